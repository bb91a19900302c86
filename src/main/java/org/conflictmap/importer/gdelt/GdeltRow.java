package org.conflictmap.importer.gdelt;

import org.conflictmap.event.ActorClass;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.table.Meanings;
import org.conflictmap.importer.table.RowInterpreter;
import org.conflictmap.importer.table.TableLayout;
import org.conflictmap.store.DictionaryBuilder;
import org.conflictmap.store.TextColumn;

/** A row of GDELT's. Its place is where the action was, its date the day that the report gives. */
final class GdeltRow implements RowInterpreter {
    private static final int NO_DAY = Integer.MIN_VALUE;

    private final EventSink sink;
    private final DictionaryBuilder places;
    private final DictionaryBuilder actors;
    private final int date;
    private final int eventCode;
    private final int[] name;
    private final int[] kind;
    private final int geoType;
    private final int fullName;
    private final int adm1;
    private final int latitude;
    private final int longitude;
    private final int source;
    private final Meanings<Cameo> cameo = new Meanings<>(Cameo::of);
    private final Meanings<Integer> countries = new Meanings<>(this::country);
    private final Meanings<ActorClass> classes = new Meanings<>(GdeltRow::actorClass);

    GdeltRow(TableLayout layout, EventSink sink) {
        this.sink = sink;
        places = sink.rows().texts(TextColumn.PLACE);
        actors = sink.rows().texts(TextColumn.ACTOR);
        date = layout.column("sqldate");
        eventCode = layout.column("eventcode");
        name = new int[] {layout.column("actor1name"), layout.column("actor2name")};
        kind = new int[] {layout.column("actor1type1code"), layout.column("actor2type1code")};
        geoType = layout.column("actiongeo_type");
        fullName = layout.column("actiongeo_fullname");
        adm1 = layout.column("actiongeo_adm1code");
        latitude = layout.column("actiongeo_lat");
        longitude = layout.column("actiongeo_long");
        source = layout.column("sourceurl");
    }

    @Override
    public void interpret(Slices row) {
        int day = row.compactDay(date, NO_DAY);
        if (day != NO_DAY) {
            sink.day(day, "SQLDATE", "");
        } else if (!row.isEmpty(date)) {
            sink.note(
                    ImportReason.BAD_DATE,
                    "SQLDATE",
                    row.text(date),
                    Expected.of(Expected.Kind.DATE_SUCH_AS, "20151110"));
        }
        Cameo event = cameo.of(row, eventCode);
        if (event.label().isEmpty()) {
            sink.note(
                    ImportReason.UNKNOWN_TYPE,
                    "EventCode",
                    row.text(eventCode),
                    Expected.of(Expected.Kind.CODE_OF, "CAMEO"));
        }
        sink.rows()
                .type(event.type())
                .subType(sink.rows().texts(TextColumn.SUB_TYPE).code(event.label()))
                .source(row.code(source, sink.rows().texts(TextColumn.SOURCE)));
        for (int side = 0; side < 2; side++) {
            int actor = row.code(name[side], actors);
            if (actor != 0) {
                sink.rows().actor(actor, classes.of(row, kind[side]), 0);
            }
        }
        place(row);
    }

    private void place(Slices row) {
        double lat = row.decimal(latitude);
        double lon = row.decimal(longitude);
        if (Double.isNaN(lat) || Double.isNaN(lon)) {
            boolean isEmpty = row.isEmpty(latitude) && row.isEmpty(longitude);
            sink.note(
                    isEmpty ? ImportReason.NO_PLACE : ImportReason.BAD_COORDINATES,
                    "ActionGeo_Lat",
                    isEmpty ? "" : row.text(latitude) + ", " + row.text(longitude),
                    Expected.DECIMAL_DEGREES);
            return;
        }
        PlacePrecision precision =
                switch (row.first(geoType)) {
                    case '3', '4' -> PlacePrecision.EXACT;
                    case '2', '5' -> PlacePrecision.PROVINCE;
                    default -> PlacePrecision.COUNTRY;
                };
        sink.place(
                lon, lat, row.code(fullName, places), row.code(adm1, places), countries.of(row, fullName), precision);
    }

    /** A full name ends with the country's; its code is FIPS 10-4, where "IS" is Israel, and is not ISO's. */
    private int country(String fullPlace) {
        return places.code(fullPlace.substring(fullPlace.lastIndexOf(',') + 1).strip());
    }

    private static ActorClass actorClass(String type) {
        return switch (type) {
            case "GOV", "MIL", "COP", "SPY", "JUD", "LEG" -> ActorClass.STATE_FORCES;
            case "REB", "INS", "SEP" -> ActorClass.REBEL_GROUP;
            case "CVL" -> ActorClass.CIVILIANS;
            default -> ActorClass.OTHER;
        };
    }
}
