package org.conflictmap.importer.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictmap.event.EdtfException;
import org.conflictmap.event.When;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;

/**
 * Dates as people write them: ISO 8601 and EDTF, with or without a time; {@code 18/04/2001}, {@code 18.4.01},
 * {@code 16 May 2025}, {@code 01-January-2018}, {@code May 16, 2025}, {@code 10 novembre 2015}, {@code November 2015};
 * {@code 20151110}; seconds or milliseconds since 1970; in digits of any script. A time of day and a day of the week are read
 * over: what is shown is days.
 */
public final class LooseDate {
    private static final String TIME = "(?:[T ,]+\\d.*)?";
    private static final String MONTH = "(\\p{L}[\\p{L}\\p{M}]*(?: (?!de )\\p{L}[\\p{L}\\p{M}]*)?)\\.?";
    private static final Pattern ISO_WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{1,2}:?\\d{2}.*");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\\.?,? +");

    /** A year of two digits is the last part, behind a slash or a point: 15-11-10 could be anything. */
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,4})[-/. ](\\d{1,2})[-/. ](\\d{4}|(?<=[-/. ])\\d{1,2})" + TIME);

    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("\\d{1,2}([/.])\\d{1,2}\\1\\d{2}" + TIME);
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|er|º)?[-/. ]+(?:de )?" + MONTH + "[-/., ]+(?:de )?(\\d{4}|\\d{2})" + TIME);
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile(MONTH + "[-/. ]+(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4})" + TIME);
    private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + "[-/., ]+(?:de )?(\\d{4})");
    private static final Pattern YEAR_SLASH_MONTH = Pattern.compile("(\\d{4})/(\\d{1,2})");
    private static final Pattern MONTH_SLASH_YEAR = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern EPOCH = Pattern.compile("-?(\\d{9,10}|\\d{12,13})(\\.0+)?");
    private static final Pattern PART = Pattern.compile("(\\d{1,2})(?:\\.0*)?");
    private static final Pattern SPREADSHEET = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

    /** As spreadsheets count, 1970 begins on this day. */
    private static final int SPREADSHEET_1970 = 25_569;

    /** 1980 to 2039, as spreadsheets count. */
    private static final int SPREADSHEET_FIRST = 29_221;

    private static final int SPREADSHEET_LAST = 51_135;

    /** A year of two digits from here on is one of the last century. */
    private static final int LAST_CENTURY = 70;

    private LooseDate() {}

    /**
     * Reads a date.
     *
     * @param order of digits-only dates whose year is not first
     * @return empty if the text is no date
     */
    public static Optional<When> parse(String text, DateOrder order) {
        String date = WEEKDAY.matcher(LooseText.plain(text)).replaceFirst("");
        Matcher withTime = ISO_WITH_TIME.matcher(date);
        if (withTime.matches()) {
            date = withTime.group(1);
        }
        Optional<When> when = edtf(date);
        return when.isPresent() ? when : written(date, order).flatMap(LooseDate::edtf);
    }

    /**
     * Reads a day as spreadsheets count them, 42318, which may be any other number too: only for a field that is known to
     * hold dates.
     */
    public static Optional<When> ofSpreadsheet(String text) {
        Matcher number = SPREADSHEET.matcher(LooseText.plain(text));
        int day = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        return day < SPREADSHEET_FIRST || day > SPREADSHEET_LAST
                ? Optional.empty()
                : edtf(LocalDate.ofEpochDay(day - SPREADSHEET_1970).toString());
    }

    /**
     * Reads a date whose parts stand apart: the month as a number or a name, month and day as 0 or nothing if they are not
     * known. A day of an unknown month is not known.
     *
     * @param year of four digits
     * @return empty if a part is no month or no day of it
     */
    public static Optional<When> ofParts(String year, String month, String day) {
        int inYear = part(month);
        int inMonth = inYear == 0 ? 0 : part(day);
        if (inYear < 0 || inMonth < 0) {
            return Optional.empty();
        }
        if (inYear == 0) {
            return edtf(year);
        }
        int number = Integer.parseInt(year);
        return (inMonth == 0 ? month(number, inYear) : day(number, inYear, inMonth)).flatMap(LooseDate::edtf);
    }

    /** 0 if it is not known, -1 if it is neither a number nor the name of a month. */
    private static int part(String text) {
        String plain = LooseText.plain(text);
        Matcher number = PART.matcher(plain);
        if (number.matches()) {
            return number(number, 1);
        }
        int month = MonthNames.month(plain);
        return LooseText.isMissing(text) ? 0 : month == 0 ? -1 : month;
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

    /** The date as EDTF. */
    private static Optional<String> written(String date, DateOrder order) {
        Matcher parts = PARTS.matcher(date);
        if (parts.matches()) {
            return numbers(parts, order, TWO_DIGIT_YEAR.matcher(date).matches());
        }
        Matcher dayFirst = DAY_MONTH_YEAR.matcher(date);
        if (dayFirst.matches()) {
            return day(year(dayFirst.group(3)), MonthNames.month(dayFirst.group(2)), number(dayFirst, 1));
        }
        Matcher monthFirst = MONTH_DAY_YEAR.matcher(date);
        if (monthFirst.matches()) {
            return day(number(monthFirst, 3), MonthNames.month(monthFirst.group(1)), number(monthFirst, 2));
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
            return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC).toString());
        }
        return month(date);
    }

    /** A month, of which the day is not known. */
    private static Optional<String> month(String date) {
        Matcher named = MONTH_YEAR.matcher(date);
        if (named.matches()) {
            return month(number(named, 2), MonthNames.month(named.group(1)));
        }
        Matcher yearFirst = YEAR_SLASH_MONTH.matcher(date);
        if (yearFirst.matches()) {
            return month(number(yearFirst, 1), number(yearFirst, 2));
        }
        Matcher monthFirst = MONTH_SLASH_YEAR.matcher(date);
        return monthFirst.matches() ? month(number(monthFirst, 2), number(monthFirst, 1)) : Optional.empty();
    }

    private static Optional<String> numbers(Matcher parts, DateOrder order, boolean hasTwoDigitYear) {
        int first = number(parts, 1);
        int second = number(parts, 2);
        if (parts.group(1).length() == 4) {
            return day(first, second, number(parts, 3));
        }
        if (parts.group(3).length() != 4 && !hasTwoDigitYear) {
            return Optional.empty();
        }
        int year = year(parts.group(3));
        return order == DateOrder.MONTH_DAY_YEAR ? day(year, first, second) : day(year, second, first);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < LAST_CENTURY ? 2000 + year : 1900 + year;
    }

    private static Optional<String> day(int year, int month, int day) {
        try {
            return year < 1
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> month(int year, int month) {
        return year < 1 || month < 1 || month > 12 ? Optional.empty() : Optional.of("%04d-%02d".formatted(year, month));
    }
}
