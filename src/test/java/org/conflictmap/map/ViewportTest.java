package org.conflictmap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conflictmap.gazetteer.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewportTest {
    private static final Place.Bounds SYRIA = new Place.Bounds(35.5, 32.3, 42.4, 37.3);

    private final Viewport viewport = Viewport.world(1280, 720, 1).fitting(SYRIA, 20);

    @ParameterizedTest
    @CsvSource({"0, 0", "640, 360", "1279.5, 13.25"})
    void aPixelComesBackFromItsCoordinates(double xPx, double yPx) {
        assertThat(viewport.xToPx(viewport.pxToX(xPx))).isCloseTo(xPx, within(1e-6));
        assertThat(viewport.yToPx(viewport.pxToY(yPx))).isCloseTo(yPx, within(1e-6));
        assertThat(viewport.lonToPx(viewport.lonAt(xPx))).isCloseTo(xPx, within(1e-6));
        assertThat(viewport.latToPx(viewport.latAt(yPx))).isCloseTo(yPx, within(1e-6));
    }

    @Test
    void fittingShowsAllOfTheBoxAndLeavesThePadding() {
        assertThat(viewport.lonToPx(SYRIA.west())).isGreaterThanOrEqualTo(20 - 1e-6);
        assertThat(viewport.lonToPx(SYRIA.east())).isLessThanOrEqualTo(1260 + 1e-6);
        assertThat(viewport.latToPx(SYRIA.north())).isCloseTo(20, within(1e-6));
        assertThat(viewport.latToPx(SYRIA.south())).isCloseTo(700, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"100, 50, 2", "640, 360, 1.25", "1200, 700, 0.8"})
    void zoomingAboutAPointKeepsWhatIsThere(double xPx, double yPx, double factor) {
        Viewport zoomed = viewport.zoomedAbout(xPx, yPx, factor);
        assertThat(zoomed.lonAt(xPx)).isCloseTo(viewport.lonAt(xPx), within(1e-9));
        assertThat(zoomed.latAt(yPx)).isCloseTo(viewport.latAt(yPx), within(1e-9));
        assertThat(zoomed.metersPerPixel()).isCloseTo(viewport.metersPerPixel() / factor, within(1e-9));
    }

    @Test
    void draggingMovesWhatIsUnderTheHand() {
        Viewport panned = viewport.panned(30, -12);
        assertThat(panned.lonAt(130)).isCloseTo(viewport.lonAt(100), within(1e-9));
        assertThat(panned.latAt(88)).isCloseTo(viewport.latAt(100), within(1e-9));
    }

    @Test
    void theCameraNeverLeavesTheWorld() {
        Viewport farNorth = Viewport.world(1280, 720, 1).panned(0, 1e7).panned(-1e7, 0);
        assertThat(farNorth.pxToY(0)).isLessThanOrEqualTo(WebMercator.HALF_WORLD + 1e-6);
        assertThat(farNorth.pxToX(1280)).isLessThanOrEqualTo(WebMercator.HALF_WORLD + 1e-6);
        assertThat(viewport.zoomedAbout(0, 0, 1e-9).metersPerPixel()).isEqualTo(2 * WebMercator.HALF_WORLD / 1280);
        assertThat(viewport.zoomedAbout(0, 0, 1e9).metersPerPixel()).isEqualTo(Viewport.MIN_METERS_PER_PIXEL);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, true",
        "300, 0, 1, true",
        "700, 0, 1, false",
        "300, 250, 1, false",
        "0, 0, 1.9, true",
        "0, 0, 2.1, false",
        "0, 0, 0.8, true",
        "0, 0, 0.6, false"
    })
    void aPictureIsOfUseForACameraOfWhichItShowsHalf(double dx, double dy, double closer, boolean isOfUse) {
        Viewport view = Viewport.world(1000, 600, 1).zoomedAbout(500, 300, 20);
        assertThat(view.showsHalfOf(view.zoomedAbout(500, 300, closer).panned(dx, dy)))
                .isEqualTo(isOfUse);
    }

    @Test
    void theTrueScaleAtSixtyDegreesIsTwiceTheNominalOne() {
        Viewport north = new Viewport(0, WebMercator.y(60), 100, 800, 600, 1);
        assertThat(north.scaleDenominator()).isCloseTo(100 / 0.00028, within(1e-6));
        assertThat(north.trueScaleDenominator()).isCloseTo(north.scaleDenominator() / 2, within(1e-3));
    }

    @Test
    void physicalPixelsCoverTheLogicalOnes() {
        Viewport sharp = viewport.withPixelRatio(1.5).resized(801, 601);
        assertThat(sharp.physicalWidth()).isEqualTo(1202);
        assertThat(sharp.physicalHeight()).isEqualTo(902);
    }
}
