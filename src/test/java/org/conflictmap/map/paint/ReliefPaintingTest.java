package org.conflictmap.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.conflictmap.dataset.Installation;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReliefPaintingTest {
    private static final Path BASEMAP = Installation.find().orElseThrow().basemap();
    private static final Viewport LEVANT = Viewport.world(900, 600, 1).fitting(new Place.Bounds(31, 32, 40, 38), 0);
    private static final LayerStack BARE = LayerStack.STANDARD
            .withVisibility(LayerId.PLACES, Visibility.HIDDEN)
            .withVisibility(LayerId.BORDERS, Visibility.HIDDEN)
            .withVisibility(LayerId.GOVERNORATES, Visibility.HIDDEN);

    private final MapPainter painter = new MapPainter(new Basemap(BASEMAP), Gazetteer.EMPTY);

    @ParameterizedTest
    @EnumSource(MapTheme.class)
    void landIsShadedWaterIsNotAndPlainsStayAsTheyAre(MapTheme theme) throws IOException {
        FrameRequest request = FrameRequest.of(LEVANT, theme, EventTable.EMPTY).withLayers(BARE);
        Frame level = painter.paint(request);
        painter.useRelief(Relief.read(BASEMAP.resolve(Relief.FILE_NAME)));
        Frame shaded = painter.paint(request);

        assertThat(at(shaded, 33.5, 34.5)).isEqualTo(theme.colors().water());
        assertThat(luminance(at(shaded, 35.85, 33.9)))
                .as("east of Lebanon's ridge")
                .isLessThan(luminance(theme.colors().land()));
        long changed = IntStream.range(0, level.pixels().length)
                .filter(i -> level.pixels()[i] != shaded.pixels()[i])
                .count();
        assertThat(changed).isBetween(50_000L, 450_000L);
    }

    @ParameterizedTest
    @EnumSource(MapTheme.class)
    void theDarkestAndLightestLandLeaveNamesTheirContrast(MapTheme theme) throws IOException {
        painter.useRelief(Relief.read(BASEMAP.resolve(Relief.FILE_NAME)));
        Frame shaded =
                painter.paint(FrameRequest.of(LEVANT, theme, EventTable.EMPTY).withLayers(BARE));
        double label = luminance(theme.colors().label());
        double least = IntStream.of(shaded.pixels())
                .mapToDouble(ReliefPaintingTest::luminance)
                .map(ground -> (Math.max(ground, label) + 0.05) / (Math.min(ground, label) + 0.05))
                .min()
                .orElseThrow();
        assertThat(least).isGreaterThan(4.5);
    }

    /** As the contrast of texts is reckoned (WCAG 2). */
    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void closeUpThereIsNoneAndTheLegendNamesItOnlyWhereItIs() throws IOException {
        Viewport close = LEVANT.zoomedAbout(600, 400, 40);
        FrameRequest request =
                FrameRequest.of(close, MapTheme.LIGHT, EventTable.EMPTY).withLayers(BARE);
        Frame level = painter.paint(request);
        painter.useRelief(Relief.read(BASEMAP.resolve(Relief.FILE_NAME)));

        assertThat(painter.paint(request).pixels()).isEqualTo(level.pixels());
        assertThat(kinds(painter.paint(request))).doesNotContain(Legend.Kind.RELIEF);
        assertThat(kinds(painter.paint(request.withViewport(LEVANT)))).contains(Legend.Kind.RELIEF);
    }

    private static Legend.Kind[] kinds(Frame frame) {
        return Legend.of(frame).entries().stream().map(Legend.Entry::kind).toArray(Legend.Kind[]::new);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void onFinerPixelsItIsTheSamePicture(double pixelRatio) throws IOException {
        painter.useRelief(Relief.read(BASEMAP.resolve(Relief.FILE_NAME)));
        FrameRequest request = FrameRequest.of(LEVANT.withPixelRatio(pixelRatio), MapTheme.LIGHT, EventTable.EMPTY)
                .withLayers(BARE);
        int shade = at(painter.paint(request), 35.85, 33.9);
        int coarse = at(painter.paint(request.withViewport(LEVANT)), 35.85, 33.9);
        assertThat(Math.abs((shade & 0xFF) - (coarse & 0xFF))).isLessThanOrEqualTo(3);
    }

    private static int at(Frame frame, double lon, double lat) {
        Viewport viewport = frame.request().viewport();
        int x = (int) (viewport.lonToPx(lon) * viewport.pixelRatio());
        int y = (int) (viewport.latToPx(lat) * viewport.pixelRatio());
        return frame.pixels()[y * frame.widthPx() + x];
    }
}
