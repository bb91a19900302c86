package org.conflictmap.importer.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictmap.importer.Crs;
import org.conflictmap.importer.Positions;
import org.conflictmap.importer.Positions.Kind;
import org.conflictmap.importer.json.GeometryReader;
import org.conflictmap.importer.json.JsonInput;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequences;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.core.JacksonException;

/**
 * Shapes in one text, as databases and GIS programs write them into tables: Well-Known Text, with a number for the
 * coordinate system before it as PostGIS writes it, Well-Known Binary in hexadecimal digits, or GeoJSON. The first two are read
 * by JTS, which the map is built on anyway, and not by a parser of our own; the last as in a file. For one thread. Cost: some
 * microseconds and a few for each hundred positions; the plain points of which tables are full are read by {@link LoosePoint}.
 */
public final class GeometryText {
    private static final Pattern SRID = Pattern.compile("(?i)SRID=(\\d{1,9});\\s*");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)(POINT|LINESTRING|LINEARRING|POLYGON|MULTI(POINT|LINESTRING|POLYGON|CURVE|SURFACE)|GEOMETRYCOLLECTION"
                    + "|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|POLYHEDRALSURFACE|TIN|TRIANGLE)\\s*(Z|M|ZM)?\\s*(\\(|EMPTY\\b)");

    /** The order of bytes, the kind of shape with flags for further dimensions and the system, and at least a number. */
    private static final Pattern HEX = Pattern.compile("(?i)(01(0[1-9A-F]00|1[01]00|[0-9A-F]{2}(03|07|0B))00[02468ACE]0"
            + "|00[02468ACE]000(00(0[1-9A-F]|1[01])|(03|07|0B)[0-9A-F]{2}))[0-9A-F]{8,}");

    private static final Pattern JSON = Pattern.compile("(?s)\\{\\s*\"(?:.*?\")?(coordinates|geometries)\"\\s*:");

    private final WKTReader text = new WKTReader(new OpenRings());
    private final WKBReader binary = new WKBReader();

    /** Whether a text is meant to be such a shape, well formed or not. Cost: its beginning is looked at. */
    public static boolean isMeant(String field) {
        Matcher srid = SRID.matcher(field);
        return WORDS.matcher(field)
                        .region(srid.lookingAt() ? srid.end() : 0, field.length())
                        .lookingAt()
                || isBinary(field)
                || isJson(field);
    }

    private static boolean isJson(String field) {
        return JSON.matcher(field).lookingAt();
    }

    private static boolean isBinary(String field) {
        return field.length() % 2 == 0 && HEX.matcher(field).matches();
    }

    /** Adds its positions: none if it is empty; broken off if it is not well formed, or in an unknown coordinate system. */
    public void read(String field, Positions shape) {
        try {
            if (isJson(field)) {
                json(field, shape);
                return;
            }
            Geometry geometry = isBinary(field) ? binary.read(WKBReader.hexToBytes(field)) : words(field);
            int srid = geometry.getSRID();
            Optional<Crs> crs = srid == 0 ? Optional.of(Crs.WGS_84) : Crs.of("EPSG:" + srid);
            if (crs.isPresent()) {
                add(geometry, crs.get(), shape);
            } else {
                shape.breakOff(field);
            }
        } catch (ParseException | IOException | JacksonException | IllegalArgumentException | StackOverflowError e) {
            // The last two: a line of one position, and collections in collections without end.
            shape.breakOff(field);
        }
    }

    private static void json(String field, Positions shape) {
        try (JsonInput input = JsonInput.of(field)) {
            input.parser().nextToken();
            new GeometryReader(input, shape, Crs.WGS_84).geometry();
            if (input.parser().nextToken() != null) {
                shape.breakOff(field);
            }
        }
    }

    private Geometry words(String field) throws ParseException, IOException {
        Matcher srid = SRID.matcher(field);
        boolean isTold = srid.lookingAt();
        StringReader words = new StringReader(isTold ? field.substring(srid.end()) : field);
        Geometry geometry = text.read(words);
        if (words.read() >= 0) {
            throw new ParseException("something follows the shape");
        }
        if (isTold) {
            geometry.setSRID(Integer.parseInt(srid.group(1)));
        }
        return geometry;
    }

    private static void add(Geometry geometry, Crs crs, Positions shape) {
        if (geometry instanceof GeometryCollection all) {
            for (int part = 0; part < all.getNumGeometries(); part++) {
                add(all.getGeometryN(part), crs, shape);
            }
        } else if (geometry instanceof Polygon polygon) {
            list(polygon.getExteriorRing(), true, crs, shape);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                list(polygon.getInteriorRingN(hole), false, crs, shape);
            }
            shape.end(Kind.POLYGONS);
        } else {
            list(geometry, true, crs, shape);
            shape.end(geometry instanceof Point ? Kind.POINTS : Kind.LINES);
        }
    }

    private static void list(Geometry line, boolean isFirst, Crs crs, Positions shape) {
        shape.beginList(isFirst);
        boolean isOpen = line.getUserData() instanceof CoordinateSequence;
        for (Coordinate position :
                isOpen ? ((CoordinateSequence) line.getUserData()).toCoordinateArray() : line.getCoordinates()) {
            crs.add(shape, position.x, position.y);
        }
    }

    /** Keeps rings that do not end where they begin as they are written, since {@link Positions} closes them and says so. */
    private static final class OpenRings extends GeometryFactory {
        @Override
        public LinearRing createLinearRing(CoordinateSequence positions) {
            LinearRing ring = super.createLinearRing(
                    CoordinateSequences.ensureValidRing(getCoordinateSequenceFactory(), positions));
            if (positions.size() > 0 && !CoordinateSequences.isRing(positions)) {
                ring.setUserData(positions);
            }
            return ring;
        }
    }
}
