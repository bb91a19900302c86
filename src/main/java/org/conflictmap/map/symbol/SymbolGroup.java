package org.conflictmap.map.symbol;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.conflictmap.event.EventType;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.mass.WorldUnits;
import org.jspecify.annotations.Nullable;

/**
 * The events that one symbol, one hatched area or one cell stands for, and where it is in the picture. Immutable; safe for
 * all threads. Its rows are looked up when they are first asked for.
 */
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
        FANNED,
        /** A cell of a grid, or the ground about the cursor: all that is in it, at several places as a rule. */
        CELL
    }

    private final Kind kind;
    private final int[] places;
    private final ShownRows shown;
    private final int count;
    private final int certainCount;
    private final EventMark mark;
    private final double xPx;
    private final double yPx;
    private final double radiusPx;
    private final boolean isMixed;
    private int @Nullable [] rows;

    /** A group whose events are coloured by one rule. */
    SymbolGroup(
            Kind kind,
            int[] places,
            ShownRows shown,
            int count,
            int certainCount,
            EventMark mark,
            double xPx,
            double yPx,
            double radiusPx) {
        this(kind, places, shown, count, certainCount, mark, false, xPx, yPx, radiusPx);
    }

    /** @param places at least one; the first is the one whose coordinates it has */
    SymbolGroup(
            Kind kind,
            int[] places,
            ShownRows shown,
            int count,
            int certainCount,
            EventMark mark,
            boolean isMixed,
            double xPx,
            double yPx,
            double radiusPx) {
        this.kind = kind;
        this.places = places;
        this.shown = shown;
        this.count = count;
        this.certainCount = certainCount;
        this.mark = mark;
        this.isMixed = isMixed;
        this.xPx = xPx;
        this.yPx = yPx;
        this.radiusPx = radiusPx;
    }

    /** The events shown of some places, at the coordinates of the first. Linear in all rows of these places. */
    public static SymbolGroup ofPlaces(Kind kind, int[] places, ShownRows shown, Viewport viewport, double radiusPx) {
        int[] found = shown.of(places);
        EventColors.Sum sum = shown.colors().sum();
        int certain = 0;
        for (int row : found) {
            sum.add(row);
            certain += shown.certain().contains(row) ? 1 : 0;
        }
        SymbolGroup group = new SymbolGroup(
                kind,
                places,
                shown,
                found.length,
                certain,
                sum.mark(places[0]),
                sum.isMixed(),
                viewport.xToPx(WorldUnits.meters(shown.points().x(places[0]))),
                viewport.yToPx(-WorldUnits.meters(shown.points().y(places[0]))),
                radiusPx);
        group.rows = found;
        return group;
    }

    /** The symbol of one event on its own coordinates. */
    public static SymbolGroup ofRow(int row, ShownRows shown, Viewport viewport, double radiusPx) {
        int place = shown.points().table().place(row);
        SymbolGroup group = new SymbolGroup(
                Kind.PLACE,
                new int[] {place},
                shown,
                1,
                shown.certain().contains(row) ? 1 : 0,
                shown.colors().ofRow(row),
                viewport.xToPx(WorldUnits.meters(shown.points().x(place))),
                viewport.yToPx(-WorldUnits.meters(shown.points().y(place))),
                radiusPx);
        group.rows = new int[] {row};
        return group;
    }

    /** One event of a group, at another point. */
    SymbolGroup leaf(int row, int place, double newXPx, double newYPx, double newRadiusPx) {
        SymbolGroup leaf = new SymbolGroup(
                Kind.FANNED,
                new int[] {place},
                shown,
                1,
                shown.certain().contains(row) ? 1 : 0,
                shown.colors().ofRow(row),
                newXPx,
                newYPx,
                newRadiusPx);
        leaf.rows = new int[] {row};
        return leaf;
    }

    public Kind kind() {
        return kind;
    }

    /** The place whose coordinates or area it has: an index into the table's places. */
    public int place() {
        return places[0];
    }

    /** All its places, {@link #place()} first. */
    public List<Integer> places() {
        return Arrays.stream(places).boxed().toList();
    }

    /** One of its places, the first being {@link #place()}. */
    public int place(int index) {
        return places[index];
    }

    public int placeCount() {
        return places.length;
    }

    public boolean hasPlace(int place) {
        for (int own : places) {
            if (own == place) {
                return true;
            }
        }
        return false;
    }

    /** Its rows of the table, ascending. The first call is linear in all rows of its places. */
    public IntStream rows() {
        int[] found = rows;
        if (found == null) {
            found = shown.of(places);
            rows = found;
        }
        return Arrays.stream(found);
    }

    public int count() {
        return count;
    }

    /** How many of its events are certainly in the window of time; the others are only possibly in it. */
    public int certainCount() {
        return certainCount;
    }

    public boolean contains(int row) {
        int[] found = rows;
        if (found != null) {
            return Arrays.binarySearch(found, row) >= 0;
        }
        return row >= 0
                && row < shown.points().table().size()
                && hasPlace(shown.points().table().place(row))
                && shown.contains(row);
    }

    /** Its shape and colour: those of the most frequent type, in the colour of the dataset with the most events. */
    public EventMark mark() {
        return mark;
    }

    /** Whether other events of it are coloured by other rules than {@link #mark} says. */
    public boolean isMixed() {
        return isMixed;
    }

    /** The most frequent type, of which it has the shape; of equally frequent ones the first that is violent. */
    public EventType type() {
        return mark.type();
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

    @Override
    public String toString() {
        return kind + " " + mark.type() + " of places " + places() + ", " + count + " events at " + xPx + "," + yPx;
    }
}
