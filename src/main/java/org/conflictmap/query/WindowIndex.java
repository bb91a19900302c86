package org.conflictmap.query;

import java.util.Arrays;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.IntColumn;

/**
 * What finds the rows that enter or leave a window of time. Most events are on one day for sure: they stand in the order
 * of their days, and a window is a run of them. The others are in three lists more, by their last day and by the days
 * between which they certainly went on. Immutable; safe for all threads. Cost: an eighth of a byte a row, and 16 bytes for
 * each row of more than a day; of making it, one pass and three sorts of those rows.
 */
final class WindowIndex {
    final int[] firstDay;
    final int[] lastDay;
    final int[] certainFrom;
    final int[] certainTo;
    final int dated;
    /** Rows that are on one day for sure, as words of 64. */
    final long[] dayRows;
    /** The other dated rows, ascending: in the order of their first days. */
    final int[] longRows;

    final int[] byLastDay;
    final int[] byCertainFrom;
    final int[] byCertainTo;

    WindowIndex(EventTable table) {
        firstDay = table.column(IntColumn.FIRST_DAY);
        lastDay = table.column(IntColumn.LAST_DAY);
        certainFrom = table.column(IntColumn.CERTAIN_FROM_DAY);
        certainTo = table.column(IntColumn.CERTAIN_TO_DAY);
        dated = table.datedCount();
        dayRows = new long[(table.size() + 63) >>> 6];
        int days = 0;
        for (int row = 0; row < dated; row++) {
            if (isDay(row)) {
                dayRows[row >>> 6] |= 1L << row;
                days++;
            }
        }
        longRows = new int[dated - days];
        int at = 0;
        for (int row = 0; row < dated; row++) {
            if (!isDay(row)) {
                longRows[at++] = row;
            }
        }
        byLastDay = sorted(lastDay);
        byCertainFrom = sorted(certainFrom);
        byCertainTo = sorted(certainTo);
    }

    private boolean isDay(int row) {
        int day = firstDay[row];
        return lastDay[row] == day && certainFrom[row] == day && certainTo[row] == day;
    }

    /** The long rows in the order of their days. */
    private int[] sorted(int[] days) {
        long[] keys = new long[longRows.length];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = (long) days[longRows[at]] << 32 | longRows[at];
        }
        Arrays.sort(keys);
        int[] rows = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            rows[at] = (int) keys[at];
        }
        return rows;
    }

    /** How many dated rows begin before a day. */
    int rowsBefore(int day) {
        int low = 0;
        int high = dated;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firstDay[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many dated rows begin on a day or before it. */
    int rowsUntil(int day) {
        return day == Integer.MAX_VALUE ? dated : rowsBefore(day + 1);
    }

    /** How many of the rows, in the order of these days, have one before {@code day}. */
    static int before(int[] rows, int[] days, int day) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[rows[middle]] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many of the rows, in the order of these days, have {@code day} or one before it. */
    static int until(int[] rows, int[] days, int day) {
        return day == Integer.MAX_VALUE ? rows.length : before(rows, days, day + 1);
    }
}
