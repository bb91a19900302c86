package org.conflictmap.store;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
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
        int certainFrom = table.certainFromDay(row);
        int certainTo = table.certainToDay(row);
        boolean isSomeTime = first != last && table.extent(row) == When.Extent.SOME_TIME;
        String edtf = first == last ? text(first) : isSomeTime ? someTime(first, last) : text(first) + "/" + text(last);
        When.Qualifier qualifier = table.qualifier(row);
        if (qualifier != When.Qualifier.STATED) {
            boolean isThroughout = table.extent(row) == When.Extent.THROUGHOUT;
            DayRange start = new DayRange(first, isThroughout ? first : last);
            DayRange end = new DayRange(isThroughout ? last : first, last);
            return new When(edtf + qualifier.sign(), table.extent(row), start, end, qualifier, "", "");
        }
        return new When(
                edtf,
                table.extent(row),
                new DayRange(first, certainFrom),
                new DayRange(certainTo, last),
                When.Qualifier.STATED,
                "",
                "");
    }

    /** A month or a year as EDTF writes it; any other range as one of its days, "[2015-11-10..2015-11-16]", level 2. */
    private static String someTime(int first, int last) {
        if (first != DayRange.NO_FIRST && last != DayRange.NO_LAST) {
            LocalDate begin = LocalDate.ofEpochDay(first);
            LocalDate next = LocalDate.ofEpochDay(last + 1L);
            if (begin.getDayOfYear() == 1 && next.equals(begin.plusYears(1))) {
                return Year.from(begin).toString();
            }
            if (begin.getDayOfMonth() == 1 && next.equals(begin.plusMonths(1))) {
                return YearMonth.from(begin).toString();
            }
        } else {
            return text(first) + "/" + text(last);
        }
        return "[" + text(first) + ".." + text(last) + "]";
    }

    private static String text(int day) {
        return day == DayRange.NO_FIRST || day == DayRange.NO_LAST
                ? ".."
                : LocalDate.ofEpochDay(day).toString();
    }
}
