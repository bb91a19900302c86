package org.conflictmap.map.mass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.conflictmap.event.EventType;
import org.conflictmap.map.Viewport;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;

/** Stamps and pictures of any size, and one raster for all of them. */
class StampRasterTest {
    /** What is opaque enough misses 5, and each soft edge above it is rounded once more. */
    private static final int TOLERANCE = 10;

    private static final int GROUND = 0xFF_E8_E0_D0;

    @Test
    void picturesOfAnySizeAndStampsOfAnySizeAreThoseOfPlainStamping() {
        SplittableRandom random = new SplittableRandom(11);
        StampRaster raster = new StampRaster();
        for (int round = 0; round < 24; round++) {
            int events = random.nextInt(1, 9_000);
            StampRaster.Job job = job(
                    SyntheticPoints.table(events, random.nextBoolean() ? events : 1 + events / 50, round),
                    SyntheticPoints.viewport(random.nextInt(1, 420), random.nextInt(1, 420), 1)
                            .zoomedAbout(random.nextInt(100), random.nextInt(100), random.nextDouble(0.3, 6)),
                    discs(random.nextDouble(1, 14)));
            raster.paint(job, StampRaster.Sharing.ONE_THREAD);
            int[] plain = new PlainStamping(job).argb;
            for (int i = 0; i < plain.length; i++) {
                assertThat(difference(plain[i], job.target()[i]))
                        .as("round %s, pixel %s", round, i)
                        .isLessThanOrEqualTo(TOLERANCE);
            }
        }
    }

    @Test
    void nothingIsLeftOfTheFrameBefore() {
        EventTable table = SyntheticPoints.table(5_000, 5_000, 13);
        StampRaster.Job all = job(table, SyntheticPoints.viewport(300, 200, 1), discs(5));
        RowSet none = RowSet.all(0);
        StampRaster.Job empty = new StampRaster.Job(
                all.points(), none, none, all.viewport(), all.stamps(), all.target(), all.ground(), 0);
        StampRaster raster = new StampRaster();
        raster.paint(all, StampRaster.Sharing.ONE_THREAD);
        int[] first = all.target().clone();
        assertThat(raster.paint(empty, StampRaster.Sharing.ONE_THREAD).marks()).isEmpty();
        assertThat(all.target()).isEqualTo(all.ground());
        raster.paint(all, StampRaster.Sharing.ONE_THREAD);
        assertThat(all.target()).isEqualTo(first);
    }

    @Test
    void whatIsPaintedByWhatEntersAndLeavesAndComesIntoViewIsTheSameToTheLastBit() {
        SplittableRandom random = new SplittableRandom(17);
        for (int scene = 0; scene < 12; scene++) {
            int events = random.nextInt(200, 9_000);
            StampRaster.Job job = job(
                    SyntheticPoints.table(events, random.nextBoolean() ? events : 1 + events / 50, scene),
                    SyntheticPoints.viewport(random.nextInt(1, 420), random.nextInt(1, 420), 1)
                            .zoomedAbout(random.nextInt(100), random.nextInt(100), random.nextDouble(0.3, 3)),
                    discs(random.nextDouble(1, 14)));
            StampRaster goingOn = new StampRaster();
            goingOn.paint(job, StampRaster.Sharing.ONE_THREAD);
            for (int step = 0; step < 12; step++) {
                job = random.nextBoolean() ? withOthers(job, random) : job;
                job = random.nextBoolean() ? panned(job, random) : job;
                StampRaster.Seen seen = goingOn.paint(
                        job, random.nextBoolean() ? StampRaster.Sharing.ONE_THREAD : StampRaster.Sharing.PROCESSORS);
                int[] painted = job.target().clone();
                StampRaster.Seen afresh = new StampRaster().paint(job, StampRaster.Sharing.ONE_THREAD);
                assertThat(painted).as("scene %s, step %s", scene, step).isEqualTo(job.target());
                assertThat(seen).isEqualTo(afresh);
            }
        }
    }

