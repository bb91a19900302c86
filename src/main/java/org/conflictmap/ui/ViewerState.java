package org.conflictmap.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.map.LayerStack;
import org.conflictmap.query.Certainty;
import org.conflictmap.query.Filter;
import org.conflictmap.query.WindowView;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * What is open, what of it is shown and what is selected: the one thing that all parts of the window watch. For the
 * JavaFX thread only. A change of a filter costs one pass over the table, a move of the window one pass over the rows
 * that pass the filter.
 */
public final class ViewerState {
    /** {@link #selectedRow} when nothing is selected. */
    public static final int NO_ROW = -1;

    /** The camera-independent part of the state, to come back to after presenting. */
    public record Snapshot(
            Set<EventType> types,
            Set<PlacePrecision> precisions,
            DayRange window,
            Certainty certainty,
            int selectedRow,
            LayerStack layers,
            Theme theme) {
        /** The same with nothing selected, for other rows. */
        public Snapshot withoutSelection() {
            return new Snapshot(types, precisions, window, certainty, NO_ROW, layers, theme);
        }
    }

    private final ReadOnlyObjectWrapper<Dataset> dataset;
    private final ReadOnlyObjectWrapper<EventTable> table = new ReadOnlyObjectWrapper<>(EventTable.EMPTY);
    private final ReadOnlyObjectWrapper<RowSet> rows = new ReadOnlyObjectWrapper<>(RowSet.all(0));
    private final ReadOnlyObjectWrapper<WindowView> inWindow;

    /** The types that are shown. */
    public final ObjectProperty<Set<EventType>> types = new SimpleObjectProperty<>(EnumSet.allOf(EventType.class));

    /** The place precisions that are shown. */
    public final ObjectProperty<Set<PlacePrecision>> precisions =
            new SimpleObjectProperty<>(EnumSet.allOf(PlacePrecision.class));

    /** The days that are shown, both ends included. */
    public final ObjectProperty<DayRange> window = new SimpleObjectProperty<>(DayRange.ALL);

    /** Whether what is only possibly in the window is shown. */
    public final ObjectProperty<Certainty> certainty = new SimpleObjectProperty<>(Certainty.CERTAIN_AND_POSSIBLE);

    /** The selected event's row, or {@link #NO_ROW}. */
    public final IntegerProperty selectedRow = new SimpleIntegerProperty(NO_ROW);

    public final ObjectProperty<LayerStack> layers = new SimpleObjectProperty<>(LayerStack.STANDARD);

    public final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    public ViewerState() {
        dataset = new ReadOnlyObjectWrapper<>(Dataset.EMPTY);
        inWindow = new ReadOnlyObjectWrapper<>(WindowView.of(EventTable.EMPTY, RowSet.all(0), DayRange.ALL));
        types.addListener(changed -> filter());
        precisions.addListener(changed -> filter());
        window.addListener(changed -> look());
    }

    /** Shows a dataset: everything of it, nothing selected. */
    public void open(Dataset opened, EventTable itsTable) {
        selectedRow.set(NO_ROW);
        rows.set(RowSet.all(0));
        look();
        dataset.set(opened);
        table.set(itsTable);
        types.set(EnumSet.allOf(EventType.class));
        precisions.set(EnumSet.allOf(PlacePrecision.class));
        certainty.set(Certainty.CERTAIN_AND_POSSIBLE);
        window.set(itsTable.knownDays().orElse(DayRange.ALL));
        filter();
    }

    private void filter() {
        rows.set(new Filter.And(List.of(new Filter.Types(types.get()), new Filter.Precisions(precisions.get())))
                .simplify()
                .select(table.get()));
        look();
    }

    private void look() {
        inWindow.set(WindowView.of(table.get(), rows.get(), window.get()));
    }

    public ReadOnlyObjectProperty<Dataset> dataset() {
        return dataset.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<EventTable> table() {
        return table.getReadOnlyProperty();
    }

    /** The rows that pass the filters, whatever their date. */
    public ReadOnlyObjectProperty<RowSet> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Which of {@link #rows} are in the window, certainly and possibly. */
    public ReadOnlyObjectProperty<WindowView> inWindow() {
        return inWindow.getReadOnlyProperty();
    }

    /** The rows of the window that are shown as only possibly in it: none when the switch says so. */
    public RowSet shownPossible() {
        return certainty.get() == Certainty.CERTAIN_ONLY
                ? RowSet.all(0)
                : inWindow.get().possible();
    }

    public Optional<Event> selected() {
        int row = selectedRow.get();
        return row == NO_ROW ? Optional.empty() : Optional.of(table.get().event(row));
    }

    /** Selects an event of the open dataset; the window is widened if it does not touch the event's days. */
    public void select(Event event) {
        table.get().rowOf(event.id()).ifPresent(this::select);
    }

    /** See {@link #select(Event)}. */
    public void select(int row) {
        if (row != NO_ROW) {
            letThrough(table.get().event(row));
            widenTo(table.get().event(row));
        }
        selectedRow.set(row);
    }

    /** What is selected is seen: a filter that hides it lets its kind through. */
    private void letThrough(Event event) {
        if (!types.get().contains(event.type())) {
            types.set(with(types.get(), event.type()));
        }
        PlacePrecision precision = event.where().precision();
        if (!precisions.get().contains(precision)) {
            precisions.set(with(precisions.get(), precision));
        }
    }

    private static <E extends Enum<E>> Set<E> with(Set<E> values, E another) {
        Set<E> more = EnumSet.of(another);
        more.addAll(values);
        return more;
    }

    private void widenTo(Event event) {
        if (!event.when().isDated() || event.when().possiblyIn(window.get())) {
            return;
        }
        DayRange now = window.get();
        int first = event.when().firstDay();
        int last = event.when().lastDay();
        int nearFirst = first == DayRange.NO_FIRST ? last : first;
        int nearLast = last == DayRange.NO_LAST ? nearFirst : last;
        window.set(new DayRange(Math.min(now.firstDay(), nearFirst), Math.max(now.lastDay(), nearLast)));
    }

    /** Selects the event before (-1) or after (1) the selected one among those shown, in the order of time. */
    public void step(int direction) {
        RowSet shown = rows.get();
        if (shown.count() == 0) {
            return;
        }
        int selected = selectedRow.get();
        int before = shown.rank(selected);
        int next = shown.contains(selected) ? before + direction : direction > 0 ? before : before - 1;
        select(shown.rowAt(Math.max(0, Math.min(shown.count() - 1, next))));
    }

    public Snapshot snapshot() {
        return new Snapshot(
                types.get(),
                precisions.get(),
                window.get(),
                certainty.get(),
                selectedRow.get(),
                layers.get(),
                theme.get());
    }

    public void restore(Snapshot snapshot) {
        types.set(snapshot.types());
        precisions.set(snapshot.precisions());
        window.set(snapshot.window());
        certainty.set(snapshot.certainty());
        selectedRow.set(snapshot.selectedRow());
        layers.set(snapshot.layers());
        theme.set(snapshot.theme());
    }
}
