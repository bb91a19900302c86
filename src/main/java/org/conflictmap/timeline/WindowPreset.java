package org.conflictmap.timeline;

import java.util.Optional;
import org.conflictmap.event.DayRange;

/** Windows that are one click away. A week is that of ISO 8601, Monday to Sunday; a month is the calendar's. */
public enum WindowPreset {
    /** Everything that is known. */
    ALL,
    MONTH,
    WEEK,
    DAY;

    /**
     * The window of this kind that holds the last day of the current one, or the nearest day of the domain.
     *
     * @param domain a range with both ends
     */
    public DayRange apply(DayRange current, DayRange domain) {
        int day = Math.min(Math.max(current.lastDay(), domain.firstDay()), domain.lastDay());
        return switch (this) {
            case ALL -> domain;
            case MONTH -> stepAround(CalendarStep.MONTH, day);
            case WEEK -> stepAround(CalendarStep.WEEK, day);
            case DAY -> new DayRange(day, day);
        };
    }

    /** The preset that would give this very window, if one does. */
    public static Optional<WindowPreset> of(DayRange window, DayRange domain) {
        if (window.equals(domain)) {
            return Optional.of(ALL);
        }
        for (WindowPreset preset : new WindowPreset[] {DAY, WEEK, MONTH}) {
            if (window.hasLast() && preset.apply(window, window).equals(window)) {
                return Optional.of(preset);
            }
        }
        return Optional.empty();
    }

    private static DayRange stepAround(CalendarStep step, int day) {
        int first = step.floor(day);
        return new DayRange(first, step.plus(first, 1) - 1);
    }
}
