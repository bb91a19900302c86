package org.conflictmap.tools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Makes the areas of first-order divisions out of the lines between them, the borders and the coast. An area belongs to
 * the division in which most of the people live whose towns lie in it.
 */
@NullMarked
final class Divisions {
    /** Lines whose ends miss each other by no more than this were meant to meet; in degrees, about five kilometres. */
    private static final double BRIDGE_DEGREES = 0.05;

    private static final double OVERSHOOT_DEGREES = 1e-4;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final STRtree lineIndex = new STRtree();
    private final List<LineString> lines = new ArrayList<>();

    Divisions(Collection<? extends Geometry> boundaries) {
        for (Geometry boundary : boundaries) {
            for (int i = 0; i < boundary.getNumGeometries(); i++) {
                LineString line = (LineString) boundary.getGeometryN(i);
                lines.add(line);
                lineIndex.insert(line.getEnvelopeInternal(), line);
            }
        }
    }

    /** The areas by the code of their division, in the order of the codes. */
    Map<String, Geometry> areas(Collection<GeoNames.Town> towns) {
        STRtree townIndex = new STRtree();
        for (GeoNames.Town town : towns) {
            townIndex.insert(new Envelope(new Coordinate(town.lon(), town.lat())), town);
        }
        Map<String, List<Geometry>> faces = new TreeMap<>();
        for (Geometry face : faces()) {
            String division = division(face, townIndex);
            if (!division.isEmpty()) {
                faces.computeIfAbsent(division, d -> new ArrayList<>()).add(face);
            }
        }
        Map<String, Geometry> areas = new TreeMap<>();
        faces.forEach((division, parts) -> areas.put(division, UnaryUnionOp.union(parts)));
        return areas;
    }

    private List<Geometry> faces() {
        List<Geometry> all = new ArrayList<>(lines);
        for (LineString line : lines) {
            if (!line.isClosed()) {
                bridge(line, line.getStartPoint(), all);
                bridge(line, line.getEndPoint(), all);
            }
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionOp.union(all));
        List<Geometry> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Geometry) face);
        }
        return faces;
    }

    /** Joins an end that stops short of the next line to that line's nearest point. */
    private void bridge(LineString line, Point end, List<Geometry> bridges) {
        Envelope around = new Envelope(end.getCoordinate());
        around.expandBy(BRIDGE_DEGREES);
        double nearest = BRIDGE_DEGREES;
        Coordinate target = end.getCoordinate();
        for (Object candidate : lineIndex.query(around)) {
            LineString other = (LineString) candidate;
            if (other == line) {
                continue;
            }
            DistanceOp distance = new DistanceOp(end, other);
            if (distance.distance() < nearest) {
                nearest = distance.distance();
                target = distance.nearestPoints()[1];
            }
        }
        if (nearest > 0 && nearest < BRIDGE_DEGREES) {
            bridges.add(
                    GEOMETRIES.createLineString(new Coordinate[] {end.getCoordinate(), beyond(end, target, nearest)}));
        }
    }

    /** A little past the target, as a rounded point on a line need not be on it; what stands out makes no area. */
    private static Coordinate beyond(Point end, Coordinate target, double distance) {
        double stretch = (distance + OVERSHOOT_DEGREES) / distance;
        return new Coordinate(
                end.getX() + stretch * (target.x - end.getX()), end.getY() + stretch * (target.y - end.getY()));
    }

    private static String division(Geometry face, STRtree townIndex) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(face);
        Map<String, Long> people = new TreeMap<>();
        for (Object candidate : townIndex.query(face.getEnvelopeInternal())) {
            GeoNames.Town town = (GeoNames.Town) candidate;
            if (prepared.contains(GEOMETRIES.createPoint(new Coordinate(town.lon(), town.lat())))) {
                people.merge(town.division(), town.population() + 1, Long::sum);
            }
        }
        return people.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
