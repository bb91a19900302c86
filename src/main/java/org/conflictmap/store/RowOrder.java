package org.conflictmap.store;

import java.util.Arrays;

/** The order of a table's rows: dated before undated, then by first day, then by last day, else as they came. */
final class RowOrder {
    private final int[] rows;
    private final int[][] firstDay;
    private final int[][] lastDay;
    private final byte[][] flags;
    private final Runnable checkpoint;

    /** @param checkpoint to go through between two passes */
    RowOrder(RowBlocks blocks, Runnable checkpoint) {
        this.rows = blocks.addresses();
        this.firstDay = blocks.ints(Columns.FIRST_DAY);
        this.lastDay = blocks.ints(Columns.LAST_DAY);
        this.flags = blocks.bytes(Columns.FLAGS);
        this.checkpoint = checkpoint;
    }

    /**
     * The addresses of the rows in their order. Cost: a radix sort of at most five passes, one as a rule, none if they are in
     * it already, and 8 bytes a row.
     */
    int[] addresses() {
        boolean sorted = true;
        for (int row = 1; row < rows.length && sorted; row++) {
            sorted = compare(rows[row - 1], rows[row]) <= 0;
        }
        if (sorted) {
            return rows;
        }
        int[] order = Arrays.deepEquals(firstDay, lastDay) ? rows : byKey(rows, lastDay);
        return datedFirst(byKey(order, firstDay));
    }

    private int compare(int one, int other) {
        int byDate = Integer.compare(
                RowBlocks.at(flags, one) & EventTable.UNDATED, RowBlocks.at(flags, other) & EventTable.UNDATED);
        int byFirst =
                byDate != 0 ? byDate : Integer.compare(RowBlocks.at(firstDay, one), RowBlocks.at(firstDay, other));
        return byFirst != 0 ? byFirst : Integer.compare(RowBlocks.at(lastDay, one), RowBlocks.at(lastDay, other));
    }

    /** A stable radix sort, two digits of 16 bits; one that is the same in all rows is left out. */
    private int[] byKey(int[] order, int[][] keys) {
        int first = RowBlocks.at(keys, order[0]);
        int differing = 0;
        for (int row : order) {
            differing |= RowBlocks.at(keys, row) ^ first;
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

    private static int[] byDigit(int[] from, int[][] keys, int shift) {
        int[] starts = new int[(1 << 16) + 1];
        for (int row : from) {
            starts[digit(RowBlocks.at(keys, row) ^ Integer.MIN_VALUE, shift) + 1]++;
        }
        for (int digit = 1; digit < starts.length; digit++) {
            starts[digit] += starts[digit - 1];
        }
        int[] to = new int[from.length];
        for (int row : from) {
            to[starts[digit(RowBlocks.at(keys, row) ^ Integer.MIN_VALUE, shift)]++] = row;
        }
        return to;
    }

    private static int digit(int key, int shift) {
        return key >>> shift & 0xFFFF;
    }

    private int[] datedFirst(int[] from) {
        int undated = 0;
        for (int row : from) {
            undated += RowBlocks.at(flags, row) & EventTable.UNDATED;
        }
        if (undated == 0 || undated == from.length) {
            return from;
        }
        checkpoint.run();
        int[] to = new int[from.length];
        int nextDated = 0;
        int nextUndated = from.length - undated;
        for (int row : from) {
            if ((RowBlocks.at(flags, row) & EventTable.UNDATED) == 0) {
                to[nextDated++] = row;
            } else {
                to[nextUndated++] = row;
            }
        }
        return to;
    }
}
