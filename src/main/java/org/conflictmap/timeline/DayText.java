package org.conflictmap.timeline;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.When;

/**
 * Days and dates as people read them, in their language: "7 – 11 November 2015", "Tue 10 Nov 2015", "some time in
 * October 2015". Words and the order of their parts come from {@code daytext.properties}; names of months from the Java
 * platform. Immutable; safe for all threads.
 */
public final class DayText {
    private final ResourceBundle words;
    private final Locale locale;

    private DayText(Locale locale) {
        this.locale = locale;
        words = ResourceBundle.getBundle(
                "org.conflictmap.timeline.daytext",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static DayText of(Locale locale) {
        return new DayText(locale);
    }

    /** A day, short and with its day of the week. */
    public String day(int epochDay) {
        return format("pattern.day", epochDay);
    }

    /** A window, with each year and month said once; an open side in words. */
    public String range(DayRange range) {
        if (!range.hasFirst()) {
            return range.hasLast() ? words("range.until", full(range.lastDay())) : words("range.all");
        }
        if (!range.hasLast()) {
            return words("range.since", full(range.firstDay()));
        }
        LocalDate first = LocalDate.ofEpochDay(range.firstDay());
        LocalDate last = LocalDate.ofEpochDay(range.lastDay());
        if (first.equals(last)) {
            return format("pattern.single", range.firstDay());
        }
        String firstPattern = first.getYear() != last.getYear()
                ? "pattern.full"
                : first.getMonth() != last.getMonth() ? "pattern.dayAndMonth" : "pattern.dayOnly";
        return words("range.days", format(firstPattern, range.firstDay()), full(range.lastDay()));
    }

    /** What is known of a date, with what is not: "on or before 11 November 2015". */
    public String when(When when) {
        if (!when.isDated()) {
            return words("when.undated");
        }
        String text = when.extent() == When.Extent.THROUGHOUT ? throughout(when) : someTime(when.span());
        return switch (when.qualifier()) {
            case STATED -> text;
            case APPROXIMATE -> words("when.approximate", text);
            case UNCERTAIN -> words("when.uncertain", text);
            case UNCERTAIN_AND_APPROXIMATE -> words("when.both", text);
        };
    }

    private String someTime(DayRange range) {
        if (range.hasFirst() && range.firstDay() == range.lastDay()) {
            return day(range.firstDay());
        }
        if (!range.hasFirst()) {
            return words("when.onOrBefore", full(range.lastDay()));
        }
        if (!range.hasLast()) {
            return words("when.onOrAfter", full(range.firstDay()));
        }
        for (CalendarStep step : new CalendarStep[] {CalendarStep.MONTH, CalendarStep.YEAR}) {
            int first = step.floor(range.firstDay());
            if (range.equals(new DayRange(first, step.plus(first, 1) - 1))) {
                String pattern = step == CalendarStep.MONTH ? "pattern.month" : "pattern.year";
                return words("when.someTimeIn", format(pattern, first));
            }
        }
        return words("when.someTimeBetween", full(range.firstDay()), full(range.lastDay()));
    }

    private String throughout(When when) {
        DayRange start = when.start();
        DayRange end = when.end();
        boolean exact = start.hasFirst() && start.firstDay() == start.lastDay() && end.firstDay() == end.lastDay();
        if (exact) {
            return range(when.span());
        }
        boolean begun = start.hasFirst() || start.lastDay() < end.lastDay();
        boolean ended = end.hasLast() || end.firstDay() > start.firstDay();
        return words(
                "when.fromTo",
                begun ? someTime(start) : words("when.beginUnknown"),
                ended ? someTime(end) : words("when.endUnknown"));
    }

    private String full(int epochDay) {
        return format("pattern.full", epochDay);
    }

    private String format(String key, int epochDay) {
        return DateTimeFormatter.ofPattern(words.getString(key), locale)
                .withDecimalStyle(DecimalStyle.of(locale))
                .format(LocalDate.ofEpochDay(epochDay));
    }

    private String words(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
