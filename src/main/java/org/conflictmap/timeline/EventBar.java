package org.conflictmap.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.event.When;
import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;

/**
 * An event, or several of one type and dataset that share the same dates, as it lies on the axis: solid on the days of which it is
 * certain, fading over those that are only possible. Immutable.
 *
 * @param rows ascending, at least one
 * @param dataset the index of the source that they are of
 * @param span all days on which it can have been going on; sides may be open
 * @param core the days on which it was certainly going on, or null if there is none
 * @param knownDay a day that its date names
 */
public record EventBar(
        List<Integer> rows,
        EventType type,
        int dataset,
        DayRange span,
        @Nullable DayRange core,
        int knownDay) {
    public EventBar {
        rows = List.copyOf(rows);
    }

    /** The bar of a dated row. */
    static EventBar of(EventTable table, int row) {
        int certainFrom = table.certainFromDay(row);
        int certainTo = table.certainToDay(row);
        DayRange span = new DayRange(table.firstDay(row), table.lastDay(row));
        return new EventBar(
                List.of(row),
                table.type(row),
                table.dataset(row),
                span,
                certainFrom <= certainTo ? new DayRange(certainFrom, certainTo) : null,
                span.hasFirst() ? span.firstDay() : span.hasLast() ? span.lastDay() : knownDay(table, row));
    }

    /** A day that the date of a row names which is open on both sides. */
    private static int knownDay(EventTable table, int row) {
        When when = table.event(row).when();
        int begun = when.start().lastDay();
        return begun != DayRange.NO_LAST ? begun : when.end().firstDay();
    }

    /** The bars with those of one type, dataset and the same dates made one, in the order of their first rows. */
    static List<EventBar> grouped(List<EventBar> bars) {
        Map<EventBar, List<Integer>> rowsByDates = new LinkedHashMap<>();
        for (EventBar bar : bars) {
            rowsByDates
                    .computeIfAbsent(bar.withRows(List.of()), dates -> new ArrayList<>())
                    .addAll(bar.rows);
        }
        List<EventBar> groups = new ArrayList<>();
        rowsByDates.forEach((dates, rows) -> groups.add(dates.withRows(rows)));
        return groups;
    }

    EventBar withRows(List<Integer> newRows) {
        return new EventBar(newRows, type, dataset, span, core, knownDay);
    }

    /** Whether it is one day long, for sure or not. */
    public boolean isDay() {
        return span.hasFirst() && span.firstDay() == span.lastDay();
    }

    /** Where it begins to be drawn, in days; an open beginning fades in over {@code fadeDays}. */
    public double drawnFrom(double fadeDays) {
        return span.hasFirst() ? span.firstDay() : solidFrom() - fadeDays;
    }

    /** Where it ends to be drawn, in days. */
    public double drawnTo(double fadeDays) {
        return span.hasLast() ? span.lastDay() + 1.0 : solidTo() + fadeDays;
    }

    /** Where the best known stretch begins, in days: the core, or what is known of the span. */
    public double solidFrom() {
        if (core != null) {
            return core.firstDay();
        }
        return span.hasFirst() ? span.firstDay() : span.hasLast() ? span.lastDay() : knownDay;
    }

    /** Where the best known stretch ends, in days. */
    public double solidTo() {
        if (core != null) {
            return core.lastDay() + 1.0;
        }
        return 1.0 + (span.hasLast() ? span.lastDay() : span.hasFirst() ? span.firstDay() : knownDay);
    }
}
