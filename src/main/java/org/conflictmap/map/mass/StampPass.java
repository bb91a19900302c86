package org.conflictmap.map.mass;

import java.util.Arrays;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.jspecify.annotations.Nullable;

/** One thread's share of stamping a picture: what is open in some of its tile rows. */
final class StampPass {
    /** A pixel that is this opaque counts as opaque. */
    private static final int OPAQUE_ALPHA = 250;

    private final StampRaster.Job job;
    private final CoverTiles cover;
    private final boolean[] isMine;

    private final int[] argb;
    private final int @Nullable [] closedBy;
    private final int @Nullable [] ground;
    private final int width;
    private final int columns;
    private final int across;
    private final long[] opaque;
    private final long[] stamped;
    /** How many tiles are not full yet. */
    private int openTiles;

    /**
     * @param picture on which to stamp; null for the job's target itself
     * @param isMine the tile rows in which to stamp
     */
    StampPass(StampRaster.Job job, CoverTiles cover, @Nullable KeptPicture picture, boolean[] isMine) {
        this.job = job;
        this.cover = cover;
        this.isMine = isMine;
        argb = picture == null ? job.target() : picture.argb;
        closedBy = picture == null ? null : picture.closedBy;
        ground = job.ground();
        width = cover.width;
        columns = cover.columns;
        across = cover.across;
        opaque = cover.opaque;
        stamped = cover.stamped;
        for (int tile = 0; tile < cover.open.length; tile++) {
            openTiles += cover.open[tile] != 0 && isMine[tile / columns] ? 1 : 0;
        }
    }

    /**
     * Stamps, lays it on the ground, and copies its rows of the picture to the target.
     *
     * @param inView where to count the events in view by their stamps, all of them, and not only those seen; if no picture
     *     is kept, whether there are any is enough; or null
     */
    void run(int @Nullable [] inView) {
        scan(inView);
        for (int row = 0; row < cover.rows; row++) {
            if (isMine[row]) {
                layRow(row);
            }
        }
    }

    /** From the newest event shown to the oldest. */
    private void scan(int @Nullable [] inView) {
        EventTable table = job.points().table();
        int[] xs = job.points().xs();
        int[] ys = job.points().ys();
        boolean isByRow = job.points().isByRow();
        byte[] marks = job.stamps().marksOf(table);
        RowSet certain = job.certain();
        RowSet possible = job.possible();
        PixelGrid grid = new PixelGrid(job, cover);
        int words = Math.max(certain.wordCount(), possible.wordCount());
        for (int word = words - 1; word >= 0 && (openTiles > 0 || inView != null); word--) {
            long sure = certain.word(word);
            long bits = sure | possible.word(word);
            while (bits != 0) {
                int bit = 63 - Long.numberOfLeadingZeros(bits);
                bits ^= 1L << bit;
                int row = (word << 6) + bit;
                int at = row;
                if (!isByRow) {
                    at = table.place(row);
                    if (at < 0) {
                        continue;
                    }
                }
                int y = ys[at];
                int x = xs[at];
                if (!grid.isNear(x, y)) {
                    continue;
                }
                if (inView != null) {
                    int index = StampSet.index(marks[row] & 0xFF, (sure >>> bit & 1) != 0);
                    inView[index] = closedBy == null ? 1 : inView[index] + 1;
                }
                int px = grid.column(x);
                int py = grid.row(y);
                if (!cover.isHidden((py >> CoverTiles.SHIFT) * columns + (px >> CoverTiles.SHIFT))) {
                    stamp(StampSet.index(marks[row] & 0xFF, (sure >>> bit & 1) != 0), row, px, py);
                }
            }
        }
    }

    /** Stamps about a point what is still open, in the tile rows of this thread. */
    private void stamp(int index, int event, int px, int py) {
        int firstColumn = cover.firstColumn(px);
        int firstRow = cover.firstRow(py);
        if (!isMine[firstRow] && !isMine[firstRow + across - 1]) {
            return;
        }
        long[] painted = job.stamps().painted(index);
        long[] solid = job.stamps().solid(index);
        Stamp stamp = job.stamps().get(index);
        int left = px - cover.padPx - stamp.originX;
        int top = py - cover.padPx - stamp.originY;
        int mask = cover.firstMask(px, py);
        for (int row = firstRow; row < firstRow + across; row++, mask += across) {
            if (!isMine[row]) {
                continue;
            }
            int tile = row * columns + firstColumn;
            int tileY = (row << CoverTiles.SHIFT) - cover.padPx;
            for (int i = 0; i < across; i++) {
                long open = painted[mask + i] & ~opaque[tile + i];
                if (open != 0) {
                    int tileX = (firstColumn + i << CoverTiles.SHIFT) - cover.padPx;
                    int source = (tileY - top) * stamp.width + tileX - left;
                    fill(stamp, event, open, solid[mask + i], tile + i, tileY * width + tileX, source);
                }
            }
        }
    }

