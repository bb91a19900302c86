package org.conflictmap.query;

import org.conflictmap.event.DayRange;
import org.conflictmap.store.RowSet;

/** The bits of a view while it is made. For one thread. The loops are a marked island; benchmark: {@code WindowBenchmark}. */
final class WindowChange {
    private final WindowIndex index;
    private final RowSet rows;
    private long[] certain = new long[0];
    private long[] possible = new long[0];
    private int certainCount;
    private int possibleCount;

    WindowChange(WindowIndex index, RowSet rows) {
        this.index = index;
        this.rows = rows;
    }

    RowSet certain() {
        return RowSet.adopt(certain, certainCount);
    }

    RowSet possible() {
        return RowSet.adopt(possible, possibleCount);
    }

    /** All that a window shows. */
    void fill(DayRange window) {
        certain = new long[index.dayRows.length];
        possible = new long[index.dayRows.length];
        int end = index.rowsUntil(window.lastDay());
        days(index.rowsBefore(window.firstDay()), end, Membership.ENTERS);
        for (int row : index.longRows) {
            if (row >= end) {
                break;
            }
            place(row, window);
        }
    }

    /** What another window shows, from what a window did that overlaps it. */
    void move(RowSet wasCertain, RowSet wasPossible, DayRange from, DayRange to) {
        certain = wasCertain.copyWords(index.dayRows.length);
        possible = wasPossible.copyWords(index.dayRows.length);
        certainCount = wasCertain.count();
        possibleCount = wasPossible.count();
        int fromStart = index.rowsBefore(from.firstDay());
        int fromEnd = index.rowsUntil(from.lastDay());
        int toStart = index.rowsBefore(to.firstDay());
        int toEnd = index.rowsUntil(to.lastDay());
        days(fromStart, toStart, Membership.LEAVES);
        days(toEnd, fromEnd, Membership.LEAVES);
        days(toStart, fromStart, Membership.ENTERS);
        days(fromEnd, toEnd, Membership.ENTERS);
        int lateFrom = Math.min(from.lastDay(), to.lastDay());
        int lateTo = Math.max(from.lastDay(), to.lastDay());
        int earlyFrom = Math.min(from.firstDay(), to.firstDay());
        int earlyTo = Math.max(from.firstDay(), to.firstDay());
        after(index.longRows, index.firstDay, lateFrom, lateTo, to);
        after(index.byCertainFrom, index.certainFrom, lateFrom, lateTo, to);
        before(index.byLastDay, index.lastDay, earlyFrom, earlyTo, to);
        before(index.byCertainTo, index.certainTo, earlyFrom, earlyTo, to);
    }

    private enum Membership {
        ENTERS,
        LEAVES
    }

    /** Lets a run of rows in or out, as far as they are on one day for sure. */
    private void days(int from, int to, Membership membership) {
        for (int word = from >>> 6; word << 6 < to; word++) {
            long run = index.dayRows[word] & rows.word(word);
            run &= word == from >>> 6 ? -1L << from : -1L;
            run &= to - (word << 6) >= 64 ? -1L : -1L >>> -to;
            int count = Long.bitCount(run);
            if (membership == Membership.ENTERS) {
                certain[word] |= run;
                certainCount += count;
            } else {
                certain[word] &= ~run;
                certainCount -= count;
            }
        }
    }

    /** Looks again at rows one of whose days is after {@code from} and not after {@code to}. */
    private void after(int[] order, int[] days, int from, int to, DayRange window) {
        int end = WindowIndex.until(order, days, to);
        for (int at = WindowIndex.until(order, days, from); at < end; at++) {
            place(order[at], window);
        }
    }

    /** Looks again at rows one of whose days is not before {@code from} but before {@code to}. */
    private void before(int[] order, int[] days, int from, int to, DayRange window) {
        int end = WindowIndex.before(order, days, to);
        for (int at = WindowIndex.before(order, days, from); at < end; at++) {
            place(order[at], window);
        }
    }

    /** Puts a row where it belongs, wherever it was. */
    private void place(int row, DayRange window) {
        int word = row >>> 6;
        long bit = 1L << row & rows.word(word);
        if (bit == 0) {
            return;
        }
        boolean isCertain = index.certainFrom[row] <= window.lastDay() && index.certainTo[row] >= window.firstDay();
        boolean isPossible =
                !isCertain && index.firstDay[row] <= window.lastDay() && index.lastDay[row] >= window.firstDay();
        certainCount -= (certain[word] & bit) != 0 ? 1 : 0;
        possibleCount -= (possible[word] & bit) != 0 ? 1 : 0;
        certain[word] = isCertain ? certain[word] | bit : certain[word] & ~bit;
        possible[word] = isPossible ? possible[word] | bit : possible[word] & ~bit;
        certainCount += isCertain ? 1 : 0;
        possibleCount += isPossible ? 1 : 0;
    }
}
