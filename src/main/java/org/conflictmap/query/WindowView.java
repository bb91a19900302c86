package org.conflictmap.query;

import org.conflictmap.event.DayRange;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * What a window of time shows of the filtered rows. Immutable; safe for all threads.
 *
 * <p>Cost: a quarter of a byte a row. A view of the same table is best made from another by {@link #moved} and
 * {@link #of(RowSet)}: they use its index, and the first touches only the rows that enter or leave.
 */
public final class WindowView {
    private final EventTable table;
    private final WindowIndex index;
    private final RowSet rows;
    private final DayRange window;
    private final RowSet certain;
    private final RowSet possible;
    private final RowSet undated;

    private WindowView(
            EventTable table,
            WindowIndex index,
            RowSet rows,
            DayRange window,
            RowSet certain,
            RowSet possible,
            RowSet undated) {
        this.table = table;
        this.index = index;
        this.rows = rows;
        this.window = window;
        this.certain = certain;
        this.possible = possible;
        this.undated = undated;
    }

    /** A first view of a table. Cost: one pass over all rows, and a sort of those that are not on one day for sure. */
    public static WindowView of(EventTable table, RowSet rows, DayRange window) {
        return of(table, new WindowIndex(table), rows, window);
    }

    private static WindowView of(EventTable table, WindowIndex index, RowSet rows, DayRange window) {
        WindowChange change = new WindowChange(index, rows);
        change.fill(window);
        return new WindowView(table, index, rows, window, change.certain(), change.possible(), undated(index, rows));
    }

    private static RowSet undated(WindowIndex index, RowSet rows) {
        long[] words = new long[rows.wordCount()];
        int count = 0;
        for (int word = index.dated >>> 6; word < words.length; word++) {
            long mask = word == index.dated >>> 6 ? -1L << index.dated : -1L;
            words[word] = rows.word(word) & mask;
            count += Long.bitCount(words[word]);
        }
        return RowSet.adopt(words, count);
    }

    /** What another window shows of the same rows; this if it is the same window. Cost: the rows that enter or leave. */
    public WindowView moved(DayRange other) {
        if (other.equals(window)) {
            return this;
        }
        WindowChange change = new WindowChange(index, rows);
        if (other.overlaps(window)) {
            change.move(certain, possible, window, other);
        } else {
            change.fill(other);
        }
        return new WindowView(table, index, rows, other, change.certain(), change.possible(), undated);
    }

    /** What the same window shows of other rows of the table; this if they are the same. Cost: that of the rows in it. */
    public WindowView of(RowSet others) {
        return others.equals(rows) ? this : of(table, index, others, window);
    }

    public EventTable table() {
        return table;
    }

    /** The rows that the filter let through. */
    public RowSet rows() {
        return rows;
    }

    /** The window; both its ends are included. */
    public DayRange window() {
        return window;
    }

    /** Rows that were going on in the window however their dates are read. */
    public RowSet certain() {
        return certain;
    }

    /** Rows that were going on in it if their dates are read in one way but not in another; none of them is certain. */
    public RowSet possible() {
        return possible;
    }

    /** Rows without any date: no window holds them, so they are counted apart. */
    public RowSet undated() {
        return undated;
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
}
