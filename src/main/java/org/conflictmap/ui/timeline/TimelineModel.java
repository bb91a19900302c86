package org.conflictmap.ui.timeline;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.conflictmap.event.DayRange;
import org.conflictmap.query.Certainty;
import org.conflictmap.query.WindowView;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.timeline.CalendarStep;
import org.conflictmap.timeline.Histogram;
import org.conflictmap.timeline.Playback;
import org.conflictmap.timeline.TimeAxis;
import org.conflictmap.timeline.TimeDomain;
import org.conflictmap.timeline.WindowPreset;

/** What the timeline shows, and what can be done to it; its header and its plot both stand on it. JavaFX thread only. */
final class TimelineModel {
    static final int NO_ROW = -1;

    final ObjectProperty<EventTable> table = new SimpleObjectProperty<>(EventTable.EMPTY);
    final ObjectProperty<RowSet> rows = new SimpleObjectProperty<>(RowSet.all(0));
    final ObjectProperty<Set<String>> hiddenDatasets = new SimpleObjectProperty<>(Set.of());
    final ObjectProperty<DayRange> window = new SimpleObjectProperty<>(DayRange.ALL);
    final ObjectProperty<Certainty> certainty = new SimpleObjectProperty<>(Certainty.CERTAIN_AND_POSSIBLE);
    final ObjectProperty<Playback.Mode> mode = new SimpleObjectProperty<>(Playback.Mode.WINDOW);
    final ObjectProperty<Playback.Speed> speed = new SimpleObjectProperty<>(Playback.Speed.NORMAL);
    final ObjectProperty<TimeAxis> axis = new SimpleObjectProperty<>(new TimeAxis(0, 100, 100));
    final ObjectProperty<TimelineColors> colors = new SimpleObjectProperty<>(TimelineColors.LIGHT);
    final BooleanProperty playing = new SimpleBooleanProperty();
    final IntegerProperty selectedRow = new SimpleIntegerProperty(NO_ROW);
    final DoubleProperty scale = new SimpleDoubleProperty(1);
    final ObjectProperty<WindowView> view =
            new SimpleObjectProperty<>(WindowView.of(EventTable.EMPTY, RowSet.all(0), DayRange.ALL));

    private final PlayClock clock;
    private Optional<TimeDomain> domain = Optional.empty();
    private long slidingDays = 1;

    TimelineModel(PlayClock clock) {
        this.clock = clock;
        table.subscribe(this::opened);
        mode.subscribe((before, now) -> changeMode(now));
        playing.subscribe(this::playOrPause);
        speed.subscribe(() -> playOrPause(playing.get()));
    }

    /** The time that the table is about; empty if none of its events is dated. */
    Optional<TimeDomain> domain() {
        return domain;
    }

    /** The window with open sides closed at what is known. */
    DayRange closedWindow() {
        DayRange open = window.get();
        DayRange known = domain.map(TimeDomain::known).orElse(axis.get().days());
        int first = open.hasFirst() ? open.firstDay() : Math.min(known.firstDay(), open.lastDay());
        return new DayRange(first, open.hasLast() ? open.lastDay() : Math.max(known.lastDay(), first));
    }

    private void opened(EventTable opened) {
        playing.set(false);
        selectedRow.set(NO_ROW);
        rows.set(RowSet.all(opened.size()));
        domain = TimeDomain.of(opened);
        domain.ifPresent(time -> window.set(time.known()));
        fit();
    }

    /** Shows the core of the domain. */
    void fit() {
        domain.ifPresent(
                time -> axis.set(TimeAxis.fitting(time.core(), axis.get().widthPx())));
    }

    /** Shows another stretch of time, but does not lose sight of the domain. */
    void pan(TimeAxis asked) {
        axis.set(domain.map(time -> asked.heldTo(time.known())).orElse(asked));
    }

