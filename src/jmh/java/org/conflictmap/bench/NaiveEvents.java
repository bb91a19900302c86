package org.conflictmap.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.event.Actor;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.store.EventTable;

/** The same events as a list of records, filtered and counted as one would first write it. */
record NaiveEvents(List<Event> events) {
    static final NaiveEvents NONE = new NaiveEvents(List.of());

    record Event(
            EventType type,
            String subType,
            LocalDate firstDay,
            LocalDate lastDay,
            PlacePrecision precision,
            double lon,
            double lat,
            String area,
            List<Actor> actors,
            int best,
            String source,
            String dataset) {}

    record Counts(Map<Object, Integer> facets, Map<YearMonth, Integer> months) {}

    static NaiveEvents of(EventTable table) {
        Map<String, String> texts = new HashMap<>();
        Map<Integer, List<Actor>> actors = new HashMap<>();
        List<Event> events = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            int place = table.place(row);
            int known = row;
            events.add(new Event(
                    table.type(row),
                    texts.computeIfAbsent(table.subType(row), text -> text),
                    LocalDate.ofEpochDay(table.firstDay(row) == DayRange.NO_FIRST ? 0 : table.firstDay(row)),
                    LocalDate.ofEpochDay(table.lastDay(row) == DayRange.NO_LAST ? 0 : table.lastDay(row)),
                    table.precision(row),
                    table.places().lon(place),
                    table.places().lat(place),
                    texts.computeIfAbsent(
                            table.places().names().text(table.places().area(place)), text -> text),
                    actors.computeIfAbsent(table.actorList(row), list -> table.actors(known)),
                    table.deathsBest(row),
                    texts.computeIfAbsent(
                            table.text(org.conflictmap.store.TextColumn.SOURCE, table.source(row)), text -> text),
                    "synthetic"));
        }
        return new NaiveEvents(events);
    }

    private static boolean holds(Event event, double west) {
        return FilterBenchmark.TYPES.contains(event.type)
                && FilterBenchmark.PRECISIONS.contains(event.precision)
                && event.best >= FilterBenchmark.LEAST_DEATHS
                && event.lon >= west
                && event.lon <= west + 3
                && event.lat >= 33.5
                && event.lat <= 36;
    }

    long count(double west) {
        return events.stream().filter(event -> holds(event, west)).count();
    }

    Counts recount(double west) {
        Map<Object, Integer> facets = new HashMap<>();
        Map<YearMonth, Integer> months = new HashMap<>();
        for (Event event : events) {
            if (holds(event, west)) {
                facets.merge(event.type, 1, Integer::sum);
                facets.merge(event.precision, 1, Integer::sum);
                facets.merge(event.subType, 1, Integer::sum);
                facets.merge(event.area, 1, Integer::sum);
                facets.merge(event.source, 1, Integer::sum);
                facets.merge(event.dataset, 1, Integer::sum);
                for (Actor actor : event.actors) {
                    facets.merge(actor.name(), 1, Integer::sum);
                }
                months.merge(YearMonth.from(event.firstDay), 1, Integer::sum);
            }
        }
        return new Counts(facets, months);
    }

    /** Which events are in a window, certainly or possibly, by the days of those that are on one day for sure. */
    int[] inWindow(LocalDate first, LocalDate last) {
        int certain = 0;
        int possible = 0;
        for (Event event : events) {
            if (!event.firstDay.isAfter(last) && !event.lastDay.isBefore(first)) {
                if (event.firstDay.equals(event.lastDay)) {
                    certain++;
                } else {
                    possible++;
                }
            }
        }
        return new int[] {certain, possible};
    }
}
