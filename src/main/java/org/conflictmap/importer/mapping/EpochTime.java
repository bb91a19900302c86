package org.conflictmap.importer.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that count time since 1970. Whether they are seconds or milliseconds is told by all values of a field together:
 * 86,400,000 alone could be a day of 1970 as well as one of 1972.
 */
enum EpochTime {
    SECONDS(1_000),
    MILLISECONDS(1);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE]\\+?\\d+)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("[12]\\d{3}(0[1-9]|1[0-2])[0-3]\\d");

    /** The year 1973 in seconds, and 1970 in milliseconds: what stays below is no time that anybody measured. */
    private static final double LEAST = 1e8;

    /** The year 5138 in seconds, 1973 in milliseconds. */
    private static final double LEAST_MILLISECONDS = 1e11;

    /** The year 5138 in milliseconds. */
    private static final double MOST = 1e14;

    private final double milliseconds;

    EpochTime(double milliseconds) {
        this.milliseconds = milliseconds;
    }

    /** What the values of a field count; empty if they are no such numbers, or dates such as 20151110. */
    static Optional<EpochTime> of(Collection<String> values) {
        double most = 0;
        boolean areDates = true;
        for (String value : values) {
            if (!value.isEmpty()) {
                if (!NUMBER.matcher(value).matches()) {
                    return Optional.empty();
                }
                most = Math.max(most, Math.abs(Double.parseDouble(value)));
                areDates &= COMPACT_DATE.matcher(value).matches();
            }
        }
        if (most < LEAST || most >= MOST || areDates) {
            return Optional.empty();
        }
        return Optional.of(most < LEAST_MILLISECONDS ? SECONDS : MILLISECONDS);
    }

    /** The day in UTC as ISO 8601; what is no number stays as it is. */
    String date(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return value;
        }
        double since1970 = Double.parseDouble(value) * milliseconds;
        return Math.abs(since1970) < MOST
                ? LocalDate.ofInstant(Instant.ofEpochMilli((long) Math.floor(since1970)), ZoneOffset.UTC)
                        .toString()
                : value;
    }
}
