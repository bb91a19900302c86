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

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void aViewThatWasMovedIsTheOneThatIsMadeAnew(long seed) {
        SyntheticRows synthetic = new SyntheticRows(seed, 2_000);
        Random random = new Random(seed);
        RowSet rows = RandomFilter.of(random, 1).filter().select(synthetic.table);
        WindowView view = WindowView.of(synthetic.table, rows, DayRange.ALL);
        for (int i = 0; i < 300; i++) {
            if (i % 25 == 0) {
                rows = RandomFilter.of(random, 1).filter().select(synthetic.table);
                view = view.of(rows);
            }
            DayRange window = next(view.window(), random);
            view = view.moved(window);
            assertIs(view, synthetic, rows, window);
        }
    }

    /** A step, a jump, another length, or one open end. */
    private static DayRange next(DayRange now, Random random) {
        int year = 16_436;
        if (!now.hasFirst() || !now.hasLast() || random.nextInt(4) == 0) {
            int first = year - 20 + random.nextInt(400);
            return new DayRange(
                    random.nextInt(8) == 0 ? DayRange.NO_FIRST : first,
                    random.nextInt(8) == 0 ? DayRange.NO_LAST : first + random.nextInt(90));
        }
        int first = now.firstDay() + random.nextInt(7) - 3;
        return new DayRange(first, Math.max(first, now.lastDay() + random.nextInt(7) - 3));
    }

    private static void assertIs(WindowView view, SyntheticRows synthetic, RowSet rows, DayRange window) {
        RowSet certain = FilterTest.naive(
                synthetic.table,
                row -> rows.contains(row) && synthetic.row(row).when().certainlyIn(window));
        RowSet possible = FilterTest.naive(
                synthetic.table,
                row -> rows.contains(row)
                        && synthetic.row(row).when().possiblyIn(window)
                        && !synthetic.row(row).when().certainlyIn(window));
        assertThat(view.window()).isEqualTo(window);
        assertThat(view.certain()).as("certain in " + window).isEqualTo(certain);
        assertThat(view.possible()).as("possible in " + window).isEqualTo(possible);
        assertThat(view.certainCount()).isEqualTo(certain.count());
        assertThat(view.possibleCount()).isEqualTo(possible.count());
        assertThat(view.undated())
                .isEqualTo(FilterTest.naive(
                        synthetic.table,
                        row -> rows.contains(row) && !synthetic.row(row).when().isDated()));
    }

    @Test
    void aViewThatDoesNotChangeIsTheSameOne() {
        EventTable table = SyntheticEvents.random(35, 100);
        WindowView view = WindowView.of(table, RowSet.all(100), new DayRange(16_500, 16_600));
        assertThat(view.moved(new DayRange(16_500, 16_600))).isSameAs(view);
        assertThat(view.of(RowSet.all(100))).isSameAs(view);
    }
}
