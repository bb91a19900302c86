package org.conflictmap.importer.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.LoosePoint.Axis;
import org.conflictmap.importer.table.LooseDate;
import org.conflictmap.importer.table.LooseText;
import org.conflictmap.importer.table.TableLayout;
import org.jspecify.annotations.Nullable;

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

    private static final String BEFORE = "(geo|point|gps|decimal|event|centroid|place|loc|location)_?";
    private static final String BEHIND = "_?(dd|deg|degrees|decimal|wgs_?84|4326|coord(inate)?)";

    private static final Map<Meaning, Pattern> NAMES = names();

    /** Names that QGIS too takes for a beginning or an end; when a record was made or changed is neither. */
    private static final Map<Meaning, Pattern> PARTS_OF_NAMES = Map.of(
            Meaning.START, Pattern.compile("(?!.*(updat|edit|modif|creat|chang|load)).*(start|begin|from|event).*"),
            Meaning.END,
                    Pattern.compile("(?!.*(updat|edit|modif|creat|chang|load)).*(end|last|until).*|(.*_)?to(_.*)?"));

    private static final Pattern YEAR_NAME = Pattern.compile("(event_?)?year|jahr|année|annee|año|السنة");
    private static final Pattern TIME_NAME = Pattern.compile(".*(date|time|stamp|when|day).*");
    private static final Pattern DIGITS_DATE =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](?:\\d{4}|(?<=[/.])\\d{2})(?!\\d).*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]+");
    private static final Pattern COUNT =
            Pattern.compile("[~<>≥≤]?\\s*\\d{1,3}([., '’]?\\d{3})*([.,]\\d+)?\\s*[+~]?|\\d+\\s*[-–]\\s*\\d+");
    private static final Pattern DATE_NAME = Pattern.compile(".*(date|datum|fecha|day|jour|tag|التاريخ|تاريخ).*");
    /** What no column is called. */
    private static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?:…،؟]|.{61,}");

    /** What is a point whatever its column is called; 36, 37 is one only in a column that says so. */
    private static final Pattern POINT = Pattern.compile(
            "(?i)\\{.*\"Point\".*|\\(?\\s*-?\\d{1,3}[.,]\\d+\\D+\\d{1,3}[.,]\\d+\\D*|.*[°NSEW].*");

    public MappingGuess {
        rows = rows.stream().map(List::copyOf).toList();
        ambiguities = Set.copyOf(ambiguities);
    }

    private static Map<Meaning, Pattern> names() {
        Map<Meaning, String> words = new EnumMap<>(Meaning.class);
        words.put(Meaning.ID, "(event_?)?id(entifier)?|event_?(number|no|key)");
        words.put(Meaning.TITLE, "title|headline|event|event_?name|label|name|titre|titel|العنوان");
        words.put(
                Meaning.START,
                "(event_?)?(start|begin|from)(_?(date|day|time))?|date_?(start|begin|from)?|event_?date|when|day|datum"
                        + "|fecha|التاريخ|timestamp|time|datetime|date_?time");
        words.put(Meaning.END, "(event_?)?(end|last|to|until)(_?(date|day|time))?|date_?(end|to|last)");
        words.put(
                Meaning.LATITUDE,
                "(" + BEFORE + ")?(lat(itude)?|latitud|breite(ngrad)?|y|y_?coord(inate)?)(" + BEHIND + ")?|خط_العرض");
        words.put(
                Meaning.LONGITUDE,
                "(" + BEFORE + ")?(lon(g|gitude)?|lng|longitud|länge(ngrad)?|x|x_?coord(inate)?)(" + BEHIND
                        + ")?|خط_الطول");
        words.put(
                Meaning.COORDINATES,
                "(geo_?)?coord(inate)?s|(the_)?geo(m|metry)?|geom_wkt|wkt(_geom)?|_?geojson|(geo_?)?point|position"
                        + "|(lat|latitude)_?(lon|lng|long|longitude)|(lon|lng|long|longitude)_?(lat|latitude)|gps"
                        + "|location|الإحداثيات|إحداثيات");
        words.put(
                Meaning.PLACE,
                "place(_?name)?|location(_?name)?|town|city|village|site|ort|lieu|lugar|المكان|locality");
        words.put(Meaning.AREA, "area|province|governorate|state|adm(in)?_?1(_?name)?|region|district|المحافظة|county");
        words.put(Meaning.COUNTRY, "country(_?name)?|land|pays|país|pais|الدولة|adm(in)?_?0(_?name)?");
        words.put(Meaning.PRECISION, "(geo|place|location|where)_?prec(ision)?|precision");
        words.put(Meaning.TYPE, "(event_?)?type|category|kind|class|typ|النوع");
        words.put(Meaning.SUB_TYPE, "sub_?(event_?)?type|sub_?category");
        words.put(Meaning.ACTOR_1, "actor_?1?|side_?a|perpetrator|attacker|group|actor_?a");
        words.put(Meaning.ACTOR_2, "actor_?2|side_?b|target|victim|actor_?b");
        words.put(Meaning.DEATHS_LOW, "(deaths|fatalities|killed)_?(low|min(imum)?)|low");
        words.put(
                Meaning.DEATHS_BEST,
                "(total_?)?(deaths|fatalities|killed|dead|casualties|tote|morts|muertos|القتلى)(_?(best|total))?|best");
        words.put(Meaning.DEATHS_HIGH, "(deaths|fatalities|killed)_?(high|max(imum)?)|high");
        words.put(Meaning.SOURCE, "source(s)?|source_?(name|url)|url|link|quelle|reference|المصدر");
        words.put(Meaning.NOTES, "notes?|description|details|comment(s)?|summary|text|beschreibung|الوصف");
        Map<Meaning, Pattern> patterns = new EnumMap<>(Meaning.class);
        words.forEach((meaning, regex) -> patterns.put(meaning, Pattern.compile(regex)));
        return patterns;
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
        Map<Meaning, String> columns = new EnumMap<>(Meaning.class);
        Set<Integer> taken = new HashSet<>();
        NAMES.forEach((meaning, pattern) -> byName(pattern, meaning, layout, sample, columns, taken));
        for (Meaning meaning : List.of(Meaning.START, Meaning.END)) {
            if (!columns.containsKey(meaning)) {
                byName(PARTS_OF_NAMES.get(meaning), meaning, layout, sample, columns, taken);
            }
        }
        byContent(layout, sample, columns, taken);
        if (!columns.containsKey(Meaning.START)) {
            byName(YEAR_NAME, Meaning.START, layout, sample, columns, taken);
        }
        Set<Ambiguity> ambiguities = EnumSet.noneOf(Ambiguity.class);
        DateOrder order = order(dates(layout, sample, columns), ambiguities);
        DecimalMark mark = decimalMark(values(layout, sample, columns.get(Meaning.LATITUDE)));
        return new MappingGuess(layout, rows, new ColumnMapping(columns, order, mark), ambiguities);
    }

    private static void byName(
            @Nullable Pattern names,
            Meaning meaning,
            TableLayout layout,
            List<List<String>> sample,
            Map<Meaning, String> columns,
            Set<Integer> taken) {
        if (names == null) {
            return;
        }
        IntStream.range(0, layout.header().size())
                .filter(column -> !taken.contains(column)
                        && names.matcher(plain(layout.header().get(column))).matches()
                        && fits(meaning, column, layout.header().get(column), sample))
                .findFirst()
                .ifPresent(column -> {
                    columns.put(meaning, layout.header().get(column));
                    taken.add(column);
                });
    }

    /** Whether a field of this name could be a time, so that numbers in it could be seconds. */
    static boolean isTimeName(String name) {
        String plain = plain(name);
        return TIME_NAME.matcher(plain).matches()
                || Stream.of(Meaning.START, Meaning.END)
                        .anyMatch(meaning ->
                                isCalled(NAMES.get(meaning), plain) || isCalled(PARTS_OF_NAMES.get(meaning), plain));
    }

    private static boolean isCalled(@Nullable Pattern names, String plain) {
        return names != null && names.matcher(plain).matches();
    }

    /** Whether a date could have the day first as well as the month, as far as its form goes. */
    static boolean isOfDigits(String date) {
        return DIGITS_DATE.matcher(LooseText.plain(date)).matches();
    }

    /**
     * The order in which first and last days seem to be written, of which each tells about the other; empty if day and month
     * could be either.
     */
    public Optional<DateOrder> dateOrder(Map<Meaning, String> columns) {
        Set<Ambiguity> doubts = EnumSet.noneOf(Ambiguity.class);
        DateOrder order = order(dates(layout, rows, columns), doubts);
        return doubts.isEmpty() ? Optional.of(order) : Optional.empty();
    }

    /** The texts of first and last days. */
    public List<String> dates(Map<Meaning, String> columns) {
        return dates(layout, rows, columns);
    }

    private static List<String> dates(TableLayout layout, List<List<String>> sample, Map<Meaning, String> columns) {
        List<String> dates = new ArrayList<>(values(layout, sample, columns.get(Meaning.START)));
        dates.addAll(values(layout, sample, columns.get(Meaning.END)));
        return dates;
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
                && layout.header().stream()
                        .noneMatch(name -> SENTENCE.matcher(name).matches());
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
        DateOrder order = order(dates(all), doubts);
        DecimalMark mark = decimalMark(values(layout, rows, all.get(Meaning.LATITUDE)));
        return new MappingGuess(
                layout,
                rows,
                new ColumnMapping(all, toldOrder.orElse(order), toldMark.orElse(mark)),
                toldOrder.isPresent() ? Set.of() : doubts);
    }

    /** In lower case, words apart by underscores, without what is in brackets: {@code Lat. (WGS84)} is {@code lat}. */
    static String plain(String name) {
        String plain = LooseText.plain(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*\\)", "")
                .strip()
                .replaceAll("[ .-]+", "_");
        return plain.length() > 1 ? plain.replaceAll("_+$", "") : plain;
    }

    /** A name can mislead: what stands in the column has to be of the kind. */
    private static boolean fits(Meaning meaning, int column, String name, List<List<String>> sample) {
        if (sample.isEmpty()) {
            return true;
        }
        boolean isCalledDate = DATE_NAME.matcher(plain(name)).matches();
        return switch (meaning) {
            case LATITUDE -> mostly(column, sample, value -> isDegrees(value, Axis.LATITUDE, 90));
            case LONGITUDE -> mostly(column, sample, value -> isDegrees(value, Axis.LONGITUDE, 180));
            case TITLE -> !mostly(column, sample, MappingGuess::isDate);
            case START, END ->
                mostly(
                        column,
                        sample,
                        value -> isDate(value)
                                || isCalledDate
                                        && LooseDate.ofSpreadsheet(value).isPresent());
            case COORDINATES ->
                mostly(
                        column,
                        sample,
                        value -> LoosePoint.of(value, Axis.LATITUDE).isPresent() || GeometryText.isMeant(value));
            case PLACE -> !mostly(column, sample, MappingGuess::isPosition);
            case DEATHS_LOW, DEATHS_BEST, DEATHS_HIGH -> mostly(column, sample, MappingGuess::isCount);
            default -> true;
        };
    }

    private static boolean isPosition(String value) {
        return GeometryText.isMeant(value)
                || POINT.matcher(value).matches()
                        && LoosePoint.of(value, Axis.LATITUDE).isPresent();
    }

    private static boolean isDegrees(String value, Axis axis, double most) {
        return Math.abs(LoosePoint.degrees(value, axis)) <= most;
    }

    /** A number, or what people write who know it about. */
    private static boolean isCount(String value) {
        return COUNT.matcher(LooseText.plain(value)).matches();
    }

    /** What no name told: a date, or a point or a shape in one column. */
    private static void byContent(
            TableLayout layout, List<List<String>> sample, Map<Meaning, String> columns, Set<Integer> taken) {
        boolean hasPosition = columns.containsKey(Meaning.LATITUDE) && columns.containsKey(Meaning.LONGITUDE);
        for (int column = 0; column < layout.header().size(); column++) {
            if (taken.contains(column)) {
                continue;
            }
            String name = layout.header().get(column);
            if (!columns.containsKey(Meaning.START) && mostly(column, sample, MappingGuess::isWrittenDate)) {
                columns.put(Meaning.START, name);
            } else if (!hasPosition
                    && !columns.containsKey(Meaning.COORDINATES)
                    && mostly(column, sample, MappingGuess::isPosition)) {
                columns.put(Meaning.COORDINATES, name);
            }
        }
    }

    private static boolean mostly(int column, List<List<String>> sample, Predicate<String> holds) {
        int filled = 0;
        int good = 0;
        for (List<String> row : sample) {
            if (column < row.size() && !LooseText.isMissing(row.get(column))) {
                filled++;
                good += holds.test(row.get(column)) ? 1 : 0;
            }
        }
        return filled > 0 && good >= MOST * filled;
    }

    private static boolean isDate(String value) {
        return LooseDate.parse(value, DateOrder.DAY_MONTH_YEAR).isPresent()
                || LooseDate.parse(value, DateOrder.MONTH_DAY_YEAR).isPresent();
    }

    /** Not just a number, which could be anything. */
    private static boolean isWrittenDate(String value) {
        return value.length() >= 8 && !NUMBER.matcher(value).matches() && isDate(value);
    }

    private static List<String> values(TableLayout layout, List<List<String>> sample, @Nullable String column) {
        int index = column == null ? -1 : layout.header().indexOf(column);
        return index < 0
                ? List.of()
                : sample.stream()
                        .filter(row -> index < row.size())
                        .map(row -> row.get(index))
                        .toList();
    }

    private static DateOrder order(List<String> dates, Set<Ambiguity> ambiguities) {
        boolean canBeDayFirst = true;
        boolean canBeMonthFirst = true;
        boolean isDigits = false;
        for (String date : dates) {
            var parts = DIGITS_DATE.matcher(LooseText.plain(date));
            if (parts.matches()) {
                isDigits = true;
                canBeDayFirst &= Integer.parseInt(parts.group(2)) <= 12;
                canBeMonthFirst &= Integer.parseInt(parts.group(1)) <= 12;
            }
        }
        if (!isDigits) {
            return DateOrder.YEAR_MONTH_DAY;
        }
        if (canBeDayFirst == canBeMonthFirst) {
            ambiguities.add(Ambiguity.DAY_OR_MONTH_FIRST);
        }
        return canBeDayFirst || !canBeMonthFirst ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
    }

    private static DecimalMark decimalMark(List<String> numbers) {
        long commas = numbers.stream().filter(number -> number.contains(",")).count();
        long told = numbers.stream().filter(number -> !number.isEmpty()).count();
        return commas * 2 > told ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}
