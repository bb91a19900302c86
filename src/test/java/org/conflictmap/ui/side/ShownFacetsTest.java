package org.conflictmap.ui.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.query.SyntheticEvents;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Recount;
import org.conflictmap.ui.ViewerState;
import org.junit.jupiter.api.Test;

class ShownFacetsTest {
    private static final int MANY = 100_001;

    private final Queue<Runnable> results = new ArrayDeque<>();

    @Test
    void aLargeTableIsNotSaidToHaveNothingWhileItIsFilteredFirst() {
        ViewerState state = new ViewerState(Recount.Source.of(Tasks.direct(), results::add));
        ShownFacets facets = new ShownFacets(state);
        List<Integer> told = new ArrayList<>();
        facets.counts()
                .addListener(
                        (observed, before, now) -> told.add(now.shown().byType().get(EventType.BATTLES)));

        state.open(
                Dataset.EMPTY,
                SyntheticEvents.table(IntStream.range(0, MANY)
                        .mapToObj(i -> SyntheticEvents.event("e" + i, EventType.BATTLES, "2015-11-10"))
                        .toArray(Event[]::new)));
        while (!results.isEmpty()) {
            results.remove().run();
        }

        assertThat(told).containsExactly(MANY);
    }
}
