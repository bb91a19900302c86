package org.conflictmap.importer.acled;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.table.FieldRun;
import org.conflictmap.importer.table.LooseDate;
import org.conflictmap.importer.table.Meanings;
import org.conflictmap.importer.table.RowInterpreter;
import org.conflictmap.importer.table.TableLayout;
import org.conflictmap.store.DictionaryBuilder;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.EventTableBuilder;
import org.conflictmap.store.TextColumn;

/** A row of ACLED's. Hot: see {@code LoadBenchmark}; no string is made for a text that came before. */
final class AcledRow implements RowInterpreter {
    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int ABOUT_A_WEEK_DAYS = 3;
    private static final EventType[] TYPES = EventType.values();
    private static final Pattern CODE = Pattern.compile("[1-8](\\.0+)?");

    /** How the labels of {@code inter} begin, in singular or plural. */
    private static final Map<String, ActorClass> LABELS = Map.ofEntries(
            Map.entry("state force", ActorClass.STATE_FORCES),
            Map.entry("government", ActorClass.STATE_FORCES),
            Map.entry("rebel", ActorClass.REBEL_GROUP),
            Map.entry("political militia", ActorClass.POLITICAL_MILITIA),
            Map.entry("identity militia", ActorClass.IDENTITY_MILITIA),
            Map.entry("communal militia", ActorClass.IDENTITY_MILITIA),
            Map.entry("ethnic militia", ActorClass.IDENTITY_MILITIA),
            Map.entry("rioter", ActorClass.RIOTERS),
            Map.entry("protester", ActorClass.PROTESTERS),
            Map.entry("protestor", ActorClass.PROTESTERS),
            Map.entry("civilian", ActorClass.CIVILIANS),
            Map.entry("external", ActorClass.EXTERNAL_FORCES),
            Map.entry("other", ActorClass.EXTERNAL_FORCES));

    private final TableLayout layout;
    private final EventSink sink;
    private final EventTableBuilder rows;
    private final DictionaryBuilder places;
    private final DictionaryBuilder actors;
    private final int date;
    private final int timePrecision;
    private final int type;
    private final int subType;
    private final int[] actor;
    private final int[] associates;
    private final int[] inter;
    private final int country;
    private final int admin1;
    private final int location;
    private final int latitude;
    private final int longitude;
    private final int geoPrecision;
    private final int source;
    private final int fatalities;
    private final Meanings<Integer> days;
    private final Meanings<Optional<EventType>> types = new Meanings<>(AcledRow::type);
    private final Meanings<ActorClass> classes = new Meanings<>(AcledRow::actorClass);
    private final Meanings<int[]> associateCodes;
    private final int associated;
    /** A type and a sub-type; a list of actors; a place's name, area and country. */
    private final FieldRun kinds;

    private final FieldRun casts;
    private final FieldRun sites;

    AcledRow(TableLayout layout, EventSink sink) {
        this.layout = layout;
        this.sink = sink;
        rows = sink.rows();
        places = rows.texts(TextColumn.PLACE);
        actors = rows.texts(TextColumn.ACTOR);
        date = layout.column("event_date");
        timePrecision = layout.column("time_precision");
        type = layout.column("event_type");
        subType = layout.column("sub_event_type");
        actor = new int[] {layout.column("actor1"), layout.column("actor2")};
        associates = new int[] {
            layout.column("assoc_actor_1", "ally_actor_1"), layout.column("assoc_actor_2", "ally_actor_2")
        };
        inter = new int[] {layout.column("inter1"), layout.column("inter2")};
        country = layout.column("country");
        admin1 = layout.column("admin1");
        location = layout.column("location");
        latitude = layout.column("latitude");
        longitude = layout.column("longitude");
        geoPrecision = layout.column("geo_precision");
        source = layout.column("source");
        fatalities = layout.column("fatalities");
        days = new Meanings<>(AcledRow::day);
        associateCodes = new Meanings<>(this::names);
        associated = actors.code("associated");
        kinds = new FieldRun(2, type, subType);
        casts = new FieldRun(1, actor[0], associates[0], inter[0], actor[1], associates[1], inter[1]);
        sites = new FieldRun(3, country, admin1, location);
    }

    @Override
    public void interpret(Slices row) {
        when(row);
        kind(row);
        actors(row);
        rows.source(row.code(source, rows.texts(TextColumn.SOURCE)));
        deaths(row);
        place(row);
    }

    private void kind(Slices row) {
        int found = kinds.find(row);
        if (found >= 0) {
            rows.type(TYPES[kinds.number(found, 0)]).subType(kinds.number(found, 1));
            return;
        }
        Optional<EventType> known = types.of(row, type);
        int sub = row.code(subType, rows.texts(TextColumn.SUB_TYPE));
        rows.type(known.orElse(EventType.OTHER)).subType(sub);
        if (known.isPresent()) {
            kinds.keep(row, known.get().ordinal(), sub);
        } else {
            sink.note(
                    ImportReason.UNKNOWN_TYPE,
                    layout.name(type),
                    row.text(type),
                    Expected.of(Expected.Kind.EVENT_TYPE_OF, "ACLED"));
        }
    }

    private void actors(Slices row) {
        int found = casts.find(row);
        if (found >= 0) {
            rows.actors(casts.number(found, 0));
            return;
        }
        for (int side = 0; side < 2; side++) {
            int name = row.code(actor[side], actors);
            if (name != 0) {
                rows.actor(name, classes.of(row, inter[side]), 0);
            }
            for (int associate : associateCodes.of(row, associates[side])) {
                rows.actor(associate, ActorClass.OTHER, associated);
            }
        }
        int all = rows.actors();
        rows.actors(all);
        casts.keep(row, all);
    }

