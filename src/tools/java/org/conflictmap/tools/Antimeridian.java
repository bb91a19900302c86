package org.conflictmap.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Cuts areas along the meridian of 180 degrees, so that none reaches across the whole map. */
@NullMarked
final class Antimeridian {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Antimeridian() {}

    /** The same area, in polygons that each lie between -180 and 180 degrees and jump nowhere. */
    static Geometry cut(Geometry area) {
        List<Geometry> pieces = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            if (jumps(polygon.getExteriorRing().getCoordinates())) {
                addPieces(unrolled(polygon), pieces);
            } else {
                pieces.add(polygon);
            }
        }
        return GEOMETRIES.buildGeometry(pieces);
    }

    private static boolean jumps(Coordinate[] ring) {
        for (int i = 1; i < ring.length; i++) {
            if (Math.abs(ring[i].x - ring[i - 1].x) > 180) {
                return true;
            }
        }
        return false;
    }

    /**
     * The polygon with longitudes that run on past 180 degrees instead of jumping. Holes are taken out by symmetric
     * difference, as of two rings round a pole the source may call either one the hole.
     */
    private static Geometry unrolled(Polygon polygon) {
        Geometry area = filled(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area = area.symDifference(filled(polygon.getInteriorRingN(i)));
        }
        return area;
    }

    private static Geometry filled(LinearRing ring) {
        return GeometryFixer.fix(GEOMETRIES.createPolygon(unrolled(ring)));
    }

    /** A ring that goes round a pole is closed along that pole. */
    private static LinearRing unrolled(LinearRing ring) {
        Coordinate[] vertices = ring.copy().getCoordinates();
        for (int i = 1; i < vertices.length; i++) {
            vertices[i].x += 360 * Math.rint((vertices[i - 1].x - vertices[i].x) / 360);
        }
        Coordinate first = vertices[0];
        Coordinate last = vertices[vertices.length - 1];
        if (first.equals2D(last)) {
            return GEOMETRIES.createLinearRing(vertices);
        }
        double pole = Math.copySign(90, first.y);
        Coordinate[] withPole = Arrays.copyOf(vertices, vertices.length + 3);
        withPole[vertices.length] = new Coordinate(last.x, pole);
        withPole[vertices.length + 1] = new Coordinate(first.x, pole);
        withPole[vertices.length + 2] = first;
        return GEOMETRIES.createLinearRing(withPole);
    }

    private static void addPieces(Geometry unrolled, List<Geometry> pieces) {
        for (int turn = -1; turn <= 1; turn++) {
            Geometry world = GEOMETRIES.toGeometry(new Envelope(360 * turn - 180, 360 * turn + 180, -90, 90));
            Geometry inside =
                    AffineTransformation.translationInstance(-360 * turn, 0).transform(unrolled.intersection(world));
            for (int i = 0; i < inside.getNumGeometries(); i++) {
                if (inside.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                    pieces.add(polygon);
                }
            }
        }
    }
}
