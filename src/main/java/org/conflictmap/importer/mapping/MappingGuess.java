package org.conflictmap.importer.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.ColumnNames.Match;
import org.conflictmap.importer.table.LooseText;
import org.conflictmap.importer.table.TableLayout;

/**
 * What the columns of a table seem to mean, by their names and by what stands in their first rows. Immutable.
 *
 * @param rows the first 2,000 rows
 * @param ambiguities what only the user can tell
 */
public record MappingGuess(
        TableLayout layout, List<List<String>> rows, ColumnMapping mapping, Set<Ambiguity> ambiguities) {
    private static final int SAMPLE_ROWS = 2_000;
    private static final double MOST = 0.9;

    /** What can be read in two ways. */
    public enum Ambiguity {
        /** All dates could have the day first as well as the month. */
        DAY_OR_MONTH_FIRST
    }

    private static final double LIKELY = 0.5;

    public MappingGuess {
        rows = rows.stream().map(List::copyOf).toList();
        ambiguities = Set.copyOf(ambiguities);
    }

    /** Guesses. Cost: the first 2,000 rows are read. */
    public static MappingGuess of(ImportFile file, TableLayout layout) throws IOException {
        List<List<String>> sample = new ArrayList<>();
        new DelimitedReader(file, layout.dialect())
                .read(
                        layout.offset(),
                        Long.MAX_VALUE,
                        layout.line(),
                        row -> {
                            sample.add(IntStream.range(0, row.count())
                                    .mapToObj(row::text)
                                    .toList());
                            return sample.size() < SAMPLE_ROWS;
                        },
                        (line, offset) -> {});
        return of(layout, sample);
    }

    static MappingGuess of(TableLayout layout, List<List<String>> rows) {
        List<List<String>> records = rows.stream()
                .filter(row -> layout.line() == 0 || isRecord(row, layout.header()))
                .toList();
        return of(layout, rows, records.isEmpty() ? rows : records);
    }

    /** Not a source or a total below the table, nor the header once more. */
    private static boolean isRecord(List<String> row, List<String> header) {
        boolean isWhole = row.size() >= header.size()
                && !(LooseText.plain(row.get(0)).equals(header.get(0))
                        && row.subList(1, header.size()).equals(header.subList(1, header.size())));
        return isWhole
                && (header.size() < TableLayout.MANY_COLUMNS
                        || row.stream().filter(field -> !field.isEmpty()).count() > 1);
    }

    private static MappingGuess of(TableLayout layout, List<List<String>> rows, List<List<String>> sample) {
        ColumnContent content = new ColumnContent(sample);
        Map<Meaning, String> columns = new Search(layout.header(), content).columns();
        Set<Ambiguity> ambiguities = EnumSet.noneOf(Ambiguity.class);
        DateOrder order = ColumnContent.order(dates(layout, content, columns), ambiguities);
        DecimalMark mark = decimalMark(layout, content, columns);
        return new MappingGuess(layout, rows, new ColumnMapping(columns, order, mark), ambiguities);
    }

    /** Finds a column for each meaning: by names first, those that say most before the others, and then by content. */
    private static final class Search {
        private static final List<Meaning> DATE_PARTS = List.of(Meaning.START, Meaning.MONTH, Meaning.DAY);

        private final List<String> header;
        private final ColumnContent content;
        private final Map<Meaning, String> columns = new EnumMap<>(Meaning.class);

        Search(List<String> header, ColumnContent content) {
            this.header = header;
            this.content = content;
        }

        Map<Meaning, String> columns() {
            for (Meaning meaning : Meaning.values()) {
                byName(Match.WHOLE, meaning).ifPresent(name -> columns.put(meaning, name));
            }
            for (Meaning meaning : List.of(Meaning.START, Meaning.END)) {
                if (!columns.containsKey(meaning)) {
                    byName(Match.PART, meaning).ifPresent(name -> columns.put(meaning, name));
                }
            }
            Map<Meaning, String> dateParts = columns.containsKey(Meaning.START) ? Map.of() : dateParts();
            if (dateParts.size() == DATE_PARTS.size()) {
                columns.putAll(dateParts);
            }
            byContent();
            if (!columns.containsKey(Meaning.START)) {
                columns.putAll(dateParts);
            }
            return columns;
        }

        private Optional<String> byName(Match match, Meaning meaning) {
            return IntStream.range(0, header.size())
                    .filter(column -> !columns.containsValue(header.get(column))
                            && match.tells(header.get(column), meaning)
                            && content.fits(meaning, column, header.get(column)))
                    .mapToObj(header::get)
                    .findFirst();
        }

        /** The columns of year, month and day, as far as each stands beside the one before. */
        private Map<Meaning, String> dateParts() {
            Map<Meaning, String> parts = new EnumMap<>(Meaning.class);
            for (Meaning part : DATE_PARTS) {
                Optional<String> name = byName(Match.DATE_PART, part);
                if (name.isEmpty()) {
                    break;
                }
                parts.put(part, name.get());
            }
            return parts;
        }

        /** What no name told: a date, or a point or a shape in one column. */
        private void byContent() {
            boolean hasPosition = columns.containsKey(Meaning.LATITUDE) && columns.containsKey(Meaning.LONGITUDE);
            for (int column = 0; column < header.size(); column++) {
                String name = header.get(column);
                if (columns.containsValue(name)) {
                    continue;
                }
                if (!columns.containsKey(Meaning.START) && content.isOfDates(column)) {
                    columns.put(Meaning.START, name);
                } else if (!hasPosition && !columns.containsKey(Meaning.COORDINATES) && content.isOfPositions(column)) {
                    columns.put(Meaning.COORDINATES, name);
                }
            }
        }
    }

    /**
     * The order in which first and last days seem to be written, of which each tells about the other; empty if day and month
     * could be either.
     */
    public Optional<DateOrder> dateOrder(Map<Meaning, String> columns) {
        Set<Ambiguity> doubts = EnumSet.noneOf(Ambiguity.class);
        DateOrder order = ColumnContent.order(dates(columns), doubts);
        return doubts.isEmpty() ? Optional.of(order) : Optional.empty();
    }

    /** The texts of first and last days. */
    public List<String> dates(Map<Meaning, String> columns) {
        return dates(layout, new ColumnContent(rows), columns);
    }

    private static List<String> dates(TableLayout layout, ColumnContent content, Map<Meaning, String> columns) {
        return Stream.of(Meaning.START, Meaning.END)
                .flatMap(meaning -> content.values(layout.header().indexOf(columns.getOrDefault(meaning, ""))).stream())
                .toList();
    }

    private static DecimalMark decimalMark(TableLayout layout, ColumnContent content, Map<Meaning, String> columns) {
        return ColumnContent.decimalMark(
                content.values(layout.header().indexOf(columns.getOrDefault(Meaning.LATITUDE, ""))));
    }

    /** Whether these are properties of records that have no columns: GeoJSON's, KML's. */
    public boolean isOfProperties() {
        return layout.line() == 0;
    }

    /** Stands for tables with the same header, or records with the same properties in any order. */
    public String key() {
        return isOfProperties()
                ? "properties-"
                        + TableReading.keyOf(layout.header().stream().sorted().toList())
                : TableReading.keyOf(layout.header());
    }

    /** Whether it looks like a table of events: most rows have as many fields as the header, and it has dates or places. */
    public boolean isLikely() {
        long alike = rows.stream()
                .filter(row -> row.size() == layout.header().size())
                .count();
        Set<Meaning> found = mapping.columns().keySet();
        return alike > 0
                && alike >= LIKELY * rows.size()
                && (found.contains(Meaning.START)
                        || found.contains(Meaning.COORDINATES)
                        || found.contains(Meaning.PLACE)
                        || found.contains(Meaning.LATITUDE) && found.contains(Meaning.LONGITUDE));
    }

    /** Whether it looks like a table, whatever it is about, and not like sentences with commas in them. */
    public boolean isTable() {
        long alike = rows.stream()
                .filter(row -> row.size() == layout.header().size())
                .count();
        return alike > 0
                && alike >= MOST * rows.size()
                && layout.header().stream().noneMatch(ColumnNames::isSentence);
    }

    /** The same if nothing has to be asked, since other fields go before. */
    public MappingGuess withoutAmbiguities() {
        return new MappingGuess(layout, rows, mapping, Set.of());
    }

    /**
     * The same with what the user says, which goes before any guess. A column has one meaning only.
     *
     * @param columns names as the header has them; an empty one if no column has this meaning
     */
    public MappingGuess with(
            Map<Meaning, String> columns, Optional<DateOrder> toldOrder, Optional<DecimalMark> toldMark) {
        Map<Meaning, String> all = new EnumMap<>(Meaning.class);
        all.putAll(mapping.columns());
        all.values().removeAll(columns.values());
        all.putAll(columns);
        all.values().removeIf(String::isEmpty);
        Set<Ambiguity> doubts = EnumSet.noneOf(Ambiguity.class);
        DateOrder order = ColumnContent.order(dates(all), doubts);
        DecimalMark mark = decimalMark(layout, new ColumnContent(rows), all);
        return new MappingGuess(
                layout,
                rows,
                new ColumnMapping(all, toldOrder.orElse(order), toldMark.orElse(mark)),
                toldOrder.isPresent() ? Set.of() : doubts);
    }
}
