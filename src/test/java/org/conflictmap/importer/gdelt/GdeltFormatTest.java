package org.conflictmap.importer.gdelt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.store.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything in the rows is synthetic. */
class GdeltFormatTest {
    private static final Path SAMPLE = Path.of("../shared/samples/gdelt/20191024143000.export.CSV");

    private final ImportFixture files;

    GdeltFormatTest(@TempDir Path folder) {
        files = new ImportFixture(folder);
    }

    private static String row(int columns, String code, String geoType) {
        String[] fields = new String[columns];
        Arrays.fill(fields, "");
        boolean hasAdm2 = columns == 61;
        int geo = hasAdm2 ? 51 : 49;
        fields[0] = "880000001";
        fields[1] = "20151110";
        fields[2] = "201511";
        fields[3] = "2015";
        fields[4] = "2015.8";
        fields[6] = "\"SYNTHETIC ARMY";
        fields[12] = "GOV";
        fields[16] = "SYNTHETIC REBELS";
        fields[22] = "REB";
        fields[26] = code;
        fields[geo] = geoType;
        fields[geo + 1] = "Synthetic Town, Synthetia";
        fields[geo + 2] = "SZ";
        fields[geo + (hasAdm2 ? 5 : 4)] = "36.2";
        fields[geo + (hasAdm2 ? 6 : 5)] = "37.1";
        return String.join("\t", fields) + "\n";
    }

    @ParameterizedTest
    @CsvSource({"61", "58", "57"})
    void readsTheTablesOfBothVersions(int columns) throws IOException {
        Imported imported = files.read(new GdeltFormat(), row(columns, "190", "4"));
        Event event = imported.data().table().event(0);

        assertThat(event.when().edtf()).isEqualTo("2015-11-10");
        assertThat(event.type()).isEqualTo(EventType.BATTLES);
        assertThat(event.subType()).isEqualTo("Fight (CAMEO 190)");
        assertThat(event.actors()).hasSize(2);
        assertThat(event.actors().get(0).name()).isEqualTo("\"SYNTHETIC ARMY");
        assertThat(imported.data().table().places().lon(0)).isEqualTo(37.1);
        assertThat(imported.data().table().places().place(0).note()).isEqualTo("Synthetia");
        assertThat(imported.data().dataset().manifest().coverageNote()).contains("not checked");
    }

    /** Databases and spreadsheets write the names of the columns, in their own order, and commas between them. */
    @ParameterizedTest
    @CsvSource({"'\t', GLOBALEVENTID", "',', GLOBALEVENTID", "';', GlobalEventID", "',', globaleventid"})
    void aTableWithAHeaderIsReadByItsNames(String separator, String id) throws IOException {
        String[] names = {
            id,
            "ActionGeo_Lat",
            "ActionGeo_Long",
            "ActionGeo_Type",
            "ActionGeo_FullName",
            "SQLDATE",
            "EventCode",
            "Actor1Name",
            "SOURCEURL"
        };
        String[] values = {
            "880000001",
            "36.2",
            "37.1",
            "4",
            "\"Synthetic Town, Synthetia\"",
            "20151110",
            "042",
            "SYNTHETIC ARMY",
            "http://example.org/1"
        };
        String content = String.join(separator, names) + "\n" + String.join(separator, values) + "\n";
        assertThat(Formats.ALL.recognise(files.file(content)).map(ImportFormat::id))
                .contains("gdelt");
        Imported imported = files.read(new GdeltFormat(), content);
        Event event = imported.data().table().event(0);
        assertThat(imported.report().read()).isEqualTo(1);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(1);
        assertThat(event.when().edtf()).isEqualTo("2015-11-10");
        assertThat(event.subType()).isEqualTo("Consult (CAMEO 042)");
        assertThat(imported.data().table().placeName(0)).isEqualTo("Synthetic Town, Synthetia");
        assertThat(imported.data().table().places().lat(0)).isEqualTo(36.2);
    }

