package org.conflictmap.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Place;

/**
 * The events of a dataset as columns, sorted by the first day on which they can have been going on, undated ones last.
 * A row is an event's index in that order.
 *
 * <p>Built once and then frozen: safe for all threads. Every accessor is one array read. Cost: 22 bytes a row beside the
 * {@link Event} records, which are kept for the details.
 */
public final class EventTable {
    /** The place index of an event that has none. */
    public static final int NO_PLACE = -1;

    /** A table without rows. */
    public static final EventTable EMPTY = new EventTable(List.of(), new int[0], new PlaceTable(List.of(), List.of()));

    private static final EventType[] TYPES = EventType.values();
    private static final PlacePrecision[] PRECISIONS = PlacePrecision.values();

    private final Event[] events;
    private final int[] firstDay;
    private final int[] lastDay;
    private final int[] certainFromDay;
    private final int[] certainToDay;
    private final byte[] type;
    private final byte[] precision;
    private final int[] place;
    private final PlaceTable places;
    private final int datedCount;
    private final Map<String, Integer> rowById = new HashMap<>();

    private EventTable(List<Event> sorted, int[] place, PlaceTable places) {
        int size = sorted.size();
        this.events = sorted.toArray(new Event[0]);
        this.place = place;
        this.places = places;
        firstDay = new int[size];
        lastDay = new int[size];
        certainFromDay = new int[size];
        certainToDay = new int[size];
        type = new byte[size];
        precision = new byte[size];
        int dated = 0;
        for (int row = 0; row < size; row++) {
            Event event = events[row];
            When when = event.when();
            firstDay[row] = when.firstDay();
            lastDay[row] = when.lastDay();
            certainFromDay[row] = when.certainFromDay();
            certainToDay[row] = when.certainToDay();
            type[row] = (byte) event.type().ordinal();
            precision[row] = (byte) event.where().precision().ordinal();
            rowById.put(event.id(), row);
            dated += when.isDated() ? 1 : 0;
        }
        datedCount = dated;
    }

    /** The events of a dataset. Cost: one sort. */
    public static EventTable of(Dataset dataset) {
        List<Event> sorted = new ArrayList<>(dataset.events());
        sorted.sort(Comparator.comparing((Event event) -> !event.when().isDated())
                .thenComparingInt(event -> event.when().firstDay())
                .thenComparingInt(event -> event.when().lastDay()));
        Map<PlaceUse, Integer> indexes = new HashMap<>();
        List<Place> places = new ArrayList<>();
        List<PlacePrecision> precisions = new ArrayList<>();
        int[] placeOfRow = new int[sorted.size()];
        for (int row = 0; row < placeOfRow.length; row++) {
            Event event = sorted.get(row);
            PlacePrecision eventPrecision = event.where().precision();
            placeOfRow[row] = dataset.placeOf(event)
                    .map(found -> indexes.computeIfAbsent(new PlaceUse(found.id(), eventPrecision), use -> {
                        places.add(found);
                        precisions.add(eventPrecision);
                        return places.size() - 1;
                    }))
                    .orElse(NO_PLACE);
        }
        return new EventTable(sorted, placeOfRow, new PlaceTable(places, precisions));
    }

    private record PlaceUse(String placeId, PlacePrecision precision) {}

    public int size() {
        return events.length;
    }

    /** How many rows have a date: they are the first ones. */
    public int datedCount() {
        return datedCount;
    }

    /** The first day on which it can have been going on; ascending over the dated rows. See {@link When#firstDay}. */
    public int firstDay(int row) {
        return firstDay[row];
    }

    /** See {@link When#lastDay}. */
    public int lastDay(int row) {
        return lastDay[row];
    }

    /** See {@link When#certainFromDay}. */
    public int certainFromDay(int row) {
        return certainFromDay[row];
    }

    /** See {@link When#certainToDay}. */
    public int certainToDay(int row) {
        return certainToDay[row];
    }

    public boolean possiblyIn(int row, DayRange window) {
        return row < datedCount && firstDay[row] <= window.lastDay() && lastDay[row] >= window.firstDay();
    }

    public boolean certainlyIn(int row, DayRange window) {
        return row < datedCount && certainFromDay[row] <= window.lastDay() && certainToDay[row] >= window.firstDay();
    }

    public EventType type(int row) {
        return TYPES[type[row]];
    }

    public PlacePrecision precision(int row) {
        return PRECISIONS[precision[row]];
    }

    /** Index into {@link #places()}, or {@link #NO_PLACE}. */
    public int place(int row) {
        return place[row];
    }

    public PlaceTable places() {
        return places;
    }

    /** All that is known of the event of a row. */
    public Event event(int row) {
        return events[row];
    }

    public OptionalInt rowOf(String eventId) {
        Integer row = rowById.get(eventId);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /**
     * The days that the dated events' known ends span, or empty if none has a known end. An unknown beginning does not
     * widen it.
     */
    public java.util.Optional<DayRange> knownDays() {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < datedCount; row++) {
            When when = events[row].when();
            for (int day : new int[] {
                when.start().firstDay(),
                when.start().lastDay(),
                when.end().firstDay(),
                when.end().lastDay()
            }) {
                if (day != DayRange.NO_FIRST && day != DayRange.NO_LAST) {
                    first = Math.min(first, day);
                    last = Math.max(last, day);
                }
            }
        }
        return first > last ? java.util.Optional.empty() : java.util.Optional.of(new DayRange(first, last));
    }
}
