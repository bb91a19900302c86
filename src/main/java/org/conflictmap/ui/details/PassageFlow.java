package org.conflictmap.ui.details;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
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
 * <p>For the JavaFX thread. Laying out costs time in proportion to the text.
 */
final class PassageFlow extends Region {
    private static final Span NOTHING = new Span(0, 0);

    private final Texts texts;
    private final TextFlow flow = new TextFlow();
    private final PassageMarks marks = new PassageMarks(flow);
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
        focused = newEvent == null ? NOTHING : runs.mainPassageOf(newEvent).orElse(NOTHING);
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
            Span first = first();
            onReveal.accept(first.length() == 0 ? new BoundingBox(0, 0, 0, 0) : marks.boundsOf(first));
        }
    }

    private Span first() {
        Event marked = event;
        if (marked == null) {
            return NOTHING;
        }
        return emphasis == null
                ? runs.mainPassageOf(marked).orElse(NOTHING)
                : markedSpans().stream().findFirst().orElse(NOTHING);
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
        return marks.boundsOf(new Span(0, 1)).getHeight();
    }

    /** Where a stretch of text is on the screen; after layout. */
    Bounds screenBoundsOf(Span span) {
        return flow.localToScreen(marks.boundsOf(span));
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
        marks.draw(runs, event, emphasis);
        marks.select(selected);
        drawFocus();
        revealAgain();
    }

    private void drawFocus() {
        marks.focus(isFocused() ? focused : NOTHING);
    }

    private int charAt(MouseEvent mouse) {
        Point2D point = flow.sceneToLocal(mouse.getSceneX(), mouse.getSceneY());
        HitInfo hit = flow.hitTest(point);
        int index = hit.getCharIndex();
        boolean onTheCharacter = index >= 0
                && index < content.length()
                && marks.boundsOf(new Span(index, index + 1)).contains(point);
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
            marks.hover(NOTHING);
            Tooltip.uninstall(this, tooltip);
            tooltip.hide();
            return;
        }
        marks.hover(now.get(0).span());
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
        marks.select(selected);
    }

    private void drag(MouseEvent mouse) {
        int now = flow.hitTest(flow.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()))
                .getInsertionIndex();
        int end = Math.min(content.length(), Math.max(pressedAt, now));
        selected = new Span(Math.min(end, Math.min(pressedAt, now)), end);
        marks.select(selected);
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
        onReveal.accept(marks.boundsOf(focused));
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
