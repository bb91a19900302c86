package org.conflictmap.importer.ucdp;

import java.util.Optional;
import java.util.function.Function;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Positions;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.GeometryText;
import org.conflictmap.importer.table.LooseDate;
import org.conflictmap.store.DictionaryBuilder;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.TextColumn;

/** What an event of GED says, in whatever file its fields are. For one thread. */
public final class UcdpRow {
    private final EventSink sink;
    private final GeometryText shapes = new GeometryText();
    private final Positions ownShape = new Positions();

    public UcdpRow(EventSink sink) {
        this.sink = sink;
    }

    /**
     * Sets what an event says; the sink was told where it begins.
     *
     * @param text of a field, without blanks round it; empty if it is not there
     * @param shape that it has beside its fields, which go before it; empty if it has none
     */
    public void interpret(Function<UcdpField, String> text, Positions shape) {
        when(text);
        type(text);
        DictionaryBuilder titles = sink.rows().texts(TextColumn.TITLE);
        String dyad = text.apply(UcdpField.DYAD_NAME);
        sink.rows().title(titles.code(dyad.isEmpty() ? text.apply(UcdpField.CONFLICT_NAME) : dyad));
        sink.rows().source(sink.rows().texts(TextColumn.SOURCE).code(source(text)));
        deaths(text);
        place(text, shape);
    }

    private void type(Function<UcdpField, String> text) {
        String code = text.apply(UcdpField.TYPE_OF_VIOLENCE);
        EventType type =
                switch (code) {
                    case "1" -> EventType.STATE_BASED;
                    case "2" -> EventType.NON_STATE;
                    case "3" -> EventType.ONE_SIDED;
                    default -> EventType.OTHER;
                };
        if (type == EventType.OTHER) {
            note(
                    ImportReason.UNKNOWN_TYPE,
                    UcdpField.TYPE_OF_VIOLENCE,
                    code,
                    Expected.of(Expected.Kind.ONE_OF, "1, 2, 3"));
        }
        sink.rows().type(type);
        boolean isState = type == EventType.STATE_BASED;
        String sideB = text.apply(UcdpField.SIDE_B);
        boolean isCivilians = type == EventType.ONE_SIDED && sideB.equalsIgnoreCase("Civilians");
        actor(text.apply(UcdpField.SIDE_A), isState ? ActorClass.STATE_FORCES : ActorClass.OTHER);
        actor(sideB, isState ? ActorClass.REBEL_GROUP : isCivilians ? ActorClass.CIVILIANS : ActorClass.OTHER);
    }

    private void actor(String name, ActorClass actorClass) {
        if (!name.isEmpty()) {
            boolean isGovernment = name.startsWith("Government of ");
            int code = sink.rows().texts(TextColumn.ACTOR).code(name);
            sink.rows().actor(code, isGovernment ? ActorClass.STATE_FORCES : actorClass, 0);
        }
    }

    private static String source(Function<UcdpField, String> text) {
        String original = text.apply(UcdpField.SOURCE_ORIGINAL);
        String office = original.isEmpty() ? text.apply(UcdpField.SOURCE_OFFICE) : original;
        return office.isEmpty() ? text.apply(UcdpField.SOURCE_ARTICLE) : office;
    }

    private void when(Function<UcdpField, String> text) {
        Optional<When> start = date(text, UcdpField.DATE_START);
        if (start.isEmpty()) {
            return;
        }
        String endText = text.apply(UcdpField.DATE_END);
        Optional<When> end = endText.isEmpty() ? start : date(text, UcdpField.DATE_END);
        if (end.isEmpty()) {
            return;
        }
        int first = start.get().firstDay();
        int last = end.get().lastDay();
        String value = text.apply(UcdpField.DATE_START) + " – " + endText;
        if (first == last) {
            sink.day(first, name(UcdpField.DATE_START), value);
            return;
        }
        boolean isAggregate = text.apply(UcdpField.EVENT_CLARITY).equals("2");
        When.Extent extent = isAggregate ? When.Extent.THROUGHOUT : When.Extent.SOME_TIME;
        sink.days(first, last, extent, name(UcdpField.DATE_START), value);
    }

