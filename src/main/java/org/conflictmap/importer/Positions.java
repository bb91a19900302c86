package org.conflictmap.importer;

import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/**
 * The positions of a shape, one after the other, whatever format it is written in: whether they are one point, and how far
 * they reach. Longitude first, degrees of WGS 84. Keeps no positions. For one thread.
 */
public final class Positions {
    /** An area with a side of more degrees is a region, one with less a district. */
    private static final double DISTRICT_DEGREES = 1;

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
     * Places a record: at the point if they are one, else in the area that they span.
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
            sink.area(
                    new Place.Bounds(west, south, east, north),
                    name,
                    area,
                    country,
                    isDistrict ? PlacePrecision.DISTRICT : PlacePrecision.PROVINCE);
        }
    }
}
