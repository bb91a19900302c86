package org.conflictmap.store;

import java.util.Arrays;
import org.conflictmap.task.Parallel;
import org.jspecify.annotations.Nullable;

/** The columns of a table, growing: 64 bytes a row. For one thread; sorting takes others to its help. */
final class Columns {
    static final int FIRST_DAY = 0;
    static final int LAST_DAY = 1;
    static final int CERTAIN_FROM_DAY = 2;
    static final int CERTAIN_TO_DAY = 3;
    static final int PLACE = 4;
    static final int SUB_TYPE = 5;
    static final int TITLE = 6;
    static final int ACTORS = 7;
    static final int SOURCE = 8;
    static final int DEATHS_LOW = 9;
    static final int DEATHS_BEST = 10;
    static final int DEATHS_HIGH = 11;
    static final int RECORD = 12;
    private static final int INTS = 13;

    static final int TYPE = 0;
    static final int PRECISION = 1;
    static final int DATASET = 2;
    static final int FLAGS = 3;
    private static final int BYTES = 4;

    private static final int COLUMNS = INTS + BYTES + 1;

    private static final int FIRST_ROWS = 16;
    private static final int LEAST_SHARED_ROWS = 1 << 16;

    final int[][] ints = new int[INTS][];
    final byte[][] bytes = new byte[BYTES][];
    long[] offsets;
    int size;
    private int expected;

    Columns(int capacity) {
        Arrays.setAll(ints, column -> new int[capacity]);
        Arrays.setAll(bytes, column -> new byte[capacity]);
        offsets = new long[capacity];
    }

    /** Adds a row of the first dataset. */
    void add(Row row, int actors) {
        int at = size;
        if (at == offsets.length) {
            resize(Math.max(expected, DictionaryBuilder.grown(Math.addExact(at, FIRST_ROWS))));
        }
        ints[FIRST_DAY][at] = row.firstDay;
        ints[LAST_DAY][at] = row.lastDay;
        ints[CERTAIN_FROM_DAY][at] = row.certainFromDay;
        ints[CERTAIN_TO_DAY][at] = row.certainToDay;
        ints[PLACE][at] = row.place;
        ints[SUB_TYPE][at] = row.subType;
        ints[TITLE][at] = row.title;
        ints[ACTORS][at] = actors;
        ints[SOURCE][at] = row.source;
        ints[DEATHS_LOW][at] = row.deathsLow;
        ints[DEATHS_BEST][at] = row.deathsBest;
        ints[DEATHS_HIGH][at] = row.deathsHigh;
        ints[RECORD][at] = row.record;
        bytes[TYPE][at] = row.type;
        bytes[PRECISION][at] = row.precision;
        bytes[FLAGS][at] = row.flags;
        offsets[at] = row.offset;
        size = at + 1;
    }

    /** When there is no more room, there will be for so many rows in all. */
    void expect(int rows) {
        expected = rows;
    }

    private void resize(int capacity) {
        for (int column = 0; column < INTS; column++) {
            ints[column] = Arrays.copyOf(ints[column], capacity);
        }
        for (int column = 0; column < BYTES; column++) {
            bytes[column] = Arrays.copyOf(bytes[column], capacity);
        }
        offsets = Arrays.copyOf(offsets, capacity);
    }

    /** Puts the rows of others behind these, as they are. */
    void append(Columns other, Runnable checkpoint) {
        append(other, other, checkpoint);
    }

    /** The same, but the others are given up column by column: there are never both of more than one. */
    void takeOver(Columns other, Runnable checkpoint) {
        append(other, new Columns(0), checkpoint);
    }

    private void append(Columns other, Columns left, Runnable checkpoint) {
        int needed = Math.max(Math.addExact(size, other.size), Math.max(expected, offsets.length));
        for (int column = 0; column < INTS; column++) {
            checkpoint.run();
            ints[column] = Arrays.copyOf(ints[column], needed);
            System.arraycopy(other.ints[column], 0, ints[column], size, other.size);
            other.ints[column] = left.ints[column];
        }
        for (int column = 0; column < BYTES; column++) {
            bytes[column] = Arrays.copyOf(bytes[column], needed);
            System.arraycopy(other.bytes[column], 0, bytes[column], size, other.size);
            other.bytes[column] = left.bytes[column];
        }
        offsets = Arrays.copyOf(offsets, needed);
        System.arraycopy(other.offsets, 0, offsets, size, other.size);
        other.offsets = left.offsets;
        size += other.size;
    }

    /** Replaces the codes of one column from a row on. */
    void recode(int column, int fromRow, int[] codes) {
        int[] values = ints[column];
        for (int row = fromRow; row < size; row++) {
            if (values[row] >= 0) {
                values[row] = codes[values[row]];
            }
        }
    }

    /** Puts the rows in the order of time, one column after the other, and gives up what room is too much. */
    void sort(Runnable checkpoint) {
        gather(this, checkpoint);
    }

    /** The rows in the order of time, as columns of their own. */
    Columns sorted() {
        Columns copy = new Columns(0);
        copy.size = size;
        gather(copy, () -> {});
        return copy;
    }

    private void gather(Columns target, Runnable checkpoint) {
        int[] order = RowOrder.of(this, checkpoint);
        Parallel.ranges(COLUMNS, size < LEAST_SHARED_ROWS ? COLUMNS : 1, (from, to) -> {
            for (int column = from; column < to; column++) {
                checkpoint.run();
                gather(column, order, target);
            }
            return target;
        });
    }

    private void gather(int column, int @Nullable [] order, Columns target) {
        if (column < INTS) {
            target.ints[column] = gather(ints[column], order);
        } else if (column < INTS + BYTES) {
            target.bytes[column - INTS] = gather(bytes[column - INTS], order);
        } else {
            target.offsets = gather(offsets, order);
        }
    }

    private int[] gather(int[] from, int @Nullable [] order) {
        if (order == null) {
            return Arrays.copyOf(from, size);
        }
        int[] to = new int[size];
        for (int row = 0; row < size; row++) {
            to[row] = from[order[row]];
        }
        return to;
    }

    private byte[] gather(byte[] from, int @Nullable [] order) {
        if (order == null) {
            return Arrays.copyOf(from, size);
        }
        byte[] to = new byte[size];
        for (int row = 0; row < size; row++) {
            to[row] = from[order[row]];
        }
        return to;
    }

    private long[] gather(long[] from, int @Nullable [] order) {
        if (order == null) {
            return Arrays.copyOf(from, size);
        }
        long[] to = new long[size];
        for (int row = 0; row < size; row++) {
            to[row] = from[order[row]];
        }
        return to;
    }
}
