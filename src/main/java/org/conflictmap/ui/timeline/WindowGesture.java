package org.conflictmap.ui.timeline;

import java.util.Optional;
import javafx.scene.Cursor;
import org.conflictmap.event.DayRange;
import org.conflictmap.timeline.EventBar;
import org.conflictmap.timeline.TimeAxis;

/**
 * One press of the pointer on the plot and what follows from it: a thumb or the window is dragged, the axis is panned,
 * or, if the pointer hardly moved, a bar was clicked.
 */
final class WindowGesture {
    /** What is under the pointer. */
    enum Grip {
        FIRST_DAY(Cursor.H_RESIZE),
        LAST_DAY(Cursor.H_RESIZE),
        WINDOW(Cursor.OPEN_HAND),
        BAR(Cursor.HAND),
        AXIS(Cursor.DEFAULT);

        private final Cursor cursor;

        Grip(Cursor cursor) {
            this.cursor = cursor;
        }

        Cursor cursor() {
            return cursor;
        }
    }

    private static final double STILL_PX = 4;
    private static final double THUMB_PX = 10;
    private static final double EDGE_PX = 4;

    private final TimelineModel model;
    private final Grip grip;
    private final double startPx;
    private final DayRange startWindow;
    private final TimeAxis startAxis;
    private final Optional<EventBar> bar;
    private boolean moved;

    private WindowGesture(
            TimelineModel model, Grip grip, double startPx, DayRange startWindow, Optional<EventBar> bar) {
        this.model = model;
        this.grip = grip;
        this.startPx = startPx;
        this.startWindow = startWindow;
        this.startAxis = model.axis.get();
        this.bar = bar;
    }

    /** What a press at a place takes hold of. */
    static Grip grip(PlotGeometry geometry, DayRange window, Optional<EventBar> bar, double xPx, double yPx) {
        double first = geometry.pinned(geometry.firstEdgePx(window));
        double last = geometry.pinned(geometry.lastEdgePx(window));
        double reach = (yPx <= geometry.topPx() ? THUMB_PX : EDGE_PX) * geometry.scale();
        double inside = Math.min(reach, (last - first) / 3);
        if (xPx >= first - reach && xPx <= first + inside) {
            return Grip.FIRST_DAY;
        }
        if (xPx >= last - inside && xPx <= last + reach) {
            return Grip.LAST_DAY;
        }
        if (bar.isPresent()) {
            return Grip.BAR;
        }
        return first < xPx && xPx < last ? Grip.WINDOW : Grip.AXIS;
    }

    static WindowGesture press(
            TimelineModel model,
            PlotGeometry geometry,
            DayRange window,
            Optional<EventBar> bar,
            double xPx,
            double yPx) {
        Grip grip = grip(geometry, window, bar, xPx, yPx);
        return new WindowGesture(model, grip, xPx, window, bar);
    }

    void drag(double xPx) {
        moved |= Math.abs(xPx - startPx) > STILL_PX;
        if (!moved) {
            return;
        }
        if (grip != Grip.AXIS) {
            model.playing.set(false);
        }
        int day = (int) Math.round(startAxis.timeAt(xPx));
        int days = (int) Math.round((xPx - startPx) / startAxis.pxPerDay());
        boolean inWindow = startWindow.contains(startAxis.dayAt(startPx));
        switch (grip) {
            case FIRST_DAY ->
                model.window.set(new DayRange(Math.min(day, startWindow.lastDay()), startWindow.lastDay()));
            case LAST_DAY ->
                model.window.set(new DayRange(startWindow.firstDay(), Math.max(day - 1, startWindow.firstDay())));
            default -> {
                if (grip == Grip.WINDOW || grip == Grip.BAR && inWindow) {
                    model.window.set(new DayRange(startWindow.firstDay() + days, startWindow.lastDay() + days));
                } else {
                    model.pan(startAxis.panned(xPx - startPx));
                }
            }
        }
    }

    /** Ends it: a bar that was clicked selects its event, or the next of its events if one is selected. */
    void release() {
        if (moved) {
            return;
        }
        bar.filter(clicked -> grip == Grip.BAR).ifPresent(clicked -> {
            int at = clicked.rows().indexOf(model.selectedRow.get());
            model.selectedRow.set(clicked.rows().get((at + 1) % clicked.rows().size()));
        });
    }
}
