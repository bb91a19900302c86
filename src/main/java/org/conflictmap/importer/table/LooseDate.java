package org.conflictmap.importer.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictmap.event.EdtfException;
import org.conflictmap.event.When;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;

/**
 * Dates as people write them: ISO 8601 and EDTF, with or without a time; {@code 18/04/2001}, {@code 18.4.2001},
 * {@code 16 May 2025}, {@code 01-January-2018}, {@code May 16, 2025}; {@code 20151110}; seconds or milliseconds since 1970.
 * A time of day is read over: what is shown is days.
 */
public final class LooseDate {
    private static final Pattern ISO_WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{1,2}:?\\d{2}.*");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,4})[-/. ](\\d{1,2})[-/. ](\\d{1,4})(?:[T ,]+\\d.*)?");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\\p{L}{3,9})\\.?[-/., ]+(\\d{4})(?:[T ,]+\\d.*)?");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(\\p{L}{3,9})\\.?[-/. ]+(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4})(?:[T ,]+\\d.*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern EPOCH = Pattern.compile("-?(\\d{9,10}|\\d{12,13})(\\.0+)?");

    private LooseDate() {}

    /**
     * Reads a date.
     *
     * @param order of digits-only dates whose year is not first
     * @return empty if the text is no date
     */
    public static Optional<When> parse(String text, DateOrder order) {
        String date = text.strip();
        Matcher withTime = ISO_WITH_TIME.matcher(date);
        if (withTime.matches()) {
            date = withTime.group(1);
        }
        Optional<When> when = edtf(date);
        return when.isPresent() ? when : written(date, order).flatMap(day -> edtf(day.toString()));
    }

    private static Optional<When> edtf(String date) {
        if (date.length() < 4) {
            return Optional.empty();
        }
        try {
            When when = When.parse(date);
            return when.isDated() ? Optional.of(when) : Optional.empty();
        } catch (EdtfException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> written(String date, DateOrder order) {
        Matcher parts = PARTS.matcher(date);
        if (parts.matches()) {
            return numbers(parts, order);
        }
        Matcher dayFirst = DAY_MONTH_YEAR.matcher(date);
        if (dayFirst.matches()) {
            return day(number(dayFirst, 3), month(dayFirst.group(2)), number(dayFirst, 1));
        }
        Matcher monthFirst = MONTH_DAY_YEAR.matcher(date);
        if (monthFirst.matches()) {
            return day(number(monthFirst, 3), month(monthFirst.group(1)), number(monthFirst, 2));
        }
        Matcher compact = COMPACT.matcher(date);
        if (compact.matches()) {
            return day(number(compact, 1), number(compact, 2), number(compact, 3));
        }
        Matcher epoch = EPOCH.matcher(date);
        if (epoch.matches()) {
            long number = Long.parseLong(date.replaceFirst("\\..*", ""));
            Instant instant =
                    epoch.group(1).length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> numbers(Matcher parts, DateOrder order) {
        int first = number(parts, 1);
        int second = number(parts, 2);
        int third = number(parts, 3);
        if (parts.group(1).length() == 4) {
            return day(first, second, third);
        }
        if (parts.group(3).length() != 4) {
            return Optional.empty();
        }
        return order == DateOrder.MONTH_DAY_YEAR ? day(third, first, second) : day(third, second, first);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            if (full.equals(wanted)
                    || full.startsWith(wanted) && wanted.length() == 3
                    || wanted.equals("sept") && month == Month.SEPTEMBER) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year < 1 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
