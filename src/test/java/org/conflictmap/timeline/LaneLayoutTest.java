package org.conflictmap.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictmap.query.SyntheticEvents.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.query.SyntheticEvents;
import org.conflictmap.query.SyntheticFileRows;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.timeline.LaneLayout.Label;
import org.conflictmap.timeline.LaneLayout.Placed;
import org.conflictmap.timeline.LaneLayout.Room;
import org.conflictmap.timeline.LaneLayout.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneLayoutTest {
    private static final TimeAxis AXIS =
            TimeAxis.fitting(When.parse("2015-09-30/2015-11-15").span(), 1000);
    private static final Room ROOMY = new Room(40, 40, 60, bar -> 80);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noBarAndNoLabelEverLiesOverAnother(long seed) {
        EventTable table = random(seed, 40);
        LaneLayout layout =
                LaneLayout.of(table, RowSet.all(table.size()), AXIS, ROOMY).orElseThrow();
        List<Label> labels = layout.labels(AXIS, bar -> 80);
        for (int lane = 0; lane < layout.laneCount(); lane++) {
            List<double[]> taken = new ArrayList<>();
            for (Placed placed : layout.bars()) {
                if (placed.lane() == lane) {
                    taken.add(new double[] {
                        AXIS.xOf(placed.bar().drawnFrom(layout.fadeDays())),
                        AXIS.xOf(placed.bar().drawnTo(layout.fadeDays()))
                    });
                }
            }
            for (Label label : labels) {
                if (label.placed().lane() == lane && label.side() == Side.BESIDE) {
                    taken.add(new double[] {label.xPx(), label.xPx() + label.widthPx()});
                }
            }
            taken.sort((a, b) -> Double.compare(a[0], b[0]));
            for (int i = 1; i < taken.size(); i++) {
                assertThat(taken.get(i)[0]).isGreaterThanOrEqualTo(taken.get(i - 1)[1]);
            }
        }
        assertThat(labels)
                .allSatisfy(label -> assertThat(label.xPx() >= 0 && label.xPx() + label.widthPx() <= 1000)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyDatedEventIsInExactlyOneBarHoweverLittleRoomThereIs(long seed) {
        EventTable table = random(seed, 40);
        for (int lanes : new int[] {40, 12, 6}) {
            LaneLayout.of(table, RowSet.all(table.size()), AXIS, new Room(lanes, 40, 60, bar -> 80))
                    .ifPresent(
                            layout -> assertThat(layout.bars().stream().flatMap(placed -> placed.bar().rows().stream()))
                                    .hasSize(table.datedCount())
                                    .doesNotHaveDuplicates());
        }
    }

    @Test
    void eventsOfOneTypeAndDayShareABlockWhenThereIsNoRoomForEach() {
        EventTable table = SyntheticEvents.table(
                event("one", EventType.PROTESTS, "2015-11-11"),
                event("two", EventType.PROTESTS, "2015-11-11"),
                event("three", EventType.BATTLES, "2015-11-11"));
        RowSet all = RowSet.all(3);
        assertThat(LaneLayout.of(table, all, AXIS, ROOMY).orElseThrow().bars()).hasSize(3);
        LaneLayout shared =
                LaneLayout.of(table, all, AXIS, new Room(2, 2, 60, bar -> 80)).orElseThrow();
        assertThat(shared.bars())
                .extracting(placed -> placed.bar().rows().size())
                .containsExactly(1, 2);
        assertThat(shared.bars().get(0).bar().type()).isEqualTo(EventType.BATTLES);
    }

    @Test
    void lanesStayAsTheyAreWhileTheAxisIsPanned() {
        EventTable table = random(9, 40);
        RowSet all = RowSet.all(table.size());
        assertThat(LaneLayout.of(table, all, AXIS.panned(333), ROOMY))
                .isEqualTo(LaneLayout.of(table, all, AXIS, ROOMY));
    }

    @Test
    void tooManyBarsAreLeftToTheHistogram() {
        EventTable table = random(4, 3_000);
        assertThat(LaneLayout.of(table, RowSet.all(table.size()), AXIS, ROOMY)).isEmpty();
    }

    @Test
    void anOpenBeginningFadesInBeforeWhatIsCertain() {
        EventTable table = SyntheticEvents.table(event("siege", EventType.BATTLES, "/2015-11-10"));
        EventBar bar = EventBar.of(table, 0);
        int day = (int) java.time.LocalDate.of(2015, 11, 10).toEpochDay();
        assertThat(bar.solidFrom()).isEqualTo(day);
        assertThat(bar.drawnFrom(5)).isEqualTo(day - 5);
        assertThat(bar.drawnTo(5)).isEqualTo(day + 1);
    }

    private static EventTable random(long seed, int size) {
        Random random = new Random(seed);
        String[] ways = {
            "2015-11-%02d",
            "2015-10-%02d",
            "2015-10-%02d~",
            "../2015-11-%02d",
            "2015-10-%02d/2015-11-03",
            "2015-10",
            "2015-10-%02d/.."
        };
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String way = ways[random.nextInt(ways.length)].formatted(1 + random.nextInt(28));
            events.add(event("event " + i, EventType.values()[random.nextInt(7)], way));
        }
        return SyntheticEvents.table(events, Gazetteer.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIndexOfDaysFindsTheRowsInView(long seed) {
        EventTable table = SyntheticFileRows.of(3_000, seed);
        DayIndex index = DayIndex.of(table);
        Random random = new Random(seed);
        BitSet some = new BitSet();
        for (int row = 0; row < table.size(); row++) {
            some.set(row, random.nextInt(3) > 0);
        }
        RowSet rows = RowSet.of(some);
        for (int trial = 0; trial < 50; trial++) {
            int first = SyntheticFileRows.FIRST_DAY - 20 + random.nextInt(SyntheticFileRows.DAYS + 40);
            DayRange days = new DayRange(first, first + random.nextInt(1 + trial));
            List<Integer> found = new ArrayList<>();
            for (int row = index.next(rows, 0, days); row >= 0; row = index.next(rows, row + 1, days)) {
                found.add(row);
            }
            assertThat(found)
                    .isEqualTo(rows.rows()
                            .filter(row -> table.possiblyIn(row, days))
                            .boxed()
                            .toList());
            assertThat(index.beginningIn(rows, days)).isEqualTo((int) rows.rows()
                    .filter(row -> row < table.datedCount() && days.contains(table.firstDay(row)))
                    .count());
        }
    }

    @Test
    void manyRowsAreBarsOnlyWhereFewAreInView() {
        EventTable table = SyntheticFileRows.of(3_000, 4);
        RowSet all = RowSet.all(table.size());
        int middle = SyntheticFileRows.FIRST_DAY + SyntheticFileRows.DAYS / 2;
        assertThat(LaneLayout.of(table, all, new TimeAxis(middle - 300, middle + 300, 1000), ROOMY))
                .isEmpty();
        TimeAxis near = new TimeAxis(SyntheticFileRows.FIRST_DAY - 3, SyntheticFileRows.FIRST_DAY + 3, 1000);
        LaneLayout layout = LaneLayout.of(table, all, near, ROOMY).orElseThrow();
        DayRange shown = near.days();
        assertThat(layout.bars().stream().flatMap(placed -> placed.bar().rows().stream()))
                .containsAll(all.rows()
                        .filter(row -> table.possiblyIn(row, shown))
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theDomainIsThatOfAWalkOverAllRows(long seed) {
        EventTable table = SyntheticFileRows.of(500, seed);
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < table.datedCount(); row++) {
            if (table.lastDay(row) - table.firstDay(row) < 366) {
                first = Math.min(first, table.firstDay(row));
                last = Math.max(last, table.lastDay(row));
            }
        }
        assertThat(TimeDomain.of(table).orElseThrow().core()).isEqualTo(new DayRange(first, last));
    }
}