    /** Sets the window to one that was asked for by name or date, and brings it into view. */
    void show(DayRange asked) {
        window.set(asked);
        DayRange days = closedWindow();
        TimeAxis now = axis.get();
        axis.set(
                days.days() < now.days().days()
                        ? now.showing(days)
                        : now.showing(new DayRange(days.lastDay(), days.lastDay())));
    }

    /** As {@link #show}, and all of it: the axis moves back where the window has no room. */
    void showWhole(DayRange asked) {
        show(asked);
        if (asked.days() >= axis.get().days().days()) {
            axis.set(TimeAxis.fitting(asked, axis.get().widthPx()));
        }
    }

    void preset(WindowPreset preset) {
        playing.set(false);
        mode.set(Playback.Mode.WINDOW);
        domain.ifPresent(time -> show(preset.apply(closedWindow(), time.known())));
    }

    Optional<WindowPreset> preset() {
        return mode.get() == Playback.Mode.CUMULATIVE
                ? Optional.empty()
                : domain.flatMap(time -> WindowPreset.of(closedWindow(), time.known()));
    }

    void stepForward() {
        domain.ifPresent(time -> show(playback(time).next(closedWindow(), time.known())));
    }

    void stepBack() {
        domain.ifPresent(time -> show(playback(time).previous(closedWindow(), time.known())));
    }

    void toFirst() {
        domain.ifPresent(time -> show(playback(time).first(closedWindow(), time.core())));
    }

    void toLast() {
        domain.ifPresent(time -> show(playback(time).last(closedWindow(), time.core())));
    }

    /** Moves the first day by steps that can be seen on the axis, but not past the last day. */
    void moveFirstDay(int steps) {
        DayRange days = closedWindow();
        show(new DayRange(Math.min(visibleStep().plus(days.firstDay(), steps), days.lastDay()), days.lastDay()));
    }

    /** Moves the last day by steps that can be seen on the axis, but not past the first day. */
    void moveLastDay(int steps) {
        DayRange days = closedWindow();
        show(new DayRange(days.firstDay(), Math.max(visibleStep().plus(days.lastDay(), steps), days.firstDay())));
    }

    /** Selects the next event in the window, in the order of time, or the one before. */
    void selectNeighbour(int direction) {
        RowSet shown = view.get().shown(certainty.get());
        int selected = selectedRow.get();
        boolean isNone = selected == NO_ROW;
        int next = direction > 0
                ? shown.next(isNone ? 0 : selected + 1)
                : shown.previous(isNone ? Integer.MAX_VALUE : selected);
        if (next >= 0) {
            selectedRow.set(next);
        }
    }

    private CalendarStep visibleStep() {
        return Histogram.stepFor(axis.get());
    }

    private Playback playback(TimeDomain time) {
        return Playback.suiting(mode.get(), closedWindow(), time.core());
    }

    private void playOrPause(boolean play) {
        if (!play || domain.isEmpty()) {
            clock.stop();
            playing.set(false);
            return;
        }
        TimeDomain time = domain.get();
        Playback playback = playback(time);
        if (playback.isAtEnd(closedWindow(), time.core())) {
            show(playback.first(closedWindow(), time.core()));
        }
        clock.start(speed.get().stepsPerSecond(), () -> playOn(time));
    }

    private void playOn(TimeDomain time) {
        Playback playback = playback(time);
        show(playback.next(closedWindow(), time.core()));
        if (playback.isAtEnd(closedWindow(), time.core())) {
            playing.set(false);
        }
    }

    /** Cumulative mode begins at the beginning; leaving it gives the window its length back. */
    private void changeMode(Playback.Mode now) {
        if (domain.isEmpty()) {
            return;
        }
        DayRange days = closedWindow();
        if (now == Playback.Mode.CUMULATIVE) {
            slidingDays = days.days();
            int first = Math.min(domain.get().known().firstDay(), days.lastDay());
            window.set(new DayRange(first, days.lastDay()));
        } else {
            int first = (int) Math.max(days.firstDay(), days.lastDay() - slidingDays + 1);
            window.set(new DayRange(first, days.lastDay()));
        }
    }
}
