package org.conflictmap.map.symbol;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.conflictmap.event.EventType;

/** The events that one symbol or one hatched area stands for, and where it is in the picture. Immutable. */
public final class SymbolGroup {
    /** How the group stands on the map. */
    public enum Kind {
        /** A symbol on the coordinates of one place. */
        PLACE,
        /** A symbol for several places whose symbols would overlap; it sits on the coordinates of the busiest. */
        CLUSTER,
        /** A hatched area. */
        AREA,
        /** One event of a fanned-out group, beside its true place. */
        FANNED
    }

    private final Kind kind;
    private final List<Integer> places;
    private final int[] rows;
    private final int certainCount;
    private final EventType type;
    private final double xPx;
    private final double yPx;
    private final double radiusPx;

    SymbolGroup(
            Kind kind,
            List<Integer> places,
            int[] rows,
            int certainCount,
            EventType type,
            double xPx,
            double yPx,
            double radiusPx) {
        this.kind = kind;
        this.places = List.copyOf(places);
        this.rows = rows;
        this.certainCount = certainCount;
        this.type = type;
        this.xPx = xPx;
        this.yPx = yPx;
        this.radiusPx = radiusPx;
    }

    public Kind kind() {
        return kind;
    }

    /** The place whose coordinates or area it has: an index into the table's places. */
    public int place() {
        return places.get(0);
    }

    /** All its places, {@link #place()} first. */
    public List<Integer> places() {
        return places;
    }

    /** Its rows of the table, ascending. */
    public IntStream rows() {
        return Arrays.stream(rows);
    }

    public int count() {
        return rows.length;
    }

    /** How many of its events are certainly in the window of time; the others are only possibly in it. */
    public int certainCount() {
        return certainCount;
    }

    public boolean contains(int row) {
        return Arrays.binarySearch(rows, row) >= 0;
    }

    /** The most frequent type, of which it has shape and colour; of equally frequent ones the first that is violent. */
    public EventType type() {
        return type;
    }

    /** Centre of the symbol or of the area's label, in logical pixels. */
    public double xPx() {
        return xPx;
    }

    /** Centre of the symbol or of the area's label, in logical pixels. */
    public double yPx() {
        return yPx;
    }

    /** Radius of the symbol in logical pixels; 0 for an area. */
    public double radiusPx() {
        return radiusPx;
    }

    /** The same group at another point. */
    SymbolGroup at(double newXPx, double newYPx) {
        return new SymbolGroup(kind, places, rows, certainCount, type, newXPx, newYPx, radiusPx);
    }

    @Override
    public String toString() {
        return kind + " " + type + " of places " + places + " rows " + Arrays.toString(rows) + " at " + xPx + "," + yPx;
    }
}