    private void when(Slices row) {
        int day = row.isoDay(date, NO_DAY);
        if (day == NO_DAY) {
            day = days.of(row, date);
        }
        if (day == NO_DAY) {
            if (row.isEmpty(date)) {
                sink.note(ImportReason.NO_DATE, layout.name(date), "", Expected.DATE);
            } else {
                sink.note(
                        ImportReason.BAD_DATE,
                        layout.name(date),
                        row.text(date),
                        Expected.of(Expected.Kind.DATE_SUCH_AS, "2023-01-31"));
            }
            return;
        }
        switch (row.first(timePrecision)) {
            case '2' ->
                sink.days(
                        day - ABOUT_A_WEEK_DAYS, day + ABOUT_A_WEEK_DAYS, When.Extent.SOME_TIME, layout.name(date), "");
            case '3' -> {
                LocalDate middle = LocalDate.ofEpochDay(day);
                sink.days(
                        (int) middle.withDayOfMonth(1).toEpochDay(),
                        (int) middle.with(TemporalAdjusters.lastDayOfMonth()).toEpochDay(),
                        When.Extent.SOME_TIME,
                        layout.name(date),
                        "");
            }
            default -> sink.day(day, layout.name(date), "");
        }
    }

    /** Dates of digits only have the day first in all of ACLED's generations. */
    private static int day(String text) {
        return LooseDate.parse(text, DateOrder.DAY_MONTH_YEAR)
                .filter(when -> when.precision() == When.Precision.DAY)
                .map(When::firstDay)
                .orElse(NO_DAY);
    }

    private void deaths(Slices row) {
        int killed = row.whole(fatalities, EventTable.NOT_SAID);
        if (killed < 0 && !row.isEmpty(fatalities)) {
            sink.note(ImportReason.BAD_DEATHS, layout.name(fatalities), row.text(fatalities), Expected.WHOLE_NUMBER);
        }
        sink.deaths(EventTable.NOT_SAID, killed, EventTable.NOT_SAID);
    }

    private void place(Slices row) {
        if (row.isEmpty(latitude) || row.isEmpty(longitude)) {
            sink.note(ImportReason.NO_PLACE, layout.name(latitude), "", Expected.COORDINATES);
            return;
        }
        double lat = row.degrees(latitude);
        double lon = row.degrees(longitude);
        if (Double.isNaN(lat) || Double.isNaN(lon)) {
            sink.note(
                    ImportReason.BAD_COORDINATES,
                    layout.name(latitude),
                    row.text(latitude) + ", " + row.text(longitude),
                    Expected.DECIMAL_DEGREES);
            return;
        }
        PlacePrecision precision =
                switch (row.first(geoPrecision)) {
                    case '1', 0 -> PlacePrecision.EXACT;
                    case '2' -> PlacePrecision.NEAR;
                    case '3' -> PlacePrecision.PROVINCE;
                    default -> {
                        sink.note(
                                ImportReason.UNKNOWN_PRECISION,
                                layout.name(geoPrecision),
                                row.text(geoPrecision),
                                Expected.of(Expected.Kind.ONE_OF, "1, 2, 3"));
                        yield PlacePrecision.PROVINCE;
                    }
                };
        int found = sites.find(row);
        if (found >= 0) {
            sink.place(lon, lat, sites.number(found, 0), sites.number(found, 1), sites.number(found, 2), precision);
            return;
        }
        int name = row.code(location, places);
        int area = row.code(admin1, places);
        int inCountry = row.code(country, places);
        sites.keep(row, name, area, inCountry);
        sink.place(lon, lat, name, area, inCountry, precision);
    }

    private int[] names(String list) {
        int[] codes = new int[4];
        int count = 0;
        for (int from = 0; from < list.length(); ) {
            int semicolon = list.indexOf(';', from);
            int to = semicolon < 0 ? list.length() : semicolon;
            String name = list.substring(from, to).strip();
            if (!name.isEmpty()) {
                codes = count == codes.length ? Arrays.copyOf(codes, count * 2) : codes;
                codes[count++] = actors.code(name);
            }
            from = to + 1;
        }
        return Arrays.copyOf(codes, count);
    }

    /** The type of a name, in the spellings of all generations of the codebook. */
    static Optional<EventType> type(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.startsWith("battle")) {
            return Optional.of(EventType.BATTLES);
        }
        if (plain.startsWith("explosions") || plain.startsWith("remote violence")) {
            return Optional.of(EventType.EXPLOSIONS_REMOTE_VIOLENCE);
        }
        if (plain.startsWith("violence against civilians")) {
            return Optional.of(EventType.VIOLENCE_AGAINST_CIVILIANS);
        }
        return switch (plain) {
            case "protests" -> Optional.of(EventType.PROTESTS);
            case "riots", "riots/protests" -> Optional.of(EventType.RIOTS);
            case "strategic developments",
                    "strategic development",
                    "headquarters or base established",
                    "non-violent transfer of territory" -> Optional.of(EventType.STRATEGIC_DEVELOPMENTS);
            default -> Optional.empty();
        };
    }

    /** The class of an {@code inter} code, which spreadsheets may have given decimals, or of a label of any generation. */
    static ActorClass actorClass(String inter) {
        String plain = inter.toLowerCase(Locale.ROOT);
        if (CODE.matcher(plain).matches()) {
            return ActorClass.values()[plain.charAt(0) - '1'];
        }
        return LABELS.entrySet().stream()
                .filter(label -> plain.startsWith(label.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ActorClass.OTHER);
    }
}
