package org.conflictmap.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictmap.query.SyntheticEvents.event;

import java.util.Random;
import java.util.Set;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.event.When;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowViewTest {
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void certainAndPossibleAreWhatEachEventSaysOfItself(long seed) {
        EventTable table = SyntheticEvents.random(seed, 300);
        RowSet rows = new Filter.Types(Set.of(EventType.BATTLES, EventType.PROTESTS, EventType.OTHER)).select(table);
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            int first = 16_436 + random.nextInt(365);
            DayRange window = new DayRange(first, first + random.nextInt(90));
            WindowView view = WindowView.of(table, rows, window);
            assertThat(view.certain())
                    .isEqualTo(FilterTest.naive(
                            table,
                            row -> rows.contains(row) && table.event(row).when().certainlyIn(window)));
            assertThat(view.possible())
                    .isEqualTo(FilterTest.naive(
                            table,
                            row -> rows.contains(row)
                                    && table.event(row).when().possiblyIn(window)
                                    && !table.event(row).when().certainlyIn(window)));
        }
    }

    @Test
    void theEndsOfTheWindowAreIncludedAndTheSwitchLeavesOutWhatIsOnlyPossible() {
        EventTable table = SyntheticEvents.table(
                event("on the first day", EventType.BATTLES, "2015-11-07"),
                event("on the last day", EventType.BATTLES, "2015-11-11"),
                event("the day after", EventType.BATTLES, "2015-11-12"),
                event("some day in November", EventType.BATTLES, "2015-11"),
                event("without a date", EventType.BATTLES, ""));
        DayRange window = When.parse("2015-11-07/2015-11-11").span();
        WindowView view = WindowView.of(table, RowSet.all(table.size()), window);

        assertThat(view.certainCount()).isEqualTo(2);
        assertThat(view.possibleCount()).isEqualTo(1);
        assertThat(view.undated().count()).isEqualTo(1);
        assertThat(view.shown(Certainty.CERTAIN_ONLY).count()).isEqualTo(2);
        assertThat(view.shown(Certainty.CERTAIN_AND_POSSIBLE).count()).isEqualTo(3);
    }
}
