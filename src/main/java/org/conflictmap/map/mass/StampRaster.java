package org.conflictmap.map.mass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.conflictmap.map.Viewport;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Parallel;
import org.jspecify.annotations.Nullable;

/**
 * Stamps a symbol for every event, as if the oldest were stamped first and the newest last. It goes the other way: from
 * the newest to the oldest, filling what the newer ones left open, so that most events of a dense map are passed over at
 * one look and never drawn. The picture is that of plain stamping but for rounding, and for a fiftieth of what lies below
 * a pixel that is nearly opaque.
 *
 * <p>For one thread at a time; it uses all processors itself if there are many events. Hot code, on plain arrays:
 * measured by {@code PaintBenchmark}.
 */
public final class StampRaster {
    /** A pixel that is this opaque counts as opaque. */
    static final int OPAQUE_ALPHA = 250;

    /** Threads take turns by bands of so many tile rows: a crowded part of the map is shared by all of them. */
    private static final int BAND_SHIFT = 3;

    private static final int LEAST_SHARED = 30_000;

    private @Nullable CoverTiles tiles;

    /** How many threads stamp. */
    public enum Sharing {
        /** As many as there are processors if there are many events. */
        PROCESSORS,
        ONE_THREAD
    }

    /** What is to be stamped where. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Job(
            TablePoints points,
            RowSet certain,
            RowSet possible,
            Viewport viewport,
            StampSet stamps,
            int[] target,
            int @Nullable [] ground) {}

    /** The marks that were stamped, by their numbers, for a legend. */
    public record Seen(Set<Integer> marks, boolean isAnyPossible) {}

    /** Which stamps are in a thread's part of the picture. */
    private static final class Part {
        final boolean[] used;

        Part(int stamps) {
            used = new boolean[stamps];
        }
    }

