package org.conflictmap.map.basemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.importer.Geography;
import org.conflictmap.importer.Geography.Inside;
import org.conflictmap.map.WebMercator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Asked about the basemap as it is shipped; JTS is the oracle. */
class BasemapGeographyTest {
    private static final Basemap BASEMAP =
            new Basemap(Path.of(System.getProperty("conflictmap.home", "."), "data", "basemap"));
    private static final Geography GEOGRAPHY = new BasemapGeography(BASEMAP);

    @ParameterizedTest
    @CsvSource({
        "37.16, 36.20, Syria, YES",
        "37.16, 36.20, SYR, YES",
        "37.16, 36.20, Turkey, NO",
        "36.20, 37.16, Syrian Arab Republic, NO",
        "32.85, 39.93, Türkiye, YES",
        "27.48, -11.67, DR Congo (Zaire), YES",
        "44.21, 15.35, Yemen (North Yemen), YES",
        "44.21, 15.35, Synthetia, NOT_KNOWN",
        "44.21, 15.35, '', NOT_KNOWN",
        // On the line of the border
        "37.16, 36.65, Syria, NOT_KNOWN",
        // At sea, some 12 km off Latakia
        "35.63, 35.52, Syria, NOT_KNOWN",
        // At sea, between Cyprus and Lebanon
        "34.60, 34.60, Syria, NO",
        // What was one country, or is claimed by two
        "31.58, 4.85, Sudan, NOT_KNOWN",
        "34.10, 44.95, Ukraine, NOT_KNOWN",
        "34.10, 44.95, Russia, YES",
        "35.80, 33.00, Syria, NOT_KNOWN",
        "44.06, 9.56, Somalia, YES",
        "21.17, 42.67, Kosovo, YES",
        "21.17, 42.67, Serbia (Yugoslavia), NOT_KNOWN",
        "NaN, NaN, Syria, NO"
    })
    void saysWhetherAPointLiesInACountryWhereItCanTell(double lon, double lat, String country, Inside expected) {
        assertThat(GEOGRAPHY.inside(lon, lat, country)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "37.6167, 36.25, Aleppo governorate, Syria, PROVINCE, SY.09",
        "37.6167, 36.25, '', Syria, PROVINCE, SY.09",
        "37.6167, 36.25, '', '', DISTRICT, SY.09",
        "NaN, NaN, محافظة حلب, SYR, PROVINCE, SY.09",
        // Its capital lies in another governorate; the name counts
        "36.2913, 33.5117, Rif Dimashq governorate, Syria, PROVINCE, SY.08",
        "36.2913, 33.5117, Dimashq governorate, Syria, PROVINCE, SY.13",
        "37.6167, 36.25, anything, Syrian Arab Republic, COUNTRY, SY",
        "37.6167, 36.25, anything, '', COUNTRY, SY",
        "21.17, 42.67, '', Kosovo, COUNTRY, ''",
        "43.13, 36.33, Nineveh governorate, Iraq, PROVINCE, IQ.15",
        "NaN, NaN, Ouham-Pendé province, Central African Republic, PROVINCE, CF.13",
        "34.46, 31.50, Gaza Strip, Palestine, DISTRICT, PS.GZ",
        // Central Darfur and Daykundi were split from these: the names stay with what is called so now
        "22.4, 13.4, West Darfur state, Sudan, PROVINCE, SD.47",
        "65.9, 32.6, Uruzgan province, Afghanistan, PROVINCE, AF.39",
        // Drawn as they were before the provinces of 2015, and the counties of 2013: not at all
        "23.6, -6.1, Kasai-Oriental, DR Congo (Zaire), PROVINCE, ''",
        "36.8, -1.3, Nairobi, Kenya, PROVINCE, ''",
        // A point within a division is not enough far from Syria
        "43.13, 36.33, Synthetic governorate, Iraq, PROVINCE, ''",
        "12.0, 12.0, Synthetic State, Nigeria, PROVINCE, ''",
        // The name of a province of Syria, but the point is in Pennsylvania, in Nigeria, or it is not known in which
        // country
        "-77.9, 40.8, Aleppo, '', PROVINCE, ''",
        "7.5, 9.1, Aleppo, Synthetia, DISTRICT, ''",
        "7.5, 9.1, Aleppo, Nigeria, PROVINCE, ''",
        "NaN, NaN, Aleppo, '', PROVINCE, SY.09",
        "37.16, 36.20, Hama, '', PROVINCE, SY.10",
        // At sea off Latakia
        "35.63, 35.52, Latakia, '', PROVINCE, SY.02",
        // What is called only by what kind of area it is
        "12.0, 12.0, State, Nigeria, PROVINCE, ''",
        "37.6167, 36.25, Aleppo, Syria, EXACT, ''",
        "NaN, NaN, '', '', PROVINCE, ''"
    })
    void findsThePolygonOfAnArea(
            double lon, double lat, String area, String country, PlacePrecision precision, String expected) {
        assertThat(GEOGRAPHY.areaKey(lon, lat, area, country, precision)).isEqualTo(expected);
    }

