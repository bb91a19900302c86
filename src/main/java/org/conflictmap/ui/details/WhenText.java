package org.conflictmap.ui.details;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.When;
import org.conflictmap.event.When.Extent;
import org.conflictmap.event.When.Qualifier;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Says a date in words without knowing more than the dataset does: "Tue 10 Nov 2015", "some day in October 2015",
 * "began on or before 10 Nov 2014, until 10 Nov 2015". Words and patterns are those of the window's language. Immutable.
 */
public final class WhenText {
    private final Texts texts;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter date;
    private final DateTimeFormatter month;
    private final DateTimeFormatter year;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter dayOnly;

    public WhenText(Texts texts) {
        this.texts = texts;
        weekday = pattern("details.when.pattern.weekday");
        date = pattern("details.when.pattern.date");
        month = pattern("details.when.pattern.month");
        year = pattern("details.when.pattern.year");
        dayAndMonth = pattern("details.when.pattern.dayAndMonth");
        dayOnly = pattern("details.when.pattern.dayOnly");
    }

    private DateTimeFormatter pattern(String key) {
        Locale locale = texts.locale().equals(Locale.ROOT) ? Locale.ENGLISH : texts.locale();
        return DateTimeFormatter.ofPattern(texts.get(key), locale).withDecimalStyle(DecimalStyle.of(locale));
    }

    /** The date itself. */
    public String date(When when) {
        if (!when.isDated()) {
            return texts.get("details.when.undated");
        }
        return when.extent() == Extent.SOME_TIME ? someTime(when) : throughout(when);
    }

    /** As {@link #date}, but for a narrow column: of two days without their weekdays, each month and year said once. */
    public String brief(When when) {
        DayRange span = when.span();
        boolean isPlain = when.qualifier() == Qualifier.STATED && span.hasFirst() && span.hasLast() && !isDay(span);
        if (isPlain && when.extent() == Extent.THROUGHOUT && isDay(when.start()) && isDay(when.end())) {
            return days(span);
        }
        return isPlain && when.extent() == Extent.SOME_TIME && calendarName(span) == null && !isWholeYears(span)
                ? texts.get("details.when.someDayOf", days(span))
                : date(when);
    }

    private String days(DayRange range) {
        LocalDate first = LocalDate.ofEpochDay(range.firstDay());
        LocalDate last = LocalDate.ofEpochDay(range.lastDay());
        boolean isOneYear = first.getYear() == last.getYear();
        boolean isOneMonth = isOneYear && first.getMonth() == last.getMonth();
        DateTimeFormatter start = isOneMonth ? dayOnly : isOneYear ? dayAndMonth : date;
        return texts.get(
                isOneMonth ? "details.when.daysOfMonth" : "details.when.days", first.format(start), last.format(date));
    }

    /** The first day of a date that is a day, without its weekday; else as {@link #date}. */
    public String plainDate(When when) {
        return isDay(when.span()) ? day(when.firstDay(), date) : date(when);
    }

    /** How well it is known, "day known"; empty where {@link #date} says it already. */
    public String precision(When when) {
        if (!when.isDated()) {
            return "";
        }
        switch (when.qualifier()) {
            case APPROXIMATE:
                return texts.get("details.when.known.approximate");
            case UNCERTAIN:
                return texts.get("details.when.known.uncertain");
            case UNCERTAIN_AND_APPROXIMATE:
                return texts.get("details.when.known.uncertainApproximate");
            case STATED:
                break;
        }
        DayRange start = when.start();
        boolean oneOccasion = when.extent() == Extent.SOME_TIME;
        switch (when.precision()) {
            case DAY:
                return texts.get(oneOccasion ? "details.when.known.day" : "details.when.known.bothDays");
            case WEEK, MONTH, YEAR, LONGER:
                if (!oneOccasion) {
                    return "";
                }
                return isWholeMonth(start)
                        ? texts.get("details.when.known.month")
                        : isWholeYears(start) && start.days() <= 366
                                ? texts.get("details.when.known.year")
                                : texts.get("details.when.known.within", start.days());
            default:
                return "";
        }
    }

