package org.conflictmap.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictmap.exporter.SyntheticSelection.event;
import static org.conflictmap.exporter.SyntheticSelection.killed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conflictmap.event.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CsvExportTest {
    private final Path folder;

    CsvExportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsWrittenIsReadBackWithQuotesLineBreaksAndArabicUnchanged() throws IOException {
        NamedCsvRecord record =
                export(event("battle", "2001-05-04", SyntheticSelection.TOWN)).get(0);

        assertThat(record.getField("id")).isEqualTo("battle");
        assertThat(record.getField("title")).isEqualTo("Synthetic, \"quoted\"\nand broken title of battle");
        assertThat(record.getField("place_ar")).isEqualTo("بلدة");
        assertThat(record.getField("passages")).isEqualTo("text:3-9 | text:20-25");
        assertThat(record.getField("publishers")).isEqualTo("Synthetic Publisher");
        assertThat(record.getField("publishers_verified")).isEqualTo("false");
        assertThat(record.getField("published")).isEqualTo("2001-06-01");
        assertThat(record.getField("licence")).isEqualTo("CC0-1.0");
    }

    @Test
    void dataThatLookLikeAFormulaAreNotAltered() throws IOException {
        assertThat(export(event("battle", "2001-05-04", SyntheticSelection.TOWN))
                        .get(0)
                        .getField("actors"))
                .isEqualTo("=A1+1 | قوات مختلقة");
    }

    @Test
    void aVagueDateHasAllFourOfItsEnds() throws IOException {
        NamedCsvRecord month = export(event("month", "2001-05/2001-06", SyntheticSelection.TOWN))
                .get(0);

        assertThat(List.of(
                        month.getField("start"),
                        month.getField("start_latest"),
                        month.getField("end_earliest"),
                        month.getField("end")))
                .containsExactly("2001-05-01", "2001-05-31", "2001-06-01", "2001-06-30");
    }

    @Test
    void anOpenEndIsEmpty() throws IOException {
        NamedCsvRecord open =
                export(event("open", "2001-04-30/..", SyntheticSelection.TOWN)).get(0);

        assertThat(open.getField("start")).isEqualTo("2001-04-30");
        assertThat(open.getField("end")).isEmpty();
        assertThat(open.getField("in_window")).isEqualTo("possible");
    }

    @Test
    void everyRowSaysHowItStandsToTheWindow() throws IOException {
        assertThat(export(
                        event("before", "2000", SyntheticSelection.TOWN),
                        event("perhaps", "2001", SyntheticSelection.TOWN),
                        event("inside", "2001-05", SyntheticSelection.TOWN),
                        event("never", "", SyntheticSelection.TOWN)))
                .extracting(record -> record.getField("in_window"))
                .containsExactly("outside", "possible", "certain", "undated");
    }

    @Test
    void coordinatesAreWrittenOnlyWhereTheEventWasAtAPoint() throws IOException {
        List<NamedCsvRecord> records = export(
                event("a", "2001-05-01", SyntheticSelection.TOWN),
                event("b", "2001-05-02", SyntheticSelection.PROVINCE),
                event("c", "2001-05-03", Where.NOT_TOLD));

        assertThat(records).extracting(record -> record.getField("lon")).containsExactly("10.25", "", "");
        assertThat(records).extracting(record -> record.getField("lat")).containsExactly("-0.00010", "", "");
        assertThat(records)
                .extracting(record -> record.getField("coordinates_verified"))
                .containsExactly("false", "", "");
        assertThat(records)
                .extracting(record -> record.getField("place"))
                .containsExactly("Synthetic Town", "Synthetic Province", "");
    }

    @Test
    void atLeastTwentyIsNotTwenty() throws IOException {
        NamedCsvRecord record = export(
                        event("shelling", "2001-05-01", SyntheticSelection.TOWN, killed(20, "at least 20")))
                .get(0);

        assertThat(record.getField("killed_low")).isEqualTo("20");
        assertThat(record.getField("killed_best")).isEmpty();
        assertThat(record.getField("killed_high")).isEmpty();
        assertThat(record.getField("counts")).isEqualTo("killed: at least 20");
    }

    @Test
    void contradictingNumbersStandSideBySideAndNoFigureIsMadeOfThem() throws IOException {
        NamedCsvRecord record = export(event(
                        "shelling",
                        "2001-05-01",
                        SyntheticSelection.TOWN,
                        killed(20, "at least 20"),
                        killed(30, "more than 30")))
                .get(0);

        assertThat(record.getField("killed_low")).isEmpty();
        assertThat(record.getField("counts")).isEqualTo("killed: at least 20 | killed: more than 30");
    }

    @Test
    void theMetadataBesideNameEveryColumnAndWhomToCredit() throws IOException {
        export(event("battle", "2001-05-04", SyntheticSelection.TOWN));

        JsonNode metadata = new ObjectMapper().readTree(Files.readString(folder.resolve("events.csv-metadata.json")));
        assertThat(metadata.at("/url").asString()).isEqualTo("events.csv");
        assertThat(metadata.at("/dc:title").asString()).isEqualTo("Synthetic dataset");
        assertThat(metadata.at("/dc:rights/1").asString()).isEqualTo("Nothing");
        assertThat(metadata.at("/dc:temporal").asString()).isEqualTo("2001-05-01/2001-05-31");
        assertThat(metadata.at("/tableSchema/columns")
                        .valueStream()
                        .map(column -> column.at("/name").asString()))
                .containsExactlyElementsOf(
                        Arrays.stream(EventColumn.values()).map(EventColumn::id).toList());
    }

    private List<NamedCsvRecord> export(org.conflictmap.event.Event... events) throws IOException {
        Path file = folder.resolve("events.csv");
        new DataExport(SyntheticSelection.of(events), DataFormat.CSV, file).run(SyntheticSelection.UNWATCHED);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
