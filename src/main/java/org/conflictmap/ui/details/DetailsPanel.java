package org.conflictmap.ui.details;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.store.EventTable;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The panel of one event: what is known of it, the text that says so, and the way to the previous and next event. Without
 * an event it says how to choose one, above the text with all its passages.
 *
 * <p>For the JavaFX thread. Made for 320 to 420 px at the root's font size of 13 px; all measures follow that size.
 */
public final class DetailsPanel extends VBox {
    /** Styles of this room; every root in it carries them. */
    public static final String STYLESHEET = Objects.requireNonNull(
                    DetailsPanel.class.getResource("/org/conflictmap/ui/details.css"))
            .toExternalForm();

    /** How much of the panel the text keeps, however much is known of the event: it is what all else stands on. */
    private static final double EVIDENCE_PART = 0.42;

    private static final int NO_ROW = -1;

    private final Texts texts;
    private final ObjectProperty<@Nullable Dataset> dataset = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Event> event = new SimpleObjectProperty<>();
    private final ObjectProperty<EventTable> table = new SimpleObjectProperty<>(EventTable.EMPTY);
    private final IntegerProperty row = new SimpleIntegerProperty(NO_ROW);
    private final IntegerProperty position = new SimpleIntegerProperty();
    private final IntegerProperty total = new SimpleIntegerProperty();

    private final EventFacts facts;
    private final Node empty;
    private final EvidenceView evidence;
    private final RecordView record;
    private final ScrollPane scroll;
    private final Hyperlink copyCitation = new Hyperlink();
    private final HBox footer = new HBox();
    private final Label where = new Label();
    /** Whether the buttons have no room for their words beside the position and the citation. */
    private final BooleanProperty isFooterNarrow = new SimpleBooleanProperty();

    private final Button previous;
    private final Button next;
    private Passage.@Nullable Field emphasised;

    /** @param tasks where the records of files are read */
    public DetailsPanel(Texts texts, Tasks tasks) {
        this.texts = texts;
        getStyleClass().add("details-panel");
        getStylesheets().add(STYLESHEET);
        facts = new EventFacts(texts);
        facts.setOnField(this::emphasise);
        empty = emptyState();
        evidence = new EvidenceView(texts);
        evidence.datasetProperty().bind(dataset);
        evidence.eventProperty().bind(event);
        record = new RecordView(texts, tasks);
        VBox body = new VBox(empty, facts);
        body.getStyleClass().add("details-body");
        scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("details-scroll");

        previous = stepButton("details.previous", "chevron-back", ContentDisplay.LEFT);
        next = stepButton("details.next", "chevron-forward", ContentDisplay.RIGHT);
        Pane halves = new Halves(scroll, body, new StackPane(evidence, record));
        VBox.setVgrow(halves, Priority.ALWAYS);
        fillFooter();
        getChildren().addAll(halves, footer);

        empty.visibleProperty().bind(event.isNull());
        empty.managedProperty().bind(event.isNull());
        facts.visibleProperty().bind(event.isNotNull());
        facts.managedProperty().bind(event.isNotNull());
        for (var shown : List.of(event, dataset, table, row)) {
            shown.addListener(changed -> showEvent());
        }
        showEvent();
    }

    private Node emptyState() {
        VBox state = new VBox(
                ScriptText.paragraph(texts.get("details.empty.title"), "fact-text", "details-title"),
                ScriptText.paragraph(texts.get("details.empty.hint"), "fact-aside", "fact-paragraph"));
        state.getStyleClass().add("event-facts");
        return state;
    }

