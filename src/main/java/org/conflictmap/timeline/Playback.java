package org.conflictmap.timeline;

import org.conflictmap.event.DayRange;

/**
 * How the window moves when it is stepped or played: a pure function from one window to the next. A window given to it
 * must have both ends. Immutable.
 *
 * @param mode what moves
 * @param step how far
 */
public record Playback(Mode mode, CalendarStep step) {
    /** What stepping does to the window. */
    public enum Mode {
        /** Both ends move, and the window keeps its length. */
        WINDOW,
        /** The first day stays; the last one moves on, so that what has been stays in view. */
        CUMULATIVE
    }

    /** How fast time is played, slowest first. */
    public enum Speed {
        HALF(0.5),
        NORMAL(1),
        DOUBLE(2),
        FOURFOLD(4);

        private final double stepsPerSecond;

        Speed(double stepsPerSecond) {
            this.stepsPerSecond = stepsPerSecond;
        }

        public double stepsPerSecond() {
            return stepsPerSecond;
        }

        /** The next faster one; after the fastest, the slowest. */
        public Speed next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    /**
     * With the step that suits: months, weeks or days, the longest of them that the window holds. Where the first day
     * stays, or the window holds the whole domain, it is the longest that makes thirty steps of the domain.
     */
    public static Playback suiting(Mode mode, DayRange window, DayRange domain) {
        boolean slides = mode == Mode.WINDOW && window.days() < domain.days();
        long days = slides ? window.days() : domain.days() / 30;
        return new Playback(mode, days < 7 ? CalendarStep.DAY : days < 28 ? CalendarStep.WEEK : CalendarStep.MONTH);
    }

    /** The window one step later; the same window if it is at the last day of the domain. */
    public DayRange next(DayRange window, DayRange domain) {
        if (isAtEnd(window, domain)) {
            return window;
        }
        int last = moved(window.lastDay(), 1);
        return mode == Mode.CUMULATIVE
                ? new DayRange(window.firstDay(), Math.min(last, domain.lastDay()))
                : sliding(step.plus(window.firstDay(), 1), last);
    }

    /** The window one step earlier; the same window if it is at the first day of the domain. */
    public DayRange previous(DayRange window, DayRange domain) {
        int last = moved(window.lastDay(), -1);
        if (mode == Mode.CUMULATIVE) {
            int least = Math.max(window.firstDay(), domain.firstDay());
            return new DayRange(window.firstDay(), Math.min(window.lastDay(), Math.max(last, least)));
        }
        return window.firstDay() <= domain.firstDay() ? window : sliding(step.plus(window.firstDay(), -1), last);
    }

    /** Whether there is nothing later to move to. */
    public boolean isAtEnd(DayRange window, DayRange domain) {
        return window.lastDay() >= domain.lastDay();
    }

    /**
     * Where playing begins when the window stands at the end: on the first day of the domain, or in the week or month
     * that holds it, with the window's length; with one step if the window holds the whole domain.
     */
    public DayRange first(DayRange window, DayRange domain) {
        int first = domain.firstDay();
        if (mode == Mode.CUMULATIVE) {
            return new DayRange(Math.min(window.firstDay(), first), Math.min(moved(first, 1) - 1, domain.lastDay()));
        }
        if (window.days() >= domain.days()) {
            return new DayRange(first, Math.min(moved(first, 1) - 1, domain.lastDay()));
        }
        return WindowPreset.of(window, domain)
                .map(preset -> preset.apply(new DayRange(first, first), domain))
                .orElse(new DayRange(first, first + window.lastDay() - window.firstDay()));
    }

    /** The window moved, or in cumulative mode stretched, to end on the last day of the domain. */
    public DayRange last(DayRange window, DayRange domain) {
        int last = domain.lastDay();
        if (mode == Mode.CUMULATIVE) {
            return new DayRange(Math.min(window.firstDay(), last), last);
        }
        return WindowPreset.of(window, domain)
                .map(preset -> preset.apply(new DayRange(last, last), domain))
                .orElse(new DayRange(last - (window.lastDay() - window.firstDay()), last));
    }

    private static DayRange sliding(int first, int last) {
        return new DayRange(first, Math.max(first, last));
    }

    /** A last day moved; the end of a month moves to the end of a month. */
    private int moved(int lastDay, int steps) {
        return step.plus(lastDay + 1, steps) - 1;
    }
}
