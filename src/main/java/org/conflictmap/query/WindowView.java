package org.conflictmap.query;

import java.util.BitSet;
import org.conflictmap.event.DayRange;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * What a window of time shows of the filtered rows. Immutable; safe for all threads.
 *
 * @param window the window; both its ends are included
 * @param certain rows that were going on in the window however their dates are read
 * @param possible rows that were going on in it if their dates are read in one way but not in another; none of them is
 *     certain
 * @param undated rows without any date: no window holds them, so they are counted apart
 */
public record WindowView(DayRange window, RowSet certain, RowSet possible, RowSet undated) {
    /** Cost: one pass over the rows that begin before the window ends. */
    public static WindowView of(EventTable table, RowSet rows, DayRange window) {
        BitSet certain = new BitSet(table.size());
        BitSet possible = new BitSet(table.size());
        int end = beginningBy(table, window.lastDay());
        for (int row = rows.next(0); row >= 0 && row < end; row = rows.next(row + 1)) {
            if (table.certainlyIn(row, window)) {
                certain.set(row);
            } else if (table.possiblyIn(row, window)) {
                possible.set(row);
            }
        }
        BitSet undated = new BitSet(table.size());
        for (int row = rows.next(table.datedCount()); row >= 0; row = rows.next(row + 1)) {
            undated.set(row);
        }
        return new WindowView(window, RowSet.of(certain), RowSet.of(possible), RowSet.of(undated));
    }

    public int certainCount() {
        return certain.count();
    }

    public int possibleCount() {
        return possible.count();
    }

    /** The rows to draw: the possible ones too, or not. */
    public RowSet shown(Certainty certainty) {
        return certainty == Certainty.CERTAIN_ONLY || possible.count() == 0 ? certain : certain.or(possible);
    }

    /** The number of dated rows, from the first, that can have begun by a day. */
    private static int beginningBy(EventTable table, int day) {
        int low = 0;
        int high = table.datedCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.firstDay(middle) <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