    @Test
    void aGroundThatWasPaintedAnewIsSeen() {
        StampRaster.Job job = job(SyntheticPoints.table(300, 300, 19), SyntheticPoints.viewport(300, 200, 1), discs(3));
        StampRaster raster = new StampRaster();
        raster.paint(job, StampRaster.Sharing.ONE_THREAD);
        Arrays.fill(job.ground(), 0xFF_10_20_30);
        StampRaster.Job again = new StampRaster.Job(
                job.points(),
                job.certain(),
                job.possible(),
                job.viewport(),
                job.stamps(),
                job.target(),
                job.ground(),
                job.edition() + 1);
        raster.paint(again, StampRaster.Sharing.ONE_THREAD);
        int[] painted = again.target().clone();
        new StampRaster().paint(again, StampRaster.Sharing.ONE_THREAD);
        assertThat(painted).isEqualTo(again.target());
    }

    /** The same moved by whole pixels, on a ground of one colour. */
    private static StampRaster.Job panned(StampRaster.Job job, SplittableRandom random) {
        return new StampRaster.Job(
                job.points(),
                job.certain(),
                job.possible(),
                job.viewport().panned(random.nextInt(-40, 41), random.nextInt(-40, 41)),
                job.stamps(),
                new int[job.target().length],
                job.ground(),
                job.edition());
    }

    /** The same with other events: a run of rows, or some here and there; more of them certain, or fewer. */
    private static StampRaster.Job withOthers(StampRaster.Job job, SplittableRandom random) {
        int size = job.points().table().size();
        RowSet shown = job.certain().or(job.possible());
        if (random.nextBoolean()) {
            int first = random.nextInt(size);
            int last = first + random.nextInt(size);
            shown = RowSet.of(
                    IntStream.range(first, Math.min(size, last)).collect(BitSet::new, BitSet::set, BitSet::or));
        } else {
            RowSet some = SyntheticPoints.some(size, random.nextDouble(0.1), random);
            shown = random.nextBoolean() ? shown.or(some) : shown.minus(some);
        }
        RowSet certain = SyntheticPoints.some(size, 0.05, random);
        return new StampRaster.Job(
                job.points(),
                shown.and(job.certain().or(certain)),
                random.nextBoolean() ? shown : shown.minus(job.certain().or(certain)),
                job.viewport(),
                job.stamps(),
                new int[job.target().length],
                job.ground(),
                job.edition());
    }

    private static StampRaster.Job job(EventTable table, Viewport viewport, StampSet stamps) {
        int[] ground = new int[viewport.physicalWidth() * viewport.physicalHeight()];
        Arrays.fill(ground, GROUND);
        RowSet certain = SyntheticPoints.some(table.size(), 0.7, new SplittableRandom(table.size()));
        RowSet possible = RowSet.all(table.size()).minus(certain);
        return new StampRaster.Job(
                TablePoints.of(table), certain, possible, viewport, stamps, new int[ground.length], ground, 0);
    }

    /** A disc with a soft edge in a grey of its own for each type; a ring if only possible. */
    private static StampSet discs(double radius) {
        return new StampSet(EventType.values().length, null, (mark, isCertain) -> {
            int half = (int) Math.ceil(radius) + 2;
            int[] argb = new int[4 * half * half];
            for (int i = 0; i < argb.length; i++) {
                double distance = Math.hypot(i % (2 * half) - half, i / (2 * half) - half);
                double inside = Math.min(radius + 0.5 - distance, isCertain ? 1 : distance - radius / 2);
                int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, inside)));
                argb[i] = alpha << 24 | alpha * (mark + 1) / 12 * 0x010101;
            }
            return new Stamp(argb, 2 * half, 2 * half, half, half);
        });
    }

    private static int difference(int argb, int other) {
        int most = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            most = Math.max(most, Math.abs((argb >>> shift & 0xFF) - (other >>> shift & 0xFF)));
        }
        return most;
    }
}
