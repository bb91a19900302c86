package org.conflictmap.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.mass.PlainStamping;
import org.conflictmap.map.mass.PointPicker;
import org.conflictmap.map.mass.StampRaster;
import org.conflictmap.map.mass.StampSet;
import org.conflictmap.map.mass.SyntheticPoints;
import org.conflictmap.map.mass.TablePoints;
import org.conflictmap.map.symbol.EventColors;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Front to back must give the picture of plain stamping: here within a fortieth of a channel's range. */
class PointPaintingTest {
    private static final int TOLERANCE = 6;
    private static final double MEAN_TOLERANCE = 0.3;

    private final SymbolSprites sprites = new SymbolSprites(new SymbolPainter(new TextShaper()));

    @ParameterizedTest
    @CsvSource({
        "300, 300, LIGHT, 1",
        "6000, 6000, LIGHT, 1",
        "40000, 40000, LIGHT, 1",
        "40000, 40000, DARK, 1",
        "40000, 60, DARK, 1",
        "6000, 6000, LIGHT, 2",
        "20000, 20000, DARK, 2",
        "20000, 20000, HIGH_CONTRAST, 1.5"
    })
    void frontToBackIsThePictureOfPlainStamping(int events, int places, MapTheme theme, double pixelRatio) {
        assertIsPlainStamping(job(SyntheticPoints.table(events, places, 5), theme, pixelRatio, 333, 251));
    }

    @ParameterizedTest
    @EnumSource(ColorRule.class)
    void soItIsByTheRulesOfSeveralDatasets(ColorRule rule) {
        EventTable table =
                EventTable.join(List.of(SyntheticPoints.table(9_000, 9_000, 5), SyntheticPoints.table(9_000, 300, 6)));
        EventColors colors = new EventColors(table, List.of(rule, ColorRule.KILLED));
        assertIsPlainStamping(job(table, colors, MapTheme.LIGHT, 1, 333, 251));
    }

    private static void assertIsPlainStamping(StampRaster.Job job) {
        PlainStamping plain = new PlainStamping(job);
        new StampRaster().paint(job, StampRaster.Sharing.PROCESSORS);
        long sum = 0;
        for (int i = 0; i < plain.argb.length; i++) {
            int difference = difference(plain.argb[i], job.target()[i]);
            assertThat(difference).as("pixel %s", i).isLessThanOrEqualTo(TOLERANCE);
            sum += difference;
        }
        assertThat(sum / (double) plain.argb.length).isLessThan(MEAN_TOLERANCE);
    }

    @Test
    void withoutAGroundTheEventsStandOnNothing() {
        StampRaster.Job on = job(SyntheticPoints.table(500, 500, 6), MapTheme.LIGHT, 1, 300, 300);
        StampRaster.Job alone = new StampRaster.Job(
                on.points(), on.certain(), on.possible(), on.viewport(), on.stamps(), on.target(), null, 0);
        Arrays.fill(alone.target(), 0x12345678);
        PlainStamping plain = new PlainStamping(alone);
        new StampRaster().paint(alone, StampRaster.Sharing.ONE_THREAD);
        for (int i = 0; i < plain.argb.length; i++) {
            assertThat(difference(plain.argb[i], alone.target()[i])).isLessThanOrEqualTo(TOLERANCE);
        }
    }

    @Test
    void severalThreadsPaintWhatOnePaints() {
        StampRaster.Job one = job(SyntheticPoints.table(60_000, 60_000, 7), MapTheme.LIGHT, 1, 500, 401);
        StampRaster raster = new StampRaster();
        StampRaster.Seen seen = raster.paint(one, StampRaster.Sharing.ONE_THREAD);
        int[] alone = one.target().clone();
        assertThat(raster.paint(one, StampRaster.Sharing.PROCESSORS)).isEqualTo(seen);
        assertThat(one.target()).isEqualTo(alone);
    }

    @Test
    void whatIsPickedIsWhatIsSeen() {
        StampRaster.Job job = job(SyntheticPoints.table(20_000, 20_000, 8), MapTheme.LIGHT, 1, 400, 400);
        PlainStamping plain = new PlainStamping(job);
        PointPicker picker = new PointPicker(job.points(), job.certain(), job.possible(), job.viewport(), job.stamps());
        SplittableRandom random = new SplittableRandom(9);
        for (int look = 0; look < 3_000; look++) {
            int x = random.nextInt(400);
            int y = random.nextInt(400);
            assertThat(picker.topmostAt(x + 0.5, y + 0.5, 0).orElse(-1)).isEqualTo(plain.topmost[y * 400 + x]);
        }
    }

    private StampRaster.Job job(EventTable table, MapTheme theme, double pixelRatio, int widthPx, int heightPx) {
        return job(table, EventColors.byType(table), theme, pixelRatio, widthPx, heightPx);
    }

    private StampRaster.Job job(
            EventTable table, EventColors colors, MapTheme theme, double pixelRatio, int widthPx, int heightPx) {
        Viewport viewport = SyntheticPoints.viewport(widthPx, heightPx, pixelRatio);
        StampSet stamps = sprites.points(colors, theme.colors(), 1, pixelRatio);
        int[] ground = new int[viewport.physicalWidth() * viewport.physicalHeight()];
        Arrays.fill(ground, theme.colors().land());
        SplittableRandom random = new SplittableRandom(table.size());
        RowSet certain = SyntheticPoints.some(table.size(), 0.8, random);
        RowSet possible = RowSet.all(table.size()).minus(certain);
        return new StampRaster.Job(
                TablePoints.of(table), certain, possible, viewport, stamps, new int[ground.length], ground, 0);
    }

    private static int difference(int argb, int other) {
        int most = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            most = Math.max(most, Math.abs((argb >>> shift & 0xFF) - (other >>> shift & 0xFF)));
        }
        return most;
    }
}
