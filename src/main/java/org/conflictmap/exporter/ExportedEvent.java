package org.conflictmap.exporter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Count;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;
import org.conflictmap.event.Source;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way into a file, with the answers that {@link EventColumn} asks for. What is not known is null, never
 * made up. Immutable.
 */
final class ExportedEvent {
    /** Stands between the values of a field that has several; no value of the curated datasets holds it. */
    static final String SEPARATOR = " | ";

    private final EventSelection selection;
    private final int row;
    private final Event event;
    private final @Nullable Place place;

    ExportedEvent(EventSelection selection, int row) {
        this.selection = selection;
        this.row = row;
        this.event = selection.table().event(row);
        this.place = selection.dataset().placeOf(event).orElse(null);
    }

    Event event() {
        return event;
    }

    When when() {
        return event.when();
    }

    EventSelection.InWindow inWindow() {
        return selection.inWindow(row);
    }

    /** The manifest of the dataset that it comes from. */
    org.conflictmap.dataset.Dataset.Manifest manifest() {
        return selection.dataset().manifest();
    }

    /** Its place, or null where none is told. */
    @Nullable
    Place place() {
        return place;
    }

    @Nullable
    String placeName() {
        return place == null ? null : place.displayName();
    }

    @Nullable
    String arabicPlaceName() {
        return place == null ? null : place.name("ar").map(PlaceName::text).orElse(null);
    }

    /** Coordinates, only where the event happened at or near a point: an area has none. */
    Place.@Nullable Position position() {
        return place != null && event.where().precision().isPoint() ? place.position() : null;
    }

    /** What its file draws, if it is not a point; else null. */
    @Nullable
    GroundShape shape() {
        int index = selection.table().place(row);
        return index == EventTable.NO_PLACE ? null : selection.table().places().shape(index);
    }

    /** An end of its dates as ISO 8601, or null where that end is open. */
    static @Nullable String iso(int day) {
        return day == DayRange.NO_FIRST || day == DayRange.NO_LAST
                ? null
                : LocalDate.ofEpochDay(day).toString();
    }

    /**
     * A figure of the number killed, only if there is exactly one such number: several are never added up or averaged,
     * and stand side by side in {@link #counts}.
     */
    @Nullable
    Long killed(Function<Count, @Nullable Long> figure) {
        List<Count> killed = event.counts().stream()
                .filter(count -> count.of().equals(Count.KILLED))
                .toList();
        return killed.size() == 1 ? figure.apply(killed.get(0)) : null;
    }

    /** All numbers as they were said: {@code killed: at least 22}. */
    String counts() {
        return joined(event.counts().stream().map(count -> count.of() + ": " + said(count)));
    }

    private static String said(Count count) {
        if (!count.wording().isEmpty()) {
            return count.wording();
        }
        return Stream.of(figure("low", count.low()), figure("best", count.best()), figure("high", count.high()))
                .filter(figure -> !figure.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String figure(String name, @Nullable Long value) {
        return value == null ? "" : name + " " + value;
    }

    String claims(Function<Claim, String> part) {
        return joined(event.claims().stream().map(part));
    }

    /** Something about each of its sources, each source once. */
    String sources(Function<Source, String> part) {
        return joined(event.claims().stream()
                .map(Claim::sourceId)
                .distinct()
                .map(selection.dataset().sources()::get)
                .filter(Objects::nonNull)
                .map(part));
    }

    /** Where its evidence stands: {@code text:start-end}, in code points, the end not included. */
    String passages() {
        return joined(event.claims().stream()
                .flatMap(claim -> claim.passages().stream())
                .map(ExportedEvent::address)
                .distinct());
    }

    private static String address(Passage passage) {
        return passage.textId() + ":" + passage.start() + "-" + passage.end();
    }

    static String joined(Stream<String> values) {
        return values.collect(Collectors.joining(SEPARATOR));
    }
}
