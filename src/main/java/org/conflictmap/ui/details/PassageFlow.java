package org.conflictmap.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.HitInfo;
import javafx.scene.text.TextFlow;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.details.PassageRuns.Mark;
import org.conflictmap.ui.details.PassageRuns.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text with the passages of one event marked and those of the others underlined. Passages are reached with the mouse
 * or with the arrow keys and Tab, and chosen with a click, Enter or Space; words are selected by dragging and copied with
 * the platform's copy key, the passage in focus if none are selected.
 *
 * <p>For the JavaFX thread. Laying out costs time in proportion to the text: about 50 ms for 100,000 characters.
 */
final class PassageFlow extends Region {
    private static final PseudoClass EMPHASISED = PseudoClass.getPseudoClass("emphasised");
    private static final Span NOTHING = new Span(0, 0);

    private final Texts texts;
    private final TextFlow flow = new TextFlow();
    private final Group marks = new Group();
    private final Path hover = path("passage-hover");
    private final Path selection = path("passage-selection");
    private final Path focus = path("passage-focus");
    private final Tooltip tooltip = new Tooltip();

    private String content = "";
    private PassageRuns runs = PassageRuns.of("", "", List.of());
    private @Nullable Event event;
    private Passage.@Nullable Field emphasis;
    private Span focused = NOTHING;
    private Span selected = NOTHING;
    private int pressedAt;
    private boolean following;
    private List<Mark> under = List.of();
    private BiConsumer<List<Event>, Point2D> onChosen = (events, screen) -> {};
    private Consumer<Bounds> onReveal = bounds -> {};

