package org.conflictmap.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictmap.exporter.SyntheticSelection.event;
import static org.conflictmap.exporter.SyntheticSelection.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.conflictmap.event.Event;
import org.conflictmap.event.Where;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.geojson.GeoJsonFormat;
import org.conflictmap.store.OpenData;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class GeoJsonExportTest {
    private final Path folder;

    GeoJsonExportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anEventAtATownIsAPointWithItsLongitudeFirst() throws IOException {
        JsonNode feature =
                export(event("battle", "2001-05-04", SyntheticSelection.TOWN)).at("/features/0");

        assertThat(feature.at("/id").asString()).isEqualTo("battle");
        assertThat(feature.at("/geometry/type").asString()).isEqualTo("Point");
        assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(10.25);
        assertThat(feature.at("/geometry/coordinates/1").asDouble()).isEqualTo(-1.0E-4);
    }

    @Test
    void anEventSomewhereInAProvinceOrNowhereToldIsUnlocated() throws IOException {
        JsonNode collection =
                export(event("a", "2001-05-01", SyntheticSelection.PROVINCE), event("b", "2001-05-02", Where.NOT_TOLD));

        assertThat(collection
                        .at("/features")
                        .valueStream()
                        .map(feature -> feature.get("geometry").isNull()))
                .containsExactly(true, true);
        assertThat(collection.at("/features/0/properties/place").asString()).isEqualTo("Synthetic Province");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'LineString','coordinates':[[37.0,36.0],[37.5,36.5]]}",
                "{'type':'MultiPoint','coordinates':[[37.0,36.0],[37.5,36.5]]}",
                "{'type':'MultiLineString','coordinates':[[[1.0,1.0],[2.0,2.0]],[[3.0,3.0],[4.0,4.0]]]}",
                "{'type':'Polygon','coordinates':[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]],"
                        + "[[5.0,1.0],[8.0,4.0],[8.0,1.0],[5.0,1.0]]]}",
                "{'type':'MultiPolygon','coordinates':[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]],"
                        + "[[[2.0,2.0],[3.0,2.0],[3.0,3.0],[2.0,2.0]]]]}",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1.0,1.0]},"
                        + "{'type':'LineString','coordinates':[[2.0,2.0],[3.0,3.0]]}]}"
            })
    void whatAFileDrawsIsWrittenAsItCame(String geometry) throws IOException {
        String json = geometry.replace('\'', '"');
        OpenData data = new ImportFixture(folder)
                .read(
                        new GeoJsonFormat(),
                        "{\"type\":\"Feature\",\"properties\":{\"date\":\"2001-05-04\"},\"geometry\":" + json + "}")
                .data();
        assertThat(export(SyntheticSelection.of(data)).at("/features/0/geometry"))
                .isEqualTo(new ObjectMapper().readTree(json));
    }

    @Test
    void numbersAreNumbersDatesAreIsoAndWhatIsNotKnownIsNull() throws IOException {
        JsonNode properties = export(event("a", "2001-05", SyntheticSelection.TOWN, killed(20, "at least 20")))
                .at("/features/0/properties");

        assertThat(properties.get("start").asString()).isEqualTo("2001-05-01");
        assertThat(properties.get("end").asString()).isEqualTo("2001-05-31");
        assertThat(properties.get("killed_low").isIntegralNumber()).isTrue();
        assertThat(properties.get("killed_best").isNull()).isTrue();
        assertThat(properties.get("coordinates_verified").isBoolean()).isTrue();
        assertThat(properties.get("note").isNull()).isTrue();
        assertThat(properties.propertyNames()).hasSize(EventColumn.values().length);
    }

    @Test
    void theCollectionNamesItsDatasetLicenceCreditsAndWindow() throws IOException {
        JsonNode dataset =
                export(event("a", "2001-05", SyntheticSelection.TOWN)).get("dataset");

        assertThat(dataset.get("title").asString()).isEqualTo("Synthetic dataset");
        assertThat(dataset.get("licence").asString()).isEqualTo("CC0-1.0");
        assertThat(dataset.at("/credits/0").asString()).isEqualTo("Nobody");
        assertThat(dataset.get("window").asString()).isEqualTo("2001-05-01/2001-05-31");
        assertThat(dataset.get("events").asInt()).isEqualTo(1);
    }

    @Test
    void onlyTheDatasetsWhoseEventsAreWrittenAreNamed() throws IOException {
        EventSelection one = SyntheticSelection.of(event("a", "2001-05", SyntheticSelection.TOWN));
        OpenData other =
                new ImportFixture(folder).read(new GeoJsonFormat(), """
                        {"type":"Feature","properties":{"date":"2001-05-04"},
                        "geometry":{"type":"Point","coordinates":[1.0,1.0]}}""").data();
        OpenData both = OpenData.join(List.of(new OpenData(one.dataset(), one.table()), other));
        int row = both.table().rowOf("a").orElseThrow();
        BitSet onlyThat = new BitSet();
        onlyThat.set(row);
        EventSelection some =
                new EventSelection(both.dataset(), both.table(), SyntheticSelection.MAY, RowSet.of(onlyThat));
        assertThat(export(some).at("/dataset/title").asString()).isEqualTo("Synthetic dataset");
        assertThat(export(SyntheticSelection.of(both)).at("/dataset/title").asString())
                .startsWith("Synthetic dataset + ");
    }

    @Test
    void withoutEventsItIsAnEmptyCollection() throws IOException {
        assertThat(export().get("features").isEmpty()).isTrue();
    }

    private JsonNode export(Event... events) throws IOException {
        return export(SyntheticSelection.of(events));
    }

    private JsonNode export(EventSelection events) throws IOException {
        Path file = folder.resolve("events.geojson");
        new DataExport(events, DataFormat.GEOJSON, file).run(SyntheticSelection.UNWATCHED);
        return new ObjectMapper().readTree(Files.readString(file));
    }
}
