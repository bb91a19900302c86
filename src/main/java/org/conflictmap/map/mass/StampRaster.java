package org.conflictmap.map.mass;

import java.util.Set;
import java.util.TreeSet;
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
 * the last bit. For that it keeps 8 bytes a pixel from the second of such pictures on.
 *
 * <p>For one thread at a time; it uses all processors itself if there are many events. Hot code, on plain arrays: measured
 * by {@code PaintBenchmark}.
 */
public final class StampRaster {
    private static final int LEAST_SHARED = 30_000;

    private static final int[] NO_PIXELS = {};

    private @Nullable CoverTiles tiles;
    private @Nullable Job last;
    private @Nullable KeptPicture picture;
    /** Whether the picture shows the last job. */
    private boolean isKept;
    /** How many events in view have each stamp, by its number; if nothing is kept, 1 stands for any. */
    private int[] inView = {};

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
        private Job withoutTarget() {
            return new Job(points, certain, possible, viewport, stamps, NO_PIXELS, ground, edition);
        }
    }

    /** The marks of the events in view, by their numbers, for a legend. */
    public record Seen(Set<Integer> marks, boolean isAnyPossible) {}

    /** One thread's part of some work. */
    @FunctionalInterface
    private interface Share {
        /** @param isMine the tile rows that are its */
        void work(boolean[] isMine, boolean isFirst);
    }

    /** Gives up what it keeps of a table. */
    public void forget() {
        last = null;
        picture = null;
        isKept = false;
    }

    /** Sets all pixels of a job's target to its ground with the events on it. */
    public Seen paint(Job job, Sharing sharing) {
        CoverTiles cover = cover(job);
        int events = job.certain.count() + job.possible.count();
        int threads = sharing == Sharing.ONE_THREAD || events < LEAST_SHARED ? 1 : Parallel.parts();
        Step step = last == null ? null : Step.between(last, job);
        last = null;
        if (step == null) {
            paintAll(job, null, cover, threads);
        } else if (isKept && picture != null) {
            goOn(step, picture, cover, threads);
        } else {
            paintAll(job, picture(cover), cover, threads);
        }
        isKept = step != null;
        last = job.withoutTarget();
        return seen(inView);
    }

    private void paintAll(Job job, @Nullable KeptPicture kept, CoverTiles cover, int threads) {
        int[] counts = new int[job.stamps.count()];
        inView = counts;
        cover.openAll();
        cover.begin();
        share(
                cover,
                threads,
                (isMine, isFirst) -> new StampPass(job, cover, kept, isMine).run(isFirst ? counts : null));
    }

    private void goOn(Step step, KeptPicture kept, CoverTiles cover, int threads) {
        cover.closeAll();
        if (step.isMoved()) {
            kept.move(step, cover);
            inView = new int[inView.length];
        }
        int[] counts = inView;
        if (step.changed() > 0) {
            share(
                    cover,
                    threads,
                    (isMine, isFirst) -> kept.open(step, cover, isMine, isFirst && !step.isMoved() ? counts : null));
        }
        cover.begin();
        share(
                cover,
                threads,
                (isMine, isFirst) ->
                        new StampPass(step.job(), cover, kept, isMine).run(isFirst && step.isMoved() ? counts : null));
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

    private KeptPicture picture(CoverTiles cover) {
        int pixels = cover.width * cover.height;
        KeptPicture known = picture;
        if (known == null || known.argb.length != pixels) {
            known = new KeptPicture(pixels);
            picture = known;
        }
        return known;
    }

    private static void share(CoverTiles cover, int threads, Share share) {
        Parallel.ranges(threads, 1, (thread, next) -> {
            share.work(cover.rowsOf(thread, threads), thread == 0);
            return true;
        });
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