    private Optional<When> date(Function<UcdpField, String> text, UcdpField field) {
        String value = text.apply(field);
        if (value.isEmpty()) {
            note(ImportReason.NO_DATE, field, value, Expected.DATE);
            return Optional.empty();
        }
        Optional<When> when = LooseDate.parse(value, DateOrder.MONTH_DAY_YEAR);
        if (when.isEmpty()) {
            note(ImportReason.BAD_DATE, field, value, Expected.of(Expected.Kind.DATE_SUCH_AS, "2015-11-10"));
        }
        return when;
    }

    private void deaths(Function<UcdpField, String> text) {
        sink.deaths(number(text, UcdpField.LOW), number(text, UcdpField.BEST), number(text, UcdpField.HIGH));
    }

    private int number(Function<UcdpField, String> text, UcdpField field) {
        String value = text.apply(field);
        if (value.isEmpty()) {
            return EventTable.NOT_SAID;
        }
        String whole = value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
        if (whole.length() <= 9 && whole.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Integer.parseInt(whole);
        }
        note(ImportReason.BAD_DEATHS, field, value, Expected.WHOLE_NUMBER);
        return EventTable.NOT_SAID;
    }

    private void place(Function<UcdpField, String> text, Positions beside) {
        String latitude = text.apply(UcdpField.LATITUDE);
        String longitude = text.apply(UcdpField.LONGITUDE);
        if (!latitude.isEmpty() && !longitude.isEmpty()) {
            try {
                place(text, degrees(longitude), degrees(latitude));
            } catch (NumberFormatException e) {
                String value = latitude + ", " + longitude;
                note(ImportReason.BAD_COORDINATES, UcdpField.LATITUDE, value, Expected.DECIMAL_DEGREES);
            }
            return;
        }
        String written = text.apply(UcdpField.GEOM_WKT);
        Positions shape = beside.isEmpty() ? shape(written) : beside;
        if (shape.isEmpty()) {
            note(ImportReason.NO_PLACE, UcdpField.LATITUDE, latitude, Expected.COORDINATES);
        } else if (shape.isPoint()) {
            place(text, shape.west(), shape.south());
        } else if (beside.isEmpty()) {
            note(ImportReason.BAD_COORDINATES, UcdpField.GEOM_WKT, written, Expected.COORDINATES);
        } else {
            sink.note(ImportReason.BAD_COORDINATES, "geometry", "no point", Expected.COORDINATES);
        }
    }

    private void place(Function<UcdpField, String> text, double lon, double lat) {
        PlacePrecision precision = precision(text.apply(UcdpField.WHERE_PREC));
        String district = text.apply(UcdpField.ADM_2);
        String area =
                precision == PlacePrecision.DISTRICT && !district.isEmpty() ? district : text.apply(UcdpField.ADM_1);
        DictionaryBuilder names = sink.rows().texts(TextColumn.PLACE);
        sink.place(
                lon,
                lat,
                names.code(text.apply(UcdpField.WHERE_COORDINATES)),
                names.code(area),
                names.code(country(text.apply(UcdpField.COUNTRY))),
                precision);
    }

    private static double degrees(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private Positions shape(String text) {
        ownShape.clear();
        if (!text.isEmpty()) {
            shapes.read(text, ownShape);
        }
        return ownShape;
    }

    /** GED adds older names in brackets: "Russia (Soviet Union)". */
    private static String country(String name) {
        int bracket = name.indexOf(" (");
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    /** 7 is at sea or in international airspace: no country and no place, but a region all the same. */
    private PlacePrecision precision(String code) {
        return switch (code) {
            case "1" -> PlacePrecision.EXACT;
            case "2" -> PlacePrecision.NEAR;
            case "3" -> PlacePrecision.DISTRICT;
            case "4", "5", "7" -> PlacePrecision.PROVINCE;
            case "6" -> PlacePrecision.COUNTRY;
            default -> {
                note(
                        ImportReason.UNKNOWN_PRECISION,
                        UcdpField.WHERE_PREC,
                        code,
                        Expected.of(Expected.Kind.ONE_OF, "1, 2, 3, 4, 5, 6, 7"));
                yield PlacePrecision.COUNTRY;
            }
        };
    }

    private void note(ImportReason reason, UcdpField field, String value, Expected expected) {
        sink.note(reason, name(field), value, expected);
    }

    private static String name(UcdpField field) {
        return field.names()[0];
    }
}
