package org.conflictmap.map.basemap;

import java.util.Arrays;
import java.util.List;
import org.conflictmap.map.Extent;

/**
 * The features of one kind, with all their coordinates in one array, in Web Mercator metres (EPSG:3857). 16 bytes a
 * vertex. Immutable and safe from any thread.
 *
 * <p>Vertices are counted through the layer. A ring is closed: its last vertex repeats its first.
 */
public final class BasemapLayer {
    private final String name;
    private final LayerKind kind;
    private final Extent frame;
    private final List<BasemapFeature> features;
    private final int[] partStarts;
    private final double[] xy;

    /**
     * @param partStarts the first vertex of every part, and at the end the number of vertices
     * @param xy x and y of every vertex in turn
     */
    BasemapLayer(
            String name, LayerKind kind, Extent frame, List<BasemapFeature> features, int[] partStarts, double[] xy) {
        this.name = name;
        this.kind = kind;
        this.frame = frame;
        this.features = List.copyOf(features);
        this.partStarts = partStarts;
        this.xy = xy;
    }

    public String name() {
        return name;
    }

    public LayerKind kind() {
        return kind;
    }

    /** The box to which the source was cut. Outside of it the layer says nothing. */
    public Extent frame() {
        return frame;
    }

    /** The features in painting order. */
    public List<BasemapFeature> features() {
        return features;
    }

    public int partCount() {
        return partStarts.length - 1;
    }

    public int vertexCount() {
        return xy.length / 2;
    }

    /** The first vertex of a part. */
    public int partStart(int part) {
        return partStarts[part];
    }

    /** The vertex after the last one of a part. */
    public int partEnd(int part) {
        return partStarts[part + 1];
    }

    /** Easting of a vertex in metres. */
    public double x(int vertex) {
        return xy[2 * vertex];
    }

    /** Northing of a vertex in metres. */
    public double y(int vertex) {
        return xy[2 * vertex + 1];
    }

    /** Whether a ring goes round a hole. Linear in its vertices. */
    public boolean isHole(int part) {
        double twiceArea = 0;
        double originX = x(partStart(part));
        double originY = y(partStart(part));
        for (int v = partStart(part) + 1; v < partEnd(part); v++) {
            twiceArea += (x(v - 1) - originX) * (y(v) - originY) - (x(v) - originX) * (y(v - 1) - originY);
        }
        return twiceArea < 0;
    }

    /**
     * The outlines of a polygon layer as lines, without the edges that only the cut along the {@link #frame()} made: a
     * coast line that does not go round the map's edge. Features keep their attributes. Linear in the vertices; keep the
     * answer.
     *
     * @throws IllegalStateException when this is not a polygon layer
     */
    public BasemapLayer outline() {
        if (kind != LayerKind.POLYGON) {
            throw new IllegalStateException("layer " + name + " has no outline: it is of kind " + kind);
        }
        BasemapLayerBuilder lines = new BasemapLayerBuilder(name, LayerKind.LINE, frame);
        for (BasemapFeature feature : features) {
            lines.begin(feature.name(), feature.nameAr(), feature.featureClass(), feature.code(), feature.scaleRank());
            for (int part = feature.firstPart(); part < feature.endPart(); part++) {
                addEdgesInsideFrame(part, lines);
            }
            lines.end();
        }
        return lines.build();
    }

    private void addEdgesInsideFrame(int part, BasemapLayerBuilder lines) {
        int runStart = partStart(part);
        for (int v = runStart + 1; v < partEnd(part); v++) {
            if (runsAlongFrame(v - 1, v)) {
                addRun(runStart, v, lines);
                runStart = v;
            }
        }
        addRun(runStart, partEnd(part), lines);
    }

    private void addRun(int start, int end, BasemapLayerBuilder lines) {
        if (end - start >= 2) {
            lines.addPart(Arrays.copyOfRange(xy, 2 * start, 2 * end));
        }
    }

    private boolean runsAlongFrame(int v, int w) {
        return x(v) == x(w) && (x(v) <= frame.minX() || x(v) >= frame.maxX())
                || y(v) == y(w) && (y(v) <= frame.minY() || y(v) >= frame.maxY());
    }
}
