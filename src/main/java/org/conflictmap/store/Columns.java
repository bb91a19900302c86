package org.conflictmap.store;

import java.util.Arrays;

/**
 * The columns of rows: 64 bytes each. Those of a table are as long as it has rows; {@link RowBlocks} fills shorter ones. For
 * one thread until nobody changes them any more.
 */
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
    static final int INTS = 13;

    static final int TYPE = 0;
    static final int PRECISION = 1;
    static final int DATASET = 2;
    static final int FLAGS = 3;
    static final int BYTES = 4;

    /** Ints, bytes and offsets together. */
    static final int COLUMNS = INTS + BYTES + 1;

    final int[][] ints = new int[INTS][];
    final byte[][] bytes = new byte[BYTES][];
    long[] offsets;
    int size;

    Columns(int capacity) {
        Arrays.setAll(ints, column -> new int[capacity]);
        Arrays.setAll(bytes, column -> new byte[capacity]);
        offsets = new long[capacity];
    }

    int capacity() {
        return offsets.length;
    }

    /** Adds a row of the first dataset; there has to be room for it. */
    void add(Row row, int actors) {
        int at = size;
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

    /** Makes room for so many rows, and leaves no more. */
    void resize(int capacity) {
        for (int column = 0; column < INTS; column++) {
            ints[column] = Arrays.copyOf(ints[column], capacity);
        }
        for (int column = 0; column < BYTES; column++) {
            bytes[column] = Arrays.copyOf(bytes[column], capacity);
        }
        offsets = Arrays.copyOf(offsets, capacity);
    }

    /** Puts some rows of others behind these, as they are; there has to be room for them. */
    void append(Columns others, int from, int count) {
        for (int column = 0; column < INTS; column++) {
            System.arraycopy(others.ints[column], from, ints[column], size, count);
        }
        for (int column = 0; column < BYTES; column++) {
            System.arraycopy(others.bytes[column], from, bytes[column], size, count);
        }
        System.arraycopy(others.offsets, from, offsets, size, count);
        size += count;
    }

    /** Replaces the codes of one column. */
    void recode(int column, int[] codes) {
        int[] values = ints[column];
        for (int row = 0; row < size; row++) {
            if (values[row] >= 0) {
                values[row] = codes[values[row]];
            }
        }
    }
}
