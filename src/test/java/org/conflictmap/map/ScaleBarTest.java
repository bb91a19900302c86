package org.conflictmap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conflictmap.gazetteer.Place;
import org.geotools.referencing.datum.DefaultEllipsoid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleBarTest {
    @ParameterizedTest
    @CsvSource({
        "37.1612, 36.2012, 37.5831, 36.1869",
        "35.7901, 35.5317, 37.1612, 36.2012",
        "0, 0, 1, 0",
        "-77.0364, 38.8951, 37.61556, 55.75222",
        "10, 80, 10, -80"
    })
    void distancesAgreeWithGeoToolsToAMillimetre(double lon1, double lat1, double lon2, double lat2) {
        assertThat(Geodesic.meters(lon1, lat1, lon2, lat2))
                .isCloseTo(DefaultEllipsoid.WGS84.orthodromicDistance(lon1, lat1, lon2, lat2), within(1e-3));
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
