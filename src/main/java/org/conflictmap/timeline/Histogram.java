package org.conflictmap.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Parallel;

/**
 * How many events were going on, by type and dataset, in each day, week, month, quarter or year.
 *
 * <p>An event counts as certain in every bin that it was certainly going on in. One count is shared out
 * evenly over the days on which it is only possible, before and after those apart; with an open side, which has no end
 * to share over, it counts as possible in the bin of its known day. So a vague date never looks like a precise one.
 *
 * <p>Frozen; safe for all threads. Cost: one pass over the rows on all processors, and 16 bytes a bin and series.
 */
public final class Histogram {
    static final int TYPES = EventType.values().length;

    private static final double LEAST_BIN_PX = 5;
    private static final int LEAST_WORDS_PER_THREAD = 2048;

    private final CalendarStep step;
    private final int[] starts;
    /** By series: one for each type of each dataset, null where there is none. */
    private final double[][] certain;

    private final double[][] possible;
    private final double most;

    private Histogram(CalendarStep step, int[] starts, HistogramTally tally) {
        this.step = step;
        this.starts = starts;
        certain = new double[tally.series()][];
        possible = new double[tally.series()][];
        double highest = 0;
        double[] totals = new double[starts.length - 1];
        for (int series = 0; series < certain.length; series++) {
            if (!tally.has(series)) {
                continue;
            }
            certain[series] = tally.certain(series);
            possible[series] = tally.possible(series);
            for (int bin = 0; bin < totals.length; bin++) {
                totals[bin] += certain[series][bin] + possible[series][bin];
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
        int[] starts = starts(step, days);
        List<HistogramTally> parts = Parallel.ranges(rows.wordCount(), LEAST_WORDS_PER_THREAD, (from, to) -> {
            HistogramTally tally = new HistogramTally(table, starts);
            tally.count(rows, from, to);
            return tally;
        });
        return new Histogram(
                step, starts, parts.stream().reduce(HistogramTally::plus).orElseThrow());
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

    /** How many datasets it tells apart. */
    public int datasetCount() {
        return certain.length / TYPES;
    }

    /** @param dataset the index of a source of the table */
    public double certain(int dataset, EventType type, int bin) {
        return of(certain, dataset, type, bin);
    }

    /** @param dataset the index of a source of the table */
    public double possible(int dataset, EventType type, int bin) {
        return of(possible, dataset, type, bin);
    }

    private static double of(double[][] series, int dataset, EventType type, int bin) {
        double[] counts = series[dataset * TYPES + type.ordinal()];
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
}
