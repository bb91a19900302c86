package org.conflictmap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conflictmap.gazetteer.Geodesic;
import org.conflictmap.gazetteer.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleBarTest {
    @ParameterizedTest
    @CsvSource({"37.5831, 36.1869, 37.5382, 36.1669", "35.79, 35.53, 35.81, 35.53", "20, -70, 20.01, -70.01"})
    void aShortDistanceAgreesWithTheEllipsoidsRadiiOfCurvature(double lon1, double lat1, double lon2, double lat2) {
        double flattening = 1 / 298.257223563;
        double eccentricitySq = flattening * (2 - flattening);
        double middle = Math.toRadians((lat1 + lat2) / 2);
        double root = Math.sqrt(1 - eccentricitySq * Math.pow(Math.sin(middle), 2));
        double alongMeridian = 6_378_137 * (1 - eccentricitySq) / Math.pow(root, 3) * Math.toRadians(lat2 - lat1);
        double alongParallel = 6_378_137 / root * Math.cos(middle) * Math.toRadians(lon2 - lon1);
        assertThat(Geodesic.meters(lon1, lat1, lon2, lat2))
                .isCloseTo(Math.hypot(alongMeridian, alongParallel), within(0.02));
    }

    @Test
    void aDegreeOfTheEquatorAndAQuarterOfTheMeridianAreAsLongAsTheEllipsoidHasThem() {
        assertThat(Geodesic.meters(0, 0, 1, 0)).isCloseTo(Math.toRadians(1) * 6_378_137, within(1e-3));
        assertThat(Geodesic.meters(0, 0, 0, 90)).isCloseTo(10_001_965.729, within(1e-3));
    }

    @Test
    void aPointIsNoDistanceFromItself() {
        assertThat(Geodesic.meters(37, 36, 37, 36)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"34, 33, 40, 37.5", "37.5, 36.1, 37.7, 36.25", "-180, -60, 180, 80", "37.58, 36.18, 37.59, 36.19"})
    void theBarIsAsLongOnTheGroundAsItSays(double west, double south, double east, double north) {
        Viewport viewport = Viewport.world(1280, 720, 1).fitting(new Place.Bounds(west, south, east, north), 0);
        ScaleBar bar = ScaleBar.of(viewport, 140);
        double lat = viewport.latAt(360);
        double onGround = Geodesic.meters(
                viewport.lonAt(640 - bar.widthPx() / 2), lat, viewport.lonAt(640 + bar.widthPx() / 2), lat);
        assertThat(bar.widthPx()).isBetween(50.0, 140.0);
        assertThat(onGround).isCloseTo(bar.meters(), within(bar.meters() * 0.01));
    }

    @Test
    void itsLengthIsARoundNumber() {
        Viewport syria = Viewport.world(1280, 720, 1).fitting(new Place.Bounds(34, 33, 40.5, 37.6), 0);
        assertThat(ScaleBar.of(syria, 140).label()).isEqualTo("50 km");
    }
}
