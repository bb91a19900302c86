package org.conflictmap.timeline;

import java.time.LocalDate;
import org.conflictmap.event.DayRange;

/**
 * The part of time that is in view and how wide it is drawn. A day, counted from 1970-01-01, fills the stretch from its
 * own number to the next: noon of epoch day 5 lies at 5.5. Left is earlier. Immutable.
 *
 * @param fromDay the time at the left edge, in days
 * @param toDay the time at the right edge, in days; at least {@link #LEAST_DAYS} later
 * @param widthPx the distance between the edges, in logical pixels
 */
public record TimeAxis(double fromDay, double toDay, double widthPx) {
    /** As close as the axis comes. */
    public static final double LEAST_DAYS = 3;

    private static final double EARLIEST = LocalDate.of(1, 1, 1).toEpochDay();
    private static final double LATEST = LocalDate.of(2999, 12, 31).toEpochDay();

    public TimeAxis {
        widthPx = Math.max(1, widthPx);
        double days = Math.min(Math.max(LEAST_DAYS, toDay - fromDay), LATEST - EARLIEST);
        fromDay = Math.min(Math.max(fromDay, EARLIEST), LATEST - days);
        toDay = fromDay + days;
    }

    /** These days with a tenth of their number, but at least three days, on both sides; both ends must be known. */
    public static TimeAxis fitting(DayRange days, double widthPx) {
        double margin = Math.max(3, Math.ceil(days.days() / 10.0));
        return new TimeAxis(days.firstDay() - margin, days.lastDay() + 1 + margin, widthPx);
    }

    public double pxPerDay() {
        return widthPx / (toDay - fromDay);
    }

    /** Where a time lies, in pixels from the left edge; outside of 0 to {@link #widthPx} it is not in view. */
    public double xOf(double day) {
        return (day - fromDay) * pxPerDay();
    }

    /** The time at a place, in days. */
    public double timeAt(double xPx) {
        return fromDay + xPx / pxPerDay();
    }

    /** The epoch day whose stretch holds a place. */
    public int dayAt(double xPx) {
        return (int) Math.floor(timeAt(xPx));
    }

    /** The days of which at least a part is in view. */
    public DayRange days() {
        return new DayRange((int) Math.floor(fromDay), (int) Math.ceil(toDay) - 1);
    }

    /** Closer by a factor above 1, further away by one below; what lies at {@code xPx} stays there. */
    public TimeAxis zoomedAbout(double xPx, double factor) {
        double days = Math.min(Math.max(LEAST_DAYS, (toDay - fromDay) / factor), LATEST - EARLIEST);
        double from = timeAt(xPx) - days * xPx / widthPx;
        return new TimeAxis(from, from + days, widthPx);
    }

    /** Moved with the hand: what is drawn goes to the right by so many pixels. */
    public TimeAxis panned(double dxPx) {
        double days = dxPx / pxPerDay();
        return new TimeAxis(fromDay - days, toDay - days, widthPx);
    }

    public TimeAxis withWidth(double newWidthPx) {
        return new TimeAxis(fromDay, toDay, newWidthPx);
    }

    /** Moved, but only as far as needed, so that the last of these days is in view, and the first if both have room. */
    public TimeAxis showing(DayRange days) {
        double span = toDay - fromDay;
        double margin = Math.min(2, span / 10);
        double from = fromDay;
        from = Math.min(from, days.firstDay() - margin);
        from = Math.max(from, days.lastDay() + 1 + margin - span);
        return from == fromDay ? this : new TimeAxis(from, from + span, widthPx);
    }

    /** Moved back where needed, so that the middle of the view stays within these days. */
    public TimeAxis heldTo(DayRange days) {
        double half = (toDay - fromDay) / 2;
        double middle = Math.min(Math.max(fromDay + half, days.firstDay()), days.lastDay() + 1.0);
        return middle == fromDay + half ? this : new TimeAxis(middle - half, middle + half, widthPx);
    }
}
