package org.conflictmap.importer.geonames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.Geography;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.ImportedGazetteer;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.mapping.MappedFormat;
import org.conflictmap.store.EventTable;
import org.conflictmap.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns are GeoNames'; everything in them is synthetic. */
class GeoNamesReaderTest {
    private final Path folder;
    private final ImportFixture files;

    GeoNamesReaderTest(@TempDir Path folder) {
        this.folder = folder;
        files = new ImportFixture(folder);
    }

    private static String row(int id, String name, String featureClass, String code, String admin1) {
        return String.join(
                        "\t",
                        String.valueOf(id),
                        name,
                        name,
                        "\"Testograd,تست",
                        "36.5",
                        "37.25",
                        featureClass,
                        code,
                        "SY",
                        "",
                        admin1,
                        "",
                        "",
                        "",
                        "1200",
                        "",
                        "300",
                        "Asia/Damascus",
                        "2015-11-10")
                + "\n";
    }

    private ImportedGazetteer read(String content) throws IOException {
        return GeoNamesReader.read(files.file(content), ImportFixture.context().progress())
                .orElseThrow();
    }

    @Test
    void aQuoteIsACharacterLikeAnyOtherAndTotalsBalance() throws IOException {
        ImportedGazetteer read = read(row(1, "Test\"ville", "P", "PPL", "09")
                + "2\tShort\n"
                + row(3, "North", "P", "PPL", "09").replace("36.5", "95")
                + row(4, "Second", "P", "PPL", "09"));
        assertThat(read.gazetteer().places()).extracting(Place::id).containsExactly("geonames-1", "geonames-4");
        assertThat(read.gazetteer().search("testograd", 5)).hasSize(2);
        assertThat(read.gazetteer().search("تست", 5)).hasSize(2);
        assertThat(read.report().read()).isEqualTo(4);
        assertThat(read.report().count(Outcome.SHOWN)).isEqualTo(2);
        assertThat(read.report().count(Outcome.REJECTED)).isEqualTo(2);
        assertThat(read.report().entry(ImportReason.FIELD_COUNT, 0).line()).isEqualTo(2);
        assertThat(read.report().entry(ImportReason.SYNTAX, 0).value()).isEqualTo("95");
        assertThat(read.licence()).isEqualTo("CC-BY-4.0");
    }

    @Test
    void aTownLiesInTheProvinceOfItsCode() throws IOException {
        Gazetteer places = read(row(1, "Town", "P", "PPL", "09") + row(2, "Province", "A", "ADM1", "09"))
                .gazetteer();
        assertThat(places.byId("geonames-1").orElseThrow().parentId()).isEqualTo("geonames-2");
        assertThat(places.byId("geonames-2").orElseThrow().parentId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "P, PPL, EXACT",
        "S, AIRB, EXACT",
        "A, ADM1, PROVINCE",
        "A, ADM2, DISTRICT",
        "A, PCLI, COUNTRY",
        "L, PRK, PROVINCE",
        "T, MT, NEAR"
    })
    void eventsThatNameAProvinceAreInItsAreaAndNoPin(String featureClass, String code, PlacePrecision precision)
            throws IOException {
        Gazetteer places = read(row(1, "Testland", featureClass, code, "09")).gazetteer();
        ImportContext known = ImportFixture.context();
        Geography basemap = new Geography() {
            @Override
            public String areaKey(double lon, double lat, String area, String country, PlacePrecision of) {
                return country + ".09";
            }
        };
        ImportContext context = new ImportContext(known.progress(), places, basemap, known.today(), known.mapping());
        Imported imported = files.read(new MappedFormat(), "date,place\n2015-11-10,Testland\n", context);
        EventTable table = imported.data().table();
        assertThat(table.precision(0)).isEqualTo(precision);
        Place place = imported.data().dataset().placeOf(table.event(0)).orElseThrow();
        assertThat(place.id()).isEqualTo("geonames-1");
        assertThat(place.areaKey()).isEqualTo(precision.isArea() ? "SY.09" : null);
    }

    @Test
    void openedAsEventsItSaysWhatItIsAndBecomesNoListOfEvents() throws IOException {
        Path path = Files.writeString(folder.resolve("synthetic.csv"), row(1, "Town", "P", "PPL", "09"));
        assertThatThrownBy(() -> Formats.ALL.read(path, ImportFixture.context()))
                .isInstanceOfSatisfying(ImportException.class, e -> {
                    assertThat(e.reason()).isEqualTo(ImportException.Reason.IS_GAZETTEER);
                    assertThat(e).hasMessageContaining("synthetic.csv");
                });
        List<ImportedGazetteer> read =
                Formats.readGazetteers(path, ImportFixture.context().progress());
        assertThat(read).hasSize(1);
    }

    @Test
    void aTableIsNoGazetteer() throws IOException {
        assertThat(GeoNamesReader.read(
                        files.file("date,lat,lon\n2015-11-10,36,37\n"),
                        ImportFixture.context().progress()))
                .isEmpty();
        assertThat(GeoNamesReader.isDump(files.file("a\t".repeat(18) + "a\n"))).isFalse();
    }

    @Test
    void readingStopsWhenItIsCancelled() throws IOException {
        Tasks.Progress cancelled = new Tasks.Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> GeoNamesReader.read(files.file(row(1, "Town", "P", "PPL", "09")), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
