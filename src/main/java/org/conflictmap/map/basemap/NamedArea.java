package org.conflictmap.map.basemap;

import java.util.List;
import java.util.Set;
import org.conflictmap.map.WebMercator;
import org.jspecify.annotations.Nullable;

/**
 * A country or a division of one, with its outline, which is made when it is first asked for: a file tells of a few countries
 * out of all. Safe for all threads; two that ask first at once make the same twice.
 */
final class NamedArea {
    /** More than rounding can differ between two ways to degrees. */
    private static final double SPARE_DEGREES = 1e-6;

    final String key;
    final String country;
    final Set<String> names;
    private final BasemapLayer layer;
    private final List<BasemapFeature> features;
    private final double west;
    private final double south;
    private final double east;
    private final double north;
    private volatile @Nullable Interior interior;

    /**
     * @param key of its polygon; empty if that is not drawn by itself
     * @param country the code of the country that it is or lies in
     * @param names of a division, as {@link DivisionName} has them
     * @param features at least one, polygons that may touch but not overlap
     */
    NamedArea(String key, String country, Set<String> names, BasemapLayer layer, List<BasemapFeature> features) {
        this.key = key;
        this.country = country;
        this.names = names;
        this.layer = layer;
        this.features = List.copyOf(features);
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (BasemapFeature feature : features) {
            box[0] = Math.min(box[0], WebMercator.lon(feature.extent().minX()));
            box[1] = Math.min(box[1], WebMercator.lat(feature.extent().minY()));
            box[2] = Math.max(box[2], WebMercator.lon(feature.extent().maxX()));
            box[3] = Math.max(box[3], WebMercator.lat(feature.extent().maxY()));
        }
        west = box[0] - SPARE_DEGREES;
        south = box[1] - SPARE_DEGREES;
        east = box[2] + SPARE_DEGREES;
        north = box[3] + SPARE_DEGREES;
    }

    /** Where in it a point is far from its edges, at a glance. */
    Interior interior() {
        Interior known = interior;
        if (known == null) {
            known = new Interior(Outline.of(layer, features), BasemapGeography.BORDER_METRES);
            interior = known;
        }
        return known;
    }

    Outline outline() {
        return interior().outline;
    }

    boolean contains(double lon, double lat) {
        return lon >= west
                && lon <= east
                && lat >= south
                && lat <= north
                && outline().contains(lon, lat);
    }
}
