package org.conflictmap.map.mass;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.conflictmap.map.Viewport;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * The picture of a frame and which event closed each of its pixels, so that the next frame is painted by what enters and
 * leaves: an event that is older than the one that closed a pixel is not seen there, whether it is in the picture or not.
 */
final class KeptPicture {
    /** A pixel that no event closed: what lies below all of them is seen. */
    static final int OPEN = -1;

    private static final int NO_STAMP = -1;

    /** If more events than one of so many enter or leave, it is as fast to begin anew. */
    private static final int LEAST_KEPT = 12;

    /** ARGB premultiplied. */
    final int[] argb;
    /** For each pixel the row of the event with which it became opaque, or {@link #OPEN}. */
    final int[] closedBy;
    /** How many events in view have each stamp, by its number. */
    final int[] inView;

    /** The newest event that it shows. */
    private int newest;
    private RowSet certain = RowSet.all(0);
    private RowSet possible = RowSet.all(0);

    KeptPicture(int pixels, int stamps) {
        argb = new int[pixels];
        closedBy = new int[pixels];
        inView = new int[stamps];
    }

    boolean fits(int pixels, int stamps) {
        return argb.length == pixels && inView.length == stamps;
    }

    /** It shows a job's events from now on. */
    void shows(StampRaster.Job job) {
        certain = job.certain();
        possible = job.possible();
        newest = Math.max(certain.previous(Integer.MAX_VALUE), possible.previous(Integer.MAX_VALUE));
    }

    /** How many of a job's events enter or leave. */
    int changed(StampRaster.Job job) {
        int changed = 0;
        for (int word = words(job) - 1; word >= 0; word--) {
            changed += Long.bitCount(changed(job, word));
        }
        return changed;
    }

    /** Whether so many are so few that it is worth finding out where they are. */
    static boolean isWorthGoingOn(StampRaster.Job job, int changed) {
        return changed <= job.events() / LEAST_KEPT;
    }

    /**
     * Moves all that is in the picture, and opens what comes into view.
     *
     * @param before the camera that it shows
     * @return the rows that may be seen in what is open, whether they are shown or not
     */
    RowSet move(StampRaster.Job job, Viewport before, CoverTiles cover, int dx, int dy) {
        shift(argb, cover, dx, dy);
        shift(closedBy, cover, dx, dy);
        PixelGrid oldGrid = new PixelGrid(before, job.stamps(), cover);
        PixelGrid newGrid = new PixelGrid(job.viewport(), job.stamps(), cover);
        List<PixelBox> uncovered = PixelBox.uncovered(cover.width, cover.height, dx, dy);
        uncovered.forEach(cover::open);
        RowSet entering = rowsIn(job, job.viewport(), uncovered);
        RowSet leaving = rowsIn(job, before, PixelBox.uncovered(cover.width, cover.height, -dx, -dy));
        count(job, entering, newGrid, oldGrid, 1);
        count(job, leaving, oldGrid, newGrid, -1);
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

    private static RowSet rowsIn(StampRaster.Job job, Viewport viewport, List<PixelBox> parts) {
        BitSet rows = new BitSet();
        for (PixelBox part : parts) {
            job.points()
                    .visitRows(UnitBox.of(viewport, part, job.stamps().reachPx() + 1), rows::set);
        }
        return RowSet.of(rows);
    }

    /** Counts those rows shown so far that are near one grid and not the other. */
    private void count(StampRaster.Job job, RowSet rows, PixelGrid in, PixelGrid notIn, int step) {
        TablePoints points = job.points();
        byte[] marks = job.stamps().marksOf(points.table());
        for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
            int at = points.isByRow() ? row : points.table().place(row);
            int stamp = stamp(certain, possible, row, marks[row]);
            int x = points.xs()[at];
            int y = points.ys()[at];
            if (stamp != NO_STAMP && in.isNear(x, y) && !notIn.isNear(x, y)) {
                inView[stamp] += step;
            }
        }
    }

    private int words(StampRaster.Job job) {
        return Math.max(
                Math.max(certain.wordCount(), possible.wordCount()),
                Math.max(job.certain().wordCount(), job.possible().wordCount()));
    }

    /** Those rows of a word that were certain, possible or not shown, and are not any more. */
    private long changed(StampRaster.Job job, int word) {
        long isCertain = job.certain().word(word);
        long wasCertain = certain.word(word);
        long isOnlyPossible = job.possible().word(word) & ~isCertain;
        long wasOnlyPossible = possible.word(word) & ~wasCertain;
        return isCertain ^ wasCertain | isOnlyPossible ^ wasOnlyPossible;
    }

    /** Counts nothing in view. */
    void clearView() {
        Arrays.fill(inView, 0);
    }

    /**
     * Opens the pixels that may look different with a job's events.
     *
     * @param isMine the tile rows in which to do so
     * @param isCounting whether to count what is in view, too: one of several threads does
     */
    void open(StampRaster.Job job, CoverTiles cover, boolean[] isMine, boolean isCounting) {
        EventTable table = job.points().table();
        PixelGrid grid = new PixelGrid(job.viewport(), job.stamps(), cover);
        int[] xs = job.points().xs();
        int[] ys = job.points().ys();
        byte[] marks = job.stamps().marksOf(table);
        int words = words(job);
        for (int word = 0; word < words; word++) {
            for (long bits = changed(job, word); bits != 0; bits &= bits - 1) {
                int bit = Long.numberOfTrailingZeros(bits);
                int row = (word << 6) + bit;
                int at = job.points().isByRow() ? row : table.place(row);
                if (at < 0 || !grid.isNear(xs[at], ys[at])) {
                    continue;
                }
                int px = grid.column(xs[at]);
                int py = grid.row(ys[at]);
                int before = stamp(certain, possible, row, marks[row]);
                int after = stamp(job.certain(), job.possible(), row, marks[row]);
                if (before != NO_STAMP) {
                    inView[before] -= isCounting ? 1 : 0;
                    open(cover, isMine, row, px, py, job.stamps().painted(before));
                }
                if (after != NO_STAMP) {
                    inView[after] += isCounting ? 1 : 0;
                    open(cover, isMine, row, px, py, job.stamps().painted(after));
                }
            }
        }
    }

    private static int stamp(RowSet certain, RowSet possible, int row, byte mark) {
        boolean isCertain = certain.contains(row);
        return isCertain || possible.contains(row) ? StampSet.index(mark & 0xFF, isCertain) : NO_STAMP;
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
                    cover.open[tile] |= row > newest ? pixels : notClosedAfter(row, pixels, first, cover.width);
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
