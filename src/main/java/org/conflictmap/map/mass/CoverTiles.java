package org.conflictmap.map.mass;

import java.util.Arrays;

/**
 * What of a picture is already opaque while it is stamped front to back: a word for each tile of 8 by 8 pixels, and for
 * each tile how many of those that a stamp about it can touch are not yet full, so that most stamps are rejected by one
 * look. About the picture lies a rim of full tiles, so that no stamp has to be cut. Coordinates here are those of the
 * picture plus {@link #padPx}. In all words the lowest bit is the pixel at the upper left, then to the right.
 *
 * <p>Threads may work on it at the same time if they write to different tile rows: the counts that they share may only
 * come out too high, which costs a look.
 */
final class CoverTiles {
    static final int SHIFT = 3;
    static final int SIDE = 1 << SHIFT;

    /** Threads take turns by bands of so many tile rows: a crowded part of the map is shared by all of them. */
    private static final int BAND_SHIFT = 3;

    final int width;
    final int height;
    /** How many tiles a stamp reaches beyond the one that its point is in. */
    final int reach;

    /** How many tiles a stamp can touch from one side to the other. */
    final int across;

    final int padPx;
    final int columns;
    final int rows;
    /** A set bit is a pixel that is to be painted anew. */
    final long[] open;
    /** A set bit is a pixel that is opaque, or not to be painted. */
    final long[] opaque;
    /** A set bit is a pixel that something has been stamped on. */
    final long[] stamped;

    private final byte[] openAround;
    private final long[] inside;

    /** @param reach of stamps in tiles */
    CoverTiles(int width, int height, int reach) {
        this.width = width;
        this.height = height;
        this.reach = reach;
        across = 2 * reach + 1;
        int pad = 2 * reach + 1;
        padPx = pad * SIDE;
        columns = (width + SIDE - 1) / SIDE + 2 * pad;
        rows = (height + SIDE - 1) / SIDE + 2 * pad;
        open = new long[columns * rows];
        opaque = new long[columns * rows];
        stamped = new long[columns * rows];
        openAround = new byte[columns * rows];
        inside = new long[columns * rows];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int tile = (y + padPx >> SHIFT) * columns + (x + padPx >> SHIFT);
                inside[tile] |= 1L << ((y & SIDE - 1) << SHIFT | x & SIDE - 1);
            }
        }
    }

    boolean fits(int otherWidth, int otherHeight, int otherReach) {
        return width == otherWidth && height == otherHeight && reach == otherReach;
    }

    /** All pixels are to be painted anew. */
    void openAll() {
        System.arraycopy(inside, 0, open, 0, open.length);
    }

    /** No pixels are, until some are opened. */
    void closeAll() {
        Arrays.fill(open, 0);
    }

    /** A part of the picture is to be painted anew. */
    void open(int left, int top, int boxWidth, int boxHeight) {
        for (int y = top; y < top + boxHeight; y++) {
            for (int x = left; x < left + boxWidth; x++) {
                int tile = (y + padPx >> SHIFT) * columns + (x + padPx >> SHIFT);
                open[tile] |= 1L << ((y & SIDE - 1) << SHIFT | x & SIDE - 1);
            }
        }
    }

    /** Those of a tile's pixels that are in the picture and not open yet. */
    long closed(int tile, long pixels) {
        return pixels & inside[tile] & ~open[tile];
    }

    /** To be called when it is known which pixels are open, and before anything is stamped. */
    void begin() {
        Arrays.fill(stamped, 0);
        Arrays.fill(openAround, (byte) 0);
        for (int tile = 0; tile < open.length; tile++) {
            opaque[tile] = ~open[tile];
            if (open[tile] != 0) {
                countAround(tile, 1);
            }
        }
    }

    /** Whether no stamp about a point of this tile can be seen. */
    boolean isHidden(int tile) {
        return openAround[tile] == 0;
    }

    /** A tile has become full. */
    void fill(int tile) {
        countAround(tile, -1);
    }

    private void countAround(int tile, int step) {
        for (int row = -reach; row <= reach; row++) {
            int first = tile + row * columns - reach;
            for (int other = first; other <= first + 2 * reach; other++) {
                openAround[other] += (byte) step;
            }
        }
    }

    /** The column of the first tile that a stamp about a pixel can touch. */
    int firstColumn(int px) {
        return (px >> SHIFT) - reach;
    }

    /** The row of the first tile that a stamp about a pixel can touch. */
    int firstRow(int py) {
        return (py >> SHIFT) - reach;
    }

    /** Where the masks of a stamp about a pixel begin, see {@link Stamp#masks}. */
    int firstMask(int px, int py) {
        return ((py & SIDE - 1) << SHIFT | px & SIDE - 1) * across * across;
    }

    /** Where a tile begins in the picture, as an index of its pixels. */
    int firstPixel(int row, int column) {
        return ((row << SHIFT) - padPx) * width + (column << SHIFT) - padPx;
    }

    /** For each tile row whether it is one thread's, of so many. */
    boolean[] rowsOf(int thread, int threads) {
        boolean[] isIts = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            isIts[row] = (row >> BAND_SHIFT) % threads == thread;
        }
        return isIts;
    }
}
