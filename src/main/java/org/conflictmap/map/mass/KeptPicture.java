package org.conflictmap.map.mass;

import java.util.BitSet;
import java.util.List;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
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

    /**
     * Moves all that is in the picture, and opens what comes into view.
     *
     * @param inView how many of the events that were shown have each stamp: brought to the new camera
     * @return the rows that may be seen in what is open, whether they are shown or not
     */
    RowSet move(Step step, CoverTiles cover, int[] inView) {
        int dx = step.dx();
        int dy = step.dy();
        shift(argb, cover, dx, dy);
        shift(closedBy, cover, dx, dy);
        List<PixelBox> uncovered = PixelBox.uncovered(cover.width, cover.height, dx, dy);
        uncovered.forEach(cover::open);
        RowSet entering = rowsIn(step.job(), uncovered);
        RowSet leaving = rowsIn(step.before(), PixelBox.uncovered(cover.width, cover.height, -dx, -dy));
        PixelGrid before = new PixelGrid(step.before(), cover);
        PixelGrid after = new PixelGrid(step.job(), cover);
        count(step.before(), entering, after, before, inView, 1);
        count(step.before(), leaving, before, after, inView, -1);
        return entering;
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

    private static RowSet rowsIn(StampRaster.Job job, List<PixelBox> parts) {
        BitSet rows = new BitSet();
        for (PixelBox part : parts) {
            job.points().visitRows(UnitBox.of(job.viewport(), part, job.stamps().reachPx() + 1), rows::set);
        }
        return RowSet.of(rows);
    }

    /** Counts those rows of a job that are near one grid and not the other. */
    private static void count(StampRaster.Job job, RowSet rows, PixelGrid in, PixelGrid notIn, int[] inView, int step) {
        TablePoints points = job.points();
        EventTable table = points.table();
        byte[] marks = job.stamps().marksOf(table);
        for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
            int at = points.isByRow() ? row : table.place(row);
            int stamp = stamp(job, row, marks[row]);
            int x = points.xs()[at];
            int y = points.ys()[at];
            if (stamp != NO_STAMP && in.isNear(x, y) && !notIn.isNear(x, y)) {
                inView[stamp] += step;
            }
        }
    }

    /**
     * Opens the pixels that may look different with other events.
     *
     * @param isMine the tile rows in which to do so
     * @param inView how many of the events have each stamp, to be counted on; null if another thread does
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
