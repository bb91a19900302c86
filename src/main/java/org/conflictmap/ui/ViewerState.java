package org.conflictmap.ui;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.symbol.EventColors;
import org.conflictmap.query.Certainty;
import org.conflictmap.query.Conditions;
import org.conflictmap.query.Filter;
import org.conflictmap.query.WindowView;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OpenData;
import org.conflictmap.store.RowSet;

/**
 * What is open, what of it is shown and what is selected: the one thing that all parts of the window watch. For the
 * JavaFX thread only. A change of a filter costs a pass over the table, off this thread where it has many rows; a move of
 * the window touches only the rows that enter or leave.
 */
public final class ViewerState {
    /** {@link #selectedRow} when nothing is selected. */
    public static final int NO_ROW = -1;

    /**
     * The camera-independent part of the state, to come back to after presenting.
     *
     * @param steps what can be undone, the newest first
     */
    public record Snapshot(
            Set<EventType> types,
            Set<PlacePrecision> precisions,
            Filter filter,
            DayRange window,
            Certainty certainty,
            int selectedRow,
            LayerStack layers,
            Theme theme,
            List<Step> steps) {
        /** The same with nothing selected, for other rows. */
        public Snapshot withoutSelection() {
            return new Snapshot(types, precisions, filter, window, certainty, NO_ROW, layers, theme, steps);
        }

        /** The same for these datasets, when others are not in view any more. */
        public Snapshot among(Collection<String> datasets) {
            return new Snapshot(
                    types,
                    precisions,
                    DatasetSwitches.among(filter, datasets),
                    window,
                    certainty,
                    selectedRow,
                    layers,
                    theme,
                    steps.stream().map(step -> step.among(datasets)).toList());
        }
    }

    /** What is filtered by. */
    public record Choice(Set<EventType> types, Set<PlacePrecision> precisions, Filter filter) {
        /** Everything is shown. */
        public static final Choice EVERYTHING =
                new Choice(EnumSet.allOf(EventType.class), EnumSet.allOf(PlacePrecision.class), Filter.ALL);

        /** What a filter says of types and precisions as sets, the rest as it is. */
        public static Choice of(Filter filter) {
            Conditions conditions = Conditions.of(filter);
            Optional<Filter.Types> types = conditions.get(Filter.Types.class);
            Optional<Filter.Precisions> precisions = conditions.get(Filter.Precisions.class);
            Conditions rest = types.map(conditions::without).orElse(conditions);
            return new Choice(
                    types.map(Filter.Types::types).orElse(EVERYTHING.types),
                    precisions.map(Filter.Precisions::precisions).orElse(EVERYTHING.precisions),
                    precisions.map(rest::without).orElse(rest).filter());
        }

        /** Both sets and the filter as one, with nothing in it that does nothing. */
        public Filter asFilter() {
            return new Filter.And(List.of(new Filter.Types(types), new Filter.Precisions(precisions), filter))
                    .simplify();
        }
    }

    /** What can be gone back to. */
    public record Step(Choice choice, DatasetColors colors) {
        private Step among(Collection<String> datasets) {
            Filter left = DatasetSwitches.among(choice.filter, datasets);
            return new Step(new Choice(choice.types, choice.precisions, left), colors.opened(List.copyOf(datasets)));
        }
    }

    private static final int UNDO_MOST = 100;

    private final Recount.Source recounts;
    private final Recount recount;
    private final Deque<Step> history = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private Choice lastChoice = Choice.EVERYTHING;
    private DatasetColors lastColors = DatasetColors.NONE;
    private boolean isChoosing;
    private boolean isCounted = true;
    private final ReadOnlyObjectWrapper<Dataset> dataset;
    private final ReadOnlyObjectWrapper<EventTable> table = new ReadOnlyObjectWrapper<>(EventTable.EMPTY);
    private final ReadOnlyObjectWrapper<EventColors> eventColors =
            new ReadOnlyObjectWrapper<>(EventColors.byType(EventTable.EMPTY));
    private final ReadOnlyObjectWrapper<RowSet> rows = new ReadOnlyObjectWrapper<>(RowSet.all(0));
    private final ReadOnlyObjectWrapper<WindowView> inWindow;

