package org.conflictmap.map.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.conflictmap.map.basemap.Basemap.BORDERS;
import static org.conflictmap.map.basemap.Basemap.COUNTRIES;
import static org.conflictmap.map.basemap.Basemap.GOVERNORATES;
import static org.conflictmap.map.basemap.Basemap.LAKES;
import static org.conflictmap.map.basemap.Basemap.LAND;
import static org.conflictmap.map.basemap.Basemap.PLACES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conflictmap.map.Extent;
import org.conflictmap.map.WebMercator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** The files of {@code data/basemap} as they are shipped. */
class BasemapDataTest {
    private static final Path FOLDER = Path.of(System.getProperty("conflictmap.home", "."), "data", "basemap");
    private static final Basemap BASEMAP = new Basemap(FOLDER);

    @Test
    void theBasemapTakesLessThanAMegabyteAndTheDivisionsOfTheWorldOneMore() throws IOException {
        long bytes = 0;
        for (Basemap.Part part : Basemap.Part.values()) {
            bytes += part == Basemap.Part.PROVINCES ? 0 : Files.size(FOLDER.resolve(part.fileName()));
        }

        assertThat(bytes).isLessThan(1_000_000);
        assertThat(Files.size(FOLDER.resolve(Basemap.Part.PROVINCES.fileName())))
                .isLessThan(1_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "Mosul, 43.13, 36.335, IQ.15",
        "Bangui, 18.555, 4.361, CF.18",
        "Zalingei, 23.47, 12.91, SD.61",
        "Lashkar Gah, 64.36, 31.594, AF.10",
        "Gaza, 34.466, 31.501, PS.GZ",
        "Kherson, 32.617, 46.635, UA.08",
        "Taizz, 44.02, 13.58, YE.25"
    })
    void aTownLiesInItsDivisionOrInNoneThatIsDrawn(String town, double lon, double lat, String division)
            throws IOException {
        assertThat(codesAt(lon, lat, layer(Basemap.Part.PROVINCES, Basemap.PROVINCES)))
                .as(town)
                .isSubsetOf(division);
    }

    @Test
    void everyDivisionOfTheWorldHasANameInTheTable() throws IOException {
        List<String> codes = Files.readAllLines(BASEMAP.provinceNames()).stream()
                .skip(1)
                .map(line -> line.split("\t")[0])
                .toList();

        assertThat(layer(Basemap.Part.PROVINCES, Basemap.PROVINCES).features())
                .extracting(BasemapFeature::code)
                .containsExactlyElementsOf(codes)
                .doesNotHaveDuplicates()
                .noneMatch(code -> code.startsWith("SY."));
    }

    @ParameterizedTest
    @EnumSource
    void noEdgeOfAnyPartRunsAcrossTheMap(Basemap.Part part) throws IOException {
        for (BasemapLayer layer : BASEMAP.part(part).layers()) {
            BasemapLayer lines = layer.kind() == LayerKind.POLYGON ? layer.outline() : layer;
            for (int p = 0; p < lines.partCount(); p++) {
                for (int v = lines.partStart(p) + 1; v < lines.partEnd(p); v++) {
                    assertThat(Math.abs(lines.x(v) - lines.x(v - 1)))
                            .as("%s of %s, part %d", layer.name(), part, p)
                            .isLessThan(WebMercator.HALF_WORLD / 4);
                }
            }
        }
    }

