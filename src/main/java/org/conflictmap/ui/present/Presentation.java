package org.conflictmap.ui.present;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Claim;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.Source;
import org.conflictmap.event.SourceText;
import org.conflictmap.event.When;
import org.conflictmap.store.RowSet;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.Theme;
import org.conflictmap.ui.ViewerState;
import org.conflictmap.ui.details.PassageRuns;
import org.conflictmap.ui.details.WhenText;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the events in the order of time, one after the other, with camera and clock moving together, and shows
 * each one's date, title and passage in large type. When it ends, all is as it was. For the JavaFX thread only.
 */
public final class Presentation {
    /** How much larger everything is. */
    public static final double SCALE = 1.6;

    /** What the window does for a presentation. */
    public interface Stagehand {
        /** Full screen, panels folded, type and symbols enlarged; or back to what was before. */
        void setPresenting(boolean presenting);

        /** Moves the camera so that the event's place is seen; to all events if it has none. */
        void lookAt(Event event);
    }

    private static final double LEAST_DISTANCE_PX = 12;
    private static final double SMALLEST = 0.55;
    private static final double SIZE_STEP = 0.05;

    private final ViewerState state;
    private final Texts texts;
    private final Stagehand stagehand;
    private final WhenText whenText;
    private final VBox caption = new VBox();
    private final Label date = new Label();
    private final Label title = new Label();
    private final Label passage = new Label();
    private final Label source = new Label();
    private ViewerState.@Nullable Snapshot before;

    public Presentation(ViewerState state, Texts texts, Stagehand stagehand) {
        this.state = state;
        this.texts = texts;
        this.stagehand = stagehand;
        whenText = new WhenText(texts);
        caption.getStyleClass().add("presentation-caption");
        caption.setId("presentation-caption");
        caption.setMouseTransparent(true);
        date.getStyleClass().add("presentation-date");
        title.getStyleClass().add("presentation-title");
        passage.getStyleClass().add("presentation-passage");
        source.getStyleClass().add("presentation-source");
        for (Label label : List.of(date, title, passage, source)) {
            label.setWrapText(true);
            caption.getChildren().add(label);
        }
        caption.setVisible(false);
        caption.setManaged(false);
        caption.parentProperty().addListener((observed, was, parent) -> {
            if (parent instanceof Region map) {
                map.heightProperty().addListener(changed -> fit(map));
                map.widthProperty().addListener(changed -> fit(map));
            }
        });
    }

    /** In smaller type where the map is too low for all of it: nothing that is said of an event is cut. */
    private void fit(Region map) {
        double most = map.getHeight() - 2 * LEAST_DISTANCE_PX;
        for (double size = 1; size >= SMALLEST; size -= SIZE_STEP) {
            caption.setStyle("-fx-font-size: " + size + "em;");
            caption.applyCss();
            if (caption.prefHeight(caption.getMaxWidth()) <= most) {
                return;
            }
        }
    }

    /** The large type, to be laid over the map. */
    public VBox caption() {
        return caption;
    }

    public boolean isRunning() {
        return before != null;
    }

    /** Begins with the selected event, or the first. */
    public void start() {
        if (isRunning()) {
            return;
        }
        before = state.snapshot();
        state.theme.set(Theme.PRESENTATION);
        stagehand.setPresenting(true);
        caption.setVisible(true);
        caption.setManaged(true);
        if (state.selectedRow.get() == ViewerState.NO_ROW) {
            state.step(1);
        }
        show();
    }

    /** Returns to exactly what was before. */
    public void end() {
        ViewerState.Snapshot was = before;
        if (was == null) {
            return;
        }
        before = null;
        caption.setVisible(false);
        caption.setManaged(false);
        state.restore(was);
        stagehand.setPresenting(false);
    }

    /** Takes the keys of a keyboard or a clicker while it runs. */
    public void handle(KeyEvent event) {
        if (!isRunning()) {
            return;
        }
        Consumer<Integer> walk = direction -> {
            state.step(direction);
            show();
        };
        switch (event.getCode()) {
            case RIGHT, DOWN, PAGE_DOWN, SPACE -> walk.accept(1);
            case LEFT, UP, PAGE_UP -> walk.accept(-1);
            case HOME -> walk.accept(-state.table().get().size());
            case END -> walk.accept(state.table().get().size());
            case ESCAPE, F5 -> end();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show() {
        state.selected().ifPresent(event -> {
            state.window.set(windowOf(event.when()));
            stagehand.lookAt(event);
            date.setText(whenText.date(event.when()));
            title.setText(event.title());
            passage.setText(passageOf(event));
            source.setText(texts.get("present.saysWho", saysWho(event), position()));
            if (caption.getParent() instanceof Region map) {
                fit(map);
            }
        });
    }

    private String position() {
        RowSet rows = state.rows().get();
        return texts.get("present.position", rows.rank(state.selectedRow.get()) + 1, rows.count());
    }

    private DayRange windowOf(When when) {
        if (!when.isDated()) {
            return state.table().get().knownDays().orElse(DayRange.ALL);
        }
        int first = when.start().hasFirst()
                ? when.firstDay()
                : Math.min(when.start().lastDay(), when.end().firstDay());
        int last = when.end().hasLast()
                ? when.lastDay()
                : Math.max(when.start().lastDay(), when.end().firstDay());
        return new DayRange(Math.min(first, last), Math.max(first, last));
    }

    private String saysWho(Event event) {
        Dataset dataset = state.dataset().get();
        return event.claims().stream()
                .map(claim -> claim.speaker() + publisherOf(dataset, claim))
                .distinct()
                .reduce((left, right) -> left + "; " + right)
                .orElse("");
    }

    private static String publisherOf(Dataset dataset, Claim claim) {
        Source source = dataset.sources().get(claim.sourceId());
        return source == null || source.publisher().isEmpty() ? "" : ", " + source.publisher();
    }

    /** The event's words in the best text that there is: the original, else the digest. */
    private String passageOf(Event event) {
        Dataset dataset = state.dataset().get();
        for (SourceText.Kind kind : SourceText.Kind.values()) {
            for (Dataset.Text text : dataset.texts().values()) {
                if (text.kind() == kind) {
                    String words = String.join(
                            " … ",
                            PassageRuns.of(text.content(), text.id(), List.of(event)).coverOf(event).stream()
                                    .map(span -> text.content()
                                            .substring(span.start(), span.end())
                                            .strip())
                                    .toList());
                    if (!words.isEmpty()) {
                        return words;
                    }
                }
            }
        }
        return texts.get("present.noPassage");
    }
}
