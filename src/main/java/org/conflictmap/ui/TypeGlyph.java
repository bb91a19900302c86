package org.conflictmap.ui;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.conflictmap.event.EventType;
import org.conflictmap.map.symbol.EventMark;
import org.conflictmap.map.symbol.EventSymbol;

/** The symbol of an event type as a small node, for chips, menus and lists; its size follows the font's. */
public final class TypeGlyph {
    private TypeGlyph() {}

    /** A new node in the type's colour and shape. */
    public static Node node(EventType type) {
        return node(EventMark.of(type));
    }

    /** A new node as an event looks on the map. */
    public static Node node(EventMark mark) {
        return node(mark.type(), String.format("#%06X", mark.argb() & 0xFFFFFF));
    }

    /** A new node in the type's shape, and the colour of words that are less important. */
    public static Node uncolored(EventType type) {
        return node(type, "-color-fg-muted");
    }

    private static Node node(EventType type, String color) {
        Region glyph = new Region();
        glyph.getStyleClass().add("type-glyph");
        glyph.setStyle(String.format(
                "-fx-shape: \"%s\"; -fx-background-color: %s;",
                EventSymbol.of(type).svgPath(), color));
        return new Group(glyph);
    }

    /** The type's colour. */
    public static Color color(EventType type) {
        int argb = EventSymbol.of(type).argb();
        return Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF);
    }
}
