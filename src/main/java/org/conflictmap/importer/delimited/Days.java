package org.conflictmap.importer.delimited;

import java.time.YearMonth;

/** Days of the calendar as numbers. */
final class Days {
    private Days() {}

    /** The epoch day of a date of the proleptic Gregorian calendar, or {@code otherwise} if there is no such day. */
    static int epochDay(int year, int month, int day, int otherwise) {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 28 && day > lengthOfMonth(year, month)) {
            return otherwise;
        }
        int y = month > 2 ? year : year - 1;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    private static int lengthOfMonth(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth();
    }
}
