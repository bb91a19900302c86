package org.conflictmap.timeline;

import java.util.Arrays;
import org.conflictmap.event.DayRange;
import org.conflictmap.store.ByteColumn;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.IntColumn;
import org.conflictmap.store.RowSet;

/**
 * The counters of a {@link Histogram} while rows are counted. For one thread. The loop over rows is a marked island;
 * benchmark: {@code FilterBenchmark}.
 */
final class HistogramTally {
    private static final int TYPES = Histogram.TYPES;

    private final EventTable table;
    private final int[] starts;
    private final int[] binOfDay;
    /** One series for each type of each dataset. */
    private final int series;
    /** Events on one day for sure, by series and bin. */
    private final int[] onDays;
    /** Of the others, where counts of bins step up or down; null while a series has none. */
    private final double[][] certainSteps;

    private final double[][] perDay;

    /** @param starts the first days of the bins, and the day after the last one */
    HistogramTally(EventTable table, int[] starts) {
        this.table = table;
        this.starts = starts;
        binOfDay = new int[starts[starts.length - 1] - starts[0]];
        for (int bin = 0; bin + 1 < starts.length; bin++) {
            Arrays.fill(binOfDay, starts[bin] - starts[0], starts[bin + 1] - starts[0], bin);
        }
        series = TYPES * Math.max(1, table.sources().size());
        onDays = new int[series * starts.length];
        certainSteps = new double[series][];
        perDay = new double[series][];
    }

    /** Counts the dated rows in words of 64. */
    void count(RowSet rows, int fromWord, int toWord) {
        byte[] type = table.column(ByteColumn.TYPE);
        byte[] dataset = table.column(ByteColumn.DATASET);
        int[] firstDay = table.column(IntColumn.FIRST_DAY);
        int[] lastDay = table.column(IntColumn.LAST_DAY);
        int[] certainFrom = table.column(IntColumn.CERTAIN_FROM_DAY);
        int[] certainTo = table.column(IntColumn.CERTAIN_TO_DAY);
        int dated = table.datedCount();
        int origin = starts[0];
        int stride = starts.length;
        for (int word = fromWord; word < toWord; word++) {
            for (long left = rows.word(word); left != 0; left &= left - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(left);
                if (row >= dated) {
                    return;
                }
                int day = firstDay[row];
                int one = dataset[row] * TYPES + type[row];
                if (lastDay[row] == day & certainFrom[row] == day & certainTo[row] == day) {
                    onDays[one * stride + binOfDay[day - origin]]++;
                } else {
                    countLong(one, row);
                }
            }
        }
    }

    private void countLong(int one, int row) {
        double[] steps = certainSteps[one];
        double[] days = perDay[one];
        if (steps == null || days == null) {
            steps = new double[starts.length];
            days = new double[binOfDay.length + 1];
            certainSteps[one] = steps;
            perDay[one] = days;
        }
        count(row, steps, days);
    }

    /** Adds a row to differences: of bins for what is certain, of days for what is possible. */
    private void count(int row, double[] steps, double[] days) {
        int firstDay = table.firstDay(row);
        int lastDay = table.lastDay(row);
        int certainFrom = table.certainFromDay(row);
        int certainTo = table.certainToDay(row);
        boolean stated = certainFrom != DayRange.NO_LAST && certainTo != DayRange.NO_FIRST;
        boolean closed = firstDay != DayRange.NO_FIRST && lastDay != DayRange.NO_LAST;
        if (stated && certainFrom <= certainTo) {
            int from = binOfDay[certainFrom - starts[0]];
            int to = binOfDay[certainTo - starts[0]];
            steps[from]++;
            steps[to + 1]--;
            if (firstDay != DayRange.NO_FIRST) {
                share(days, firstDay, starts[from] - 1);
            }
            if (lastDay != DayRange.NO_LAST) {
                share(days, starts[to + 1], lastDay);
            }
        } else if (closed && stated && binOfDay[firstDay - starts[0]] == binOfDay[lastDay - starts[0]]) {
            int bin = binOfDay[firstDay - starts[0]];
            steps[bin]++;
            steps[bin + 1]--;
        } else if (closed) {
            share(days, firstDay, lastDay);
        } else {
            int day = lastDay != DayRange.NO_LAST
                    ? lastDay
                    : firstDay != DayRange.NO_FIRST
                            ? firstDay
                            : EventBar.of(table, row).knownDay();
            share(days, day, day);
        }
    }

    /** One count over the days, as the steps of a rate. */
    private void share(double[] days, int firstDay, int lastDay) {
        if (firstDay <= lastDay) {
            double rate = 1.0 / (lastDay - firstDay + 1);
            days[firstDay - starts[0]] += rate;
            days[lastDay - starts[0] + 1] -= rate;
        }
    }

    /** This, with what another has counted. */
    HistogramTally plus(HistogramTally other) {
        for (int at = 0; at < onDays.length; at++) {
            onDays[at] += other.onDays[at];
        }
        for (int one = 0; one < series; one++) {
            certainSteps[one] = sum(certainSteps[one], other.certainSteps[one]);
            perDay[one] = sum(perDay[one], other.perDay[one]);
        }
        return this;
    }

    private static double[] sum(double[] one, double[] other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        for (int at = 0; at < one.length; at++) {
            one[at] += other[at];
        }
        return one;
    }

    /** How many series there are. */
    int series() {
        return series;
    }

    /** Whether any event of a series was counted. */
    boolean has(int one) {
        boolean has = perDay[one] != null;
        for (int bin = 0; bin < starts.length && !has; bin++) {
            has = onDays[one * starts.length + bin] != 0;
        }
        return has;
    }

    /** How many are certain in each bin. */
    double[] certain(int one) {
        double[] counts = new double[starts.length];
        double[] steps = certainSteps[one];
        double standing = 0;
        for (int bin = 0; bin + 1 < starts.length; bin++) {
            standing += steps == null ? 0 : steps[bin];
            counts[bin] = standing + onDays[one * starts.length + bin];
        }
        return counts;
    }

    /** How many are only possible in each bin. */
    double[] possible(int one) {
        double[] counts = new double[starts.length];
        double[] days = perDay[one];
        double rate = 0;
        for (int day = 0; days != null && day < binOfDay.length; day++) {
            rate += days[day];
            counts[binOfDay[day]] += rate < 1e-9 ? 0 : rate;
        }
        return counts;
    }
}
