package org.conflictmap.map.symbol;

import org.conflictmap.store.EventTable;

/**
 * How large the symbol of a number of events is: its area is proportional to the number. The scale is set by the whole
 * table, not by what is filtered, so that a legend stays true while time moves. Immutable.
 *
 * <p>Two bounds break the proportion: no symbol is smaller than {@link #SMALLEST_PX} or larger than {@link #LARGEST_PX}.
 *
 * @param onePx radius of one event in logical pixels
 */
public record SymbolScale(double onePx) {
    public static final double SMALLEST_PX = 4;
    public static final double LARGEST_PX = 40;

    private static final double STANDARD_PX = 10;
    private static final double LARGEST_PLACE_PX = 32;

    /** The scale at which the table's busiest place is still of a moderate size. Linear in the rows: keep the answer. */
    public static SymbolScale of(EventTable table) {
        int[] counts = new int[table.places().size()];
        int most = 1;
        for (int row = 0; row < table.size(); row++) {
            int place = table.place(row);
            if (place != EventTable.NO_PLACE) {
                most = Math.max(most, ++counts[place]);
            }
        }
        return new SymbolScale(Math.min(STANDARD_PX, LARGEST_PLACE_PX / Math.sqrt(most)));
    }

    /** Radius in logical pixels of the symbol of so many events. */
    public double radiusPx(int count) {
        return Math.max(SMALLEST_PX, Math.min(LARGEST_PX, onePx * Math.sqrt(count)));
    }
}
