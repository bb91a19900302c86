package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.map.ColorRule;
import org.conflictmap.query.Certainty;
import org.conflictmap.query.Filter;
import org.conflictmap.query.SyntheticEvents;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.Test;

class ViewerStateTest {
    @Test
    void aDatasetThatOpensShowsWhatIsOnlyPossibleToo() {
        ViewerState state = new ViewerState();
        state.certainty.set(Certainty.CERTAIN_ONLY);
        state.open(Dataset.EMPTY, EventTable.EMPTY);
        assertThat(state.certainty.get()).isEqualTo(Certainty.CERTAIN_AND_POSSIBLE);
    }

    @Test
    void whatIsSelectedIsShownThoughAConditionHidIt() {
        ViewerState state = opened();
        state.filter.set(Filter.parse("text \"one\" and not type in (riots)"));
        assertThat(state.rows().get().count()).isEqualTo(1);

        state.select(1);

        assertThat(state.rows().get().contains(1)).isTrue();
        assertThat(state.filter.get()).isEqualTo(Filter.ALL);
    }

    @Test
    void changesOfFiltersAreTakenBackOneByOne() {
        ViewerState state = opened();
        assertThat(state.undoable().get()).isFalse();
        state.types.set(EnumSet.of(EventType.BATTLES));
        state.choose(new ViewerState.Choice(
                EnumSet.allOf(EventType.class), EnumSet.of(PlacePrecision.NONE), Filter.parse("text \"two\"")));
        assertThat(state.rows().get().rows()).containsExactly(1);

        state.undo();
        assertThat(state.rows().get().rows()).containsExactly(0);
        assertThat(state.choice().precisions()).hasSize(PlacePrecision.values().length);
        state.undo();
        assertThat(state.rows().get().count()).isEqualTo(2);
        assertThat(state.undoable().get()).isFalse();
        state.undo();
        assertThat(state.rows().get().count()).isEqualTo(2);
    }

    @Test
    void datasetsThatAreNotThereAnyMoreHideNothingNorDoesUndoingBringThemBack() {
        ViewerState state = opened();
        state.filter.set(Filter.parse("dataset in (\"gone\")"));
        assertThat(state.rows().get().count()).isZero();
        ViewerState.Snapshot before = state.snapshot();

        state.open(state.dataset().get(), state.table().get());
        state.restore(before.among(state.datasetIds()));

        assertThat(state.rows().get().count()).isEqualTo(2);
        state.undo();
        assertThat(state.rows().get().count()).isEqualTo(2);
    }

    @Test
    void whatIsFilteredByAndWhatCanBeUndoneOutlivesAnotherArrangementOfDatasets() {
        ViewerState state = opened();
        state.filter.set(Filter.parse("text \"two\""));
        state.types.set(EnumSet.of(EventType.BATTLES));
        ViewerState.Snapshot before = state.snapshot();

        state.open(state.dataset().get(), state.table().get());
        state.restore(before.withoutSelection().among(state.datasetIds()));
        assertThat(state.choice().types()).containsExactly(EventType.BATTLES);
        assertThat(state.rows().get().count()).isZero();

        state.undo();
        assertThat(state.choice().types()).hasSize(EventType.values().length);
        assertThat(state.rows().get().rows()).containsExactly(1);
        state.undo();
        assertThat(state.rows().get().count()).isEqualTo(2);
        assertThat(state.undoable().get()).isFalse();
    }

    @Test
    void theChoiceOfAColourIsTakenBackAsThatOfAFilterIs() {
        ViewerState state = opened();
        String id = state.datasetIds().get(0);
        assertThat(state.eventColors().get().rules()).containsExactly(ColorRule.TYPE);
        state.colors.set(state.colors.get().with(id, ColorRule.GREEN));
        state.types.set(EnumSet.of(EventType.BATTLES));
        assertThat(state.eventColors().get().rules()).containsExactly(ColorRule.GREEN);

        state.undo();
        assertThat(state.rows().get().count()).isEqualTo(2);
        assertThat(state.eventColors().get().rules()).containsExactly(ColorRule.GREEN);
        state.undo();
        assertThat(state.eventColors().get().rules()).containsExactly(ColorRule.TYPE);
        assertThat(state.undoable().get()).isFalse();
    }

    @Test
    void aChoiceIsReadFromTheFilterThatItWasWrittenAs() {
        ViewerState.Choice choice = new ViewerState.Choice(
                EnumSet.of(EventType.RIOTS),
                EnumSet.of(PlacePrecision.EXACT),
                Filter.parse("text \"one\" and deaths best 2.."));
        assertThat(ViewerState.Choice.of(Filter.parse(choice.asFilter().print())))
                .isEqualTo(choice);
        assertThat(ViewerState.Choice.of(Filter.ALL)).isEqualTo(ViewerState.Choice.EVERYTHING);
    }

    @Test
    void stepsGoThroughWhatIsShownAndStayAtItsEnds() {
        ViewerState state = opened();
        state.step(1);
        assertThat(state.selectedRow.get()).isZero();
        state.step(1);
        state.step(1);
        assertThat(state.selectedRow.get()).isEqualTo(1);
        state.step(-1);
        state.step(-1);
        assertThat(state.selectedRow.get()).isZero();
    }

    @Test
    void ofALargeTableTheNewestCountIsShownWhenItIsThere() {
        List<Runnable> waiting = new ArrayList<>();
        ViewerState state = new ViewerState(purpose -> Recount.in(waiting::add, Runnable::run));
        EventTable table = SyntheticEvents.table(IntStream.range(0, 100_001)
                .mapToObj(i ->
                        SyntheticEvents.event("e" + i, i % 2 == 0 ? EventType.BATTLES : EventType.RIOTS, "2015-11-10"))
                .toArray(Event[]::new));
        state.open(Dataset.EMPTY, table);
        state.types.set(EnumSet.of(EventType.RIOTS));
        assertThat(state.rows().get().count()).isZero();

        waiting.get(waiting.size() - 1).run();
        assertThat(state.rows().get().count()).isEqualTo(50_000);
        waiting.get(0).run();
        assertThat(state.rows().get().count()).isEqualTo(50_000);
        assertThat(state.inWindow().get().certainCount()).isEqualTo(50_000);
    }

    private static ViewerState opened() {
        ViewerState state = new ViewerState();
        state.open(
                Dataset.EMPTY,
                SyntheticEvents.table(
                        SyntheticEvents.event("one", EventType.BATTLES, "2015-11-10"),
                        SyntheticEvents.event("two", EventType.RIOTS, "2015-11-11")));
        return state;
    }
}