    @Test
    void withoutABasemapNothingIsKnown() {
        Geography none = new BasemapGeography(new Basemap(Path.of("no-such-folder")));
        assertThat(none.inside(37.16, 36.20, "Syria")).isEqualTo(Inside.NOT_KNOWN);
        assertThat(none.areaKey(37.16, 36.20, "Aleppo", "Syria", PlacePrecision.PROVINCE))
                .isEmpty();
    }

    @Test
    void outlinesHoldThePointsThatTheirPolygonsHold() throws IOException {
        BasemapLayer layer = BASEMAP.part(Basemap.Part.COUNTRIES).layer(Basemap.COUNTRIES);
        GeometryFactory geometries = new GeometryFactory();
        Random random = new Random(1);
        for (BasemapFeature country : layer.features()) {
            Geometry polygon = BasemapFeatures.geometry(layer, country);
            Outline outline = Outline.of(layer, List.of(country));
            for (int question = 0; question < 30; question++) {
                double x = country.extent().minX()
                        + random.nextDouble() * country.extent().width();
                double y = country.extent().minY()
                        + random.nextDouble() * country.extent().height();
                Point point = geometries.createPoint(new Coordinate(x, y));
                double lat = WebMercator.lat(y);
                double metres = polygon.getBoundary().distance(point) * Math.cos(Math.toRadians(lat));
                if (metres > 600) {
                    assertThat(outline.contains(WebMercator.lon(x), lat))
                            .as("%s at %s %s", country.name(), x, y)
                            .isEqualTo(polygon.contains(point));
                }
                if (metres < 2_800 || metres > 3_200) {
                    assertThat(outline.isNear(WebMercator.lon(x), lat, 3_000))
                            .as("%s at %s %s, %s m", country.name(), x, y, metres)
                            .isEqualTo(metres < 3_000);
                }
            }
        }
    }

    @Test
    void whatIsInsideAtAGlanceIsInsideAndFarFromTheEdges() throws IOException {
        BasemapLayer layer = BASEMAP.part(Basemap.Part.COUNTRIES).layer(Basemap.COUNTRIES);
        Random random = new Random(2);
        int atAGlance = 0;
        for (BasemapFeature country : layer.features()) {
            Outline outline = Outline.of(layer, List.of(country));
            Interior interior = new Interior(outline, 3_000);
            for (int question = 0; question < 200; question++) {
                double lon = outline.west + random.nextDouble() * (outline.east - outline.west);
                double lat = outline.south + random.nextDouble() * (outline.north - outline.south);
                if (interior.holds(lon, lat)) {
                    atAGlance++;
                    assertThat(outline.contains(lon, lat) && !outline.isNear(lon, lat, 3_000))
                            .as("%s at %s %s", country.name(), lon, lat)
                            .isTrue();
                }
            }
            assertThat(interior.holds(Double.NaN, Double.NaN)).isFalse();
            assertThat(interior.holds(outline.east, outline.north)).isFalse();
        }
        assertThat(atAGlance).isGreaterThan(5_000);
    }
}
