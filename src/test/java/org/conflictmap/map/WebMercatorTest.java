package org.conflictmap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebMercatorTest {
    @ParameterizedTest
    @CsvSource({"37.5831, 36.1869", "-77.0364, 38.8951", "0, 0", "-180, -60", "179.9, 85"})
    void itAgreesWithGeoTools(double lon, double lat) throws Exception {
        CoordinateReferenceSystem degrees = Crs.wgs84();
        MathTransform transform = CRS.findMathTransform(degrees, Crs.webMercator(), true);
        double[] point = {lon, lat};
        transform.transform(point, 0, point, 0, 1);

        assertThat(WebMercator.x(lon)).isCloseTo(point[0], within(0.001));
        assertThat(WebMercator.y(lat)).isCloseTo(point[1], within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"37.5831, 36.1869", "-77.0364, 38.8951", "-180, -85", "180, 85"})
    void degreesComeBackFromMetres(double lon, double lat) {
        assertThat(WebMercator.lon(WebMercator.x(lon))).isCloseTo(lon, within(1e-9));
        assertThat(WebMercator.lat(WebMercator.y(lat))).isCloseTo(lat, within(1e-9));
    }

    @Test
    void thePolesAreDrawnAtTheWorldsEdge() {
        assertThat(WebMercator.y(90)).isCloseTo(WebMercator.HALF_WORLD, within(0.001));
        assertThat(WebMercator.y(-90)).isCloseTo(-WebMercator.HALF_WORLD, within(0.001));
    }
}
