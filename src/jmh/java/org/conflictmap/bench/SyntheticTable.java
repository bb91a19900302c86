package org.conflictmap.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.store.Dictionary;
import org.conflictmap.store.DictionaryBuilder;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.EventTableBuilder;
import org.conflictmap.store.RowSource;
import org.conflictmap.store.TextColumn;

/**
 * Synthetic events for benchmarks, as many as wanted: ten years, ACLED's types and sub-types, actors and sources in a few
 * large and many small shares, as real files have them. Nothing in them was ever reported; every name says so. The same
 * seed makes the same table. Cost: about a second for a million rows.
 */
public final class SyntheticTable {
    /** Where the events stand. */
    public enum Positions {
        /** At about 5,000 places; one event in twelve is known only to be in an area or a country. */
        PLACES,
        /** Every event at a position of its own near one of them, all as exact points. */
        DISTINCT
    }

    public static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    public static final double WEST = 35.6;
    public static final double EAST = 42.4;
    public static final double SOUTH = 32.3;
    public static final double NORTH = 37.3;

    private static final int PLACES = 5_000;
    private static final int AREAS = 14;
    private static final int ACTORS = 600;
    private static final int OPPONENTS = 30;
    private static final int SOURCES = 80;
    private static final double JITTER_DEGREES = 0.15;
    private static final List<EventType> TYPES = List.of(
            EventType.EXPLOSIONS_REMOTE_VIOLENCE,
            EventType.BATTLES,
            EventType.VIOLENCE_AGAINST_CIVILIANS,
            EventType.STRATEGIC_DEVELOPMENTS,
            EventType.PROTESTS,
            EventType.RIOTS);
    private static final ActorClass[] CLASSES = ActorClass.values();
    private static final int[] TYPE_PERCENT = {38, 27, 13, 11, 9, 2};

    private final SplittableRandom random;
    private final EventTableBuilder builder;
    private final Positions positions;
    private final double[] lon = new double[PLACES];
    private final double[] lat = new double[PLACES];
    private final int[] placeNames;
    private final int[] areaNames;
    private final int country;
    private final int[] actorNames;
    private final int[] sourceNames;
    private final int[][] subTypes = new int[EventType.values().length][];

    private SyntheticTable(Positions positions, long seed) {
        this.positions = positions;
        random = new SplittableRandom(seed);
        builder = new EventTableBuilder(new Source(manifest(seed)));
        placeNames = names(TextColumn.PLACE, "Synthetic place %04d", PLACES);
        areaNames = names(TextColumn.PLACE, "Synthetic area %02d", AREAS);
        country = names(TextColumn.PLACE, "Synthetic country %d", 1)[0];
        actorNames = names(TextColumn.ACTOR, "Synthetic actor %03d", ACTORS);
        sourceNames = names(TextColumn.SOURCE, "Synthetic source %02d", SOURCES);
        for (EventType type : TYPES) {
            subTypes[type.ordinal()] = type.subTypes().stream()
                    .mapToInt(builder.texts(TextColumn.SUB_TYPE)::code)
                    .toArray();
        }
        for (int place = 0; place < PLACES; place++) {
            lon[place] = Math.rint(random.nextDouble(WEST, EAST) * 1e4) / 1e4;
            lat[place] = Math.rint(random.nextDouble(SOUTH, NORTH) * 1e4) / 1e4;
        }
    }

    private record Source(Dataset dataset) implements RowSource {}

    private static Dataset manifest(long seed) {
        return new Dataset(
                new Dataset.Manifest(
                        "synthetic-" + seed,
                        "Synthetic events, seed " + seed,
                        "Made by a program; nothing in it was ever reported.",
                        "en",
                        "",
                        List.of(),
                        null,
                        new Place.Bounds(WEST, SOUTH, EAST, NORTH),
                        ""),
                List.of(),
                Gazetteer.EMPTY,
                Map.of(),
                Map.of(),
                List.of());
    }

    private int[] names(TextColumn column, String format, int count) {
        DictionaryBuilder names = builder.texts(column);
        int[] codes = new int[count];
        for (int index = 0; index < count; index++) {
            codes[index] = names.code(format.formatted(index));
        }
        return codes;
    }

    /** A table of so many events. */
    public static EventTable of(int events, Positions positions, long seed) {
        return new SyntheticTable(positions, seed).fill(events);
    }

