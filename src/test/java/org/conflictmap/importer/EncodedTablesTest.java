package org.conflictmap.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole tables of each format in each encoding, with commas, or as a spreadsheet saves them where the comma is for decimals:
 * their headers, their rows and what the report counts are the same. Everything in the rows is synthetic.
 */
class EncodedTablesTest {
    /** Rows of three events: one is shown, one has no date, one no place; and one that is cut off. */
    private static final Map<String, String> TABLES = Map.of(
            "acled", """
                    event_id_cnty|event_date|event_type|sub_event_type|country|location|latitude|longitude|geo_precision|notes
                    SYN1|2015-11-10|Battles|Armed clash|Synthetia|NAME|36.25|37.5|1|NAME and more
                    SYN2|never|Battles|Armed clash|Synthetia|NAME|36.25|37.5|1|NAME and more
                    SYN3|2015-11-11|Battles|Armed clash|Synthetia|NAME|north|37.5|1|NAME and more
                    SYN4|2015-11-11
                    """,
            "ucdp-ged", """
                    id|type_of_violence|side_a|side_b|where_prec|where_coordinates|latitude|longitude|date_prec|date_start|date_end
                    1|2|NAME|NAME|1|NAME|36.25|37.5|1|2015-11-10|2015-11-10
                    2|2|NAME|NAME|1|NAME|36.25|37.5|1|never|2015-11-10
                    3|2|NAME|NAME|1|NAME|north|37.5|1|2015-11-11|2015-11-11
                    4|2
                    """,
            "timemap-csv", """
                    id|date|latitude|longitude|location|description|sources|associations
                    1|11/10/2015|36.25|37.5|NAME|NAME and more|s1|a1
                    2|never|36.25|37.5|NAME|NAME and more|s1|a1
                    3|11/11/2015|north|37.5|NAME|NAME and more|s1|a1
                    4|11/11/2015
                    """,
            "table", """
                    Date|Town|Lat|Lon|Remark
                    10.11.2015|NAME|36.25|37.5|NAME and more
                    never|NAME|36.25|37.5|NAME and more
                    16.11.2015|NAME|north|37.5|NAME and more
                    16.11.2015|NAME|36.25|37.5|NAME and more
                    16.11.2015|NAME|36.25|37.5|NAME and more
                    16.11.2015|NAME|36.25|37.5|NAME and more
                    16.11.2015|NAME|36.25|37.5|NAME and more
                    16.11.2015|NAME|36.25|37.5|NAME and more
                    16.11.2015|NAME|36.25|37.5|NAME and more
                    16.11.2015|NAME|36.25|37.5|NAME and more
                    16.11.2015|NAME|36.25|37.5|NAME and more
                    16.11.2015|NAME|36.25|37.5|NAME and more
                    16.11.2015
                    """);

    /** An encoding, whether it has a mark at its beginning, and a name in letters that it has. */
    private record Encoding(Charset charset, String mark, String name) {
        static Encoding of(String charset, String mark, String name) {
            return new Encoding(Charset.forName(charset), mark, name);
        }

        byte[] bytes(String text) {
            return (mark + text).getBytes(charset);
        }
    }

    private static final String ARABIC = "تل رفعت";
    private static final String WESTERN = "Bézigné-Straße";
    private static final List<Encoding> ENCODINGS = List.of(
            Encoding.of("UTF-8", "", ARABIC),
            Encoding.of("UTF-8", "\uFEFF", ARABIC),
            Encoding.of("UTF-16LE", "\uFEFF", ARABIC),
            Encoding.of("UTF-16BE", "\uFEFF", ARABIC),
            Encoding.of("UTF-16LE", "", WESTERN),
            Encoding.of("UTF-16BE", "", ARABIC),
            Encoding.of("windows-1256", "", ARABIC),
            Encoding.of("windows-1252", "", WESTERN),
            Encoding.of("ISO-8859-1", "", WESTERN));

    static Stream<Arguments> tables() {
        return TABLES.keySet().stream()
                .sorted()
                .flatMap(format -> ENCODINGS.stream()
                        .flatMap(encoding ->
                                Stream.of(",", ";", "\t").map(separator -> Arguments.of(format, encoding, separator))));
    }

    private final Path folder;

    EncodedTablesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isReadWholeAndBalances(String format, Encoding encoding, String separator) throws IOException {
        boolean isOfDecimalCommas = !separator.equals(",");
        String plain =
                TABLES.getOrDefault(format, "").replace("NAME", encoding.name).replace("|", separator);
        String text = isOfDecimalCommas ? plain.replace("36.25", "36,25").replace("37.5", "37,5") : plain;
        Path path = Files.write(folder.resolve("synthetic"), encoding.bytes(text.replace("\n", "\r\n")));
        List<String> header =
                Arrays.asList(text.lines().findFirst().orElseThrow().split(separator));
        try (ImportFile file = ImportFile.open(path)) {
            ImportFormat known = Formats.ALL.recognise(file).orElseThrow();
            Imported imported = ImportFixture.read(known, file, ImportFixture.context());
            EventTable table = imported.data().table();
            ImportReport report = imported.report();
            long records = text.lines().count() - 1;

            assertThat(known.id()).isEqualTo(format);
            assertThat(report.read()).isEqualTo(records);
            assertThat(report.count(Outcome.SHOWN)).isEqualTo(records - 3);
            assertThat(line(report, ImportReason.BAD_DATE)).isEqualTo(3);
            assertThat(line(report, ImportReason.BAD_COORDINATES)).isEqualTo(4);
            assertThat(line(report, ImportReason.FIELD_COUNT)).isEqualTo(records + 1);
            assertThat(IntStream.range(0, table.size())
                            .filter(row -> table.place(row) != EventTable.NO_PLACE)
                            .mapToObj(table::placeName))
                    .containsOnly(encoding.name);
            int first = IntStream.range(0, table.size())
                    .filter(row -> table.record(row) == 2)
                    .findFirst()
                    .orElseThrow();
            assertThat(table.event(first).when().edtf()).isEqualTo("2015-11-10");
            assertThat(table.places().lat(table.place(first))).isEqualTo(36.25);
            assertThat(table.places().lon(table.place(first))).isEqualTo(37.5);
            assertThat(table.sourceOf(first)
                            .original(table, first)
                            .orElseThrow()
                            .fields())
                    .extracting(field -> field.name())
                    .containsExactlyElementsOf(header);
            assertThat(table.sourceOf(first)
                            .original(table, first)
                            .orElseThrow()
                            .fields())
                    .anyMatch(field -> field.value().equals(encoding.name));
        }
    }

    private static long line(ImportReport report, ImportReason reason) {
        assertThat(report.count(reason)).isEqualTo(1);
        return report.entry(reason, 0).line();
    }
}