    /**
     * Sets all pixels of a picture to the ground with the events on it.
     *
     * <p>A job's target has room for the viewport's physical pixels; its ground has the same size and is opaque, or null
     * for nothing at all. Both ARGB premultiplied.
     */
    public Seen paint(Job job, Sharing sharing) {
        int width = job.viewport.physicalWidth();
        int height = job.viewport.physicalHeight();
        CoverTiles cover = cover(width, height, job.stamps.reachTiles());
        int events = job.certain.count() + job.possible.count();
        int threads = sharing == Sharing.ONE_THREAD || events < LEAST_SHARED ? 1 : Parallel.parts();
        List<Part> parts = new ArrayList<>();
        List<Callable<Boolean>> pieces = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int number = thread;
            Part part = new Part(job.stamps.count());
            parts.add(part);
            pieces.add(() -> {
                new Pass(job, cover, number, threads, part).run();
                return true;
            });
        }
        if (threads == 1) {
            new Pass(job, cover, 0, 1, parts.get(0)).run();
        } else {
            TablePoints.all(pieces);
        }
        return seen(parts);
    }

    private CoverTiles cover(int width, int height, int reach) {
        CoverTiles kept = tiles;
        if (kept == null || kept.width != width || kept.height != height || kept.reach != reach) {
            kept = new CoverTiles(width, height, reach);
            tiles = kept;
        }
        kept.reset();
        return kept;
    }

    private static Seen seen(List<Part> parts) {
        Set<Integer> marks = new TreeSet<>();
        boolean isAnyPossible = false;
        for (Part part : parts) {
            for (int index = 0; index < part.used.length; index++) {
                if (part.used[index]) {
                    marks.add(index / 2);
                    isAnyPossible |= index % 2 == 1;
                }
            }
        }
        return new Seen(marks, isAnyPossible);
    }

    /** One thread's share: every so manieth band of the picture. */
    private static final class Pass {
        private static final int EMPTY = 0;
        private static final int MIXED = 1;
        private static final int FULL = 2;

        private final Job job;
        private final CoverTiles cover;
        private final Part part;
        /** For each tile row whether this thread stamps in it. */
        private final boolean[] isMine;

        private final int[] target;
        private final int width;
        private final int height;
        private final int padPx;
        private final int columns;
        private final long[] opaque;
        private final long[] stamped;
        private final int @Nullable [] ground;
        private final int reach;

        Pass(Job job, CoverTiles cover, int thread, int threads, Part part) {
            this.job = job;
            this.cover = cover;
            this.part = part;
            isMine = new boolean[cover.rows];
            for (int row = 0; row < cover.rows; row++) {
                isMine[row] = (row >> BAND_SHIFT) % threads == thread;
            }
            target = job.target;
            width = cover.width;
            height = cover.height;
            padPx = cover.padPx;
            columns = cover.columns;
            opaque = cover.opaque;
            stamped = cover.stamped;
            ground = job.ground;
            reach = cover.reach;
        }

        void run() {
            if (job.points.rowX != null && job.points.rowY != null) {
                scan(job.points.rowX, job.points.rowY, true);
            } else {
                scan(job.points.placeX, job.points.placeY, false);
            }
            for (int y = 0; y < height; y++) {
                if (isMine[y + padPx >> CoverTiles.SHIFT]) {
                    lay(y);
                }
            }
        }

        /** From the newest event shown to the oldest. */
        private void scan(int[] xs, int[] ys, boolean isByRow) {
            EventTable table = job.points.table();
            byte[] marks = job.stamps.markOfRow();
            RowSet certain = job.certain;
            RowSet possible = job.possible;
            double scale = WorldUnits.pixelsPerUnit(job.viewport);
            double originX = WorldUnits.originX(job.viewport) + 0.5 + padPx;
            double originY = WorldUnits.originY(job.viewport) + 0.5 + padPx;
            UnitBox box = UnitBox.of(job.viewport, (job.stamps.reachPx() + 1) / job.viewport.pixelRatio());
            int minX = box.minX();
            int minY = box.minY();
            int spanX = box.maxX() - minX + Integer.MIN_VALUE;
            int spanY = box.maxY() - minY + Integer.MIN_VALUE;
            int words = Math.max(certain.wordCount(), possible.wordCount());
            for (int word = words - 1; word >= 0; word--) {
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
                    if (y - minY + Integer.MIN_VALUE > spanY || x - minX + Integer.MIN_VALUE > spanX) {
                        continue;
                    }
                    int px = (int) (x * scale + originX);
                    int py = (int) (y * scale + originY);
                    if (!cover.isHidden((py >> CoverTiles.SHIFT) * columns + (px >> CoverTiles.SHIFT))) {
                        int mark = marks == null ? table.type(row).ordinal() : marks[row] & 0xFF;
                        stamp(StampSet.index(mark, (sure >>> bit & 1) != 0), px, py);
                    }
                }
            }
        }

        /** Stamps about a point what is still open, in the tile rows of this thread. */
        private void stamp(int index, int px, int py) {
            long[] painted = job.stamps.painted(index);
            long[] solid = job.stamps.solid(index);
            int across = 2 * reach + 1;
            int side = CoverTiles.SIDE;
            int point = (py & side - 1) << CoverTiles.SHIFT | px & side - 1;
            int mask = point * across * across;
            int firstColumn = (px >> CoverTiles.SHIFT) - reach;
            int firstRow = (py >> CoverTiles.SHIFT) - reach;
            if (!isMine[firstRow] && !isMine[firstRow + across - 1]) {
                return;
            }
            Stamp stamp = job.stamps.get(index);
            int left = px - padPx - stamp.originX;
            int top = py - padPx - stamp.originY;
            boolean isDrawn = false;
            for (int row = firstRow; row < firstRow + across; row++, mask += across) {
                if (!isMine[row]) {
                    continue;
                }
                int tile = row * columns + firstColumn;
                int tileY = (row << CoverTiles.SHIFT) - padPx;
                for (int i = 0; i < across; i++) {
                    long open = painted[mask + i] & ~opaque[tile + i];
                    if (open != 0) {
                        int tileX = (firstColumn + i << CoverTiles.SHIFT) - padPx;
                        int source = (tileY - top) * stamp.width + tileX - left;
                        fill(stamp, open, solid[mask + i], tile + i, tileY * width + tileX, source);
                        isDrawn = true;
                    }
                }
            }
            if (isDrawn) {
                part.used[index] = true;
            }
        }

        /**
         * Stamps some pixels of a tile.
         *
         * @param solid those at which nothing below the stamp is seen
         * @param first where the tile begins in the picture
         * @param source where it begins in the stamp
         */
        private void fill(Stamp stamp, long pixels, long solid, int tile, int first, int source) {
            int[] argb = stamp.argb;
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
                target[first + y * width + x] = argb[source + y * stampWidth + x];
            }
            for (long below = pixels & before; below != 0; below &= below - 1) {
                int bit = Long.numberOfTrailingZeros(below);
                int y = bit >> CoverTiles.SHIFT;
                int x = bit & CoverTiles.SIDE - 1;
                int at = first + y * width + x;
                int value = under(target[at], argb[source + y * stampWidth + x]);
                if (value >>> 24 >= OPAQUE_ALPHA) {
                    filled |= 1L << bit;
                    value = ground == null ? value : under(value, ground[at]);
                }
                target[at] = value;
            }
            long now = opaque[tile] | filled;
            opaque[tile] = now;
            if (now == -1) {
                cover.fill(tile);
            }
        }

        /** Lays a row of what was stamped on the ground. */
        private void lay(int y) {
            int tile = (y + padPx >> CoverTiles.SHIFT) * columns + (padPx >> CoverTiles.SHIFT);
            int shift = (y & CoverTiles.SIDE - 1) << CoverTiles.SHIFT;
            int row = y * width;
            int x = 0;
            while (x < width) {
                int from = x;
                int kind = kind(tile + (x >> CoverTiles.SHIFT), shift);
                do {
                    x += CoverTiles.SIDE;
                } while (x < width && kind(tile + (x >> CoverTiles.SHIFT), shift) == kind);
                int end = Math.min(width, x);
                if (kind == EMPTY && ground != null) {
                    System.arraycopy(ground, row + from, target, row + from, end - from);
                } else if (kind == EMPTY) {
                    Arrays.fill(target, row + from, row + end, 0);
                } else if (kind == MIXED) {
                    layMixed(tile, shift, row, from, end);
                }
            }
        }

        /** What eight pixels of a row of a tile are. */
        private int kind(int tile, int shift) {
            int some = (int) (stamped[tile] >>> shift) & 0xFF;
            int full = (int) (opaque[tile] >>> shift) & 0xFF;
            return some == 0 ? EMPTY : (some & full) == 0xFF ? FULL : MIXED;
        }

        private void layMixed(int firstTile, int shift, int row, int from, int end) {
            for (int x = from; x < end; x++) {
                int tile = firstTile + (x >> CoverTiles.SHIFT);
                int bit = shift + (x & CoverTiles.SIDE - 1);
                int below = ground == null ? 0 : ground[row + x];
                if ((stamped[tile] >>> bit & 1) == 0) {
                    target[row + x] = below;
                } else if ((opaque[tile] >>> bit & 1) == 0) {
                    target[row + x] = under(target[row + x], below);
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
}
