package org.conflictmap.map.mass;

import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a frame and which event closed each of its pixels, so that the next frame is painted by what enters and
 * leaves: an event that is older than the one that closed a pixel is not seen there, whether it is in the picture or not.
 */
final class KeptPicture {
    /** A pixel that no event closed: what lies below all of them is seen. */
    static final int OPEN = -1;

    private static final int NO_STAMP = -1;

    /** ARGB premultiplied. */
    final int[] argb;
    /** For each pixel the row of the event with which it became opaque, or {@link #OPEN}. */
    final int[] closedBy;

    KeptPicture(int pixels) {
        argb = new int[pixels];
        closedBy = new int[pixels];
    }

    /** Moves all that is in the picture, and opens what comes into view. */
    void move(Step step, CoverTiles cover) {
        shift(argb, cover, step.dx(), step.dy());
        shift(closedBy, cover, step.dx(), step.dy());
        if (step.dx() != 0) {
            int left = step.dx() > 0 ? 0 : cover.width + step.dx();
            cover.open(left, 0, Math.abs(step.dx()), cover.height);
        }
        if (step.dy() != 0) {
            int top = step.dy() > 0 ? 0 : cover.height + step.dy();
            cover.open(0, top, cover.width, Math.abs(step.dy()));
        }
    }

    private static void shift(int[] pixels, CoverTiles cover, int dx, int dy) {
        int width = cover.width;
        int length = width - Math.abs(dx);
        int rows = cover.height - Math.abs(dy);
        for (int i = 0; i < rows; i++) {
            int from = dy > 0 ? rows - 1 - i : i - dy;
            System.arraycopy(
                    pixels, from * width + Math.max(0, -dx), pixels, (from + dy) * width + Math.max(0, dx), length);
        }
    }

    /**
     * Opens the pixels that may look different with other events.
     *
     * @param isMine the tile rows in which to do so
     * @param inView how many of the events have each stamp, to be counted on; null if they need not be
     */
    void open(Step step, CoverTiles cover, boolean[] isMine, int @Nullable [] inView) {
        StampRaster.Job job = step.job();
        TablePoints points = job.points();
        EventTable table = points.table();
        PixelGrid grid = new PixelGrid(job, cover);
        int[] xs = points.xs();
        int[] ys = points.ys();
        byte[] marks = job.stamps().marksOf(table);
        int words = step.words();
        for (int word = 0; word < words; word++) {
            for (long bits = step.changed(word); bits != 0; bits &= bits - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(bits);
                int at = points.isByRow() ? row : table.place(row);
                if (at < 0 || !grid.isNear(xs[at], ys[at])) {
                    continue;
                }
                int px = grid.column(xs[at]);
                int py = grid.row(ys[at]);
                int before = stamp(step.before(), row, marks[row]);
                int after = stamp(job, row, marks[row]);
                if (before != NO_STAMP) {
                    open(cover, isMine, row, px, py, job.stamps().painted(before));
                }
                if (after != NO_STAMP) {
                    open(cover, isMine, row, px, py, job.stamps().painted(after));
                }
                if (inView != null) {
                    count(inView, before, -1);
                    count(inView, after, 1);
                }
            }
        }
    }

    private static void count(int[] inView, int stamp, int step) {
        if (stamp != NO_STAMP) {
            inView[stamp] += step;
        }
    }

    private static int stamp(StampRaster.Job job, int row, byte mark) {
        boolean isCertain = job.certain().contains(row);
        return isCertain || job.possible().contains(row) ? StampSet.index(mark & 0xFF, isCertain) : NO_STAMP;
    }

    /** Opens those pixels of a row's stamp that no newer event closed. */
    private void open(CoverTiles cover, boolean[] isMine, int row, int px, int py, long[] painted) {
        int across = cover.across;
        int mask = cover.firstMask(px, py);
        int firstColumn = cover.firstColumn(px);
        int firstRow = cover.firstRow(py);
        for (int tileRow = firstRow; tileRow < firstRow + across; tileRow++, mask += across) {
            if (!isMine[tileRow]) {
                continue;
            }
            for (int i = 0; i < across; i++) {
                int tile = tileRow * cover.columns + firstColumn + i;
                long pixels = cover.closed(tile, painted[mask + i]);
                if (pixels != 0) {
                    int first = cover.firstPixel(tileRow, firstColumn + i);
                    cover.open[tile] |= notClosedAfter(row, pixels, first, cover.width);
                }
            }
        }
    }

    private long notClosedAfter(int row, long pixels, int first, int width) {
        long open = pixels;
        for (long rest = pixels; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            int at = first + (bit >> CoverTiles.SHIFT) * width + (bit & CoverTiles.SIDE - 1);
            if (closedBy[at] > row) {
                open &= ~(1L << bit);
            }
        }
        return open;
    }
}
