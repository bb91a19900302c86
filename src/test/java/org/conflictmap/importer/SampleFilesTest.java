package org.conflictmap.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OriginalRecord.Field;
import org.junit.jupiter.api.Test;

/**
 * Real files, where they lie beside the project; left out elsewhere. What is expected was counted with other programs:
 * Python's json, csv and xml modules.
 */
class SampleFilesTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("conflictmap.home", ".")).resolve("../shared/samples");

    private static Path sample(String name) {
        Path file = SAMPLES.resolve(name);
        assumeTrue(Files.exists(file), "no sample files here");
        return file;
    }

    private static Imported read(String name, String format) throws IOException {
        List<Imported> read = Formats.ALL.read(sample(name), ImportFixture.context());
        assertThat(read).hasSize(1);
        Imported imported = read.get(0);
        ImportFixture.balances(imported);
        assertThat(imported.report().format()).isEqualTo(format);
        return imported;
    }

    @Test
    void gedAsGeoJson() throws IOException {
        Imported imported = read("ucdp/GEDEvent_v23_1_482_CAR.geojson", "ucdp-ged-geojson");
        EventTable table = imported.data().table();
        ImportReport report = imported.report();
        assertThat(report.read()).isEqualTo(1_848);
        assertThat(report.count(Outcome.SHOWN)).isEqualTo(1_848 - 29);
        assertThat(report.count(ImportReason.COUNTRY_ONLY)).isEqualTo(29);
        assertThat(report.count(ImportReason.BAD_DEATHS)).isEqualTo(20);
        assertThat(IntStream.range(0, table.size()).map(table::deathsBest).sum())
                .isEqualTo(14_948);
        assertThat(rows(table, EventType.STATE_BASED)).isEqualTo(401);
        assertThat(rows(table, EventType.NON_STATE)).isEqualTo(371);
        assertThat(rows(table, EventType.ONE_SIDED)).isEqualTo(1_076);
        assertThat(rows(table, PlacePrecision.EXACT)).isEqualTo(1_214);
        assertThat(rows(table, PlacePrecision.NEAR)).isEqualTo(374);
        assertThat(rows(table, PlacePrecision.DISTRICT)).isEqualTo(149);
        assertThat(rows(table, PlacePrecision.PROVINCE)).isEqualTo(54 + 28);
        assertThat(IntStream.range(0, table.size())
                        .filter(row -> table.firstDay(row) != table.lastDay(row))
                        .count())
                .isEqualTo(481);
        assertThat(table.knownDays().orElseThrow()).hasToString("1991-08-08/2022-12-31");
        int row = IntStream.range(0, table.size())
                .filter(index -> table.record(index) == 1)
                .findFirst()
                .orElseThrow();
        assertThat(table.sourceOf(row).original(table, row).orElseThrow().fields())
                .contains(new Field("id", "36210"), new Field("side_b", "LRA"));
    }

    private static long rows(EventTable table, EventType type) {
        return IntStream.range(0, table.size())
                .filter(row -> table.type(row) == type)
                .count();
    }

    private static long rows(EventTable table, PlacePrecision precision) {
        return IntStream.range(0, table.size())
                .filter(row -> table.precision(row) == precision)
                .count();
    }

    @Test
    void aQuarterOfAnHourOfGdelt() throws IOException {
        Imported imported = read("gdelt/20191024143000.export.CSV", "gdelt");
        assertThat(imported.report().read()).isEqualTo(2_111);
        assertThat(imported.report().count(ImportReason.NO_PLACE)).isEqualTo(38);
        assertThat(imported.report().count(ImportReason.COUNTRY_ONLY)).isEqualTo(549);
        assertThat(rows(imported.data().table(), PlacePrecision.EXACT)).isEqualTo(811 + 368);
    }

    @Test
    void pointsWithTimeStampsInKml() throws IOException {
        Imported imported = read("kml/time-stamp-point.kml", "kml");
        EventTable table = imported.data().table();
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(361);
        assertThat(table.knownDays().orElseThrow()).hasToString("2007-01-14/2007-01-14");
        int last = table.size() - 1;
        assertThat(table.sourceOf(last).original(table, last).orElseThrow().fields())
                .contains(
                        new Field("TimeStamp.when", "2007-01-14T22:36:20Z"),
                        new Field("Point.coordinates", "-122.536248,37.860445,0"));
        assertThat(imported.data().dataset().manifest().title()).startsWith("TimeStamp'ed Points");
    }

    @Test
    void picturesOverTheMapInKmlAreCountedAndNoEvents() throws IOException {
        assertThat(read("kml/Time.Time_Spans.kml", "kml").report().count(ImportReason.NO_EVENT))
                .isEqualTo(12);
        assertThat(read("kml/time-inherits.kml", "kml").report().count(ImportReason.NO_EVENT))
                .isEqualTo(6);
    }

    @Test
    void aKmzWithAPlaceButNoTime() throws IOException {
        Imported imported = read("kml/placemark.kmz", "kml");
        assertThat(imported.report().count(Outcome.UNDATED)).isEqualTo(1);
        assertThat(imported.data().table().title(0)).isEqualTo("My office");
        assertThat(imported.data().table().places().place(0).position())
                .isEqualTo(new Place.Position(-122.087461, 37.422069));
    }

    @Test
    void townsOfGeoNamesAreAGazetteer() throws IOException {
        Path file = sample("geonames/SY_from_cities500.txt");
        List<ImportedGazetteer> read =
                Formats.readGazetteers(file, ImportFixture.context().progress());
        assertThat(read).hasSize(1);
        List<Place> places = read.get(0).gazetteer().places();
        assertThat(read.get(0).report().read()).isEqualTo(290);
        assertThat(places).hasSize(290);
        assertThat(places.stream().mapToLong(Place::population).sum()).isEqualTo(8_405_531);
        assertThat(read.get(0).gazetteer().search("حلب", 1))
                .extracting(Place::id)
                .containsExactly("geonames-170063");
        assertThatThrownBy(() -> Formats.ALL.read(file, ImportFixture.context()))
                .isInstanceOfSatisfying(
                        ImportException.class,
                        e -> assertThat(e.reason()).isEqualTo(ImportException.Reason.IS_GAZETTEER));
    }
}
