package org.conflictmap.importer.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.conflictmap.importer.file.ImportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FastCSV is the oracle. */
class DelimitedReaderTest {
    private record Row(long line, List<String> fields) {}

    private final Path folder;

    DelimitedReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private ImportFile file(String content) throws IOException {
        Path path = folder.resolve("synthetic.csv");
        Files.writeString(path, content, StandardCharsets.UTF_8);
        return ImportFile.open(path);
    }

    private static List<Row> read(ImportFile file, Dialect dialect, int bufferBytes, long from, long firstLine, long to)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        new DelimitedReader(file, dialect, bufferBytes)
                .read(
                        from,
                        to,
                        firstLine,
                        row -> rows.add(new Row(
                                row.line(),
                                IntStream.range(0, row.count())
                                        .mapToObj(row::raw)
                                        .toList())),
                        (line, offset) -> rows.add(new Row(line, List.of("UNCLOSED"))));
        return rows;
    }

    private static List<Row> oracle(String content, char separator) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(content)) {
            reader.forEach(row -> rows.add(new Row(row.getStartingLineNumber(), row.getFields())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private static String randomTable(Random random) {
        String[] parts = {"a", "Synthetic", "é", "حلب", "\"\"", "\n", "\r\n", ",", ";", " ", "0123456789abcdef", "𝄞"};
        String[] plain = {"b", "x y", "ü", "كويرس", "36.25", "", "a long field of more than eight bytes", "in\"side"};
        String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        StringBuilder table = new StringBuilder();
        int rows = 1 + random.nextInt(30);
        for (int row = 0; row < rows; row++) {
            int fields = 1 + random.nextInt(6);
            for (int field = 0; field < fields; field++) {
                table.append(field == 0 ? "" : ",");
                if (random.nextBoolean()) {
                    table.append('"');
                    for (int part = random.nextInt(6); part > 0; part--) {
                        table.append(parts[random.nextInt(parts.length)]);
                    }
                    table.append('"');
                } else {
                    table.append(plain[random.nextInt(plain.length)]);
                }
            }
            if (row < rows - 1 || random.nextBoolean()) {
                table.append(lineEnd);
            }
        }
        return table.toString();
    }

    @Test
    void readsWhatFastCsvReadsWhereverTheBufferEnds() throws IOException {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            String content = randomTable(random);
            List<Row> expected = oracle(content, ',');
            try (ImportFile file = file(content)) {
                for (int bufferBytes : new int[] {1, 7, 8, 16 + random.nextInt(64), 1 << 16}) {
                    assertThat(read(file, Dialect.COMMA, bufferBytes, 0, 1, Long.MAX_VALUE))
                            .as("seed %d, buffer %d: %s", seed, bufferBytes, content)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void aFileReadInTwoPartsFromAnyRecordOnIsTheSame() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            String content = randomTable(new Random(seed));
            List<Row> expected = oracle(content, ',');
            try (ImportFile file = file(content)) {
                for (long middle = 0; middle <= file.size(); middle++) {
                    List<Row> both = new ArrayList<>();
                    DelimitedReader reader = new DelimitedReader(file, Dialect.COMMA, 64);
                    DelimitedReader.Stop stop = reader.read(
                            0,
                            middle,
                            1,
                            row -> both.add(new Row(
                                    row.line(),
                                    IntStream.range(0, row.count())
                                            .mapToObj(row::raw)
                                            .toList())),
                            (line, offset) -> {});
                    both.addAll(read(file, Dialect.COMMA, 32, stop.offset(), stop.line(), Long.MAX_VALUE));
                    assertThat(both).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void aRecordIsReadAgainByItsOffset() throws IOException {
        String content = "a,b\n\"first\nline\",2\nthird,\"with \"\"quotes\"\"\"\n";
        try (ImportFile file = file(content)) {
            List<Long> offsets = new ArrayList<>();
            DelimitedReader reader = new DelimitedReader(file, Dialect.COMMA);
            reader.read(0, Long.MAX_VALUE, 1, row -> offsets.add(row.offset()), (line, offset) -> {});
            assertThat(reader.record(offsets.get(1)).text(0)).isEqualTo("first\nline");
            assertThat(reader.record(offsets.get(2)).text(1)).isEqualTo("with \"quotes\"");
        }
    }

    @Test
    void aQuoteThatIsNeverClosedLosesOneLine() throws IOException {
        try (ImportFile file = file("a,b\n1,2\n3,\"open\n5,6\n7,8\n")) {
            assertThat(read(file, Dialect.COMMA, 64, 0, 1, Long.MAX_VALUE))
                    .containsExactly(
                            new Row(1, List.of("a", "b")),
                            new Row(2, List.of("1", "2")),
                            new Row(3, List.of("UNCLOSED")),
                            new Row(4, List.of("5", "6")),
                            new Row(5, List.of("7", "8")));
        }
    }

    @Test
    void withoutQuotingAQuoteIsACharacter() throws IOException {
        Dialect gdelt = new Dialect((byte) '\t', Dialect.Quoting.NONE);
        try (ImportFile file = file("\"a\tb\"\n\"\t\"\"\n")) {
            assertThat(read(file, gdelt, 64, 0, 1, Long.MAX_VALUE))
                    .containsExactly(new Row(1, List.of("\"a", "b\"")), new Row(2, List.of("\"", "\"\"")));
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstField() throws IOException {
        try (ImportFile file = file("\uFEFFa,b\n1,2\n")) {
            assertThat(read(file, Dialect.COMMA, 64, DelimitedReader.begin(file), 1, Long.MAX_VALUE)
                            .get(0)
                            .fields())
                    .containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'a;b;c\n1,5;2,5;3\n' ! ;",
                "'a,b\n\"x;y;z\",2\n\"p;q\",3\n' ! ,",
                "'a\tb\n1,2\t3,4\n' ! '\t'",
                "'a|b\n1|2\n' ! '|'",
                "'only one column\nvalue\n' ! ,"
            })
    void guessesTheSeparator(String content, String separator) {
        assertThat((char)
                        Dialect.guess(content.getBytes(StandardCharsets.UTF_8)).separator())
                .isEqualTo(separator.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "36.1869",
                "-37.5831",
                "+1.5",
                "1e3",
                "123456789012345678",
                "0.1",
                "99999.99999",
                ".5",
                "5.",
                "35.123456789012345"
            })
    void readsDecimalsAsJavaDoes(String number) throws IOException {
        try (ImportFile file = file("x,\" " + number + " \"\n")) {
            DelimitedReader reader = new DelimitedReader(file, Dialect.COMMA);
            assertThat(reader.record(0).decimal(1)).isEqualTo(Double.parseDouble(number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "n/a", "1.2.3", "1,5", "12d", "NaN", "Infinity", "0x10"})
    void whatIsNoDecimalIsNotANumber(String text) throws IOException {
        try (ImportFile file = file("x;\"" + text + "\"\n")) {
            DelimitedReader reader = new DelimitedReader(file, Dialect.SEMICOLON);
            assertThat(reader.record(0).decimal(1)).isNaN();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2015-11-10, 16749",
        "2015-11-10 00:00:00.000, 16749",
        "2016-02-29, 16860",
        "1969-12-31, -1",
        "2015-02-29, -9",
        "2015-13-01, -9",
        "2015-11, -9",
        "20151110, -9",
        "2015-11-10x, -9"
    })
    void readsIsoDays(String text, int expected) throws IOException {
        try (ImportFile file = file("x," + text + "\n")) {
            assertThat(new DelimitedReader(file, Dialect.COMMA).record(0).isoDay(1, -9))
                    .isEqualTo(expected);
        }
    }
}
