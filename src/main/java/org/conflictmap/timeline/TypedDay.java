package org.conflictmap.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EdtfException;
import org.conflictmap.event.When;

/**
 * Reads a day as somebody typed it: ISO 8601 (2015-11-07), EDTF's months and years (2015-11), a day with the month's name
 * in English or the user's language (7 November 2015, 7 Nov 2015), or the short form of the user's language. Digits of
 * all scripts. Stateless.
 */
public final class TypedDay {
    private TypedDay() {}

    /** Which end of a window is typed: the first or the last day of a month is meant. */
    public enum End {
        FIRST,
        LAST
    }

    /** The epoch day, or empty if the text names none that the calendar has. */
    public static OptionalInt parse(String text, End end, Locale locale) {
        String typed = latinDigits(text.strip()).replaceAll("\\s+", " ");
        try {
            DayRange span = When.parse(typed).span();
            int day = end == End.FIRST ? span.firstDay() : span.lastDay();
            return span.hasFirst() && span.hasLast() ? OptionalInt.of(day) : OptionalInt.empty();
        } catch (EdtfException notEdtf) {
            return formats(locale).stream()
                    .flatMapToInt(format -> {
                        try {
                            return IntStream.of(Math.toIntExact(
                                    LocalDate.parse(typed, format).toEpochDay()));
                        } catch (DateTimeException otherFormat) {
                            return IntStream.empty();
                        }
                    })
                    .findFirst();
        }
    }

    private static List<DateTimeFormatter> formats(Locale locale) {
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (Locale language : List.of(locale, Locale.ENGLISH)) {
            for (String pattern : List.of("[EEEE ][EEE ]d MMMM uuuu", "[EEE ]d MMM uuuu")) {
                formats.add(strict(new DateTimeFormatterBuilder().appendPattern(pattern), language));
            }
        }
        formats.add(strict(new DateTimeFormatterBuilder().appendPattern("uuuu-M-d"), locale));
        formats.add(strict(new DateTimeFormatterBuilder().appendPattern("d.M.uuuu"), locale));
        for (FormatStyle style : List.of(FormatStyle.SHORT, FormatStyle.MEDIUM, FormatStyle.LONG)) {
            formats.add(DateTimeFormatter.ofLocalizedDate(style).withLocale(locale));
        }
        return formats;
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder, Locale locale) {
        return builder.toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
    }

    private static String latinDigits(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isDigit(letter)) {
                latin.append(Character.digit(letter, 10));
            } else {
                latin.appendCodePoint(letter);
            }
        });
        return latin.toString();
    }
}
