package org.conflictmap.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.conflictmap.event.DayRange;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * Bars in lanes, none over another: days at the bottom, in the order of their types, longer bars above them. It depends
 * on how far the axis is zoomed but, for few events, not on where it stands, so that bars keep their lanes while it is
 * panned. Immutable.
 *
 * @param laneCount how many lanes are used
 * @param fadeDays the length over which open ends fade
 */
public record LaneLayout(List<Placed> bars, int laneCount, double fadeDays) {
    /** More bars than this are no longer told apart: then a {@link Histogram} says more. */
    public static final int MOST_BARS = 60;

    private static final int MOST_ROWS = 4 * MOST_BARS;
    private static final double LABEL_GAP_PX = 6;
    private static final double TOUCH_PX = 0.01;

    /** A bar and its lane, 0 being the lowest. */
    public record Placed(EventBar bar, int lane) {}

    /** A bar's name and where it goes: from {@code xPx}, within the length of the bar or beside it. */
    public record Label(Placed placed, double xPx, double widthPx, Side side) {}

    /** Where a label stands. */
    public enum Side {
        ON_BAR,
        BESIDE
    }

    /**
     * What there is room for.
     *
     * @param comfortableLanes with so many lanes, each is high enough for labels
     * @param mostLanes so many have room, but not for labels
     * @param fadePx the length over which open ends fade
     * @param labelWidthPx how wide the name of a bar is drawn
     */
    public record Room(int comfortableLanes, int mostLanes, double fadePx, ToDoubleFunction<EventBar> labelWidthPx) {}

    public LaneLayout {
        bars = List.copyOf(bars);
    }

    /** As {@link #of(DayIndex, RowSet, TimeAxis, Room)} for a table without an index. Cost: one pass over a column more. */
    public static Optional<LaneLayout> of(EventTable table, RowSet rows, TimeAxis axis, Room room) {
        return of(DayIndex.of(table), rows, axis, room);
    }

    /**
     * The bars of the rows, each by itself if they fit, else with those of the same type, dataset and dates as one; empty if even
     * these are too many. Cost: that of the rows in view, and of no more of them than there can be bars.
     */
    public static Optional<LaneLayout> of(DayIndex index, RowSet rows, TimeAxis axis, Room room) {
        double fadeDays = room.fadePx / axis.pxPerDay();
        boolean few = rows.count() <= MOST_ROWS;
        DayRange view = new DayRange(
                axis.days().firstDay() - (int) Math.ceil(fadeDays), axis.days().lastDay() + (int) Math.ceil(fadeDays));
        if (!few && index.beginningIn(rows, view) > MOST_ROWS) {
            return Optional.empty();
        }
        DayRange days = few ? DayRange.ALL : view;
        List<EventBar> single = new ArrayList<>();
        for (int row = index.next(rows, 0, days); row >= 0; row = index.next(rows, row + 1, days)) {
            single.add(EventBar.of(index.table(), row));
            if (single.size() > MOST_ROWS) {
                return Optional.empty();
            }
        }
        List<EventBar> grouped = EventBar.grouped(single);
        if (grouped.size() > MOST_BARS) {
            return Optional.empty();
        }
        for (List<EventBar> bars : List.of(single, grouped)) {
            for (Packing packing : Packing.values()) {
                LaneLayout layout = pack(bars, axis.pxPerDay(), fadeDays, room, packing);
                if (layout.laneCount <= room.comfortableLanes) {
                    return Optional.of(layout);
                }
            }
        }
        return Optional.of(pack(grouped, axis.pxPerDay(), fadeDays, room, Packing.TIGHT))
                .filter(layout -> layout.laneCount <= room.mostLanes);
    }

    private enum Packing {
        WITH_LABELS,
        TIGHT
    }

    private static LaneLayout pack(List<EventBar> bars, double pxPerDay, double fadeDays, Room room, Packing packing) {
        List<EventBar> sorted = new ArrayList<>(bars);
        sorted.sort(Comparator.comparing((EventBar bar) -> !bar.isDay())
                .thenComparingDouble(bar -> bar.isDay() ? 0 : bar.drawnTo(fadeDays) - bar.drawnFrom(fadeDays))
                .thenComparing(EventBar::dataset)
                .thenComparing(EventBar::type)
                .thenComparingDouble(bar -> bar.drawnFrom(fadeDays)));
        List<List<double[]>> lanes = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (EventBar bar : sorted) {
            double from = bar.drawnFrom(fadeDays) * pxPerDay;
            double to = bar.drawnTo(fadeDays) * pxPerDay;
            if (packing == Packing.WITH_LABELS) {
                double label = room.labelWidthPx.applyAsDouble(bar) + LABEL_GAP_PX;
                to = bar.isDay() ? to + label : Math.max(to, from + label);
            }
            int lane = 0;
            while (lane < lanes.size() && !free(lanes.get(lane), from + TOUCH_PX, to - TOUCH_PX)) {
                lane++;
            }
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(lane).add(new double[] {from, to});
            placed.add(new Placed(bar, lane));
        }
        return new LaneLayout(placed, lanes.size(), fadeDays);
    }

    private static boolean free(List<double[]> taken, double from, double to) {
        return taken.stream().allMatch(stretch -> to <= stretch[0] || stretch[1] <= from);
    }

    /** The labels that have room as the axis stands, whole and clear of every bar and label of their lane. */
    public List<Label> labels(TimeAxis axis, ToDoubleFunction<EventBar> labelWidthPx) {
        List<List<double[]>> taken = new ArrayList<>();
        for (int lane = 0; lane < laneCount; lane++) {
            taken.add(new ArrayList<>());
        }
        for (Placed placed : bars) {
            taken.get(placed.lane)
                    .add(new double[] {axis.xOf(placed.bar.drawnFrom(fadeDays)), axis.xOf(placed.bar.drawnTo(fadeDays))
                    });
        }
        List<Label> labels = new ArrayList<>();
        for (Placed placed : bars) {
            double width = labelWidthPx.applyAsDouble(placed.bar);
            double from = axis.xOf(placed.bar.drawnFrom(fadeDays));
            double to = axis.xOf(placed.bar.drawnTo(fadeDays));
            double solid = Math.min(axis.xOf(placed.bar.solidFrom()), to - width - LABEL_GAP_PX);
            double left = Math.max(0, Math.max(from, solid)) + LABEL_GAP_PX;
            if (!placed.bar.isDay() && left + width <= Math.min(to, axis.widthPx())) {
                labels.add(new Label(placed, left, width, Side.ON_BAR));
                continue;
            }
            if (to < 0 || from > axis.widthPx()) {
                continue;
            }
            for (double x : new double[] {to + LABEL_GAP_PX, from - LABEL_GAP_PX - width}) {
                double[] stretch = {x - LABEL_GAP_PX + 1, x + width + LABEL_GAP_PX - 1};
                boolean inView = x >= 0 && x + width <= axis.widthPx();
                if (inView && free(taken.get(placed.lane), stretch[0], stretch[1])) {
                    taken.get(placed.lane).add(stretch);
                    labels.add(new Label(placed, x, width, Side.BESIDE));
                    break;
                }
            }
        }
        return labels;
    }
}
