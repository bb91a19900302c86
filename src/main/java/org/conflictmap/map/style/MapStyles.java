package org.conflictmap.map.style;

import java.util.List;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.FeatureClass;
import org.conflictmap.map.style.LayerStyle.Shape;

/** The cartography of the basemap: for every layer of the map its styles. Pure functions; cheap. */
public final class MapStyles {
    private static final double ANY_FARTHER = Double.POSITIVE_INFINITY;

    private MapStyles() {}

    /** The styles of a layer in painting order: those of a user's file, or else its own. */
    public static List<LayerStyle> of(LayerState layer, MapColors colors) {
        FileStyle style = layer.style();
        return style == null ? of(layer.id(), colors) : style.styles();
    }

    /** A layer's own styles in painting order; empty for layers that are not made of the basemap's lines and areas. */
    public static List<LayerStyle> of(LayerId layer, MapColors colors) {
        return switch (layer) {
            case LAND_WATER -> landWater(colors);
            case RIVERS_LAKES -> riversLakes(colors);
            case GOVERNORATES -> governorates(colors);
            case BORDERS -> borders(colors);
            case RELIEF, GRATICULE, GAZETTEER, PLACES, EVENTS -> List.of();
        };
    }

    /** Whether a layer is drawn by rules, so that it can be drawn by others. */
    public static boolean isStyled(LayerId layer) {
        return !of(layer, MapTheme.LIGHT.colors()).isEmpty();
    }

    /** Land as an area of one colour, without its coast line. */
    public static List<LayerStyle> landOnly(int argb) {
        return List.of(new LayerStyle(Basemap.LAND, Shape.AS_IS, List.of(LayerRule.fill(argb))));
    }

    /** Whether any rule of a layer draws at an OGC scale denominator. */
    public static boolean isDrawn(LayerId layer, double scaleDenominator) {
        return of(layer, MapTheme.LIGHT.colors()).stream()
                .flatMap(style -> style.rules().stream())
                .anyMatch(rule -> rule.appliesAt(scaleDenominator));
    }

    private static List<LayerStyle> landWater(MapColors colors) {
        return List.of(
                new LayerStyle(Basemap.LAND, Shape.AS_IS, List.of(LayerRule.fill(colors.land()))),
                new LayerStyle(
                        Basemap.LAND,
                        Shape.OUTLINE,
                        List.of(
                                LayerRule.line(colors.coast(), 0.6).between(3e7, ANY_FARTHER),
                                LayerRule.line(colors.coast(), 1.0).between(0, 3e7))));
    }

    private static List<LayerStyle> riversLakes(MapColors colors) {
        LayerRule lakes = LayerRule.fill(colors.water());
        LayerRule shores = LayerRule.line(colors.coast(), 0.8);
        return List.of(
                new LayerStyle(
                        Basemap.RIVERS,
                        Shape.AS_IS,
                        List.of(
                                river(colors, 0.7, 3, 1.2e7, 4e7),
                                river(colors, 0.6, 6, 5e6, 1.2e7),
                                river(colors, 1.0, 4, 5e6, 1.2e7),
                                river(colors, 0.8, LayerRule.ANY_RANK, 0, 5e6),
                                river(colors, 1.2, 7, 0, 5e6),
                                river(colors, 1.7, 4, 0, 5e6))),
                new LayerStyle(
                        Basemap.LAKES,
                        Shape.AS_IS,
                        List.of(lakes.upToRank(4).between(3e7, ANY_FARTHER), lakes.between(0, 3e7))),
                new LayerStyle(
                        Basemap.LAKES,
                        Shape.OUTLINE,
                        List.of(
                                shores.of(FeatureClass.LAKE, FeatureClass.RESERVOIR, FeatureClass.SALT_LAKE)
                                        .between(0, 3e7),
                                LayerRule.line(colors.coast(), 0.8, 3f, 3f)
                                        .of(FeatureClass.APPROXIMATE)
                                        .between(0, 8e6))));
    }

    private static LayerRule river(MapColors colors, double widthPx, int maxRank, double minimum, double maximum) {
        return LayerRule.line(colors.river(), widthPx)
                .of(FeatureClass.RIVER)
                .upToRank(maxRank)
                .between(minimum, maximum);
    }

    private static List<LayerStyle> governorates(MapColors colors) {
        return List.of(new LayerStyle(
                Basemap.ADMIN_1_LINES,
                Shape.AS_IS,
                List.of(
                        LayerRule.line(colors.governorate(), 0.8, 3f, 2.5f).between(3e6, 7e6),
                        LayerRule.line(colors.governorate(), 1.0, 4f, 3f).between(0, 3e6))));
    }

    private static List<LayerStyle> borders(MapColors colors) {
        FeatureClass[] settled = {FeatureClass.INTERNATIONAL};
        FeatureClass[] unsettled = {FeatureClass.DISPUTED, FeatureClass.INDEFINITE, FeatureClass.LINE_OF_CONTROL};
        return List.of(new LayerStyle(
                Basemap.BORDERS,
                Shape.AS_IS,
                List.of(
                        LayerRule.line(colors.border(), 0.6).of(settled).between(3e7, ANY_FARTHER),
                        LayerRule.line(colors.border(), 1.0).of(settled).between(8e6, 3e7),
                        LayerRule.line(colors.border(), 1.5).of(settled).between(0, 8e6),
                        LayerRule.line(colors.border(), 0.6, 2f, 2f)
                                .of(unsettled)
                                .between(3e7, ANY_FARTHER),
                        LayerRule.line(colors.border(), 1.0, 4f, 3f)
                                .of(unsettled)
                                .between(8e6, 3e7),
                        LayerRule.line(colors.border(), 1.4, 6f, 4f)
                                .of(unsettled)
                                .between(0, 8e6),
                        LayerRule.line(colors.border(), 0.8, 1.5f, 3f)
                                .of(FeatureClass.OVERLAY_LIMIT)
                                .between(0, 4e6))));
    }
}
