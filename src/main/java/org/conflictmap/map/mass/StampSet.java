package org.conflictmap.map.mass;

import org.conflictmap.store.ByteColumn;
import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;

/**
 * The stamps of all marks that events can have, certain and only possible ones, and which one each row has. Immutable; safe
 * for all threads.
 */
public final class StampSet {
    private final Stamp[] stamps;
    private final byte @Nullable [] markOfRow;
    private final long[][] painted;
    private final long[][] solid;
    private final int reachPx;
    private final int reachTiles;

    /** Draws the stamp of a mark, by its number. */
    @FunctionalInterface
    public interface Drawing {
        Stamp draw(int mark, boolean isCertain);
    }

    /**
     * @param marks how many there are, at most 256
     * @param markOfRow their numbers as unsigned bytes, which nobody may change; null if they are those of the rows' types
     */
    public StampSet(int marks, byte @Nullable [] markOfRow, Drawing drawing) {
        this.markOfRow = markOfRow;
        stamps = new Stamp[2 * marks];
        int widest = 0;
        for (int mark = 0; mark < marks; mark++) {
            for (int possible = 0; possible < 2; possible++) {
                Stamp stamp = drawing.draw(mark, possible == 0);
                stamps[2 * mark + possible] = stamp;
                widest = Math.max(widest, stamp.reachPx());
            }
        }
        reachPx = widest;
        reachTiles = (widest + CoverTiles.SIDE - 1) / CoverTiles.SIDE;
        painted = new long[stamps.length][];
        solid = new long[stamps.length][];
        for (int index = 0; index < stamps.length; index++) {
            painted[index] = stamps[index].masks(reachTiles, 1);
            solid[index] = stamps[index].masks(reachTiles, 255);
        }
    }

    /** The number of a stamp: even if certain. */
    static int index(int mark, boolean isCertain) {
        return 2 * mark + (isCertain ? 0 : 1);
    }

    /** How many stamps there are. */
    int count() {
        return stamps.length;
    }

    /** The marks of a table's rows; nobody may change them. */
    byte[] marksOf(EventTable table) {
        return markOfRow == null ? table.column(ByteColumn.TYPE) : markOfRow;
    }

    Stamp get(int index) {
        return stamps[index];
    }

    /** The pixels that a stamp paints, see {@link Stamp#masks}. */
    long[] painted(int index) {
        return painted[index];
    }

    /** The pixels on which nothing below a stamp is seen, see {@link Stamp#masks}. */
    long[] solid(int index) {
        return solid[index];
    }

    /** The stamp of a row. */
    public Stamp ofRow(EventTable table, int row, boolean isCertain) {
        return stamps[index(marksOf(table)[row] & 0xFF, isCertain)];
    }

    /** How far the largest reaches from its point, in physical pixels. */
    public int reachPx() {
        return reachPx;
    }

    /** How many tiles the largest can reach beyond the one that its point is in. */
    int reachTiles() {
        return reachTiles;
    }
}
