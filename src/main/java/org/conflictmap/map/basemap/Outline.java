package org.conflictmap.map.basemap;

import java.util.Arrays;
import java.util.List;
import org.conflictmap.map.WebMercator;

/**
 * The area of polygons in degrees, made for questions about points: its edges lie in bands of latitude, and a question
 * looks at those of one or two bands. Immutable; safe from any thread. Cost: 16 bytes a vertex and some 6 an edge; a
 * question takes some 50 to 200 ns.
 */
final class Outline {
    static final double METRES_A_DEGREE = 111_195;
    private static final int EDGES_A_BAND = 4;
    private static final int MOST_BANDS = 4_096;

    private final double[] lonLat;
    final double west;
    final double south;
    final double east;
    final double north;
    private final double bandDegrees;
    private final int[] bandStart;
    private final int[] bandEdges;

    private Outline(double[] lonLat, int[] edges) {
        this.lonLat = lonLat;
        double[] box = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, -1e9, -1e9};
        for (int at = 0; at < lonLat.length; at += 2) {
            box[0] = Math.min(box[0], lonLat[at]);
            box[1] = Math.min(box[1], lonLat[at + 1]);
            box[2] = Math.max(box[2], lonLat[at]);
            box[3] = Math.max(box[3], lonLat[at + 1]);
        }
        west = box[0];
        south = box[1];
        east = box[2];
        north = box[3];
        int bands = Math.max(1, Math.min(MOST_BANDS, edges.length / EDGES_A_BAND));
        bandDegrees = (north - south) / bands;
        bandStart = new int[bands + 1];
        for (int edge : edges) {
            for (int band = band(low(edge)); band <= band(high(edge)); band++) {
                bandStart[band + 1]++;
            }
        }
        Arrays.parallelPrefix(bandStart, Integer::sum);
        bandEdges = new int[bandStart[bands]];
        int[] next = bandStart.clone();
        for (int edge : edges) {
            for (int band = band(low(edge)); band <= band(high(edge)); band++) {
                bandEdges[next[band]++] = edge;
            }
        }
    }

    /** The area of some features of a polygon layer together; they may touch, but not overlap. */
    static Outline of(BasemapLayer layer, List<BasemapFeature> features) {
        int vertices = 0;
        int edges = 0;
        for (BasemapFeature feature : features) {
            for (int part = feature.firstPart(); part < feature.endPart(); part++) {
                vertices += layer.partEnd(part) - layer.partStart(part);
                edges += layer.partEnd(part) - layer.partStart(part) - 1;
            }
        }
        double[] lonLat = new double[2 * vertices];
        int[] first = new int[edges];
        int at = 0;
        int edge = 0;
        for (BasemapFeature feature : features) {
            for (int part = feature.firstPart(); part < feature.endPart(); part++) {
                for (int vertex = layer.partStart(part); vertex < layer.partEnd(part); vertex++) {
                    if (vertex + 1 < layer.partEnd(part)) {
                        first[edge++] = at;
                    }
                    lonLat[at++] = WebMercator.lon(layer.x(vertex));
                    lonLat[at++] = WebMercator.lat(layer.y(vertex));
                }
            }
        }
        return new Outline(lonLat, first);
    }

    private double low(int edge) {
        return Math.min(lonLat[edge + 1], lonLat[edge + 3]);
    }

    private double high(int edge) {
        return Math.max(lonLat[edge + 1], lonLat[edge + 3]);
    }

    private int band(double lat) {
        return (int) Math.max(0, Math.min(bandStart.length - 2, (lat - south) / bandDegrees));
    }

    /** Whether a point lies in the area, by counting the edges to its east. */
    boolean contains(double lon, double lat) {
        if (!(lon >= west && lon <= east && lat >= south && lat <= north)) {
            return false;
        }
        boolean isInside = false;
        int band = band(lat);
        for (int at = bandStart[band]; at < bandStart[band + 1]; at++) {
            int edge = bandEdges[at];
            double y1 = lonLat[edge + 1];
            double y2 = lonLat[edge + 3];
            if (y1 > lat != y2 > lat) {
                double x1 = lonLat[edge];
                isInside ^= lon < x1 + (lat - y1) * (lonLat[edge + 2] - x1) / (y2 - y1);
            }
        }
        return isInside;
    }

    /** Whether an edge is so near to a point, on the plane that touches the sphere there. */
    boolean isNear(double lon, double lat, double metres) {
        double reach = metres / METRES_A_DEGREE;
        double shrink = Math.cos(Math.toRadians(lat));
        if (!(lat + reach >= south
                && lat - reach <= north
                && (lon - west) * shrink >= -reach
                && (lon - east) * shrink <= reach)) {
            return false;
        }
        int end = bandStart[band(lat + reach) + 1];
        for (int at = bandStart[band(lat - reach)]; at < end; at++) {
            int edge = bandEdges[at];
            double y1 = lonLat[edge + 1] - lat;
            double y2 = lonLat[edge + 3] - lat;
            if ((y1 > reach && y2 > reach) || (y1 < -reach && y2 < -reach)) {
                continue;
            }
            double x1 = (lonLat[edge] - lon) * shrink;
            double x2 = (lonLat[edge + 2] - lon) * shrink;
            if (squaredDistance(x1, y1, x2 - x1, y2 - y1) <= reach * reach) {
                return true;
            }
        }
        return false;
    }

    /** Of the origin from the edge that begins at x, y. */
    private static double squaredDistance(double x, double y, double dx, double dy) {
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / length));
        double nearX = x + along * dx;
        double nearY = y + along * dy;
        return nearX * nearX + nearY * nearY;
    }
}
