package org.conflictmap.map.label;

/**
 * A populated place that may be named on the map. Immutable.
 *
 * @param nameAr empty if not known
 * @param x EPSG:3857 metres
 * @param y EPSG:3857 metres
 * @param coarsestMetersPerPixel it is named only on maps finer than this
 * @param weight the larger, the earlier it is placed
 */
public record NamedPoint(
        String name,
        String nameAr,
        double x,
        double y,
        double coarsestMetersPerPixel,
        double weight,
        LabelStyle style) {}
