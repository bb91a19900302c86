package org.conflictmap.importer;

import java.util.EnumSet;
import java.util.Set;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/**
 * A shape as its positions are read, one after the other, whatever format it is written in: whether they are one point, how
 * far they reach, and what they draw. Longitude first, degrees of WGS 84. Filled again and again; for one thread.
 */
public final class Positions {
    /** An area with a side of more degrees is a region, one with less a district. */
    private static final double DISTRICT_DEGREES = 1;

    /** Of one shape; one with more is shown by how far it reaches. */
    private static final int MOST_POSITIONS = 4_000_000;

    /** What lists of positions draw. */
    public enum Kind {
        POINTS,
        LINES,
        /** Rings, the first of a list being an outline and the others its holes. */
        POLYGONS,
        /** Whatever is closed is a ring. */
        NOT_TOLD
    }

    /** A shape that spans less has not been cut along the 180th meridian. */
    private static final double CUT_DEGREES = 270;

    /** Nothing on the earth has a coordinate beyond. */
    private static final double MOST_DEGREES = 180;

    private final ShapeParts parts = new ShapeParts();
    private double west;
    private double south;
    private double east;
    private double north;
    private int count;
    private @Nullable String broken;

    /** Forgets all. */
    public void clear() {
        count = 0;
        broken = null;
        parts.clear();
    }

    /**
     * A list of positions begins.
     *
     * @param isFirst whether it is the first of the list that it is in, so that it is no hole
     */
    public void beginList(boolean isFirst) {
        parts.begin(isFirst);
    }

    /** What the lists draw that began since this was last told. */
    public void end(Kind kind) {
        parts.end(kind);
    }

    public void add(double lon, double lat) {
        if (!(Math.abs(lon) < Double.POSITIVE_INFINITY) || !(Math.abs(lat) < Double.POSITIVE_INFINITY)) {
            breakOff(lon + ", " + lat);
            return;
        }
        west = count == 0 ? lon : Math.min(west, lon);
        east = count == 0 ? lon : Math.max(east, lon);
        south = count == 0 ? lat : Math.min(south, lat);
        north = count == 0 ? lat : Math.max(north, lat);
        count++;
        if (count <= MOST_POSITIONS && Math.abs(lon) <= MOST_DEGREES && Math.abs(lat) <= MOST_DEGREES) {
            parts.add(lon, lat);
        }
    }

    /** Something among them is no position: the shape is not placed. The first one is told. */
    public void breakOff(String value) {
        if (broken == null) {
            broken = value;
        }
    }

    public boolean isEmpty() {
        return count == 0 && broken == null;
    }

    /** Whether they are one point, or the same one again and again. */
    public boolean isPoint() {
        return count > 0 && broken == null && west == east && south == north;
    }

    /** The westernmost longitude. */
    public double west() {
        return west;
    }

    /** The southernmost latitude. */
    public double south() {
        return south;
    }

    /**
     * Places a record: at the point if they are one, else on the ground that they draw.
     *
     * @param field what the file calls it, for the report
     * @param name code of {@link org.conflictmap.store.TextColumn#PLACE}, as are the others
     * @param precision of the point
     */
    public void place(EventSink sink, String field, int name, int area, int country, PlacePrecision precision) {
        if (broken != null) {
            sink.note(ImportReason.BAD_COORDINATES, field, broken, Expected.of(Expected.Kind.POSITIONS));
        } else if (west == east && south == north) {
            sink.place(west, south, name, area, country, precision);
        } else {
            boolean isDistrict = east - west < DISTRICT_DEGREES && north - south < DISTRICT_DEGREES;
            GroundShape shape = shape(sink, field);
            Place.Bounds box = new Place.Bounds(west, south, east, north);
            sink.area(
                    shape != null && east - west > CUT_DEGREES ? shape.bounds() : box,
                    shape,
                    name,
                    area,
                    country,
                    isDistrict ? PlacePrecision.DISTRICT : PlacePrecision.PROVINCE);
        }
    }

    /** What they draw, if they all are on the earth and not too many; what is odd about it is noted once. */
    private @Nullable GroundShape shape(EventSink sink, String field) {
        if (!EventSink.isOnEarth(west, south) || !EventSink.isOnEarth(east, north)) {
            return null;
        }
        if (count > MOST_POSITIONS) {
            sink.note(
                    ImportReason.ODD_SHAPE,
                    field,
                    String.valueOf(count),
                    Expected.of(Expected.Kind.POSITIONS_AT_MOST, String.valueOf(MOST_POSITIONS)));
            return null;
        }
        Set<Expected.Kind> oddities = EnumSet.noneOf(Expected.Kind.class);
        GroundShape shape = parts.finish(oddities::add);
        oddities.forEach(expected -> sink.note(ImportReason.ODD_SHAPE, field, "", Expected.of(expected)));
        return shape;
    }
}