    PassageFlow(Texts texts) {
        this.texts = texts;
        getStyleClass().add("passage-flow");
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        getChildren().addAll(marks, flow);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(texts.get("evidence.accessible"));
        addEventHandler(MouseEvent.MOUSE_MOVED, mouse -> pointAt(charAt(mouse)));
        addEventHandler(MouseEvent.MOUSE_EXITED, mouse -> pointAt(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener(changed -> drawFocus());
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        return path;
    }

    /** Shows another text. */
    void show(String newContent, PassageRuns newRuns, NodeOrientation orientation) {
        content = newContent;
        runs = newRuns;
        focused = NOTHING;
        selected = NOTHING;
        setNodeOrientation(orientation);
        flow.getChildren().setAll(ScriptText.nodes(newContent, "passage-text"));
        reveal();
    }

    /** Marks the passages of an event; of none if it is null. */
    void mark(@Nullable Event newEvent) {
        event = newEvent;
        emphasis = null;
        focused = newEvent == null
                ? NOTHING
                : runs.marksOf(newEvent).stream().findFirst().map(Mark::span).orElse(NOTHING);
        reveal();
    }

    /** Makes the passages that support one field stand out; none if it is null. */
    void emphasise(Passage.@Nullable Field field) {
        emphasis = field;
        reveal();
    }

    private void reveal() {
        following = true;
        requestLayout();
    }

    /** Asks for the marked passage to be in view once more, unless the reader has gone elsewhere since. */
    void revealAgain() {
        if (following && getWidth() > 0) {
            List<Span> marked = markedSpans();
            onReveal.accept(marked.isEmpty() ? new BoundingBox(0, 0, 0, 0) : boundsOf(marked.get(0)));
        }
    }

    /** The reader scrolls: what is in view is no longer ours to choose. */
    void stopFollowing() {
        following = false;
    }

    /** Called with the events of a chosen spot, the shortest passage first, and where it is on the screen. */
    void setOnChosen(BiConsumer<List<Event>, Point2D> listener) {
        onChosen = listener;
    }

    /** Called with what should be in view, in this region's coordinates. */
    void setOnReveal(Consumer<Bounds> listener) {
        onReveal = listener;
    }

    /** The number of separate stretches of text that are marked. */
    int markedCount() {
        return event == null ? 0 : runs.coverOf(event).size();
    }

    /** The words that are copied: the selection, else the passage in focus, else nothing. */
    String copyable() {
        Span span = selected.length() > 0 ? selected : focused;
        return content.substring(span.start(), span.end());
    }

    /** The passage in focus, as offsets into the text; empty if there is none. */
    Span focusedSpan() {
        return focused;
    }

    /** What is marked for the event, in the text's order. */
    List<Span> markedSpans() {
        if (event == null) {
            return List.of();
        }
        return emphasis == null ? runs.coverOf(event) : runs.supportOf(event, emphasis);
    }

    /** The distance from one line to the next, in pixels. */
    double linePx() {
        return new Path(flow.rangeShape(0, 1)).getBoundsInLocal().getHeight();
    }

    /** Where a stretch of text is on the screen; after layout. */
    Bounds screenBoundsOf(Span span) {
        return flow.localToScreen(boundsOf(span));
    }

    private Bounds boundsOf(Span span) {
        return new Path(flow.rangeShape(span.start(), span.end())).getBoundsInLocal();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Text and shapes are laid out left to right here; the text's own direction is the flow's. */
    @Override
    public boolean usesMirroring() {
        return false;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + flow.prefHeight(inner(width)) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
    }

    private double inner(double width) {
        return width < 0 ? width : Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    @Override
    protected void layoutChildren() {
        double width = inner(getWidth());
        flow.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, flow.prefHeight(width));
        flow.layout();
        marks.setLayoutX(flow.getLayoutX());
        marks.setLayoutY(flow.getLayoutY());
        drawMarks();
        revealAgain();
    }

    private void drawMarks() {
        List<Path> paths = new ArrayList<>();
        for (Span span : runs.coverOfAll()) {
            Path other = path("passage-other");
            other.getElements().setAll(flow.underlineShape(span.start(), span.end()));
            paths.add(other);
        }
        Event marked = event;
        if (marked != null) {
            runs.coverOf(marked).forEach(span -> paths.add(shape("passage", span)));
            Passage.Field field = emphasis;
            List<Span> strong = field == null ? runs.detailsOf(marked) : runs.supportOf(marked, field);
            for (Span span : strong) {
                Path detail = shape("passage-detail", span);
                detail.pseudoClassStateChanged(EMPHASISED, field != null);
                paths.add(detail);
            }
        }
        paths.addAll(List.of(hover, selection, focus));
        marks.getChildren().setAll(paths);
        drawSelection();
        drawFocus();
    }

    private void drawSelection() {
        selection.getElements().setAll(flow.rangeShape(selected.start(), selected.end()));
    }

    private void drawFocus() {
        focus.setVisible(isFocused());
        focus.getElements().setAll(flow.rangeShape(focused.start(), focused.end()));
    }

    private Path shape(String styleClass, Span span) {
        Path shape = path(styleClass);
        shape.getElements().setAll(flow.rangeShape(span.start(), span.end()));
        return shape;
    }

    private int charAt(MouseEvent mouse) {
        Point2D point = flow.sceneToLocal(mouse.getSceneX(), mouse.getSceneY());
        HitInfo hit = flow.hitTest(point);
        int index = hit.getCharIndex();
        boolean onTheCharacter = index >= 0
                && index < content.length()
                && new Path(flow.rangeShape(index, index + 1))
                        .getBoundsInLocal()
                        .contains(point);
        return onTheCharacter ? index : -1;
    }

    private void pointAt(int index) {
        List<Mark> now = index < 0 ? List.of() : runs.at(index);
        if (now.equals(under)) {
            return;
        }
        under = now;
        setCursor(now.isEmpty() ? Cursor.TEXT : Cursor.HAND);
        if (now.isEmpty()) {
            hover.getElements().clear();
            Tooltip.uninstall(this, tooltip);
            tooltip.hide();
            return;
        }
        Span span = now.get(0).span();
        hover.getElements().setAll(flow.rangeShape(span.start(), span.end()));
        tooltip.setText(words(now));
        Tooltip.install(this, tooltip);
    }

    private String words(List<Mark> passages) {
        return passages.stream()
                .map(mark -> mark.passage().supports().isEmpty()
                        ? mark.event().title()
                        : texts.get("evidence.passageOf", mark.event().title(), fields(mark.passage())))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String fields(Passage passage) {
        return passage.supports().stream()
                .sorted()
                .map(field -> texts.get("details.field." + field.id()))
                .collect(Collectors.joining(", "));
    }

    private void press(MouseEvent mouse) {
        stopFollowing();
        requestFocus();
        pressedAt = flow.hitTest(flow.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()))
                .getInsertionIndex();
        selected = NOTHING;
        drawSelection();
    }

    private void drag(MouseEvent mouse) {
        int now = flow.hitTest(flow.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()))
                .getInsertionIndex();
        int end = Math.min(content.length(), Math.max(pressedAt, now));
        selected = new Span(Math.min(end, Math.min(pressedAt, now)), end);
        drawSelection();
    }

    private void click(MouseEvent mouse) {
        if (mouse.getButton() != MouseButton.PRIMARY || selected.length() > 0) {
            return;
        }
        int index = charAt(mouse);
        List<Event> events = index < 0 ? List.of() : runs.eventsAt(index);
        if (!events.isEmpty()) {
            focused = runs.at(index).get(0).span();
            drawFocus();
            onChosen.accept(events, new Point2D(mouse.getScreenX(), mouse.getScreenY()));
        }
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
            copy();
            key.consume();
            return;
        }
        boolean handled =
                switch (key.getCode()) {
                    case DOWN, RIGHT -> step(1);
                    case UP, LEFT -> step(-1);
                    case TAB -> step(key.isShiftDown() ? -1 : 1);
                    case ENTER, SPACE -> choose();
                    default -> false;
                };
        if (handled) {
            key.consume();
        }
    }

    /** Moves the focus to the next or previous passage; false at the end, so that Tab leaves the text. */
    private boolean step(int direction) {
        List<Span> stops = runs.stops();
        int at = stops.indexOf(focused);
        int next = at < 0 ? (direction > 0 ? 0 : stops.size() - 1) : at + direction;
        if (next < 0 || next >= stops.size()) {
            return false;
        }
        focused = stops.get(next);
        drawFocus();
        stopFollowing();
        setAccessibleHelp(copyable());
        onReveal.accept(boundsOf(focused));
        return true;
    }

    private boolean choose() {
        List<Event> events = runs.eventsOf(focused);
        if (events.isEmpty()) {
            return false;
        }
        Bounds bounds = screenBoundsOf(focused);
        onChosen.accept(events, new Point2D(bounds.getMinX(), bounds.getMaxY()));
        return true;
    }

    private void copy() {
        String words = copyable();
        if (!words.isEmpty()) {
            ClipboardContent clip = new ClipboardContent();
            clip.putString(words);
            Clipboard.getSystemClipboard().setContent(clip);
        }
    }
}
