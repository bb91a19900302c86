package org.conflictmap.ui.details;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;
import org.conflictmap.ui.details.PassageRuns.Span;
import org.jspecify.annotations.Nullable;

/** The shapes under a text: its passages, and what the reader points at, selects and has in focus. */
final class PassageMarks extends Group {
    private static final PseudoClass EMPHASISED = PseudoClass.getPseudoClass("emphasised");

    private final TextFlow flow;
    private final Path hover = path("passage-hover");
    private final Path selection = path("passage-selection");
    private final Path focus = path("passage-focus");

    /** @param flow the text, laid out before anything is drawn */
    PassageMarks(TextFlow flow) {
        this.flow = flow;
        setManaged(false);
        setMouseTransparent(true);
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        return path;
    }

    /** Draws the passages anew, at the flow's place. */
    void draw(PassageRuns runs, @Nullable Event event, Passage.@Nullable Field emphasis) {
        setLayoutX(flow.getLayoutX());
        setLayoutY(flow.getLayoutY());
        List<Path> paths = new ArrayList<>();
        for (Span span : runs.coverOfAll()) {
            Path other = path("passage-other");
            other.getElements().setAll(flow.underlineShape(span.start(), span.end()));
            paths.add(other);
        }
        if (event != null) {
            runs.coverOf(event).forEach(span -> paths.add(shape("passage", span)));
            List<Span> strong = emphasis == null ? runs.detailsOf(event) : runs.supportOf(event, emphasis);
            for (Span span : strong) {
                Path detail = shape("passage-detail", span);
                detail.pseudoClassStateChanged(EMPHASISED, emphasis != null);
                paths.add(detail);
            }
        }
        paths.addAll(List.of(hover, selection, focus));
        getChildren().setAll(paths);
    }

    void hover(Span span) {
        put(hover, span);
    }

    void select(Span span) {
        put(selection, span);
    }

    void focus(Span span) {
        put(focus, span);
    }

    /** Where a stretch of text is, in the flow's coordinates. */
    Bounds boundsOf(Span span) {
        return new Path(flow.rangeShape(span.start(), span.end())).getBoundsInLocal();
    }

    private Path shape(String styleClass, Span span) {
        Path shape = path(styleClass);
        put(shape, span);
        return shape;
    }

    private void put(Path path, Span span) {
        path.getElements().setAll(flow.rangeShape(span.start(), span.end()));
    }
}
