package org.conflictmap.event;

import java.time.LocalDate;

/**
 * Days from {@code firstDay} to {@code lastDay}, both included, as epoch days (1970-01-01 is 0) of the proleptic
 * Gregorian calendar. A side that nobody knows is {@link #NO_FIRST} or {@link #NO_LAST}.
 *
 * <p>It is the time window of the slider as well as the range that a vague date allows. Immutable.
 */
public record DayRange(int firstDay, int lastDay) {
    /** A first day so early that it is before every event: nothing is known of the beginning. */
    public static final int NO_FIRST = Integer.MIN_VALUE;
    /** A last day so late that it is after every event: nothing is known of the end. */
    public static final int NO_LAST = Integer.MAX_VALUE;
    /** All of time. */
    public static final DayRange ALL = new DayRange(NO_FIRST, NO_LAST);

    public DayRange {
        if (firstDay > lastDay) {
            throw new IllegalArgumentException(
                    "the first day, " + text(firstDay) + ", is after the last, " + text(lastDay));
        }
    }

    public static DayRange of(LocalDate first, LocalDate last) {
        return new DayRange(Math.toIntExact(first.toEpochDay()), Math.toIntExact(last.toEpochDay()));
    }

    public static DayRange day(LocalDate day) {
        return of(day, day);
    }

    public boolean hasFirst() {
        return firstDay != NO_FIRST;
    }

    public boolean hasLast() {
        return lastDay != NO_LAST;
    }

    public boolean contains(int day) {
        return firstDay <= day && day <= lastDay;
    }

    public boolean contains(DayRange other) {
        return firstDay <= other.firstDay && other.lastDay <= lastDay;
    }

    public boolean overlaps(DayRange other) {
        return firstDay <= other.lastDay && other.firstDay <= lastDay;
    }

    /** The number of days; only for a range with both ends. */
    public long days() {
        return (long) lastDay - firstDay + 1;
    }

    /** As ISO 8601, {@code 2015-11-07/2015-11-11}; an unknown side is {@code ..}. */
    @Override
    public String toString() {
        return text(firstDay) + "/" + text(lastDay);
    }

    private static String text(int day) {
        return day == NO_FIRST || day == NO_LAST
                ? ".."
                : LocalDate.ofEpochDay(day).toString();
    }
}
