package org.conflictmap.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.SyntheticEvents;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.mass.ClassBreaks;
import org.conflictmap.map.mass.SyntheticPoints;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On an empty ground, so that only the events are seen. */
class EventModeTest {
    private final MapPainter painter = new MapPainter(new Basemap(Path.of("no-such-folder")), Gazetteer.EMPTY);

    private static FrameRequest request(EventTable table, EventMode mode) {
        return FrameRequest.of(SyntheticPoints.viewport(800, 600, 1), MapTheme.LIGHT, table)
                .withLook(new EventLook(mode, SymbolSizing.EVENTS));
    }

    @ParameterizedTest
    @EnumSource(EventMode.class)
    void onlyWhatIsAtAPointIsDrawnAtOne(EventMode mode) {
        EventTable table = SyntheticPoints.ofEveryPrecision();
        long[] points = new long[1];
        long[] areas = new long[1];
        long[] others = new long[1];
        for (int row = 0; row < table.size(); row++) {
            PlacePrecision precision = table.precision(row);
            long[] words = precision.isPoint() ? points : precision.isArea() ? areas : others;
            words[0] |= 1L << row;
        }
        int[] empty = painter.paint(request(table, mode).withRows(RowSet.all(0), RowSet.all(0)))
                .pixels();
        Frame unplaced = painter.paint(request(table, mode).withRows(RowSet.ofWords(others), RowSet.all(0)));
        assertThat(Arrays.equals(unplaced.pixels(), empty)).isTrue();
        assertThat(unplaced.symbols().at(400, 300)).isEmpty();
        Frame hatched = painter.paint(request(table, mode).withRows(RowSet.ofWords(areas), RowSet.all(0)));
        assertThat(hatched.symbols().at(400, 300)).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(SymbolGroup.Kind.AREA);
            assertThat(group.rows().toArray()).hasSize(Long.bitCount(areas[0]));
        });
        Frame pins = painter.paint(request(table, mode).withRows(RowSet.ofWords(points), RowSet.all(0)));
        assertThat(Arrays.equals(pins.pixels(), empty)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"300, 300, SYMBOLS", "5000, 5000, POINTS", "30000, 30000, HEXAGONS", "30000, 2000, SYMBOLS"})
    void theModeFollowsTheNumberOfPlacesInView(int events, int places, EventMode expected) {
        Frame frame = painter.paint(request(SyntheticPoints.table(events, places, 1), EventMode.AUTO));
        assertThat(frame.signs().mode()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = EventMode.class, names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void everyModeSaysWhatItsSignsMean(EventMode mode) {
        Frame frame = painter.paint(request(SyntheticPoints.table(4_000, 300, 1), mode));
        Legend legend = Legend.of(frame);
        List<Legend.Kind> kinds =
                legend.entries().stream().map(Legend.Entry::kind).toList();
        switch (mode) {
            case POINTS -> assertThat(kinds).contains(Legend.Kind.TYPE, Legend.Kind.POINTS);
            case HEXAGONS -> assertThat(kinds).contains(Legend.Kind.HEXAGON).doesNotContain(Legend.Kind.TYPE);
            case DENSITY -> assertThat(kinds).contains(Legend.Kind.DENSITY).doesNotContain(Legend.Kind.TYPE);
            default -> assertThat(kinds).contains(Legend.Kind.TYPE, Legend.Kind.SIZE);
        }
        assertThat(legend.entries())
                .allSatisfy(entry ->
                        assertThat(entry.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 1, 4})
    void densitiesAreToldInWholeNumbersHoweverLargeTheAreaInViewIs(double zoom) {
        Viewport viewport = SyntheticPoints.viewport(800, 600, 1);
        FrameRequest request = request(SyntheticPoints.table(400, 300, 1), EventMode.DENSITY)
                .withViewport(viewport.zoomedAbout(400, 300, zoom));
        List<Legend.Entry> classes = Legend.of(painter.paint(request)).entries().stream()
                .filter(entry -> entry.kind() == Legend.Kind.DENSITY)
                .toList();
        assertThat(classes).hasSize(ClassBreaks.MOST).allSatisfy(entry -> {
            assertThat(entry.from()).isEqualTo(Math.rint(entry.from())).isPositive();
            assertThat(entry.to()).isGreaterThan(entry.from());
        });
        assertThat(classes.get(0).from()).isLessThan(10);
    }

    @Test
    void whereSymbolsAreTooManyTheLegendPromisesNoNumbers() {
        EventTable many = SyntheticPoints.table(9_000, 6_000, 1);
        Legend legend = Legend.of(
                painter.paint(request(many, EventMode.SYMBOLS).withViewport(SyntheticPoints.viewport(1600, 1600, 1))));
        assertThat(legend.entries()).extracting(Legend.Entry::kind).doesNotContain(Legend.Kind.COUNT);
        EventTable few = SyntheticPoints.table(40, 4, 1);
        legend = Legend.of(painter.paint(request(few, EventMode.SYMBOLS)));
        assertThat(legend.entries()).extracting(Legend.Entry::kind).contains(Legend.Kind.COUNT);
    }

    @Test
    void noSymbolHidesTheNumberOfAnother() {
        int underOthers = 0;
        for (int seed = 0; seed < 20; seed++) {
            Frame frame = painter.paint(request(SyntheticPoints.table(3_000, 25, seed), EventMode.SYMBOLS)
                    .withViewport(SyntheticPoints.viewport(250, 250, 1)));
            underOthers += numbersOverOtherSymbols(frame);
        }
        assertThat(underOthers).isPositive();
    }

    /** How many numbers stand on symbols that were painted later; all of those that no other number is near are seen. */
    private static int numbersOverOtherSymbols(Frame frame) {
        SymbolPainter symbols = new SymbolPainter(new TextShaper());
        List<SymbolGroup> groups = frame.symbols().groups();
        List<Box> badges = groups.stream().map(group -> symbols.badge(group, 1)).toList();
        Box picture = new Box(0, 0, frame.widthPx(), frame.heightPx());
        int count = 0;
        for (int i = 0; i < groups.size(); i++) {
            Box badge = badges.get(i);
            if (groups.get(i).count() > 1
                    && picture.contains(badge)
                    && badges.stream().filter(badge::overlaps).count() == 1) {
                int x = (int) badge.left() + 3;
                int y = (int) ((badge.top() + badge.bottom()) / 2);
                assertThat(frame.pixels()[y * frame.widthPx() + x])
                        .as("%s", badge)
                        .isEqualTo(MapTheme.LIGHT.colors().label());
                count += (int) groups.subList(i + 1, groups.size()).stream()
                        .filter(later -> Math.hypot(later.xPx() - x, later.yPx() - y) < later.radiusPx() * 0.6)
                        .count();
            }
        }
        return count;
    }

    @Test
    void theClassesOfCellsStayWhileTimeMoves() {
        EventTable table = SyntheticPoints.table(30_000, 30_000, 1);
        FrameRequest whole = request(table, EventMode.HEXAGONS);
        Legend all = Legend.of(painter.paint(whole));
        Legend few = Legend.of(painter.paint(whole.withRows(RowSet.all(100), RowSet.all(0))));
        assertThat(few).isEqualTo(all);
    }

    @Test
    void movingTimeFromFrameToFramePaintsWhatAFreshPainterPaints() {
        EventTable table = SyntheticPoints.table(9_000, 700, 2);
        for (EventMode mode : EventMode.values()) {
            for (int size = 9_000; size > 0; size -= 2_500) {
                RowSet window = RowSet.all(size).minus(RowSet.all(size / 3));
                FrameRequest request = request(table, mode).withRows(window, RowSet.all(size / 9));
                MapPainter fresh = new MapPainter(new Basemap(Path.of("no-such-folder")), Gazetteer.EMPTY);
                assertThat(painter.paint(request).pixels())
                        .as("%s of %s", mode, size)
                        .isEqualTo(fresh.paint(request).pixels());
            }
        }
    }

    @Test
    void theNewestOfTheSamePlaceIsOnTopAndAllOfItsEventsAreFound() {
        EventTable table = new SyntheticEvents()
                .at(36, 34, EventType.BATTLES, PlacePrecision.EXACT)
                .at(36, 34, EventType.PROTESTS, PlacePrecision.NEAR)
                .at(36, 34, EventType.RIOTS, PlacePrecision.EXACT)
                .table();
        FrameRequest request = request(table, EventMode.POINTS);
        Viewport viewport = request.viewport();
        Frame frame = painter.paint(request);
        int x = (int) viewport.lonToPx(36);
        int y = (int) viewport.latToPx(34);
        assertThat(frame.argb(x, y)).isEqualTo(org.conflictmap.map.symbol.EventSymbol.RIOTS.argb());
        assertThat(frame.symbols().at(x, y))
                .singleElement()
                .satisfies(group -> assertThat(group.rows()).containsExactly(0, 1, 2));
        Frame fanned = painter.paint(request.withFannedPlace(table.place(2)));
        assertThat(fanned.symbols().groups())
                .filteredOn(group -> group.kind() == SymbolGroup.Kind.FANNED)
                .hasSize(3);
    }

    @Test
    void aCellAndASurfaceFindTheirEvents() {
        EventTable table = SyntheticPoints.table(4_000, 4_000, 4);
        for (EventMode mode : List.of(EventMode.HEXAGONS, EventMode.DENSITY)) {
            Frame frame = painter.paint(request(table, mode).withRows(RowSet.all(3_000), RowSet.all(0)));
            SymbolGroup anchor = frame.symbols().anchor(77).orElseThrow();
            assertThat(frame.symbols().at(anchor.xPx(), anchor.yPx()))
                    .singleElement()
                    .satisfies(group -> {
                        assertThat(group.kind()).isEqualTo(SymbolGroup.Kind.CELL);
                        assertThat(group.contains(77)).isTrue();
                        assertThat(group.rows().count()).isEqualTo(group.count());
                        assertThat(group.rows()).allMatch(row -> row < 3_000);
                    });
            assertThat(frame.symbols().anchor(3_500)).isEmpty();
        }
    }

    @Test
    void halfOpaquePointsLetTheGroundShineThrough() {
        EventTable table = SyntheticPoints.table(4_000, 4_000, 4);
        FrameRequest solid = request(table, EventMode.POINTS);
        FrameRequest faint = solid.withLayers(LayerStack.STANDARD.withOpacity(LayerId.EVENTS, 0.5));
        int[] half = painter.paint(faint).pixels();
        int[] full = painter.paint(solid).pixels();
        int ground = MapTheme.LIGHT.colors().water();
        for (int i = 0; i < half.length; i++) {
            int middle = ((full[i] & 0xFF) + (ground & 0xFF)) / 2;
            assertThat(half[i] & 0xFF).isBetween(middle - 4, middle + 4);
        }
    }

    @Test
    void theAreaOfASymbolIsProportionalToItsEventsOrToTheKilled() {
        SyntheticEvents events = new SyntheticEvents();
        for (int i = 0; i < 36; i++) {
            double lon = i < 4 ? 35.5 : 36.5;
            events.at(lon, 34, EventType.BATTLES, PlacePrecision.EXACT);
        }
        FrameRequest request = request(events.table(), EventMode.SYMBOLS);
        List<SymbolGroup> groups = painter.paint(request).symbols().groups();
        double ratio = Math.pow(groups.get(0).radiusPx() / groups.get(1).radiusPx(), 2);
        assertThat(ratio).isBetween(7.99, 8.01);
        Frame killed = painter.paint(request.withLook(new EventLook(EventMode.SYMBOLS, SymbolSizing.KILLED)));
        assertThat(killed.symbols().groups()).allMatch(group -> group.radiusPx() == 4);
    }
}
