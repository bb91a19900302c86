package org.conflictmap.gazetteer;

import java.util.Arrays;

/**
 * The ground of a place as a file draws it: points, lines and areas in degrees of WGS 84, kept to 1e-7 of a degree, which is
 * a centimetre. Rings are closed, outer ones counterclockwise and the holes that follow them clockwise, and nothing crosses
 * the 180th meridian. Equal if drawn by the same positions. Immutable; safe from any thread. Cost: 8 bytes a position and 5 a
 * part.
 */
public final class GroundShape {
    /** What a degree is in whole numbers. */
    public static final double UNITS_A_DEGREE = 1e7;

    /** What a part is. */
    public enum Part {
        /** Points that are not connected. */
        POINTS,
        LINE,
        /** The outline of an area. */
        RING,
        /** A hole of the ring before it. */
        HOLE
    }

    private static final double MOST_LON = 180;
    private static final Part[] PARTS = Part.values();

    private final int[] lonLat;
    private final int[] ends;
    private final byte[] kinds;
    private final int hash;

    /**
     * Takes the arrays over.
     *
     * @param lonLat longitudes and latitudes in {@link #UNITS_A_DEGREE}
     * @param ends the positions at which the parts end
     * @param kinds the parts
     */
    public GroundShape(int[] lonLat, int[] ends, Part[] kinds) {
        this.lonLat = lonLat;
        this.ends = ends;
        this.kinds = new byte[kinds.length];
        for (int part = 0; part < kinds.length; part++) {
            this.kinds[part] = (byte) kinds[part].ordinal();
        }
        this.hash = 31 * Arrays.hashCode(lonLat) + Arrays.hashCode(ends);
    }

    public int partCount() {
        return ends.length;
    }

    public Part part(int part) {
        return PARTS[kinds[part]];
    }

    /** The first position of a part. */
    public int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    /** The position after the last of a part. */
    public int end(int part) {
        return ends[part];
    }

    public int positionCount() {
        return lonLat.length / 2;
    }

    /** Degrees east in {@link #UNITS_A_DEGREE}. */
    public int lonUnits(int position) {
        return lonLat[2 * position];
    }

    /** Degrees north in {@link #UNITS_A_DEGREE}. */
    public int latUnits(int position) {
        return lonLat[2 * position + 1];
    }

    public double lon(int position) {
        return lonUnits(position) / UNITS_A_DEGREE;
    }

    public double lat(int position) {
        return latUnits(position) / UNITS_A_DEGREE;
    }

    /** How far it reaches. */
    public Place.Bounds bounds() {
        int west = Integer.MAX_VALUE;
        int south = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        int north = Integer.MIN_VALUE;
        for (int position = 0; position < positionCount(); position++) {
            west = Math.min(west, lonUnits(position));
            east = Math.max(east, lonUnits(position));
            south = Math.min(south, latUnits(position));
            north = Math.max(north, latUnits(position));
        }
        return new Place.Bounds(
                west / UNITS_A_DEGREE, south / UNITS_A_DEGREE, east / UNITS_A_DEGREE, north / UNITS_A_DEGREE);
    }

    /** Halfway between the meridians that it reaches; that of its widest part if it was cut along the 180th. */
    public double middleLon() {
        Place.Bounds all = bounds();
        if (partCount() == 1 || all.west() > -MOST_LON || all.east() < MOST_LON) {
            return (all.west() + all.east()) / 2;
        }
        int from = 0;
        int to = 0;
        for (int part = 0; part < partCount(); part++) {
            int west = Integer.MAX_VALUE;
            int east = Integer.MIN_VALUE;
            for (int position = start(part); position < end(part); position++) {
                west = Math.min(west, lonUnits(position));
                east = Math.max(east, lonUnits(position));
            }
            if (part == 0 || (long) east - west > (long) to - from) {
                from = west;
                to = east;
            }
        }
        return ((double) from + to) / 2 / UNITS_A_DEGREE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroundShape shape
                && hash == shape.hash
                && Arrays.equals(lonLat, shape.lonLat)
                && Arrays.equals(ends, shape.ends)
                && Arrays.equals(kinds, shape.kinds);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
