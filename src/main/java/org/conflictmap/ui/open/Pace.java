package org.conflictmap.ui.open;

import java.util.OptionalLong;

/**
 * How fast work goes and how long it will still take, told from how far it came since it began. Immutable.
 *
 * @param total 0 if not known
 */
record Pace(long done, long total, long elapsedNanos) {
    private static final double NANOS = 1e9;
    /** Before that much time nothing is told from the rate. */
    private static final long SURE_NANOS = 700_000_000L;

    /** So much a second. */
    double rate() {
        return elapsedNanos <= 0 ? 0 : done * NANOS / elapsedNanos;
    }

    /** From 0 to 1; negative if not known. */
    double share() {
        return total <= 0 ? -1 : Math.min(1, (double) done / total);
    }

    /** Whole seconds, rounded up; empty while it can't be told. */
    OptionalLong secondsLeft() {
        return total <= 0 || done <= 0 || elapsedNanos < SURE_NANOS
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil((total - done) / rate()));
    }
}
