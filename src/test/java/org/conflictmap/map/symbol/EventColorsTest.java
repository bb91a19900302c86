package org.conflictmap.map.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.SyntheticEvents;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.mass.SyntheticPoints;
import org.conflictmap.map.mass.TablePoints;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All events are synthetic. */
class EventColorsTest {
    private static final Viewport VIEW = Viewport.world(800, 600, 1).fitting(new Place.Bounds(36, 35, 39, 37), 0);

    @Test
    void theMarksOfRowsAreThoseThatTheRulesOfTheirDatasetsGive() {
        EventTable table =
                EventTable.join(List.of(SyntheticPoints.ofEveryPrecision(), SyntheticPoints.table(500, 40, 3)));
        for (ColorRule first : ColorRule.values()) {
            EventColors colors = new EventColors(table, List.of(first, ColorRule.KILLED));
            byte[] marks = Objects.requireNonNull(colors.markOfRow());
            for (int row = 0; row < table.size(); row++) {
                EventMark mark = colors.marks().get(marks[row] & 0xFF);
                assertThat(mark).isEqualTo(colors.ofRow(row));
                assertThat(mark.type()).isEqualTo(table.type(row));
                assertThat(mark.rule()).isEqualTo(table.dataset(row) == 0 ? first : ColorRule.KILLED);
            }
        }
    }

    @Test
    void aByteHasRoomForTheMarksOfAllRulesTogether() {
        int marks = Arrays.stream(ColorRule.values()).mapToInt(EventMark::steps).sum() * EventType.values().length;
        assertThat(marks).isLessThanOrEqualTo(256);
    }

    @Test
    void typesAreColouredAsEverAndNeedNothingForEachRow() {
        EventTable table = SyntheticPoints.table(20, 5, 3);
        assertThat(EventColors.byType(table).markOfRow()).isNull();
        assertThat(EventColors.byType(table).ofRow(3).argb())
                .isEqualTo(EventSymbol.of(table.type(3)).argb());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1, 9",
        "9, 1, 9",
        "10, 10, 99",
        "99, 10, 99",
        "100, 100, 2147483647",
        "5000, 100, 2147483647"
    })
    void killedAreToldInClasses(int killed, int from, int to) {
        EventMark mark = EventMark.of(EventType.BATTLES, ColorRule.KILLED, PlacePrecision.EXACT, killed);
        assertThat(mark.killedFrom()).isEqualTo(from);
        assertThat(mark.killedTo()).isEqualTo(to);
    }

    @Test
    void aSymbolOfSeveralDatasetsHasTheColourOfTheOneWithTheMostEvents() {
        EventTable table = EventTable.join(List.of(riots(1, "one"), riots(2, "two")));
        EventColors colors = new EventColors(table, List.of(ColorRule.BLUE, ColorRule.ORANGE));
        assertThat(onlySymbol(table, colors, RowSet.all(3)).isMixed()).isTrue();
        assertThat(onlySymbol(table, colors, RowSet.all(3)).mark())
                .isEqualTo(new EventMark(EventType.RIOTS, ColorRule.ORANGE, 0));
        RowSet ofTheFirst = RowSet.of(rowsOf(table, 0));
        assertThat(onlySymbol(table, colors, ofTheFirst).mark().rule()).isEqualTo(ColorRule.BLUE);
        assertThat(onlySymbol(table, colors, ofTheFirst).isMixed()).isFalse();
    }

    @Test
    void aSymbolIsColouredByAllThatWereKilledInItsEvents() {
        EventTable table = SyntheticPoints.table(10, 1, 3);
        EventColors colors = new EventColors(table, List.of(ColorRule.KILLED));
        Viewport view = SyntheticPoints.viewport(800, 600, 1);
        SymbolGroup symbol = symbols(table, colors, RowSet.all(10), view).get(0);
        assertThat(symbol.mark().killedFrom()).as("0 to 6 and 0 to 2 are 24").isEqualTo(10);
    }

    private static BitSet rowsOf(EventTable table, int dataset) {
        BitSet rows = new BitSet();
        for (int row = 0; row < table.size(); row++) {
            rows.set(row, table.dataset(row) == dataset);
        }
        return rows;
    }

    private static EventTable riots(int count, String title) {
        SyntheticEvents events = new SyntheticEvents();
        for (int event = 0; event < count; event++) {
            events.at(37.5, 36, EventType.RIOTS, PlacePrecision.EXACT);
        }
        return events.table(title);
    }

    private static SymbolGroup onlySymbol(EventTable table, EventColors colors, RowSet rows) {
        List<SymbolGroup> symbols = symbols(table, colors, rows, VIEW);
        assertThat(symbols).hasSize(1);
        return symbols.get(0);
    }

    private static List<SymbolGroup> symbols(EventTable table, EventColors colors, RowSet rows, Viewport view) {
        TablePoints points = TablePoints.of(table);
        return new SymbolGrouping(points, SymbolScale.of(table), colors)
                .symbols(new ShownRows(points, rows, rows, colors), view, 1, Double.MAX_VALUE);
    }
}
