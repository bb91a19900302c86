package org.conflictmap.timeline;

import org.conflictmap.event.DayRange;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * Finds the rows of a table whose dates touch a range of days without walking over those before it. Frozen; safe for all
 * threads. Cost: one pass over a column, and 4 bytes for every {@value #BLOCK} rows.
 */
public final class DayIndex {
    private static final int BLOCK = 256;

    private final EventTable table;
    /** The last day on which any row of a block can have been going on. */
    private final int[] lastDay;

    private DayIndex(EventTable table, int[] lastDay) {
        this.table = table;
        this.lastDay = lastDay;
    }

    public static DayIndex of(EventTable table) {
        int dated = table.datedCount();
        int[] lastDay = new int[(dated + BLOCK - 1) / BLOCK];
        for (int block = 0; block < lastDay.length; block++) {
            int last = DayRange.NO_FIRST;
            for (int row = block * BLOCK; row < Math.min(dated, (block + 1) * BLOCK); row++) {
                last = Math.max(last, table.lastDay(row));
            }
            lastDay[block] = last;
        }
        return new DayIndex(table, lastDay);
    }

    public EventTable table() {
        return table;
    }

    /** How many of the rows begin within these days. */
    int beginningIn(RowSet rows, DayRange days) {
        return rows.rank(firstBeginningAt(days.lastDay() + 1)) - rows.rank(firstBeginningAt(days.firstDay()));
    }

    /** The first of the rows, at or after {@code from}, that can have been going on in these days; -1 if there is none. */
    int next(RowSet rows, int from, DayRange days) {
        int row = rows.next(from);
        while (row >= 0 && row < table.datedCount() && table.firstDay(row) <= days.lastDay()) {
            if (lastDay[row / BLOCK] < days.firstDay()) {
                row = rows.next((row / BLOCK + 1) * BLOCK);
            } else if (table.lastDay(row) >= days.firstDay()) {
                return row;
            } else {
                row = rows.next(row + 1);
            }
        }
        return -1;
    }

    /** The first row that begins on a day or later. */
    private int firstBeginningAt(int day) {
        int low = 0;
        int high = table.datedCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.firstDay(middle) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
