package org.conflictmap.importer.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Positions;
import org.conflictmap.importer.TypeWords;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.LoosePoint.Axis;
import org.conflictmap.importer.table.LooseDate;
import org.conflictmap.importer.table.LooseText;
import org.conflictmap.importer.table.Meanings;
import org.conflictmap.importer.table.RowInterpreter;
import org.conflictmap.importer.table.TableLayout;
import org.conflictmap.store.DictionaryBuilder;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.TextColumn;

/** A row of a table, or another record of named fields, whose fields were given their meanings. For one thread. */
public final class MappedRow implements RowInterpreter {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([., '’]\\d{3})+");

    private final EventSink sink;
    private final ColumnMapping mapping;
    private final NamedPlaces namedPlaces;
    private final Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
    private final Meanings<Optional<When>> dates;
    private final Meanings<Optional<LoosePoint>> points;
    private final GeometryText shapes = new GeometryText();
    private final Positions shape = new Positions();
    private final Meanings<EventType> types = new Meanings<>(TypeWords::type);
    private final Meanings<PlacePrecision> precisions = new Meanings<>(MappedRow::precision);

    public MappedRow(TableLayout layout, EventSink sink, ColumnMapping mapping, Gazetteer gazetteer) {
        this(layout.header(), sink, mapping, gazetteer);
    }

    /** @param header the names of the fields, in the order of their indexes */
    MappedRow(List<String> header, EventSink sink, ColumnMapping mapping, Gazetteer gazetteer) {
        this.sink = sink;
        this.mapping = mapping;
        this.namedPlaces = new NamedPlaces(gazetteer);
        mapping.columns().forEach((meaning, name) -> columns.put(meaning, header.indexOf(name)));
        dates = new Meanings<>(this::date);
        boolean isLonFirst = ColumnNames.isLongitudeFirst(mapping.columns().getOrDefault(Meaning.COORDINATES, ""));
        points = new Meanings<>(text -> LoosePoint.of(text, isLonFirst ? Axis.LONGITUDE : Axis.LATITUDE));
    }

    private Optional<When> date(String text) {
        return LooseText.isMissing(text)
                ? Optional.empty()
                : LooseDate.parse(text, mapping.dateOrder()).or(() -> LooseDate.ofSpreadsheet(text));
    }

    private int column(Meaning meaning) {
        return columns.getOrDefault(meaning, -1);
    }

    private String name(Meaning meaning) {
        return mapping.columns().getOrDefault(meaning, "");
    }

    @Override
    public boolean isEventOfOneField(Slices row) {
        return dates.of(row, column(Meaning.START)).isPresent();
    }

    @Override
    public void interpret(Slices row) {
        row.setDecimalMark(mapping.decimalMark() == DecimalMark.COMMA ? ',' : '.');
        Fields fields = new SliceFields(row);
        when(fields);
        describe(fields);
        place(fields);
    }

    /** Sets what the fields say, but for time and place. */
    void describe(Fields row) {
        sink.rows()
                .type(row.meaning(column(Meaning.TYPE), types))
                .title(row.code(column(Meaning.TITLE), sink.rows().texts(TextColumn.TITLE)))
                .source(row.code(column(Meaning.SOURCE), sink.rows().texts(TextColumn.SOURCE)));
        int subType = row.code(column(Meaning.SUB_TYPE), sink.rows().texts(TextColumn.SUB_TYPE));
        sink.rows()
                .subType(
                        subType != 0
                                ? subType
                                : row.code(column(Meaning.TYPE), sink.rows().texts(TextColumn.SUB_TYPE)));
        for (Meaning actor : List.of(Meaning.ACTOR_1, Meaning.ACTOR_2)) {
            int code = row.code(column(actor), sink.rows().texts(TextColumn.ACTOR));
            if (code != 0) {
                sink.rows().actor(code, ActorClass.OTHER, 0);
            }
        }
        sink.deaths(
                deaths(row, Meaning.DEATHS_LOW), deaths(row, Meaning.DEATHS_BEST), deaths(row, Meaning.DEATHS_HIGH));
    }

    private int deaths(Fields row, Meaning figure) {
        int column = column(figure);
        int number = row.whole(column, EventTable.NOT_SAID);
        if (number >= 0 || isMissing(row, column)) {
            return number;
        }
        number = grouped(row.text(column));
        if (number < 0) {
            sink.note(ImportReason.BAD_DEATHS, name(figure), row.text(column), Expected.WHOLE_NUMBER);
        }
        return number;
    }

    private static boolean isMissing(Fields row, int column) {
        return row.isEmpty(column) || LooseText.isMissing(row.text(column));
    }

    /** A number with its thousands set apart, or in digits of another script. */
    private int grouped(String text) {
        String plain = LooseText.plain(text);
        char decimals = mapping.decimalMark() == DecimalMark.COMMA ? ',' : '.';
        if (GROUPED.matcher(plain).matches() && plain.indexOf(decimals) < 0) {
            plain = plain.replaceAll("\\D", "");
        }
        return plain.length() < 10 && plain.matches("[0-9]+") ? Integer.parseInt(plain) : EventTable.NOT_SAID;
    }

    /** Sets the time that the fields say. */
    void when(Fields row) {
        Optional<When> start = date(row, Meaning.START);
        Optional<When> end = date(row, Meaning.END);
        if (start.isEmpty()) {
            if (end.isPresent() && isMissing(row, column(Meaning.START))) {
                sink.when(until(end.get()), name(Meaning.END), "");
            }
            return;
        }
        String field = name(Meaning.START);
        if (end.isEmpty() || end.get().equals(start.get())) {
            sink.when(start.get(), field, "");
            return;
        }
        When first = start.get();
        When last = end.get();
        if (last.lastDay() < first.firstDay()) {
            String value = row.text(column(Meaning.START)) + " – " + row.text(column(Meaning.END));
            sink.note(ImportReason.REVERSED_DATES, field, value, Expected.LAST_NOT_BEFORE_FIRST);
        } else {
            sink.when(When.throughout(first, last), field, "");
        }
    }

    /** From a day that is not known until an end. */
    private static When until(When end) {
        DayRange start = new DayRange(DayRange.NO_FIRST, end.lastDay());
        return new When("/" + end.edtf(), When.Extent.THROUGHOUT, start, end.end(), end.qualifier(), "", "");
    }

    private Optional<When> date(Fields row, Meaning meaning) {
        int column = column(meaning);
        if (meaning == Meaning.START && columns.containsKey(Meaning.MONTH)) {
            String year = LooseText.plain(row.text(column));
            if (YEAR.matcher(year).matches()) {
                return dateOfParts(row, year);
            }
        }
        Optional<When> when = row.meaning(column, dates);
        if (when.isEmpty() && !isMissing(row, column)) {
            sink.note(ImportReason.BAD_DATE, name(meaning), row.text(column), Expected.DATE);
        }
        return when;
    }

    private Optional<When> dateOfParts(Fields row, String year) {
        String month = row.text(column(Meaning.MONTH));
        String day = row.text(column(Meaning.DAY));
        Optional<When> when = LooseDate.ofParts(year, month, day);
        if (when.isEmpty()) {
            String value =
                    Stream.of(year, month, day).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
            sink.note(ImportReason.BAD_DATE, name(Meaning.START), value, Expected.DATE);
        }
        return when;
    }

    /** Sets the place that the fields say, by coordinates or by name. */
    void place(Fields row) {
        int latitude = column(Meaning.LATITUDE);
        int longitude = column(Meaning.LONGITUDE);
        int coordinates = column(Meaning.COORDINATES);
        double lat = degrees(row, latitude, Axis.LATITUDE);
        double lon = degrees(row, longitude, Axis.LONGITUDE);
        boolean isTold = !Double.isNaN(lat) && !Double.isNaN(lon);
        boolean isPair =
                !isTold && !isMissing(row, coordinates) && isMissing(row, latitude) && isMissing(row, longitude);
        if (isPair) {
            Optional<LoosePoint> point = row.meaning(coordinates, points);
            if (point.isEmpty() && GeometryText.isMeant(row.text(coordinates))) {
                placeShape(row, row.text(coordinates));
                return;
            }
            lat = point.map(LoosePoint::lat).orElse(Double.NaN);
            lon = point.map(LoosePoint::lon).orElse(Double.NaN);
        }
        isTold |= isPair || !isMissing(row, latitude) || !isMissing(row, longitude);
        DictionaryBuilder names = sink.rows().texts(TextColumn.PLACE);
        int name = row.code(column(Meaning.PLACE), names);
        if (!isTold) {
            named(row);
        } else if (Double.isNaN(lat) || Double.isNaN(lon)) {
            String value = isPair ? row.text(coordinates) : row.text(latitude) + ", " + row.text(longitude);
            String field = isPair ? name(Meaning.COORDINATES) : name(Meaning.LATITUDE) + ", " + name(Meaning.LONGITUDE);
            sink.note(ImportReason.BAD_COORDINATES, field, value, Expected.DECIMAL_DEGREES);
        } else {
            int area = row.code(column(Meaning.AREA), names);
            int country = row.code(column(Meaning.COUNTRY), names);
            sink.place(lon, lat, name, area, country, row.meaning(column(Meaning.PRECISION), precisions));
        }
    }

    /** Places the record at a shape in its fields, or, if that is empty, where its place's name says. */
    private void placeShape(Fields row, String text) {
        shape.clear();
        shapes.read(text, shape);
        if (shape.isEmpty()) {
            named(row);
        } else {
            place(row, shape, name(Meaning.COORDINATES));
        }
    }

    private static double degrees(Fields row, int column, Axis axis) {
        double degrees = row.decimal(column);
        return Double.isNaN(degrees) && !row.isEmpty(column) ? LoosePoint.degrees(row.text(column), axis) : degrees;
    }

    /** Places the record where a shape is that it has beside its fields. */
    void place(Fields row, Positions shape, String field) {
        DictionaryBuilder names = sink.rows().texts(TextColumn.PLACE);
        shape.place(
                sink,
                field,
                row.code(column(Meaning.PLACE), names),
                row.code(column(Meaning.AREA), names),
                row.code(column(Meaning.COUNTRY), names),
                row.meaning(column(Meaning.PRECISION), precisions));
    }

    private void named(Fields row) {
        String place = row.text(column(Meaning.PLACE));
        if (!place.isEmpty()) {
            String area = row.text(column(Meaning.AREA));
            String country = row.text(column(Meaning.COUNTRY));
            namedPlaces.place(sink, name(Meaning.PLACE), place, area, country);
        }
    }

    private static PlacePrecision precision(String text) {
        Optional<PlacePrecision> named = PlacePrecision.ofId(text.toLowerCase(Locale.ROOT));
        return named.filter(precision -> precision != PlacePrecision.NONE).orElseGet(() -> switch (text) {
            case "2" -> PlacePrecision.NEAR;
            case "3" -> PlacePrecision.PROVINCE;
            default -> PlacePrecision.EXACT;
        });
    }
}
