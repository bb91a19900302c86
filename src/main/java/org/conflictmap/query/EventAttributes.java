package org.conflictmap.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.conflictmap.event.Actor;
import org.conflictmap.event.DayRange;
import org.conflictmap.store.Dictionary;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.TextColumn;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * The attributes that the rows of a table have for GeoTools; {@link EventFeatures} says what they mean. Safe for all
 * threads. Texts are decoded once.
 */
final class EventAttributes {
    /** All of them, in their order; {@link EventFeatures#GEOMETRY} is the first. */
    static final List<String> NAMES = List.of(
            EventFeatures.GEOMETRY,
            "id",
            "title",
            "type",
            "subType",
            "start",
            "end",
            "precision",
            "place",
            "placeName",
            "area",
            "country",
            "actors",
            "source",
            "dataset",
            "low",
            "best",
            "high");

    private static final int FIRST_NUMBER = NAMES.indexOf("low");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final EventTable table;
    private final AreaNames areas;
    private final @Nullable String[] subTypes;
    private final @Nullable String[] sources;
    private final @Nullable String[] actors;

    EventAttributes(EventTable table) {
        this.table = table;
        areas = AreaNames.of(table);
        subTypes = new String[table.texts(TextColumn.SUB_TYPE).size()];
        sources = new String[table.texts(TextColumn.SOURCE).size()];
        actors = new String[table.actorTable().listCount()];
    }

    static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("events");
        type.setCRS(DefaultGeographicCRS.WGS84);
        type.add(NAMES.get(0), Point.class);
        for (String name : NAMES.subList(1, NAMES.size())) {
            type.add(name, NAMES.indexOf(name) < FIRST_NUMBER ? String.class : Long.class);
        }
        return type.buildFeatureType();
    }

    @Nullable
    Object value(int attribute, int row) {
        return switch (NAMES.get(attribute)) {
            case EventFeatures.GEOMETRY -> point(row);
            case "id" -> table.event(row).id();
            case "title" -> table.title(row);
            case "type" -> table.type(row).id();
            case "subType" -> text(TextColumn.SUB_TYPE, subTypes, table.subTypeCode(row));
            case "start" -> day(table.firstDay(row));
            case "end" -> day(table.lastDay(row));
            case "precision" -> table.precision(row).id();
            case "place" ->
                table.place(row) == EventTable.NO_PLACE ? null : table.places().id(table.place(row));
            case "placeName" -> table.placeName(row);
            case "area" -> areas.area(table.place(row));
            case "country" -> areas.country(table.place(row));
            case "actors" -> actors(row);
            case "source" -> text(TextColumn.SOURCE, sources, table.source(row));
            case "dataset" -> table.sourceOf(row).dataset().manifest().id();
            case "low" -> number(table.deathsLow(row));
            case "best" -> number(table.deathsBest(row));
            default -> number(table.deathsHigh(row));
        };
    }

    /** Two threads may both decode a text; it is the same text. */
    private String text(TextColumn column, @Nullable String[] known, int code) {
        String text = known[code];
        if (text == null) {
            text = code == Dictionary.NONE ? "" : table.text(column, code);
            known[code] = text;
        }
        return text;
    }

    private String actors(int row) {
        int list = table.actorList(row);
        String names = actors[list];
        if (names == null) {
            names = table.actors(row).stream().map(Actor::name).distinct().collect(Collectors.joining("; "));
            actors[list] = names;
        }
        return names;
    }

    private static @Nullable Long number(int said) {
        return said == EventTable.NOT_SAID ? null : (Long) (long) said;
    }

    @Nullable
    Point point(int row) {
        int place = table.place(row);
        if (place == EventTable.NO_PLACE
                || !table.precision(row).isPoint()
                || Double.isNaN(table.places().lon(place))) {
            return null;
        }
        return GEOMETRIES.createPoint(
                new Coordinate(table.places().lon(place), table.places().lat(place)));
    }

    private static @Nullable String day(int epochDay) {
        return epochDay == DayRange.NO_FIRST || epochDay == DayRange.NO_LAST
                ? null
                : LocalDate.ofEpochDay(epochDay).toString();
    }
}
