package org.conflictmap.store;

import org.jspecify.annotations.Nullable;

/** The order of a table's rows: dated before undated, then by first day, then by last day, else as they came. */
final class RowOrder {
    private RowOrder() {}

    /**
     * The rows in their order, going through the checkpoint between two passes; null if they are in it already. Cost: a radix sort of at most six passes, and 8 bytes a row.
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
        byKey(order, size, checkpoint, row -> lastDay[row]);
        byKey(order, size, checkpoint, row -> firstDay[row]);
        byKey(order, size, checkpoint, row -> flags[row] & EventTable.UNDATED);
        return order;
    }

    private static int compare(int[] firstDay, int[] lastDay, byte[] flags, int one, int other) {
        int byDate = Integer.compare(flags[one] & EventTable.UNDATED, flags[other] & EventTable.UNDATED);
        int byFirst = byDate != 0 ? byDate : Integer.compare(firstDay[one], firstDay[other]);
        return byFirst != 0 ? byFirst : Integer.compare(lastDay[one], lastDay[other]);
    }

    private interface Key {
        int of(int row);
    }

    /** A stable radix sort, two digits of 16 bits; one that is the same in all rows is left out. */
    private static void byKey(int[] order, int size, Runnable checkpoint, Key key) {
        int[] other = new int[size];
        int[] from = order;
        int[] to = other;
        for (int shift = 0; shift < 32; shift += 16) {
            checkpoint.run();
            int[] starts = new int[(1 << 16) + 1];
            for (int at = 0; at < size; at++) {
                starts[digit(key.of(from[at]), shift) + 1]++;
            }
            if (starts[digit(key.of(from[0]), shift) + 1] == size) {
                continue;
            }
            for (int digit = 1; digit < starts.length; digit++) {
                starts[digit] += starts[digit - 1];
            }
            for (int at = 0; at < size; at++) {
                to[starts[digit(key.of(from[at]), shift)]++] = from[at];
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        if (from != order) {
            System.arraycopy(from, 0, order, 0, size);
        }
    }

    private static int digit(int key, int shift) {
        return (key ^ Integer.MIN_VALUE) >>> shift & 0xFFFF;
    }
}
