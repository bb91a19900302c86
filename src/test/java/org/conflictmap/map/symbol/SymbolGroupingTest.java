package org.conflictmap.map.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.SyntheticEvents;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.symbol.SymbolGroup.Kind;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SymbolGroupingTest {
    private static final Viewport SYRIA = Viewport.world(1280, 720, 1).fitting(new Place.Bounds(34, 33, 40.5, 37.6), 0);

    @Test
    void eventsAtTheSameCoordinatesShareOneSymbolHoweverWellTheirPlaceIsKnown() {
        EventTable table = new SyntheticEvents()
                .at(37.5, 36, EventType.BATTLES, PlacePrecision.EXACT)
                .at(37.5, 36, EventType.BATTLES, PlacePrecision.NEAR)
                .at(37.5, 36, EventType.PROTESTS, PlacePrecision.EXACT)
                .table();
        List<SymbolGroup> groups = group(table, SYRIA);
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).kind()).isEqualTo(Kind.PLACE);
        assertThat(groups.get(0).count()).isEqualTo(3);
        assertThat(groups.get(0).type()).isEqualTo(EventType.BATTLES);
    }

    @Test
    void ofEquallyFrequentTypesTheMoreViolentGivesTheSymbol() {
        EventTable table = new SyntheticEvents()
                .at(37.5, 36, EventType.DIPLOMACY_STATEMENTS, PlacePrecision.EXACT)
                .at(37.5, 36, EventType.ONE_SIDED, PlacePrecision.EXACT)
                .table();
        assertThat(group(table, SYRIA).get(0).type()).isEqualTo(EventType.ONE_SIDED);
    }

    @Test
    void placesTooCloseForTheScaleAreOneClusterOnTheBusiestOfThem() {
        EventTable table = new SyntheticEvents()
                .at(37.50, 36, EventType.BATTLES, PlacePrecision.EXACT)
                .at(37.52, 36, EventType.RIOTS, PlacePrecision.EXACT)
                .at(37.52, 36, EventType.RIOTS, PlacePrecision.EXACT)
                .table();
        SymbolGroup cluster = group(table, SYRIA).get(0);
        assertThat(cluster.kind()).isEqualTo(Kind.CLUSTER);
        assertThat(cluster.count()).isEqualTo(3);
        assertThat(cluster.xPx()).isCloseTo(SYRIA.lonToPx(37.52), within(1e-4));
        Viewport close = SYRIA.fitting(new Place.Bounds(37.49, 35.99, 37.53, 36.01), 0);
        assertThat(group(table, close)).extracting(SymbolGroup::kind).containsExactly(Kind.PLACE, Kind.PLACE);
    }

    @Test
    void panningRegroupsNothing() {
        EventTable table = spread();
        List<List<Integer>> before =
                group(table, SYRIA).stream().map(SymbolGroup::places).toList();
        List<List<Integer>> after = group(table, SYRIA.panned(333.3, -71.7)).stream()
                .map(SymbolGroup::places)
                .toList();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void groupingTwiceGivesTheSame() {
        EventTable table = spread();
        assertThat(group(table, SYRIA)).hasToString(group(table, SYRIA).toString());
    }

    @Test
    void everyPlacedRowIsInExactlyOneGroup() {
        EventTable table = spread();
        assertThat(group(table, SYRIA).stream().flatMapToInt(SymbolGroup::rows).sorted())
                .containsExactly(java.util.stream.IntStream.range(0, table.size())
                        .boxed()
                        .toArray(Integer[]::new));
    }

    @Test
    void theAreaOfASymbolIsProportionalToItsCount() {
        EventTable table = spread();
        SymbolScale scale = SymbolScale.of(table);
        assertThat(scale.radiusPx(8)).isCloseTo(2 * scale.radiusPx(2), within(1e-9));
        assertThat(new SymbolScale(0.1).radiusPx(1)).isEqualTo(SymbolScale.SMALLEST_PX);
        assertThat(new SymbolScale(10).radiusPx(1_000_000)).isEqualTo(SymbolScale.LARGEST_PX);
    }

    @Test
    void whatIsOnlyPossibleIsCountedApart() {
        EventTable table = new SyntheticEvents()
                .at(37.5, 36, EventType.BATTLES, PlacePrecision.EXACT)
                .at(37.5, 36, EventType.BATTLES, PlacePrecision.EXACT)
                .table();
        RowSet all = RowSet.all(2);
        RowSet first = RowSet.all(1);
        SymbolGroup group = SymbolGrouping.of(table, first, all.minus(first), SYRIA, SymbolScale.of(table), 1)
                .get(0);
        assertThat(group.count()).isEqualTo(2);
        assertThat(group.certainCount()).isEqualTo(1);
    }

    @Test
    void whatHasNoPlaceOnTheMapIsUnplacedAndNeverGrouped() {
        EventTable table = new SyntheticEvents()
                .nowhere(EventType.PROTESTS)
                .at(38, 35, EventType.BATTLES, PlacePrecision.COUNTRY)
                .at(37.5, 36, EventType.BATTLES, PlacePrecision.EXACT)
                .table();
        RowSet unplaced = UnplacedRows.of(table, RowSet.all(3));
        assertThat(unplaced.count()).isEqualTo(2);
        assertThat(group(table, SYRIA)).hasSize(1);
        assertThat(unplaced.contains(
                        group(table, SYRIA).get(0).rows().findFirst().orElseThrow()))
                .isFalse();
    }

    @Test
    void anAreaIsUnplacedOnlyIfNothingIsKnownOfWhereItIs() {
        Place.Bounds bounds = new Place.Bounds(37, 36, 38, 37);
        EventTable table = new SyntheticEvents()
                .at(area("no more than a name", null, null), EventType.BATTLES, PlacePrecision.PROVINCE)
                .at(37.5, 36, EventType.BATTLES, PlacePrecision.DISTRICT)
                .at(area("bounds", bounds, null), EventType.BATTLES, PlacePrecision.DISTRICT)
                .at(area("key", null, "XX.01"), EventType.BATTLES, PlacePrecision.PROVINCE)
                .table();
        RowSet unplaced = UnplacedRows.of(table, RowSet.all(4));
        assertThat(unplaced.count()).isEqualTo(1);
        assertThat(unplaced.contains(0)).isTrue();
        assertThat(group(table, SYRIA).stream().flatMapToInt(SymbolGroup::rows)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void placesOnTheSameGroundAreOneAreaHoweverTheyAreCalled() {
        Place.Position point = new Place.Position(37.5, 36);
        EventTable table = new SyntheticEvents()
                .at(area("one name", null, "XX.01"), EventType.BATTLES, PlacePrecision.PROVINCE)
                .at(area("part", new Place.Bounds(37, 36, 38, 37), "XX.01"), EventType.BATTLES, PlacePrecision.PROVINCE)
                .at(area("another name", null, "XX.01"), EventType.RIOTS, PlacePrecision.PROVINCE)
                .at(at("point", point), EventType.BATTLES, PlacePrecision.PROVINCE)
                .at(at("same point", point), EventType.BATTLES, PlacePrecision.DISTRICT)
                .table();
        List<SymbolGroup> groups = group(table, SYRIA);
        assertThat(groups).extracting(SymbolGroup::count).containsExactly(2, 1, 2);
        assertThat(groups.get(0).rows()).containsExactly(0, 2);
        assertThat(groups.get(0).placeCount()).isEqualTo(2);
        assertThat(groups.get(2).rows()).containsExactly(3, 4);
    }

    private static Place area(String id, Place.@Nullable Bounds bounds, @Nullable String key) {
        return SyntheticEvents.place(id, null, bounds, key, Place.Verification.VERIFIED);
    }

    private static Place at(String id, Place.Position position) {
        return SyntheticEvents.place(id, position, null, null, Place.Verification.VERIFIED);
    }

    @Test
    void aFannedOutGroupHasOneSymbolForEveryEventAndNoneTouchesAnother() {
        SyntheticEvents events = new SyntheticEvents();
        for (int i = 0; i < 20; i++) {
            events.at(37.5, 36, EventType.BATTLES, PlacePrecision.EXACT);
        }
        EventTable table = events.table();
        List<SymbolGroup> fanned = Spider.fan(group(table, SYRIA).get(0), table, 8);
        assertThat(fanned).hasSize(20);
        for (SymbolGroup one : fanned) {
            for (SymbolGroup other : fanned) {
                assertThat(one == other || Math.hypot(one.xPx() - other.xPx(), one.yPx() - other.yPx()) >= 16)
                        .isTrue();
            }
        }
        SymbolIndex index = new SymbolIndex(fanned, Map.of());
        SymbolGroup seventh = fanned.get(6);
        assertThat(index.at(seventh.xPx(), seventh.yPx())).first().isSameAs(seventh);
        assertThat(index.anchor(seventh.rows().findFirst().orElseThrow())).containsSame(seventh);
    }

    @Test
    void everyEventTypeHasAShapeOfItsOwn() {
        assertThat(EventType.values())
                .extracting(type -> EventSymbol.of(type).svgPath())
                .doesNotHaveDuplicates();
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(EventSymbol.of(type).type()).isEqualTo(type));
    }

    private static List<SymbolGroup> group(EventTable table, Viewport viewport) {
        RowSet all = RowSet.all(table.size());
        return SymbolGrouping.of(table, all, all, viewport, SymbolScale.of(table), 1);
    }

    /** 400 events on a grid of synthetic places that is dense in one corner. */
    private static EventTable spread() {
        SyntheticEvents events = new SyntheticEvents();
        for (int i = 0; i < 400; i++) {
            double lon = 35 + Math.pow(i % 20 / 20.0, 2) * 5;
            double lat = 33 + Math.pow(i / 20 / 20.0, 2) * 4;
            events.at(lon, lat, EventType.values()[i % 7], PlacePrecision.EXACT);
        }
        return events.table();
    }
}
