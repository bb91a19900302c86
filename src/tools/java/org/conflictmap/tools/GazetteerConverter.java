package org.conflictmap.tools;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code data/gazetteer/geonames-middle-east.tsv.gz} from GeoNames' dump of populated places and Debian's Arabic
 * names. Run by {@code src/tools/gazetteer.sh}. The same input gives the same bytes on the same JDK: rows are sorted by
 * their id, and the gzip header holds no time.
 */
public final class GazetteerConverter {
    /** Syria, its neighbours and theirs, by ISO code. */
    private static final Set<String> COUNTRIES =
            Set.of("SY", "TR", "IQ", "LB", "JO", "IL", "PS", "CY", "IR", "EG", "SA", "KW");

    /** Where a name in Arabic letters is an Arabic name; in Iran or Turkey it may be Persian, Kurdish or Ottoman. */
    static final Set<String> ARABIC_NAMED = Set.of("SY", "IQ", "LB", "JO", "IL", "PS", "EG", "SA", "KW");

    private static final List<String> COLUMNS = List.of(
            "geonameid",
            "name",
            "asciiname",
            "alternatenames",
            "latitude",
            "longitude",
            "featureClass",
            "featureCode",
            "country",
            "admin1",
            "population",
            "nameAr");

    private static final int DUMP_COLUMNS = 19;
    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int ALTERNATE_NAMES = 3;
    private static final int COUNTRY = 8;
    private static final int ADMIN1 = 10;
    private static final int POPULATION = 14;

    private final Map<String, String> preferredArabic;

    private GazetteerConverter(Map<String, String> preferredArabic) {
        this.preferredArabic = preferredArabic;
    }

    /**
     * @param args GeoNames' dump (cities500.txt), the catalogue of Arabic names (geonames.mo), the table to write
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if a row has not the columns of GeoNames' dump
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("expected: cities500.txt geonames.mo table.tsv.gz");
        }
        new GazetteerConverter(GettextCatalog.read(Path.of(args[1]))).convert(Path.of(args[0]), Path.of(args[2]));
    }

    private void convert(Path dump, Path table) throws IOException {
        try (Stream<String> lines = Files.lines(dump);
                Writer out = new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(table)), StandardCharsets.UTF_8)) {
            List<String[]> rows = lines.map(GazetteerConverter::cells)
                    .filter(row -> COUNTRIES.contains(row[COUNTRY]))
                    .sorted(Comparator.comparingLong(row -> Long.parseLong(row[ID])))
                    .toList();
            writeRow(out, COLUMNS);
            for (String[] row : rows) {
                writeRow(out, kept(row));
            }
        }
    }

    private static String[] cells(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != DUMP_COLUMNS) {
            throw new IllegalArgumentException(
                    "expected " + DUMP_COLUMNS + " columns of GeoNames' dump, found " + cells.length + ": " + line);
        }
        return cells;
    }

    private List<String> kept(String[] row) {
        return Stream.concat(
                        Stream.of(row).limit(COUNTRY + 1), Stream.of(row[ADMIN1], row[POPULATION], arabicName(row)))
                .toList();
    }

    /** The preferred Arabic name; failing that the likeliest of the alternate names; empty if there is none. */
    private String arabicName(String[] row) {
        String preferred = preferredArabic
                .getOrDefault(row[ID], "")
                .replaceAll("\\p{Cf}", "")
                .strip();
        if (ArabicNames.isArabic(preferred)) {
            return preferred;
        }
        if (!ARABIC_NAMED.contains(row[COUNTRY])) {
            return "";
        }
        return ArabicNames.nearest(row[NAME], List.of(row[ALTERNATE_NAMES].split(",", -1)))
                .orElse("");
    }

    private static void writeRow(Writer out, List<String> cells) throws IOException {
        out.write(String.join("\t", cells));
        out.write('\n');
    }
}