    /**
     * Stamps some pixels of a tile.
     *
     * @param solid those at which nothing below the stamp is seen
     * @param first where the tile begins in the picture
     * @param source where it begins in the stamp
     */
    private void fill(Stamp stamp, int event, long pixels, long solid, int tile, int first, int source) {
        int[] colors = stamp.argb;
        int stampWidth = stamp.width;
        long before = stamped[tile];
        stamped[tile] = before | pixels;
        long fresh = pixels & ~before;
        long filled = fresh & solid;
        while (fresh != 0) {
            int bit = Long.numberOfTrailingZeros(fresh);
            fresh &= fresh - 1;
            int y = bit >> CoverTiles.SHIFT;
            int x = bit & CoverTiles.SIDE - 1;
            int at = first + y * width + x;
            argb[at] = colors[source + y * stampWidth + x];
            if (closedBy != null) {
                closedBy[at] = event;
            }
        }
        for (long below = pixels & before; below != 0; below &= below - 1) {
            int bit = Long.numberOfTrailingZeros(below);
            int y = bit >> CoverTiles.SHIFT;
            int x = bit & CoverTiles.SIDE - 1;
            int at = first + y * width + x;
            int value = under(argb[at], colors[source + y * stampWidth + x]);
            if (value >>> 24 >= OPAQUE_ALPHA) {
                filled |= 1L << bit;
                value = ground == null ? value : under(value, ground[at]);
            }
            argb[at] = value;
            if (closedBy != null) {
                closedBy[at] = event;
            }
        }
        long now = opaque[tile] | filled;
        opaque[tile] = now;
        if (now == -1) {
            openTiles--;
            cover.fill(tile);
        }
    }

    /** Lays what is open of a row of tiles on the ground, and copies all of it to the target. */
    private void layRow(int row) {
        int top = (row << CoverTiles.SHIFT) - cover.padPx;
        int from = Math.max(0, top);
        int until = Math.min(cover.height, top + CoverTiles.SIDE);
        if (from >= until) {
            return;
        }
        int tile = row * columns;
        int column = 0;
        while (column < columns) {
            int run = 0;
            while (column + run < columns && isUntouched(tile + column + run)) {
                run++;
            }
            if (run > 0) {
                layNothing(cover.firstPixel(row, column), run << CoverTiles.SHIFT);
                column += run;
            } else {
                long left = cover.open[tile + column] & ~opaque[tile + column];
                lay(left, stamped[tile + column], cover.firstPixel(row, column));
                column++;
            }
        }
        if (argb != job.target()) {
            System.arraycopy(argb, from * width, job.target(), from * width, (until - from) * width);
        }
    }

    /** Whether all of a tile is open and nothing is on it. */
    private boolean isUntouched(int tile) {
        return (cover.open[tile] & ~stamped[tile]) == -1;
    }

    /** Lays nothing but the ground on a run of tiles. */
    private void layNothing(int first, int length) {
        for (int y = 0, at = first; y < CoverTiles.SIDE; y++, at += width) {
            if (ground == null) {
                Arrays.fill(argb, at, at + length, 0);
            } else {
                System.arraycopy(ground, at, argb, at, length);
            }
            if (closedBy != null) {
                Arrays.fill(closedBy, at, at + length, KeptPicture.OPEN);
            }
        }
    }

    private void lay(long pixels, long isStamped, int first) {
        for (long rest = pixels; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            int at = first + (bit >> CoverTiles.SHIFT) * width + (bit & CoverTiles.SIDE - 1);
            int below = ground == null ? 0 : ground[at];
            argb[at] = (isStamped >>> bit & 1) == 0 ? below : under(argb[at], below);
            if (closedBy != null) {
                closedBy[at] = KeptPicture.OPEN;
            }
        }
    }

    /** A colour with another below it, both premultiplied. */
    private static int under(int over, int below) {
        int keep = 255 - (over >>> 24);
        keep += keep >>> 7;
        return over
                + ((below & 0xFF00FF) * keep + 0x800080 >>> 8 & 0xFF00FF)
                + ((below >>> 8 & 0xFF00FF) * keep + 0x800080 & 0xFF00FF00);
    }
}
