package org.conflictmap.map.style;

import java.util.List;

/**
 * How one layer of the basemap is drawn: its rules, in painting order; every rule passes over all features. Immutable.
 *
 * @param basemapLayer name of the layer, a constant of {@link org.conflictmap.map.basemap.Basemap}
 * @param shape what of its geometry is drawn
 */
public record LayerStyle(String basemapLayer, Shape shape, List<LayerRule> rules) {
    /** What of a layer's geometry is drawn. */
    public enum Shape {
        /** Lines or areas as they are. */
        AS_IS,
        /** The outlines of areas, without the edges at which the source was cut. */
        OUTLINE
    }

    public LayerStyle {
        rules = List.copyOf(rules);
    }
}
