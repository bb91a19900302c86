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
 * <p>If only the events change from one picture to the next, as while time plays, it stamps only where an event that
 * enters or leaves can be seen. The picture is the same to the last bit.
 *
 * <p>For one thread at a time; it uses all processors itself if there are many events. It keeps 8 bytes a pixel. Hot code,
 * on plain arrays: measured by {@code PaintBenchmark}.
 */
public final class StampRaster {
    private static final int LEAST_SHARED = 30_000;

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
     * @param edition of the ground: another number once its pixels have changed
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
    }

    /** All that a picture depends on but for which events are shown. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Scene(
            TablePoints points, Viewport viewport, StampSet stamps, int @Nullable [] ground, int edition) {}

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
        KeptPicture kept = picture(job, cover);
        int threads = sharing == Sharing.ONE_THREAD || job.events() < LEAST_SHARED ? 1 : Parallel.parts();
        boolean isGoingOn = job.scene().equals(scene) && kept.isNear(job);
        scene = null;
        if (isGoingOn) {
            cover.closeAll();
            share(cover, threads, (isMine, isFirst) -> kept.open(job, cover, isMine, isFirst));
        } else {
            cover.openAll();
            kept.clearView();
        }
        cover.begin();
        share(cover, threads, (isMine, isFirst) -> new StampPass(job, cover, kept, isMine)
                .run(isFirst && !isGoingOn ? kept.inView : null));
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

    private KeptPicture picture(Job job, CoverTiles cover) {
        int pixels = job.viewport.physicalWidth() * job.viewport.physicalHeight();
        KeptPicture known = picture;
        if (known == null || !known.fits(pixels, cover.open.length, job.stamps.count())) {
            known = new KeptPicture(pixels, cover.open.length, job.stamps.count());
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