    @Test
    void syriaHasItsFourteenGovernoratesByName() throws IOException {
        List<BasemapFeature> governorates = layer(Basemap.Part.GOVERNORATES, GOVERNORATES).features().stream()
                .filter(area -> area.code().startsWith("SY."))
                .toList();

        assertThat(governorates).hasSize(14).allSatisfy(area -> {
            assertThat(area.featureClass()).isEqualTo(FeatureClass.GOVERNORATE);
            assertThat(area.name()).isNotBlank();
            assertThat(area.nameAr()).startsWith("محافظة");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Kweyris air base, 37.5831, 36.1869, SY.09",
        "Aleppo, 37.1612, 36.2012, SY.09",
        "Latakia, 35.7901, 35.5317, SY.02",
        "Damascus, 36.29128, 33.5102, SY.13",
        "Khan Arnabah in Quneitra, 35.89158, 33.18378, SY.03",
        "Gaziantep, 37.3825, 37.05944, TR.83"
    })
    void aTownLiesInItsGovernorate(String town, double lon, double lat, String division) throws IOException {
        assertThat(codesAt(lon, lat, layer(Basemap.Part.GOVERNORATES, GOVERNORATES)))
                .as(town)
                .containsExactly(division);
    }

    @ParameterizedTest
    @CsvSource({
        "Aleppo, 37.1612, 36.2012, SY",
        "Washington, -77.0364, 38.8951, US",
        "inland of Anadyr, 175, 65.5, RU",
        "Chukotka beyond 180 degrees, -175, 66.5, RU",
        "inner Antarctica, 0, -84, AQ"
    })
    void aPointLiesInItsCountry(String town, double lon, double lat, String country) throws IOException {
        assertThat(codesAt(lon, lat, layer(Basemap.Part.COUNTRIES, COUNTRIES)))
                .as(town)
                .containsExactly(country);
    }

    @Test
    void lakeAssadIsAReservoirAndAHoleInTheLand() throws IOException {
        BasemapLayer lakes = layer(Basemap.Part.REGION, LAKES);

        assertThat(lakes.features())
                .filteredOn(lake -> lake.name().equals("Lake Assad"))
                .singleElement()
                .satisfies(lake -> {
                    assertThat(lake.featureClass()).isEqualTo(FeatureClass.RESERVOIR);
                    assertThat(covers(lakes, lake, 38.2, 36.0)).isTrue();
                });
        BasemapLayer land = layer(Basemap.Part.REGION, LAND);
        assertThat(land.features()).noneMatch(part -> covers(land, part, 38.2, 36.0));
    }

    @Test
    void theSketchOfTheSaltLakeIsMarkedApproximate() throws IOException {
        assertThat(layer(Basemap.Part.REGION, LAKES).features())
                .filteredOn(lake -> lake.featureClass() == FeatureClass.APPROXIMATE)
                .singleElement()
                .satisfies(lake -> assertThat(lake.name()).isEqualTo("Sabkhat al-Jabbul"));
    }

    @Test
    void linesThatAreNotAgreedUponAreApartFromInternationalBorders() throws IOException {
        Extent levant = Extent.ofDegrees(34, 31, 37, 35);

        assertThat(layer(Basemap.Part.REGION, BORDERS).features())
                .filteredOn(line -> line.extent().intersects(levant))
                .extracting(BasemapFeature::featureClass)
                .contains(
                        FeatureClass.INTERNATIONAL,
                        FeatureClass.DISPUTED,
                        FeatureClass.INDEFINITE,
                        FeatureClass.LINE_OF_CONTROL,
                        FeatureClass.OVERLAY_LIMIT);
    }

    @Test
    void placesOfTheReportHaveNamesInBothLanguages() throws IOException {
        assertThat(layer(Basemap.Part.PLACES, PLACES).features())
                .filteredOn(place -> Stream.of("170063", "173576", "170654").anyMatch(place.code()::equals))
                .extracting(BasemapFeature::name, BasemapFeature::nameAr)
                .containsExactlyInAnyOrder(
                        tuple("Aleppo", "حلب"), tuple("Latakia", "اللاذقية"), tuple("Damascus", "دمشق"));
    }

    private static BasemapLayer layer(Basemap.Part part, String name) throws IOException {
        return BASEMAP.part(part).layer(name);
    }

    private static List<String> codesAt(double lon, double lat, BasemapLayer areas) {
        return areas.features().stream()
                .filter(area -> covers(areas, area, lon, lat))
                .map(BasemapFeature::code)
                .toList();
    }

    private static boolean covers(BasemapLayer layer, BasemapFeature feature, double lon, double lat) {
        Point point = new GeometryFactory().createPoint(new Coordinate(WebMercator.x(lon), WebMercator.y(lat)));
        return feature.extent().contains(point.getX(), point.getY())
                && BasemapFeatures.geometry(layer, feature).intersects(point);
    }
}
