package org.conflictmap.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conflictmap.event.Actor;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Count;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.event.Where;
import org.jspecify.annotations.Nullable;

/** Makes the record of an event from the columns of its row. */
final class ColumnEvent {
    private ColumnEvent() {}

    static Event of(EventTable table, int row) {
        String subType = table.subType(row);
        EventType type = table.type(row);
        String source = table.text(TextColumn.SOURCE, table.source(row));
        Claim claim = new Claim(source, table.sourceOf(row).dataset().manifest().id(), List.of(), "");
        return new Event(
                id(table, row),
                table.title(row),
                type,
                subType,
                type.subTypes().contains(subType) ? type.vocabulary() : EventType.Vocabulary.OWN,
                when(table, row),
                where(table, row),
                List.of(),
                table.actors(row),
                counts(table, row),
                List.of(claim),
                "");
    }

    /** The record's number in its dataset, which no two rows of it share. */
    static String id(EventTable table, int row) {
        return prefix(table.sourceOf(row)) + table.record(row);
    }

    /** The record of an id that {@link #id} made for a row of a source, or -1. */
    static int record(RowSource source, String id) {
        String prefix = prefix(source);
        if (!id.startsWith(prefix) || id.length() - prefix.length() > 10) {
            return -1;
        }
        String number = id.substring(prefix.length());
        return number.chars().allMatch(digit -> digit >= '0' && digit <= '9') && !number.isEmpty()
                ? (int) Math.min(Integer.MAX_VALUE, Long.parseLong(number))
                : -1;
    }

    private static String prefix(RowSource source) {
        return source.dataset().manifest().id() + "#";
    }

    /** Of what was reported, by whom it was done, where; of a record that says nothing of it, its number. */
    static String title(EventTable table, int row) {
        String actors =
                table.actors(row).stream().map(Actor::name).distinct().limit(2).collect(Collectors.joining(" – "));
        String subType = table.subType(row);
        if (subType.isEmpty()) {
            String name = actors.isEmpty() ? table.placeName(row) : actors;
            return name.isBlank() ? "#" + table.record(row) : name;
        }
        return actors.isEmpty() ? subType : subType + ": " + actors;
    }

    private static List<Count> counts(EventTable table, int row) {
        Long low = known(table.deathsLow(row));
        Long best = known(table.deathsBest(row));
        Long high = known(table.deathsHigh(row));
        return low == null && best == null && high == null
                ? List.of()
                : List.of(new Count(Count.KILLED, low, best, high, ""));
    }

    private static @Nullable Long known(int deaths) {
        return deaths == EventTable.NOT_SAID ? null : (Long) (long) deaths;
    }

    private static Where where(EventTable table, int row) {
        int place = table.place(row);
        PlacePrecision precision = table.precision(row);
        return place == EventTable.NO_PLACE || precision == PlacePrecision.NONE
                ? Where.NOT_TOLD
                : new Where(table.places().id(place), precision, "", "");
    }

    private static When when(EventTable table, int row) {
        if (row >= table.datedCount()) {
            return When.UNDATED;
        }
        int first = table.firstDay(row);
        int last = table.lastDay(row);
        When.Extent extent = table.extent(row);
        When.Qualifier qualifier = table.qualifier(row);
        boolean isStated = qualifier == When.Qualifier.STATED;
        DayRange start = new DayRange(first, isStated ? table.certainFromDay(row) : first);
        DayRange end = new DayRange(isStated ? table.certainToDay(row) : last, last);
        String edtf = first == last
                ? LocalDate.ofEpochDay(first) + qualifier.sign()
                : extent == When.Extent.SOME_TIME
                        ? someTime(new DayRange(first, last), qualifier.sign())
                        : throughout(start, end, qualifier.sign());
        return isStated ? new When(edtf, extent, start, end, qualifier, "", "") : When.parse(edtf);
    }

    /** A month or a year as EDTF writes it; any other range as one of its days, "[2015-11-10..2015-11-16]", level 2. */
    private static String someTime(DayRange days, String sign) {
        if (!days.hasFirst()) {
            return "../" + lastOf(days) + sign;
        }
        if (!days.hasLast()) {
            return "[" + firstOf(days) + sign + "..]";
        }
        return period(days)
                .map(period -> period + sign)
                .orElseGet(() -> "[" + firstOf(days) + sign + ".." + lastOf(days) + sign + "]");
    }

    /** From some day to another; an end that is known only as some other range of days is its outer day. */
    private static String throughout(DayRange start, DayRange end, String sign) {
        String from = start.hasFirst() ? period(start).orElse(firstOf(start)) : "";
        if (end.hasLast()) {
            return from + "/" + period(end).orElse(lastOf(end)) + sign;
        }
        return from.isEmpty() ? "/.." : from + sign + "/..";
    }

    private static String firstOf(DayRange days) {
        return LocalDate.ofEpochDay(days.firstDay()).toString();
    }

    private static String lastOf(DayRange days) {
        return LocalDate.ofEpochDay(days.lastDay()).toString();
    }

    /** What is a whole month or year. */
    private static Optional<String> period(DayRange days) {
        if (!days.hasFirst() || !days.hasLast()) {
            return Optional.empty();
        }
        LocalDate begin = LocalDate.ofEpochDay(days.firstDay());
        LocalDate next = LocalDate.ofEpochDay(days.lastDay() + 1L);
        String day = begin.toString();
        if (begin.getDayOfYear() == 1 && next.equals(begin.plusYears(1))) {
            return Optional.of(day.substring(0, day.length() - "-01-01".length()));
        }
        return begin.getDayOfMonth() == 1 && next.equals(begin.plusMonths(1))
                ? Optional.of(day.substring(0, day.length() - "-01".length()))
                : Optional.empty();
    }
}
