package org.conflictmap.ui;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.conflictmap.event.EventType;
import org.conflictmap.map.symbol.EventSymbol;

/** The shape and colour of a type of event, as on the map. For the JavaFX thread only. */
public final class TypeGlyph extends StackPane {
    /** @param sizePx width and height */
    public TypeGlyph(EventType type, double sizePx) {
        SVGPath shape = new SVGPath();
        shape.setContent(EventSymbol.of(type).svgPath());
        shape.setFill(color(type));
        double scale = sizePx / (2 * EventSymbol.PATH_RADIUS);
        shape.getTransforms().add(new Scale(scale, scale));
        shape.setManaged(false);
        getChildren().add(shape);
        setMinSize(sizePx, sizePx);
        setPrefSize(sizePx, sizePx);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getStyleClass().add("type-glyph");
        setMouseTransparent(true);
    }

    /** The type's colour. */
    public static Color color(EventType type) {
        int argb = EventSymbol.of(type).argb();
        return Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF);
    }
}
