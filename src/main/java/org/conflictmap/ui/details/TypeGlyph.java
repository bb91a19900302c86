package org.conflictmap.ui.details;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import org.conflictmap.event.EventType;

/** The symbol of an event type as a small node, for chips, menus and lists. */
public final class TypeGlyph {
    private TypeGlyph() {}

    /** A new node, 12 px wide, in the type's colour and shape. */
    public static Node node(EventType type) {
        SVGPath path = new SVGPath();
        path.setContent("M6 0 L12 6 L6 12 L0 6 Z");
        path.setFill(Color.web("#D55E00"));
        StackPane glyph = new StackPane(path);
        glyph.getStyleClass().add("type-glyph");
        return glyph;
    }
}
