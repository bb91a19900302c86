package org.conflictmap.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A step of the calendar, finest first: how far the window moves, what one bar of the histogram holds, where the axis is
 * ruled. Weeks are those of ISO 8601, from Monday to Sunday.
 */
public enum CalendarStep {
    DAY(1),
    WEEK(7),
    MONTH(30.4),
    QUARTER(91.3),
    YEAR(365.25),
    FIVE_YEARS(1826),
    DECADE(3652),
    CENTURY(36_524);

    private final double days;

    CalendarStep(double days) {
        this.days = days;
    }

    /** How many days it has on average. */
    public double days() {
        return days;
    }

    /** The first day of the step that holds an epoch day. */
    public int floor(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        LocalDate first =
                switch (this) {
                    case DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
                    case YEAR -> day.withDayOfYear(1);
                    case FIVE_YEARS -> yearFloor(day, 5);
                    case DECADE -> yearFloor(day, 10);
                    case CENTURY -> yearFloor(day, 100);
                };
        return Math.toIntExact(first.toEpochDay());
    }

    /** The epoch day that lies so many steps later, or earlier if negative; months keep to their length. */
    public int plus(int epochDay, int steps) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        LocalDate later =
                switch (this) {
                    case DAY -> day.plusDays(steps);
                    case WEEK -> day.plusWeeks(steps);
                    case MONTH -> day.plusMonths(steps);
                    case QUARTER -> day.plusMonths(3L * steps);
                    case YEAR -> day.plusYears(steps);
                    case FIVE_YEARS -> day.plusYears(5L * steps);
                    case DECADE -> day.plusYears(10L * steps);
                    case CENTURY -> day.plusYears(100L * steps);
                };
        return Math.toIntExact(later.toEpochDay());
    }

    private static LocalDate yearFloor(LocalDate day, int years) {
        return LocalDate.of(Math.floorDiv(day.getYear(), years) * years, 1, 1);
    }
}
