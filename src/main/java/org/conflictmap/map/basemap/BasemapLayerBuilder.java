package org.conflictmap.map.basemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conflictmap.map.Extent;

/**
 * Collects features and freezes them into a {@link BasemapLayer}. Call {@code begin}, {@code addPart} as often as needed
 * and {@code end} for every feature. Not thread-safe.
 */
public final class BasemapLayerBuilder {
    private final String name;
    private final LayerKind kind;
    private final Extent frame;
    private final List<BasemapFeature> features = new ArrayList<>();
    private int[] partStarts = new int[64];
    private double[] xy = new double[1024];
    private int parts;
    private int values;
    private int firstPart;
    private String featureName = "";
    private String featureNameAr = "";
    private FeatureClass featureClass = FeatureClass.LAND;
    private String code = "";
    private int scaleRank;

    /** @param frame the box to which the source was cut, in Web Mercator metres */
    public BasemapLayerBuilder(String name, LayerKind kind, Extent frame) {
        this.name = name;
        this.kind = kind;
        this.frame = frame;
    }

    /** Begins a feature; the arguments are those of {@link BasemapFeature}. */
    public void begin(String name, String nameAr, FeatureClass featureClass, String code, int scaleRank) {
        this.featureName = name;
        this.featureNameAr = nameAr;
        this.featureClass = featureClass;
        this.code = code;
        this.scaleRank = scaleRank;
        firstPart = parts;
    }

    /** Adds a part to the feature begun: x and y in turn, in Web Mercator metres; a ring repeats its first vertex. */
    public void addPart(double[] coordinates) {
        int start = values;
        reservePart(coordinates.length);
        System.arraycopy(coordinates, 0, xy, start, coordinates.length);
    }

    /** Makes room for a part of so many values (two a vertex), which the caller sets in {@link #values()}. */
    int reservePart(int count) {
        if (parts + 1 >= partStarts.length) {
            partStarts = Arrays.copyOf(partStarts, partStarts.length * 2);
        }
        if (values + count > xy.length) {
            xy = Arrays.copyOf(xy, Math.max(xy.length * 2, values + count));
        }
        int start = values;
        values += count;
        parts++;
        partStarts[parts] = values / 2;
        return start;
    }

    double[] values() {
        return xy;
    }

    /** Ends the feature begun. One without parts is left out. */
    public void end() {
        if (parts == firstPart) {
            return;
        }
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 2 * partStarts[firstPart]; i < values; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        Extent extent = new Extent(minX, minY, maxX, maxY);
        features.add(new BasemapFeature(
                featureName, featureNameAr, featureClass, code, scaleRank, firstPart, parts, extent));
    }

    public BasemapLayer build() {
        return new BasemapLayer(
                name, kind, frame, features, Arrays.copyOf(partStarts, parts + 1), Arrays.copyOf(xy, values));
    }
}