    /** The types that are shown. */
    public final ObjectProperty<Set<EventType>> types = new SimpleObjectProperty<>(EnumSet.allOf(EventType.class));

    /** The place precisions that are shown. */
    public final ObjectProperty<Set<PlacePrecision>> precisions =
            new SimpleObjectProperty<>(EnumSet.allOf(PlacePrecision.class));

    /** What else has to hold of the events that are shown. */
    public final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);

    /** By what the datasets are coloured. */
    public final ObjectProperty<DatasetColors> colors = new SimpleObjectProperty<>(DatasetColors.NONE);

    /** The days that are shown, both ends included. */
    public final ObjectProperty<DayRange> window = new SimpleObjectProperty<>(DayRange.ALL);

    /** Whether what is only possibly in the window is shown. */
    public final ObjectProperty<Certainty> certainty = new SimpleObjectProperty<>(Certainty.CERTAIN_AND_POSSIBLE);

    /** The selected event's row, or {@link #NO_ROW}. */
    public final IntegerProperty selectedRow = new SimpleIntegerProperty(NO_ROW);

    public final ObjectProperty<LayerStack> layers = new SimpleObjectProperty<>(LayerStack.STANDARD);

    public final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    /** Counts everything at once. */
    public ViewerState() {
        this(Recount.Source.AT_ONCE);
    }

    public ViewerState(Recount.Source recounts) {
        this.recounts = recounts;
        recount = recounts.named("filter");
        dataset = new ReadOnlyObjectWrapper<>(Dataset.EMPTY);
        inWindow = new ReadOnlyObjectWrapper<>(WindowView.of(EventTable.EMPTY, RowSet.all(0), DayRange.ALL));
        types.addListener(changed -> chosen());
        precisions.addListener(changed -> chosen());
        filter.addListener(changed -> chosen());
        colors.addListener(changed -> recolored());
        window.addListener(changed -> look());
    }

    /** Shows a dataset: everything of it, nothing selected. */
    public void open(Dataset opened, EventTable itsTable) {
        isCounted = false;
        selectedRow.set(NO_ROW);
        rows.set(RowSet.all(0));
        inWindow.set(inWindow.get().of(RowSet.all(0)));
        dataset.set(opened);
        table.set(itsTable);
        setColors(colors.get().opened(datasetIds()));
        set(Choice.EVERYTHING);
        history.clear();
        undoable.set(false);
        certainty.set(Certainty.CERTAIN_AND_POSSIBLE);
        window.set(itsTable.knownDays().orElse(DayRange.ALL));
        filter();
    }

    /**
     * Whether it is known which events of the open table are shown. Until then, a moment after a large one was opened, there
     * are none of it, and what shows events or numbers of them keeps what it showed before.
     */
    public boolean isCounted() {
        return isCounted;
    }

    /** What is filtered by now. */
    public Choice choice() {
        return new Choice(types.get(), precisions.get(), filter.get());
    }

    /** Filters by all of this at once: one step to undo. */
    public void choose(Choice choice) {
        isChoosing = true;
        types.set(choice.types());
        precisions.set(choice.precisions());
        filter.set(choice.filter());
        isChoosing = false;
        chosen();
    }

    private void chosen() {
        Choice now = choice();
        if (isChoosing || now.equals(lastChoice)) {
            return;
        }
        remember();
        lastChoice = now;
        filter();
    }

    private void recolored() {
        if (!isChoosing && !colors.get().equals(lastColors)) {
            remember();
            setColors(colors.get());
        }
    }

    private void remember() {
        history.push(new Step(lastChoice, lastColors));
        if (history.size() > UNDO_MOST) {
            history.removeLast();
        }
        undoable.set(true);
    }

    /** Takes back the last change of what is filtered by, or of colours. */
    public void undo() {
        if (!history.isEmpty()) {
            Step before = history.pop();
            undoable.set(!history.isEmpty());
            setColors(before.colors);
            if (!before.choice.equals(lastChoice)) {
                set(before.choice);
                filter();
            }
        }
    }

    /** Without a step to undo. */
    private void setColors(DatasetColors newColors) {
        lastColors = newColors;
        isChoosing = true;
        colors.set(newColors);
        isChoosing = false;
        List<ColorRule> rules = newColors.rules(datasetIds());
        if (!eventColors.get().isOf(table.get(), rules)) {
            eventColors.set(new EventColors(table.get(), rules));
        }
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    /** Without a step to undo, and without filtering. */
    private void set(Choice choice) {
        lastChoice = choice;
        isChoosing = true;
        types.set(choice.types());
        precisions.set(choice.precisions());
        filter.set(choice.filter());
        isChoosing = false;
    }

    /** Where counts that follow the events are made. */
    public Recount recount(String purpose) {
        return recounts.named(purpose);
    }

    private void filter() {
        EventTable filtered = table.get();
        Filter wanted = lastChoice.asFilter();
        WindowView before = inWindow.get();
        DayRange days = window.get();
        recount.run(
                filtered.size(),
                () -> {
                    RowSet found = wanted.select(filtered);
                    return before.table() == filtered ? before.of(found) : WindowView.of(filtered, found, days);
                },
                this::show);
    }

    private void show(WindowView view) {
        if (view.table() == table.get()) {
            isCounted = true;
            rows.set(view.rows());
            inWindow.set(view.moved(window.get()));
        }
    }

    private void look() {
        if (inWindow.get().table() == table.get()) {
            inWindow.set(inWindow.get().moved(window.get()));
        }
    }

    public ReadOnlyObjectProperty<Dataset> dataset() {
        return dataset.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<EventTable> table() {
        return table.getReadOnlyProperty();
    }

    /** The ids of the datasets that the table is made of, in their order. */
    public List<String> datasetIds() {
        return table.get().sources().stream()
                .map(source -> source.dataset().manifest().id())
                .toList();
    }

    /** What is to be said of the datasets that are not hidden by their switch; of all if all are. */
    public Dataset.Manifest shownManifest() {
        List<Dataset.Manifest> all = table.get().sources().stream()
                .map(source -> source.dataset().manifest())
                .toList();
        List<Dataset.Manifest> shown = all.stream()
                .filter(manifest -> DatasetSwitches.isShown(filter.get(), manifest.id()))
                .toList();
        return shown.isEmpty() || shown.size() == all.size() ? dataset.get().manifest() : OpenData.manifest(shown);
    }

    /** The marks of the table's events, by the rules of their datasets. */
    public ReadOnlyObjectProperty<EventColors> eventColors() {
        return eventColors.getReadOnlyProperty();
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
            letThrough(row);
            widenTo(table.get().event(row));
        }
        selectedRow.set(row);
    }

    /** What is selected is seen: a filter that hides it lets its kind through, a condition that hides it is given up. */
    private void letThrough(int row) {
        if (rows.get().contains(row)) {
            return;
        }
        EventTable now = table.get();
        List<Filter> kept = Conditions.of(filter.get()).parts().stream()
                .filter(condition -> condition.select(now).contains(row))
                .toList();
        choose(new Choice(
                with(types.get(), now.type(row)),
                with(precisions.get(), now.precision(row)),
                new Conditions(kept).filter()));
    }

    private static <E extends Enum<E>> Set<E> with(Set<E> values, E another) {
        if (values.contains(another)) {
            return values;
        }
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
                filter.get(),
                window.get(),
                certainty.get(),
                selectedRow.get(),
                layers.get(),
                theme.get(),
                List.copyOf(history));
    }

    /** Goes back to it. That is no step to undo: what could be undone then can be undone now, and nothing else. */
    public void restore(Snapshot snapshot) {
        Choice before = lastChoice;
        set(new Choice(snapshot.types(), snapshot.precisions(), snapshot.filter()));
        if (!lastChoice.equals(before)) {
            filter();
        }
        history.clear();
        Step after = new Step(lastChoice, lastColors);
        for (Step step : snapshot.steps()) {
            if (!step.equals(after)) {
                history.addLast(step);
                after = step;
            }
        }
        undoable.set(!history.isEmpty());
        window.set(snapshot.window());
        certainty.set(snapshot.certainty());
        selectedRow.set(snapshot.selectedRow());
        layers.set(snapshot.layers());
        theme.set(snapshot.theme());
    }
}