    private void fillFooter() {
        where.getStyleClass().add("fact-muted");
        where.setMinWidth(Region.USE_PREF_SIZE);
        where.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> position.get() > 0 ? texts.get("details.position", position.get(), total.get()) : "",
                        position,
                        total));
        previous.disableProperty().bind(total.lessThan(1).or(position.isEqualTo(1)));
        next.disableProperty().bind(total.lessThan(1).or(position.isEqualTo(total)));
        copyCitation.setText(texts.get("details.copyCitation"));
        copyCitation.setId("copy-citation");
        copyCitation.getStyleClass().add("quiet-link");
        copyCitation.setMinWidth(Region.USE_PREF_SIZE);
        copyCitation.disableProperty().bind(event.isNull().or(dataset.isNull()));
        copyCitation.setOnAction(action -> copyCitation());
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        footer.getChildren().addAll(previous, next, where, spacer, copyCitation);
        footer.getStyleClass().add("details-footer");
        for (var measured : List.of(footer.widthProperty(), where.textProperty(), copyCitation.textProperty())) {
            measured.addListener(changed -> measureFooter());
        }
    }

    private void measureFooter() {
        double parts = footer.getInsets().getLeft()
                + footer.getInsets().getRight()
                + 4 * footer.getSpacing()
                + where.prefWidth(-1)
                + copyCitation.prefWidth(-1);
        for (Button button : List.of(previous, next)) {
            Text words = new Text(button.getText());
            words.setFont(button.getFont());
            Insets insets = button.getInsets();
            parts += insets.getLeft()
                    + insets.getRight()
                    + button.getGraphic().prefWidth(-1)
                    + button.getGraphicTextGap()
                    + Math.ceil(words.getLayoutBounds().getWidth());
        }
        isFooterNarrow.set(parts > footer.getWidth());
    }

    private Button stepButton(String key, String icon, ContentDisplay side) {
        Region chevron = new Region();
        chevron.getStyleClass().addAll("chevron", icon);
        Button button = new Button(texts.get(key), chevron);
        button.contentDisplayProperty()
                .bind(Bindings.when(isFooterNarrow)
                        .then(ContentDisplay.GRAPHIC_ONLY)
                        .otherwise(side));
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setId(icon);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    public ObjectProperty<@Nullable Dataset> datasetProperty() {
        return dataset;
    }

    /** The event that is shown, or null. */
    public ObjectProperty<@Nullable Event> eventProperty() {
        return event;
    }

    /** The table that the event is a row of. */
    public ObjectProperty<EventTable> tableProperty() {
        return table;
    }

    /** The event's row; below 0 if there is none. */
    public IntegerProperty rowProperty() {
        return row;
    }

    /** The event's place among those that Previous and Next walk through, from 1; 0 if it is not among them. */
    public IntegerProperty positionProperty() {
        return position;
    }

    /** How many events Previous and Next walk through. */
    public IntegerProperty totalProperty() {
        return total;
    }

    public void setOnPrevious(Runnable listener) {
        previous.setOnAction(action -> listener.run());
    }

    public void setOnNext(Runnable listener) {
        next.setOnAction(action -> listener.run());
    }

    /** Called with the event of a passage that is chosen in the text. */
    public void setOnEvent(Consumer<Event> listener) {
        evidence.setOnEvent(listener);
    }

    /** Called with a place whose name is clicked, to show it on the map. */
    public void setOnPlace(Consumer<Place> listener) {
        facts.setOnPlace(listener);
    }

    /** The text with its passages, below the facts. */
    public EvidenceView evidence() {
        return evidence;
    }

    private void showEvent() {
        Event shown = event.get();
        Dataset from = dataset.get();
        emphasised = null;
        copyCitation.setText(texts.get("details.copyCitation"));
        scroll.setVvalue(0);
        Dataset.Manifest file = file();
        if (shown != null && from != null) {
            facts.show(shown, from, file);
        }
        boolean isRecord = shown != null && file != null;
        if (isRecord) {
            record.show(table.get(), row.get());
        }
        record.setVisible(isRecord);
        evidence.setVisible(
                !isRecord && (shown != null || from == null || !from.texts().isEmpty()));
    }

    /** The dataset of the file that the event was read from, or null if it is one of a dataset folder. */
    private Dataset.@Nullable Manifest file() {
        int at = row.get();
        if (at < 0 || at >= table.get().size()) {
            return null;
        }
        Dataset source = table.get().sourceOf(at).dataset();
        return source.events().isEmpty() ? source.manifest() : null;
    }

    private void emphasise(Passage.Field field) {
        emphasised = field == emphasised ? null : field;
        evidence.emphasise(emphasised);
        record.emphasise(emphasised);
    }

    private void copyCitation() {
        Event shown = event.get();
        Dataset from = dataset.get();
        if (shown != null && from != null) {
            ClipboardContent clip = new ClipboardContent();
            Dataset.Manifest file = file();
            clip.putString(
                    file == null
                            ? Citation.of(shown, from, texts)
                            : Citation.ofRow(shown, record.record().orElse(null), file, texts));
            Clipboard.getSystemClipboard().setContent(clip);
            copyCitation.setText(texts.get("details.copied"));
            copyCitation.setVisited(false);
        }
    }

    /** The facts above, as high as they are; the text below, with its part of the height at least. */
    private static final class Halves extends Pane {
        private final Region scroll;
        private final Region facts;
        private final Region text;

        Halves(Region scroll, Region facts, Region text) {
            super(scroll, text);
            this.scroll = scroll;
            this.facts = facts;
            this.text = text;
            setMinHeight(0);
            facts.heightProperty().addListener(changed -> requestLayout());
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double roomForFacts = Math.floor(getHeight() * (1 - EVIDENCE_PART));
            double factsHeight = Math.min(Math.ceil(facts.prefHeight(width)) + 1, roomForFacts);
            scroll.resizeRelocate(0, 0, width, factsHeight);
            text.resizeRelocate(0, factsHeight, width, getHeight() - factsHeight);
        }
    }
}