    private String someTime(When when) {
        DayRange range = when.span();
        boolean stated = when.qualifier() == Qualifier.STATED;
        if (!range.hasFirst()) {
            return texts.get("details.when.onOrBefore", day(range.lastDay(), date));
        }
        if (!range.hasLast()) {
            return texts.get("details.when.onOrAfter", day(range.firstDay(), date));
        }
        if (range.days() == 1) {
            return stated ? day(range.firstDay(), weekday) : qualified(when.qualifier(), day(range.firstDay(), date));
        }
        String calendarName = calendarName(range);
        if (calendarName != null) {
            return stated
                    ? texts.get("details.when.someDayIn", calendarName)
                    : qualified(when.qualifier(), calendarName);
        }
        boolean wholeYears = isWholeYears(range);
        return texts.get(
                "details.when.between",
                day(range.firstDay(), wholeYears ? year : date),
                day(range.lastDay(), wholeYears ? year : date));
    }

    private String qualified(Qualifier qualifier, String dateText) {
        return texts.get(
                switch (qualifier) {
                    case APPROXIMATE -> "details.when.approximate";
                    case UNCERTAIN -> "details.when.uncertain";
                    case UNCERTAIN_AND_APPROXIMATE -> "details.when.uncertainApproximate";
                    case STATED -> "details.when.stated";
                },
                dateText);
    }

    private String throughout(When when) {
        DayRange start = when.start();
        DayRange end = when.end();
        if (isDay(start) && isDay(end)) {
            return start.equals(end)
                    ? day(start.firstDay(), weekday)
                    : texts.get("details.when.dayToDay", day(start.firstDay(), weekday), day(end.lastDay(), weekday));
        }
        return texts.get("details.when.fromTo", beginning(start, end), ending(start, end));
    }

    private String beginning(DayRange start, DayRange end) {
        if (isDay(start)) {
            return texts.get("details.when.from", day(start.firstDay(), date));
        }
        if (!start.hasFirst()) {
            boolean onlyBoundedByItsEnd = start.lastDay() == end.lastDay();
            return onlyBoundedByItsEnd
                    ? texts.get("details.when.began.unknown")
                    : texts.get("details.when.began.onOrBefore", day(start.lastDay(), date));
        }
        if (!start.hasLast()) {
            return texts.get("details.when.began.onOrAfter", day(start.firstDay(), date));
        }
        return vague("details.when.began.", start);
    }

    private String ending(DayRange start, DayRange end) {
        if (isDay(end)) {
            return texts.get("details.when.until", day(end.lastDay(), date));
        }
        if (!end.hasLast()) {
            boolean onlyBoundedByItsStart = end.firstDay() == start.firstDay();
            return onlyBoundedByItsStart
                    ? texts.get("details.when.ended.unknown")
                    : texts.get("details.when.goingOn", day(end.firstDay(), date));
        }
        if (!end.hasFirst()) {
            return texts.get("details.when.ended.onOrBefore", day(end.lastDay(), date));
        }
        return vague("details.when.ended.", end);
    }

    private String vague(String prefix, DayRange range) {
        String calendarName = calendarName(range);
        return calendarName != null
                ? texts.get(prefix + "in", calendarName)
                : texts.get(prefix + "between", day(range.firstDay(), date), day(range.lastDay(), date));
    }

    private @Nullable String calendarName(DayRange range) {
        if (isWholeMonth(range)) {
            return day(range.firstDay(), month);
        }
        return isWholeYears(range) && range.days() <= 366 ? day(range.firstDay(), year) : null;
    }

    private static boolean isDay(DayRange range) {
        return range.firstDay() == range.lastDay();
    }

    private static boolean isWholeMonth(DayRange range) {
        LocalDate first = LocalDate.ofEpochDay(range.firstDay());
        return first.getDayOfMonth() == 1 && range.days() == first.lengthOfMonth();
    }

    private static boolean isWholeYears(DayRange range) {
        return LocalDate.ofEpochDay(range.firstDay()).getDayOfYear() == 1
                && LocalDate.ofEpochDay(range.lastDay() + 1L).getDayOfYear() == 1;
    }

    private static String day(int epochDay, DateTimeFormatter formatter) {
        return LocalDate.ofEpochDay(epochDay).format(formatter);
    }
}