    /** Day after day, the short events of a day before the long ones, so that there is nothing to sort. */
    private EventTable fill(int events) {
        int firstDay = Math.toIntExact(FIRST_DAY.toEpochDay());
        int days = Math.toIntExact(LAST_DAY.toEpochDay()) - firstDay + 1;
        int undated = events / 500;
        int added = 0;
        for (int day = 0; day < days; day++) {
            int until = (int) ((events - undated) * share(day, days));
            int ranges = (until - added) / 20;
            for (int left = until - added; left > 0; left--) {
                if (left > ranges) {
                    builder.day(firstDay + day);
                } else {
                    range(firstDay + day, (ranges - left) * 4 / ranges);
                }
                addRow(added++);
            }
        }
        while (added < events) {
            addRow(added++);
        }
        return builder.freeze();
    }

    /** The part of the events up to the end of a day: more in the middle years, and every week a little different. */
    private static double share(int day, int days) {
        double time = (day + 1.0) / days;
        double wave = Math.sin(time * 2 * Math.PI) * 0.09 + Math.sin(time * 60 * Math.PI) * 0.002;
        return Math.min(1, Math.max(0, time - wave * (1 - time)));
    }

    private void range(int firstDay, int kind) {
        switch (kind) {
            case 0 -> builder.throughout(firstDay, firstDay + 2);
            case 1 -> builder.someDayOf(firstDay, firstDay + 6);
            case 2 -> builder.someDayOf(firstDay, firstDay + 29);
            default -> builder.someDayOf(firstDay, firstDay + 364);
        }
    }

    private void addRow(int row) {
        EventType type = type();
        int[] ofType = subTypes[type.ordinal()];
        builder.type(type)
                .subType(ofType[few(ofType.length)])
                .source(sourceNames[few(SOURCES)])
                .record(row + 2, row * 300L);
        int first = few(ACTORS);
        actor(first);
        if (random.nextInt(4) > 0) {
            actor((first * 7 + few(OPPONENTS)) % ACTORS);
        }
        deaths(type);
        place();
        builder.add();
    }

    private EventType type() {
        int percent = random.nextInt(100);
        int at = 0;
        while (percent >= TYPE_PERCENT[at]) {
            percent -= TYPE_PERCENT[at++];
        }
        return TYPES.get(at);
    }

    /** One of so many, the first ones more often by far. */
    private int few(int count) {
        double unit = random.nextDouble();
        return (int) (unit * unit * unit * count);
    }

    private void actor(int actor) {
        builder.actor(actorNames[actor], CLASSES[actor % CLASSES.length], Dictionary.NONE);
    }

    private void deaths(EventType type) {
        int best = type == EventType.PROTESTS || random.nextInt(100) < 55
                ? 0
                : (int) -(Math.log(1 - random.nextDouble()) * 4);
        switch (random.nextInt(20)) {
            case 0 -> {}
            case 1 -> builder.deaths(best, EventTable.NOT_SAID, EventTable.NOT_SAID);
            case 2 -> builder.deaths(best, best + 1, best + 5);
            default -> builder.deaths(EventTable.NOT_SAID, best, EventTable.NOT_SAID);
        }
    }

    private void place() {
        int place = few(PLACES);
        int area = areaNames[place % AREAS];
        if (positions == Positions.DISTINCT) {
            at(lon[place] + jitter(), lat[place] + jitter(), placeNames[place], area, PlacePrecision.EXACT);
            return;
        }
        int percent = random.nextInt(100);
        if (percent < 80) {
            at(lon[place], lat[place], placeNames[place], area, PlacePrecision.EXACT);
        } else if (percent < 92) {
            at(lon[place], lat[place], placeNames[place], area, PlacePrecision.NEAR);
        } else if (percent < 98) {
            at(lon[place % AREAS], lat[place % AREAS], area, area, PlacePrecision.PROVINCE);
        } else {
            at((WEST + EAST) / 2, (SOUTH + NORTH) / 2, country, Dictionary.NONE, PlacePrecision.COUNTRY);
        }
    }

    private double jitter() {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * JITTER_DEGREES;
    }

    private void at(double atLon, double atLat, int name, int area, PlacePrecision precision) {
        builder.place(atLon, atLat, name, area, country, Dictionary.NONE, precision);
    }
}
