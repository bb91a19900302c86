package org.conflictmap.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * How many events were going on, by type, in each day, week, month, quarter or year.
 *
 * <p>An event counts as certain in every bin that it was certainly going on in. One count is shared out
 * evenly over the days on which it is only possible, before and after those apart; with an open side, which has no end
 * to share over, it counts as possible in the bin of its known day. So a vague date never looks like a precise one.
 *
 * <p>Frozen; safe for all threads. Cost: one pass over the rows, and 16 bytes a bin and type.
 */
public final class Histogram {
    private static final double LEAST_BIN_PX = 5;
    private static final int TYPES = EventType.values().length;

    private final CalendarStep step;
    private final int[] starts;
    private final double[][] certain = new double[TYPES][];
    private final double[][] possible = new double[TYPES][];
    private final double most;

    private Histogram(EventTable table, RowSet rows, CalendarStep step, DayRange days) {
        this.step = step;
        this.starts = starts(step, days);
        int[] binOfDay = new int[starts[starts.length - 1] - starts[0]];
        for (int bin = 0; bin + 1 < starts.length; bin++) {
            Arrays.fill(binOfDay, starts[bin] - starts[0], starts[bin + 1] - starts[0], bin);
        }
        double[][] perDay = new double[TYPES][];
        for (int row = rows.next(0); row >= 0 && row < table.datedCount(); row = rows.next(row + 1)) {
            int type = table.type(row).ordinal();
            if (perDay[type] == null) {
                perDay[type] = new double[binOfDay.length + 1];
                certain[type] = new double[starts.length];
                possible[type] = new double[starts.length];
            }
            count(table, row, binOfDay, certain[type], perDay[type]);
        }
        double highest = 0;
        double[] totals = new double[starts.length - 1];
        for (int type = 0; type < TYPES; type++) {
            if (perDay[type] == null) {
                continue;
            }
            double rate = 0;
            for (int day = 0; day < binOfDay.length; day++) {
                rate += perDay[type][day];
                possible[type][binOfDay[day]] += rate < 1e-9 ? 0 : rate;
            }
            double standing = 0;
            for (int bin = 0; bin < totals.length; bin++) {
                standing += certain[type][bin];
                certain[type][bin] = standing;
                totals[bin] += standing + possible[type][bin];
                highest = Math.max(highest, totals[bin]);
            }
        }
        most = highest;
    }

    /**
     * Counts the rows.
     *
     * @param days the days that the dates of the table name, with both ends
     */
    public static Histogram of(EventTable table, RowSet rows, CalendarStep step, DayRange days) {
        return new Histogram(table, rows, step, days);
    }

    /** The finest step whose bins are wide enough to see. */
    public static CalendarStep stepFor(TimeAxis axis) {
        for (CalendarStep step : CalendarStep.values()) {
            if (step.days() * axis.pxPerDay() >= LEAST_BIN_PX) {
                return step;
            }
        }
        return CalendarStep.CENTURY;
    }

    public CalendarStep step() {
        return step;
    }

    public int binCount() {
        return starts.length - 1;
    }

    /** The days of a bin. */
    public DayRange bin(int bin) {
        return new DayRange(starts[bin], starts[bin + 1] - 1);
    }

    /** The bins that a range of days touches, as first and one past the last; equal if there is none. */
    public int[] binsIn(DayRange days) {
        int first = Arrays.binarySearch(starts, days.firstDay());
        int end = Arrays.binarySearch(starts, days.lastDay());
        return new int[] {
            Math.max(0, first >= 0 ? first : -first - 2), Math.min(binCount(), end >= 0 ? end + 1 : -end - 1)
        };
    }

    public double certain(EventType type, int bin) {
        double[] counts = certain[type.ordinal()];
        return counts == null ? 0 : counts[bin];
    }

    public double possible(EventType type, int bin) {
        double[] counts = possible[type.ordinal()];
        return counts == null ? 0 : counts[bin];
    }

    /** The largest total of a bin, certain and possible. */
    public double most() {
        return most;
    }

    private static int[] starts(CalendarStep step, DayRange days) {
        List<Integer> starts = new ArrayList<>();
        int day = step.floor(days.firstDay());
        while (day <= days.lastDay()) {
            starts.add(day);
            day = step.floor(step.plus(day, 1));
        }
        starts.add(day);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Adds a row to differences: of bins for what is certain, of days for what is possible. */
    private void count(EventTable table, int row, int[] binOfDay, double[] certainSteps, double[] perDay) {
        int firstDay = table.firstDay(row);
        int lastDay = table.lastDay(row);
        int certainFrom = table.certainFromDay(row);
        int certainTo = table.certainToDay(row);
        boolean stated = certainFrom != DayRange.NO_LAST && certainTo != DayRange.NO_FIRST;
        boolean closed = firstDay != DayRange.NO_FIRST && lastDay != DayRange.NO_LAST;
        if (stated && certainFrom <= certainTo) {
            int from = binOfDay[certainFrom - starts[0]];
            int to = binOfDay[certainTo - starts[0]];
            certainSteps[from]++;
            certainSteps[to + 1]--;
            if (firstDay != DayRange.NO_FIRST) {
                share(perDay, firstDay, starts[from] - 1);
            }
            if (lastDay != DayRange.NO_LAST) {
                share(perDay, starts[to + 1], lastDay);
            }
        } else if (closed && stated && binOfDay[firstDay - starts[0]] == binOfDay[lastDay - starts[0]]) {
            int bin = binOfDay[firstDay - starts[0]];
            certainSteps[bin]++;
            certainSteps[bin + 1]--;
        } else if (closed) {
            share(perDay, firstDay, lastDay);
        } else {
            int day = lastDay != DayRange.NO_LAST
                    ? lastDay
                    : firstDay != DayRange.NO_FIRST
                            ? firstDay
                            : EventBar.of(table, row).knownDay();
            share(perDay, day, day);
        }
    }

    /** One count over the days, as the steps of a rate. */
    private void share(double[] perDay, int firstDay, int lastDay) {
        if (firstDay <= lastDay) {
            double rate = 1.0 / (lastDay - firstDay + 1);
            perDay[firstDay - starts[0]] += rate;
            perDay[lastDay - starts[0] + 1] -= rate;
        }
    }
}
