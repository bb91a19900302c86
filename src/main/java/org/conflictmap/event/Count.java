package org.conflictmap.event;

import org.jspecify.annotations.Nullable;

/**
 * A number of people as it was said. "At least 22" has a low of 22 and neither a best nor a high: what was not said
 * stays null and is never filled in.
 *
 * @param of what is counted: "killed", "injured", ...
 * @param low the least that the source allows, or null
 * @param best the source's own single figure, or null
 * @param high the most that the source allows, or null
 * @param wording the number as said, "at least 22"
 */
public record Count(
        String of,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
        String wording) {
    public Count {
        long least = low != null ? low : 0;
        long middle = best != null ? best : least;
        long most = high != null ? high : Math.max(middle, least);
        if (least < 0 || middle < least || most < middle) {
            throw new IllegalArgumentException(
                    "low " + low + ", best " + best + ", high " + high + " are not in order");
        }
    }

    public static final String KILLED = "killed";
}
