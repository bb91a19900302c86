package org.conflictmap.timeline;

import java.util.Optional;
import org.conflictmap.event.DayRange;
import org.conflictmap.store.EventTable;

/**
 * The time that a table of events is about. Both ranges have both ends. Immutable.
 *
 * @param known all days that any event's dates name
 * @param core the days of the events that are dated within a year; what began long before or goes on for long does not
 *     stretch it, so it is what a timeline shows first and what playing runs through
 */
public record TimeDomain(DayRange known, DayRange core) {
    private static final int LONG_DAYS = 366;

    public TimeDomain {
        if (!known.hasFirst() || !known.hasLast() || !known.contains(core)) {
            throw new IllegalArgumentException("known " + known + " does not hold the core " + core);
        }
    }

    /**
     * The domain of the events, or empty if none of them names a day. Cost: that of the rows at both ends which are dated
     * within more than a year, and of those that begin in the last year.
     */
    public static Optional<TimeDomain> of(EventTable table) {
        int first = Integer.MAX_VALUE;
        for (int row = 0; row < table.datedCount() && first == Integer.MAX_VALUE; row++) {
            first = isShort(table, row) ? table.firstDay(row) : first;
        }
        long last = Integer.MIN_VALUE;
        for (int row = table.datedCount() - 1; row >= 0 && (long) table.firstDay(row) + LONG_DAYS > last; row--) {
            last = isShort(table, row) ? Math.max(last, table.lastDay(row)) : last;
        }
        Optional<DayRange> core = first <= last ? Optional.of(new DayRange(first, (int) last)) : Optional.empty();
        return table.knownDays().map(known -> new TimeDomain(known, core.orElse(known)));
    }

    private static boolean isShort(EventTable table, int row) {
        int from = table.firstDay(row);
        int to = table.lastDay(row);
        return from != DayRange.NO_FIRST && to != DayRange.NO_LAST && (long) to - from < LONG_DAYS;
    }
}
