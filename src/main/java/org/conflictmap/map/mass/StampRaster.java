package org.conflictmap.map.mass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.conflictmap.map.Viewport;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Parallel;
import org.jspecify.annotations.Nullable;

/**
 * Stamps a symbol for every event, as if the oldest were stamped first and the newest last. It goes the other way: from
 * the newest to the oldest, filling what the newer ones left open, so that most events of a dense map are passed over at
 * one look and never drawn. The picture is that of plain stamping but for rounding, and for a fiftieth of what lies below
 * a pixel that is nearly opaque.
 *
 * <p>If only a few events change from one picture to the next, as while time plays, it stamps only where an event that
 * enters or leaves can be seen; and if all moves by whole pixels, only what comes into view. The picture is the same to
 * the last bit.
 *
 * <p>For one thread at a time; it uses all processors itself if there are many events. It keeps 8 bytes a pixel. Hot code,
 * on plain arrays: measured by {@code PaintBenchmark}.
 */
public final class StampRaster {
    private static final int LEAST_SHARED = 30_000;

    /** A picture that moved by less than this beside a whole pixel moved by whole ones. */
    private static final double WHOLE_PX = 1e-5;

    /** Of a picture that moved by more than one of so many parts of it, too little is left. */
    private static final int MOST_MOVED = 2;

    private @Nullable CoverTiles tiles;
    private @Nullable KeptPicture picture;
    private @Nullable Scene scene;

    /** How many threads stamp. */
    public enum Sharing {
        /** As many as there are processors if there are many events. */
        PROCESSORS,
        ONE_THREAD
    }

    /**
     * What is to be stamped where.
     *
     * @param target has room for the viewport's physical pixels; ARGB premultiplied
     * @param ground as many pixels, opaque; or null for nothing at all
     * @param edition of the ground: another number once its pixels have changed other than by moving with the camera
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Job(
            TablePoints points,
            RowSet certain,
            RowSet possible,
            Viewport viewport,
            StampSet stamps,
            int[] target,
            int @Nullable [] ground,
            int edition) {
        int events() {
            return certain.count() + possible.count();
        }

        private Scene scene() {
            return new Scene(points, viewport, stamps, ground, edition);
        }

        /** The same with only those of the events that are in a set. */
        private Job only(RowSet rows) {
            return new Job(points, certain.and(rows), possible.and(rows), viewport, stamps, target, ground, edition);
        }
    }

    /** All that a picture depends on but for which events are shown. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Scene(
            TablePoints points, Viewport viewport, StampSet stamps, int @Nullable [] ground, int edition) {
        /** By how much all of a scene before has moved; null if it is another one, or not moved by whole pixels. */
        private @Nullable Shift since(@Nullable Scene before) {
            if (before == null || !moved(before.viewport).equals(before)) {
                return null;
            }
            double dx = WorldUnits.originX(viewport) - WorldUnits.originX(before.viewport);
            double dy = WorldUnits.originY(viewport) - WorldUnits.originY(before.viewport);
            Shift shift = new Shift((int) Math.rint(dx), (int) Math.rint(dy));
            boolean isWhole = Math.abs(dx - shift.dx) < WHOLE_PX && Math.abs(dy - shift.dy) < WHOLE_PX;
            return isWhole
                            && viewport.equals(before.viewport.centeredAt(viewport.centerX(), viewport.centerY()))
                            && Math.abs(dx) < viewport.physicalWidth() / MOST_MOVED
                            && Math.abs(dy) < viewport.physicalHeight() / MOST_MOVED
                    ? shift
                    : null;
        }

        private Scene moved(Viewport newViewport) {
            return new Scene(points, newViewport, stamps, ground, edition);
        }
    }

    /** In physical pixels. */
    private record Shift(int dx, int dy) {}

    /** The marks of the events in view, by their numbers, for a legend. */
    public record Seen(Set<Integer> marks, boolean isAnyPossible) {}

    /** One thread's part of some work. */
    @FunctionalInterface
    private interface Share {
        /** @param isMine the tile rows that are its */
        void work(boolean[] isMine, boolean isFirst);
    }

    /** Gives up the picture that it keeps of a table. */
    public void forget() {
        scene = null;
        picture = null;
    }

    /** Sets all pixels of a job's target to its ground with the events on it. */
    public Seen paint(Job job, Sharing sharing) {
        CoverTiles cover = cover(job);
        KeptPicture kept = picture(job);
        int threads = sharing == Sharing.ONE_THREAD || job.events() < LEAST_SHARED ? 1 : Parallel.parts();
        int changed = kept.changed(job);
        Scene before = scene;
        Shift shift = KeptPicture.isWorthGoingOn(job, changed) ? job.scene().since(before) : null;
        Job stamped = job;
        scene = null;
        if (before != null && shift != null) {
            cover.closeAll();
            RowSet entering = shift.dx == 0 && shift.dy == 0
                    ? RowSet.all(0)
                    : kept.move(job, before.viewport, cover, shift.dx, shift.dy);
            if (changed == 0) {
                stamped = job.only(entering);
            } else {
                share(cover, threads, (isMine, isFirst) -> kept.open(job, cover, isMine, isFirst));
            }
        } else {
            cover.openAll();
            kept.clearView();
        }
        cover.begin();
        Job toStamp = stamped;
        share(cover, threads, (isMine, isFirst) -> new StampPass(toStamp, cover, kept, isMine)
                .run(isFirst && shift == null ? kept.inView : null));
        kept.shows(job);
        scene = job.scene();
        return seen(kept.inView);
    }

    private CoverTiles cover(Job job) {
        int width = job.viewport.physicalWidth();
        int height = job.viewport.physicalHeight();
        CoverTiles known = tiles;
        if (known == null || !known.fits(width, height, job.stamps.reachTiles())) {
            known = new CoverTiles(width, height, job.stamps.reachTiles());
            tiles = known;
        }
        return known;
    }

    private KeptPicture picture(Job job) {
        int pixels = job.viewport.physicalWidth() * job.viewport.physicalHeight();
        KeptPicture known = picture;
        if (known == null || !known.fits(pixels, job.stamps.count())) {
            known = new KeptPicture(pixels, job.stamps.count());
            picture = known;
            scene = null;
        }
        return known;
    }

    private static void share(CoverTiles cover, int threads, Share share) {
        List<Callable<Boolean>> shares = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            boolean[] isMine = cover.rowsOf(thread, threads);
            boolean isFirst = thread == 0;
            shares.add(() -> {
                share.work(isMine, isFirst);
                return true;
            });
        }
        TablePoints.all(shares);
    }

    private static Seen seen(int[] inView) {
        Set<Integer> marks = new TreeSet<>();
        boolean isAnyPossible = false;
        for (int index = 0; index < inView.length; index++) {
            if (inView[index] > 0) {
                marks.add(index / 2);
                isAnyPossible |= index % 2 == 1;
            }
        }
        return new Seen(marks, isAnyPossible);
    }
}
