package org.conflictmap.map.mass;

import java.util.Arrays;

/**
 * What of a picture is already opaque while it is stamped front to back: a word for each tile of 8 by 8 pixels, and for
 * each tile how many of those that a stamp about it can touch are not yet full, so that most stamps are rejected by one
 * look. About the picture lies a rim of full tiles, so that no stamp has to be cut. Coordinates here are those of the
 * picture plus {@link #padPx}.
 *
 * <p>Threads may work on it at the same time if they write to different tile rows: the counts that they share may only
 * come out too high, which costs a look.
 */
final class CoverTiles {
    static final int SHIFT = 3;
    static final int SIDE = 1 << SHIFT;

    final int width;
    final int height;
    /** How many tiles a stamp reaches beyond the one that its point is in. */
    final int reach;

    final int padPx;
    final int columns;
    final int rows;
    /** A set bit is a pixel that is opaque, the lowest one at the upper left, then to the right. */
    final long[] opaque;
    /** A set bit is a pixel that something has been stamped on: those of the others are as they were. */
    final long[] stamped;

    private final byte[] openAround;
    private final long[] opaqueAtFirst;
    private final byte[] openAtFirst;

    /** @param reach of stamps in tiles */
    CoverTiles(int width, int height, int reach) {
        this.width = width;
        this.height = height;
        this.reach = reach;
        int pad = 2 * reach + 1;
        padPx = pad * SIDE;
        columns = (width + SIDE - 1) / SIDE + 2 * pad;
        rows = (height + SIDE - 1) / SIDE + 2 * pad;
        opaque = new long[columns * rows];
        stamped = new long[columns * rows];
        openAround = new byte[columns * rows];
        opaqueAtFirst = new long[columns * rows];
        openAtFirst = new byte[columns * rows];
        Arrays.fill(opaqueAtFirst, -1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int tile = (y + padPx >> SHIFT) * columns + (x + padPx >> SHIFT);
                opaqueAtFirst[tile] &= ~(1L << ((y & SIDE - 1) << SHIFT | x & SIDE - 1));
            }
        }
        for (int tile = 0; tile < opaque.length; tile++) {
            if (opaqueAtFirst[tile] != -1) {
                countAround(openAtFirst, tile, 1);
            }
        }
    }

    /** Makes everything open again. */
    void reset() {
        System.arraycopy(opaqueAtFirst, 0, opaque, 0, opaque.length);
        System.arraycopy(openAtFirst, 0, openAround, 0, openAround.length);
        Arrays.fill(stamped, 0);
    }

    /** Whether no stamp about a point of this tile can be seen. */
    boolean isHidden(int tile) {
        return openAround[tile] == 0;
    }

    /** A tile has become full. */
    void fill(int tile) {
        countAround(openAround, tile, -1);
    }

    private void countAround(byte[] counts, int tile, int step) {
        for (int row = -reach; row <= reach; row++) {
            int first = tile + row * columns - reach;
            for (int other = first; other <= first + 2 * reach; other++) {
                counts[other] += (byte) step;
            }
        }
    }
}
