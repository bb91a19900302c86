package org.conflictmap.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.conflictmap.query.SyntheticEvents.event;

import java.util.List;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.event.When;
import org.conflictmap.query.SyntheticEvents;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistogramTest {
    @Test
    void aVagueDateIsSharedOutOverItsDaysButCertainInItsMonth() {
        EventTable table = SyntheticEvents.table(event("some day in November", EventType.RIOTS, "2015-11"));
        Histogram days = histogram(table, CalendarStep.DAY);
        assertThat(days.binCount()).isEqualTo(30);
        assertThat(days.possible(0, EventType.RIOTS, 12)).isCloseTo(1 / 30.0, within(1e-9));
        assertThat(days.certain(0, EventType.RIOTS, 12)).isZero();

        Histogram months = histogram(table, CalendarStep.MONTH);
        assertThat(months.certain(0, EventType.RIOTS, 0)).isEqualTo(1);
        assertThat(months.possible(0, EventType.RIOTS, 0)).isZero();
    }

    @Test
    void whatLastsCountsInEveryBinAndAnOpenSideInNone() {
        EventTable table = SyntheticEvents.table(
                event("lasts", EventType.BATTLES, "2015-11-02/2015-11-04"),
                event("open", EventType.BATTLES, "/2015-11-05"),
                event("on or before", EventType.RIOTS, "../2015-11-05"));
        Histogram days = histogram(table, CalendarStep.DAY);
        assertThat(days.bin(0)).isEqualTo(When.parse("2015-11-02").span());
        for (int bin = 0; bin < 4; bin++) {
            assertThat(days.certain(0, EventType.BATTLES, bin)).isEqualTo(1);
        }
        assertThat(days.possible(0, EventType.RIOTS, 3)).isEqualTo(1);
        assertThat(days.most()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"DAY", "WEEK", "MONTH", "QUARTER", "YEAR"})
    void noBinHasMoreThanTheEventsThatCanBeInItNorLessThanThoseThatAre(CalendarStep step) {
        EventTable table = SyntheticEvents.random(21, 500);
        Histogram histogram = histogram(table, step);
        for (int bin = 0; bin < histogram.binCount(); bin++) {
            DayRange window = histogram.bin(bin);
            double certain = 0;
            double possible = 0;
            for (EventType type : EventType.values()) {
                certain += histogram.certain(0, type, bin);
                possible += histogram.possible(0, type, bin);
            }
            int certainly = 0;
            int possibly = 0;
            for (int row = 0; row < table.size(); row++) {
                certainly += table.certainlyIn(row, window) ? 1 : 0;
                possibly += table.possiblyIn(row, window) ? 1 : 0;
            }
            assertThat(certain).isEqualTo(certainly);
            assertThat(certain + possible).isBetween((double) certainly, possibly + 1e-6);
            assertThat(histogram.most()).isGreaterThanOrEqualTo(certain + possible - 1e-6);
        }
    }

    @Test
    void eachDatasetIsCountedByItself() {
        EventTable joined = EventTable.join(List.of(
                SyntheticEvents.table(event("one", EventType.RIOTS, "2015-11-02")),
                SyntheticEvents.table(
                        event("two", EventType.RIOTS, "2015-11-02"),
                        event("three", EventType.RIOTS, "2015-11-02/2015-11-03"))));
        Histogram days = histogram(joined, CalendarStep.DAY);
        assertThat(days.datasetCount()).isEqualTo(2);
        assertThat(days.certain(0, EventType.RIOTS, 0)).isEqualTo(1);
        assertThat(days.certain(1, EventType.RIOTS, 0)).isEqualTo(2);
        assertThat(days.certain(0, EventType.RIOTS, 1)).isZero();
        assertThat(days.certain(1, EventType.RIOTS, 1)).isEqualTo(1);
        assertThat(days.most()).isEqualTo(3);
    }

    @Test
    void theBinsInViewAreThoseThatItTouches() {
        EventTable table = SyntheticEvents.table(event("year", EventType.BATTLES, "2015"));
        Histogram months = histogram(table, CalendarStep.MONTH);
        assertThat(months.binsIn(When.parse("2015-02-10/2015-03-01").span())).containsExactly(1, 3);
        assertThat(months.binsIn(When.parse("2010").span())).containsExactly(0, 0);
        assertThat(months.binsIn(DayRange.ALL)).containsExactly(0, 12);
    }

    private static Histogram histogram(EventTable table, CalendarStep step) {
        return Histogram.of(
                table, RowSet.all(table.size()), step, table.knownDays().orElseThrow());
    }
}
