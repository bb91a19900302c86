package org.conflictmap.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The order of a table's rows: dated before undated, then by first day, then by last day, else as they came. */
final class RowOrder {
    private RowOrder() {}

    /**
     * The rows in their order, going through the checkpoint between two passes; null if they are in it already. Cost: a
     * radix sort of at most five passes, one as a rule, and 8 bytes a row.
     */
    static int @Nullable [] of(Columns columns, Runnable checkpoint) {
        int[] firstDay = columns.ints[Columns.FIRST_DAY];
        int[] lastDay = columns.ints[Columns.LAST_DAY];
        byte[] flags = columns.bytes[Columns.FLAGS];
        int size = columns.size;
        boolean sorted = true;
        for (int row = 1; row < size && sorted; row++) {
            sorted = compare(firstDay, lastDay, flags, row - 1, row) <= 0;
        }
        if (sorted) {
            return null;
        }
        int[] order = new int[size];
        for (int row = 0; row < size; row++) {
            order[row] = row;
        }
        if (!Arrays.equals(firstDay, 0, size, lastDay, 0, size)) {
            order = byKey(order, lastDay, checkpoint);
        }
        return datedFirst(byKey(order, firstDay, checkpoint), flags, checkpoint);
    }

    private static int compare(int[] firstDay, int[] lastDay, byte[] flags, int one, int other) {
        int byDate = Integer.compare(flags[one] & EventTable.UNDATED, flags[other] & EventTable.UNDATED);
        int byFirst = byDate != 0 ? byDate : Integer.compare(firstDay[one], firstDay[other]);
        return byFirst != 0 ? byFirst : Integer.compare(lastDay[one], lastDay[other]);
    }

    /** A stable radix sort, two digits of 16 bits; one that is the same in all rows is left out. */
    private static int[] byKey(int[] order, int[] keys, Runnable checkpoint) {
        int differing = 0;
        for (int row = 1; row < order.length; row++) {
            differing |= keys[row] ^ keys[0];
        }
        int[] from = order;
        for (int shift = 0; shift < 32; shift += 16) {
            if (digit(differing, shift) != 0) {
                checkpoint.run();
                from = byDigit(from, keys, shift);
            }
        }
        return from;
    }

    private static int[] byDigit(int[] from, int[] keys, int shift) {
        int[] starts = new int[(1 << 16) + 1];
        for (int at = 0; at < from.length; at++) {
            starts[digit(keys[at] ^ Integer.MIN_VALUE, shift) + 1]++;
        }
        for (int digit = 1; digit < starts.length; digit++) {
            starts[digit] += starts[digit - 1];
        }
        int[] to = new int[from.length];
        for (int row : from) {
            to[starts[digit(keys[row] ^ Integer.MIN_VALUE, shift)]++] = row;
        }
        return to;
    }

    private static int digit(int key, int shift) {
        return key >>> shift & 0xFFFF;
    }

    private static int[] datedFirst(int[] from, byte[] flags, Runnable checkpoint) {
        int undated = 0;
        for (int row = 0; row < from.length; row++) {
            undated += flags[row] & EventTable.UNDATED;
        }
        if (undated == 0 || undated == from.length) {
            return from;
        }
        checkpoint.run();
        int[] to = new int[from.length];
        int nextDated = 0;
        int nextUndated = from.length - undated;
        for (int row : from) {
            if ((flags[row] & EventTable.UNDATED) == 0) {
                to[nextDated++] = row;
            } else {
                to[nextUndated++] = row;
            }
        }
        return to;
    }
}
