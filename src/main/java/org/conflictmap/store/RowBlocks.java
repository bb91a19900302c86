package org.conflictmap.store;

import java.util.ArrayList;
import java.util.List;
import org.conflictmap.task.Parallel;

/**
 * Rows as they come, in blocks of {@value #BLOCK_ROWS}: room for more needs no copy of those that are there, rows of others
 * are taken over as they lie, and what was sorted is given up column by column. A row is known by its address, its block and
 * where it is in it, since blocks may be filled in part. For one thread; sorting takes others to its help.
 */
final class RowBlocks {
    private static final int BLOCK_BITS = 14;
    private static final int BLOCK_ROWS = 1 << BLOCK_BITS;
    private static final int LAST_IN_BLOCK = BLOCK_ROWS - 1;
    private static final int FIRST_ROWS = 16;
    private static final int LEAST_SHARED_ROWS = 1 << 16;
    private static final Columns NOTHING = new Columns(0);

    private final List<Columns> blocks = new ArrayList<>();
    private Columns filling = NOTHING;
    private int size;

    int size() {
        return size;
    }

    /** Adds a row of the first dataset. */
    void add(Row row, int actors) {
        if (filling.size == filling.capacity()) {
            makeRoom();
        }
        filling.add(row, actors);
        size++;
    }

    private void makeRoom() {
        if (blocks.isEmpty()) {
            begin(FIRST_ROWS);
        } else if (filling.capacity() < BLOCK_ROWS) {
            filling.resize(Math.min(BLOCK_ROWS, filling.capacity() * 4));
        } else {
            begin(BLOCK_ROWS);
        }
    }

    private void begin(int capacity) {
        if (blocks.size() > Integer.MAX_VALUE >> BLOCK_BITS) {
            throw new OutOfMemoryError("more than " + size + " rows");
        }
        filling = new Columns(capacity);
        blocks.add(filling);
    }

    /** Puts copies of a table's rows behind these. */
    void append(Columns table, Runnable checkpoint) {
        for (int from = 0; from < table.size; from += BLOCK_ROWS) {
            checkpoint.run();
            int count = Math.min(BLOCK_ROWS, table.size - from);
            begin(count);
            filling.append(table, from, count);
            size += count;
        }
    }

    /** Puts the rows of others behind these, which have their blocks from now on. */
    void takeOver(RowBlocks others) {
        if (others.size == 0) {
            return;
        }
        blocks.addAll(others.blocks);
        filling = others.filling;
        size = Math.addExact(size, others.size);
    }

    /** The blocks from one on; the first is 0. */
    List<Columns> from(int block) {
        return blocks.subList(block, blocks.size());
    }

    int blockCount() {
        return blocks.size();
    }

    /** The addresses of all rows, as they came. */
    int[] addresses() {
        int[] addresses = new int[size];
        int row = 0;
        for (int block = 0; block < blocks.size(); block++) {
            int first = block << BLOCK_BITS;
            for (int at = 0; at < blocks.get(block).size; at++) {
                addresses[row++] = first + at;
            }
        }
        return addresses;
    }

    /** A column of numbers by blocks, for {@link #at}. */
    int[][] ints(int column) {
        return blocks.stream().map(block -> block.ints[column]).toArray(int[][]::new);
    }

    /** The same of small numbers. */
    byte[][] bytes(int column) {
        return blocks.stream().map(block -> block.bytes[column]).toArray(byte[][]::new);
    }

    static int at(int[][] column, int address) {
        return column[address >>> BLOCK_BITS][address & LAST_IN_BLOCK];
    }

    static byte at(byte[][] column, int address) {
        return column[address >>> BLOCK_BITS][address & LAST_IN_BLOCK];
    }

    /** The rows in the order of time, as columns of their own. */
    Columns sorted(Runnable checkpoint) {
        return sorted(checkpoint, false);
    }

    /** The same, but the rows are given up meanwhile: there are never two of more than a few columns. */
    Columns freeze(Runnable checkpoint) {
        return sorted(checkpoint, true);
    }

    private Columns sorted(Runnable checkpoint, boolean isGivenUp) {
        Columns sorted = new Columns(0);
        sorted.size = size;
        int[] order = new RowOrder(this, checkpoint).addresses();
        Parallel.ranges(Columns.COLUMNS, size < LEAST_SHARED_ROWS ? Columns.COLUMNS : 1, (begin, end) -> {
            for (int column = begin; column < end; column++) {
                checkpoint.run();
                gather(column, order, sorted);
                if (isGivenUp) {
                    giveUp(column);
                }
            }
            return sorted;
        });
        return sorted;
    }

    private void gather(int column, int[] order, Columns to) {
        int inBytes = column - Columns.INTS;
        if (inBytes < 0) {
            to.ints[column] = gather(ints(column), order, new int[size]);
        } else if (inBytes < Columns.BYTES) {
            to.bytes[inBytes] = gather(bytes(inBytes), order, new byte[size]);
        } else {
            long[][] offsets = blocks.stream().map(block -> block.offsets).toArray(long[][]::new);
            to.offsets = gather(offsets, order, new long[size]);
        }
    }

    private void giveUp(int column) {
        int inBytes = column - Columns.INTS;
        for (Columns block : blocks) {
            if (inBytes < 0) {
                block.ints[column] = NOTHING.ints[column];
            } else if (inBytes < Columns.BYTES) {
                block.bytes[inBytes] = NOTHING.bytes[inBytes];
            } else {
                block.offsets = NOTHING.offsets;
            }
        }
    }

    private static int[] gather(int[][] from, int[] order, int[] to) {
        for (int row = 0; row < to.length; row++) {
            to[row] = at(from, order[row]);
        }
        return to;
    }

    private static byte[] gather(byte[][] from, int[] order, byte[] to) {
        for (int row = 0; row < to.length; row++) {
            to[row] = at(from, order[row]);
        }
        return to;
    }

    private static long[] gather(long[][] from, int[] order, long[] to) {
        for (int row = 0; row < to.length; row++) {
            int address = order[row];
            to[row] = from[address >>> BLOCK_BITS][address & LAST_IN_BLOCK];
        }
        return to;
    }
}
