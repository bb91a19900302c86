package org.conflictmap.map.symbol;

import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.mass.RowCounts;
import org.conflictmap.store.EventTable;

/**
 * How large the symbol of a number of events, or of killed, is: its area is proportional to the number. The scale is set
 * by the whole table, not by what is filtered, so that a legend stays true while time moves. Immutable; safe for all
 * threads. Two scales are the same only if they are the same object.
 *
 * <p>Two bounds break the proportion: no symbol is smaller than {@link #SMALLEST_PX} or larger than {@link #LARGEST_PX}.
 */
public final class SymbolScale {
    public static final double SMALLEST_PX = 4;
    public static final double LARGEST_PX = 40;

    private static final double STANDARD_PX = 10;
    private static final double LARGEST_PLACE_PX = 32;

    private final SymbolSizing sizing;
    private final double onePx;
    private final int[] totals;

    private SymbolScale(SymbolSizing sizing, double onePx, int[] totals) {
        this.sizing = sizing;
        this.onePx = onePx;
        this.totals = totals;
    }

    /**
     * A scale of events, apart from any table.
     *
     * @param onePx radius of one event in logical pixels
     */
    public SymbolScale(double onePx) {
        this(SymbolSizing.EVENTS, onePx, new int[0]);
    }

    /** The scale of the number of events. */
    public static SymbolScale of(EventTable table) {
        return of(table, SymbolSizing.EVENTS);
    }

    /** The scale at which the symbol of the table's busiest place that is a point is still of a moderate size. Linear in the rows: keep the answer. */
    public static SymbolScale of(EventTable table, SymbolSizing sizing) {
        int[] totals = new int[table.places().size()];
        int most = 1;
        for (int row = 0; row < table.size(); row++) {
            int place = table.place(row);
            if (place != EventTable.NO_PLACE && table.places().precision(place).isPoint()) {
                totals[place] += sizing == SymbolSizing.EVENTS ? 1 : RowCounts.killed(table, row);
                most = Math.max(most, totals[place]);
            }
        }
        return new SymbolScale(sizing, Math.min(STANDARD_PX, LARGEST_PLACE_PX / Math.sqrt(most)), totals);
    }

    public SymbolSizing sizing() {
        return sizing;
    }

    /** What a place's symbol is sized by if all of the table is shown. */
    int total(int place) {
        return totals[place];
    }

    /** What a place's symbol is sized by now. */
    int amount(RowCounts counts, int place) {
        return sizing == SymbolSizing.EVENTS ? counts.count(place) : counts.killed(place);
    }

    /** Radius in logical pixels of the symbol of so many. */
    public double radiusPx(int amount) {
        return Math.max(SMALLEST_PX, Math.min(LARGEST_PX, onePx * Math.sqrt(amount)));
    }

    /** The number up to which all symbols are of the smallest size; less than 1 if none is too small for its number. */
    public int mostOfSmallest() {
        return (int) Math.floor(Math.pow(SMALLEST_PX / onePx, 2));
    }

    /** The number whose symbol has a radius, if it is not beyond the bounds. */
    public double amountOf(double radiusPx) {
        return Math.pow(radiusPx / onePx, 2);
    }
}
