package org.conflictmap.tools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conflictmap.map.WebMercator;
import org.conflictmap.map.basemap.BasemapLayerBuilder;
import org.jspecify.annotations.NullMarked;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Turns shapes in degrees into the parts of a basemap layer, which are in Web Mercator metres. */
@NullMarked
final class LayerShapes {
    /** Where in an area its label goes need not be known better than this; in degrees. */
    private static final double LABEL_TOLERANCE_DEGREES = 0.02;

    private LayerShapes() {}

    /** Adds all parts of a shape to the feature that was begun. */
    static void add(Geometry shape, BasemapLayerBuilder layer) {
        if (shape instanceof Polygon polygon) {
            addRing(polygon.getExteriorRing(), true, layer);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                addRing(polygon.getInteriorRingN(i), false, layer);
            }
        } else if (shape instanceof LineString || shape instanceof Point) {
            layer.addPart(metres(shape.getCoordinates()));
        } else if (shape instanceof MultiLineString) {
            merged(shape).forEach(line -> layer.addPart(metres(line.getCoordinates())));
        } else {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                add(shape.getGeometryN(i), layer);
            }
        }
    }

    /** The middle of the largest circle that fits into a shape's largest polygon. */
    static Coordinate labelPoint(Geometry area) {
        Geometry largest = area.getGeometryN(0);
        for (int i = 1; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i).getArea() > largest.getArea()) {
                largest = area.getGeometryN(i);
            }
        }
        return MaximumInscribedCircle.getCenter(largest, LABEL_TOLERANCE_DEGREES)
                .getCoordinate();
    }

    /** The middle of the longest line that a shape's lines make. */
    static Coordinate middle(Geometry lines) {
        LineString longest = merged(lines).stream()
                .max(Comparator.comparingDouble(LineString::getLength))
                .orElseThrow();
        return new LengthIndexedLine(longest).extractPoint(longest.getLength() / 2);
    }

    /** The lines joined where they meet, as cutting at a box also cuts elsewhere; dashes then run through. */
    private static List<LineString> merged(Geometry lines) {
        LineMerger merger = new LineMerger();
        merger.add(lines);
        List<LineString> merged = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            merged.add((LineString) line);
        }
        return merged;
    }

    private static void addRing(LinearRing ring, boolean shell, BasemapLayerBuilder layer) {
        LinearRing oriented = Orientation.isCCW(ring.getCoordinateSequence()) == shell ? ring : ring.reverse();
        layer.addPart(metres(oriented.getCoordinates()));
    }

    private static double[] metres(Coordinate[] degrees) {
        double[] xy = new double[2 * degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            xy[2 * i] = WebMercator.x(degrees[i].x);
            xy[2 * i + 1] = WebMercator.y(degrees[i].y);
        }
        return xy;
    }
}
