package org.conflictmap.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictmap.event.When.Extent;
import org.conflictmap.event.When.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads EDTF, ISO 8601-2: levels 0 and 1 without seasons, and of level 2 the range of possible days, {@code [a..b]}.
 *
 * <ul>
 *   <li>{@code 2015-11-10}, {@code 2015-11}, {@code 2015}, {@code 201X}, {@code 2015-11-1X}: some time in it
 *   <li>{@code a/b}: from a to b; {@code /b} from an unknown day to b; {@code a/..} and {@code a/} from a, still going
 *       on or until an unknown day
 *   <li>{@code ../b} and {@code [..b]}: some time, on or before b; {@code [a..b]} some time between them; {@code [a..]}
 *       some time, on or after a
 *   <li>a date may end in {@code ~} (approximate), {@code ?} (uncertain) or {@code %} (both)
 * </ul>
 *
 * Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 2019. Stateless.
 */
public final class Edtf {
    private static final String EXPECTED =
            "EDTF such as 2015-11-10, 2015-11, 2015, 2015-10~, [2015-10-01..2015-10-09], "
                    + "2015-11-14/2015-11-15, ../2014-11-11, 2015-09-30/.. or /2015-11-10";
    private static final Pattern DATE = Pattern.compile(
            "(-?[0-9]{1,4}X{0,3})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|[0-3]X|XX))?)?(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?");

    private Edtf() {}

    /**
     * Reads a date, and what narrows its ends.
     *
     * @param start the days on which it can have begun, as EDTF ({@code ../2014-11-10}: on or before); null for what
     *     {@code text} says
     * @param end the days on which it can have ended, as EDTF ({@code 2015-11-11/..}: on or after); null for what
     *     {@code text} says
     * @throws EdtfException if one of them is no date or the end is before the start
     */
    public static When parse(String text, @Nullable String start, @Nullable String end) {
        When whole = parse(text);
        if (start == null && end == null) {
            return whole;
        }
        DayRange begins = start == null ? whole.start() : bound(start);
        DayRange ends = end == null ? whole.end() : bound(end);
        return throughout(text, begins, ends, whole.qualifier());
    }

    private static When parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new EdtfException(text, EXPECTED);
        }
        if (trimmed.startsWith("[") && trimmed.endsWith("]")) {
            return set(text, trimmed.substring(1, trimmed.length() - 1));
        }
        int slash = trimmed.indexOf('/');
        if (slash < 0) {
            return someTime(text, date(text, trimmed), qualifier(trimmed));
        }
        String from = trimmed.substring(0, slash);
        String to = trimmed.substring(slash + 1);
        if (from.equals("..")) {
            return to.equals("..") || to.isEmpty()
                    ? someTime(text, DayRange.ALL, Qualifier.STATED)
                    : someTime(
                            text, new DayRange(DayRange.NO_FIRST, date(text, to).lastDay()), qualifier(to));
        }
        DayRange begins = from.isEmpty() ? DayRange.ALL : date(text, from);
        DayRange ends = to.isEmpty() || to.equals("..") ? DayRange.ALL : date(text, to);
        return throughout(text, begins, ends, qualifier(from, to));
    }

    private static When someTime(String text, DayRange range, Qualifier qualifier) {
        return new When(text, Extent.SOME_TIME, range, range, qualifier, "", "");
    }

    static When throughout(String text, DayRange begins, DayRange ends, Qualifier qualifier) {
        if (begins.firstDay() > ends.lastDay()) {
            throw new EdtfException(text, "an end that is not before its start (" + begins + " to " + ends + ")");
        }
        DayRange start = new DayRange(begins.firstDay(), Math.min(begins.lastDay(), ends.lastDay()));
        DayRange end = new DayRange(Math.max(ends.firstDay(), begins.firstDay()), ends.lastDay());
        return new When(text, Extent.THROUGHOUT, start, end, qualifier, "", "");
    }

    /** One end of an interval: a date, or an interval of which one side is open. */
    private static DayRange bound(String text) {
        When when = parse(text);
        return when.span();
    }

    private static When set(String text, String inside) {
        int dots = inside.indexOf("..");
        if (dots < 0) {
            return someTime(text, date(text, inside), qualifier(inside));
        }
        String from = inside.substring(0, dots);
        String to = inside.substring(dots + 2);
        int first = from.isEmpty() ? DayRange.NO_FIRST : date(text, from).firstDay();
        int last = to.isEmpty() ? DayRange.NO_LAST : date(text, to).lastDay();
        if (first > last) {
            throw new EdtfException(text, "a range whose last day is not before its first");
        }
        return someTime(text, new DayRange(first, last), qualifier(from, to));
    }

    /** That of the first of two dates, unless only the other has one. */
    private static Qualifier qualifier(String from, String to) {
        Qualifier first = qualifier(from);
        return first == Qualifier.STATED ? qualifier(to) : first;
    }

    private static Qualifier qualifier(String date) {
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier != Qualifier.STATED && date.endsWith(qualifier.sign())) {
                return qualifier;
            }
        }
        return Qualifier.STATED;
    }

    private static DayRange date(String text, String part) {
        String date = qualifier(part) == Qualifier.STATED ? part : part.substring(0, part.length() - 1);
        Matcher fields = DATE.matcher(date);
        if (!fields.matches()) {
            throw new EdtfException(text, EXPECTED);
        }
        String year = fields.group(1);
        String month = fields.group(2);
        String day = fields.group(3);
        if (year.replace("-", "").length() != 4
                || (month != null && month.equals("XX") && day != null && !day.equals("XX"))) {
            throw new EdtfException(text, EXPECTED);
        }
        try {
            LocalDate first = LocalDate.of(number(year, '0'), digits(month) ? number(month, '0') : 1, 1);
            LocalDate last = LocalDate.of(number(year, '9'), digits(month) ? number(month, '0') : 12, 1);
            last = last.withDayOfMonth(last.lengthOfMonth());
            if (day != null && !day.equals("XX")) {
                first = first.withDayOfMonth(Math.max(1, number(day, '0')));
                last = last.withDayOfMonth(
                        day.endsWith("X") ? Math.min(last.lengthOfMonth(), number(day, '9')) : number(day, '0'));
            }
            return DayRange.of(first, last);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new EdtfException(text, "a day that the calendar has");
        }
    }

    private static boolean digits(@Nullable String field) {
        return field != null && !field.contains("X");
    }

    private static int number(@Nullable String field, char unspecified) {
        return field == null ? 1 : Integer.parseInt(field.replace('X', unspecified));
    }
}