    @ParameterizedTest
    @CsvSource({"61, 20151110143000", "58, 20151110", "57, 20151110"})
    void theSourceIsTheReportWhereTheVersionNamesIt(int columns, String added) throws IOException {
        String[] fields = row(columns, "190", "4").replace("\n", "").split("\t", -1);
        int at = columns == 61 ? 59 : 56;
        fields[at] = added;
        if (columns > 57) {
            fields[at + 1] = "http://example.org/1";
        }
        EventTable table = files.read(new GdeltFormat(), String.join("\t", fields) + "\n")
                .data()
                .table();
        assertThat(table.text(TextColumn.SOURCE, table.source(0)))
                .isEqualTo(columns > 57 ? "http://example.org/1" : "");
        assertThat(table.sourceOf(0).original(table, 0).orElseThrow().fields())
                .hasSize(columns)
                .contains(new OriginalRecord.Field("DATEADDED", added));
    }

    @ParameterizedTest
    @CsvSource({
        "010, DIPLOMACY_STATEMENTS",
        "020, DIPLOMACY_STATEMENTS",
        "081, DIPLOMACY_STATEMENTS",
        "087, DIPLOMACY_STATEMENTS",
        "138, DIPLOMACY_STATEMENTS",
        "141, PROTESTS",
        "150, STRATEGIC_DEVELOPMENTS",
        "163, DIPLOMACY_STATEMENTS",
        "172, STRATEGIC_DEVELOPMENTS",
        "180, VIOLENCE_AGAINST_CIVILIANS",
        "183, EXPLOSIONS_REMOTE_VIOLENCE",
        "190, BATTLES",
        "194, EXPLOSIONS_REMOTE_VIOLENCE",
        "202, VIOLENCE_AGAINST_CIVILIANS"
    })
    void everyRootOfCameoIsOfTheTypeThatComesNearest(String code, EventType type) throws IOException {
        Imported imported = files.read(new GdeltFormat(), row(61, code, "4"));
        assertThat(imported.data().table().type(0)).isEqualTo(type);
        assertThat(imported.report().reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"21", "'---'", "''", "X"})
    void aCodeThatIsNoneOfCameosIsShownAsAnotherAndNoted(String code) throws IOException {
        Imported imported = files.read(new GdeltFormat(), row(61, code, "4"));
        assertThat(imported.data().table().type(0)).isEqualTo(EventType.OTHER);
        assertThat(imported.report().entry(ImportReason.UNKNOWN_TYPE, 0).value())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1, COUNTRY", "2, PROVINCE", "3, EXACT", "4, EXACT", "5, PROVINCE"})
    void centroidsAreNoPoints(String type, PlacePrecision precision) throws IOException {
        Imported imported = files.read(new GdeltFormat(), row(61, "190", type));
        assertThat(imported.data().table().precision(0)).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource({
        "042, Consult (CAMEO 042), DIPLOMACY_STATEMENTS",
        "145, Protest (CAMEO 145), RIOTS",
        "195, Fight (CAMEO 195), EXPLOSIONS_REMOTE_VIOLENCE"
    })
    void codesAreTextAndKeepTheirZero(String code, String subType, EventType type) throws IOException {
        Event event =
                files.read(new GdeltFormat(), row(61, code, "4")).data().table().event(0);
        assertThat(event.subType()).isEqualTo(subType);
        assertThat(event.type()).isEqualTo(type);
    }

    @Test
    void aRealFileIsReadWhole() throws IOException {
        assumeThat(SAMPLE).exists();
        long lines;
        try (var all = Files.lines(SAMPLE)) {
            lines = all.count();
        }
        Imported imported = ImportFixture.read(new GdeltFormat(), ImportFile.open(SAMPLE), ImportFixture.context());
        assertThat(imported.report().read()).isEqualTo(lines);
        assertThat(imported.report().count(Outcome.REJECTED)).isZero();
        assertThat(imported.report().count(Outcome.UNDATED)).isZero();
        assertThat(List.of(
                        imported.report().count(Outcome.SHOWN),
                        imported.report().count(Outcome.UNPLACED)))
                .allSatisfy(count -> assertThat(count).isPositive());
    }
}
