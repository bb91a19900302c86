package org.conflictmap.ui.timeline;

import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import org.conflictmap.event.DayRange;
import org.conflictmap.timeline.EventBar;
import org.conflictmap.timeline.LaneLayout;
import org.conflictmap.timeline.TimeAxis;

/**
 * Where things lie in the plot, in its own pixels. The axis runs from side to side; above it are the lanes, from
 * {@code topPx} to {@code bottomPx}, and over them the track of the thumbs; under it two rows of labels. Immutable.
 *
 * @param scale 1 as designed, 1.6 for presenting
 */
record PlotGeometry(TimeAxis axis, double heightPx, double scale) {
    private static final double TRACK_PX = 15;
    private static final double AXIS_PX = 38;
    private static final double HIGHEST_LANE_PX = 21;
    private static final double LABEL_ABOVE_LANE_PX = 19;
    private static final double LABELLED_LANE_PX = 13.5;
    private static final double LEAST_LANE_PX = 9;
    private static final double BAR_PX = 8;

    /** How high the track is in which the window's thumbs run, above the lanes. */
    double trackPx() {
        return TRACK_PX * scale;
    }

    double topPx() {
        return (TRACK_PX + 3) * scale;
    }

    double bottomPx() {
        return Math.max(topPx() + 1, heightPx - AXIS_PX * scale);
    }

    double lanesPx() {
        return bottomPx() - topPx();
    }

    LaneLayout.Room room(double fadePx, ToDoubleFunction<EventBar> label) {
        return new LaneLayout.Room(
                (int) (lanesPx() / (LABELLED_LANE_PX * scale)),
                (int) (lanesPx() / (LEAST_LANE_PX * scale)),
                fadePx * scale,
                label);
    }

    double lanePx(LaneLayout lanes) {
        return Math.min(HIGHEST_LANE_PX * scale, lanesPx() / Math.max(1, lanes.laneCount()));
    }

    /** Whether the lanes are high enough for labels. */
    boolean hasLabels(LaneLayout lanes) {
        return lanePx(lanes) >= LABELLED_LANE_PX * scale;
    }

    /** Whether a long bar leaves room in its lane for its label above; else the label stands on the bar. */
    boolean hasLabelsAbove(LaneLayout lanes) {
        return lanePx(lanes) >= LABEL_ABOVE_LANE_PX * scale;
    }

    /** The bar's whole box, from where it fades in to where it fades out; it may reach beyond the plot. */
    Rectangle2D box(LaneLayout lanes, LaneLayout.Placed placed) {
        double lane = lanePx(lanes);
        double from = axis.xOf(placed.bar().drawnFrom(lanes.fadeDays()));
        double to = axis.xOf(placed.bar().drawnTo(lanes.fadeDays()));
        double floor = bottomPx() - placed.lane() * lane - 1;
        boolean thin = !placed.bar().isDay() && hasLabelsAbove(lanes);
        double height = thin ? BAR_PX * scale : Math.max(3, lane - 2 * scale);
        return new Rectangle2D(from + 0.5, floor - height, Math.max(3, to - from - 1), height);
    }

    /** The left edge of the window; it may lie beyond the plot. */
    double firstEdgePx(DayRange window) {
        return axis.xOf(window.firstDay());
    }

    /** The right edge of the window, at the end of its last day; it may lie beyond the plot. */
    double lastEdgePx(DayRange window) {
        return axis.xOf(window.lastDay() + 1.0);
    }

    /** Where a stretch of days begins in the plot; its open side is the plot's. */
    double gapFromPx(DayRange days) {
        return days.hasFirst() ? pinned(firstEdgePx(days)) : 0;
    }

    /** Where a stretch of days ends in the plot; its open side is the plot's. */
    double gapToPx(DayRange days) {
        return days.hasLast() ? pinned(lastEdgePx(days)) : axis.widthPx();
    }

    /** An edge's place in the plot: its own, or the side beyond which it lies. */
    double pinned(double edgePx) {
        return Math.min(Math.max(edgePx, 0), axis.widthPx());
    }
}
