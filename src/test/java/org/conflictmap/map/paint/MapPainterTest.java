package org.conflictmap.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.conflictmap.dataset.Installation;
import org.conflictmap.event.Count;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.SyntheticEvents;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.symbol.EventSymbol;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapPainterTest {
    private static final Viewport SYRIA = Viewport.world(1280, 720, 1).fitting(new Place.Bounds(34, 33, 40.5, 37.6), 0);
    private static final LayerStack WITHOUT_NAMES =
            LayerStack.STANDARD.withVisibility(LayerId.PLACES, Visibility.HIDDEN);

    private final MapPainter painter =
            new MapPainter(new Basemap(Installation.find().orElseThrow().basemap()), Gazetteer.EMPTY);

    @ParameterizedTest
    @EnumSource(MapTheme.class)
    void seaIsWaterLandIsLandAndLakeAssadIsWater(MapTheme theme) {
        Frame frame =
                painter.paint(FrameRequest.of(SYRIA, theme, EventTable.EMPTY).withLayers(WITHOUT_NAMES));
        assertThat(at(frame, 34.6, 35.0)).isEqualTo(theme.colors().water());
        assertThat(at(frame, 38.6, 34.6)).isEqualTo(theme.colors().land());
        assertThat(at(frame, 38.2, 36.0)).isEqualTo(theme.colors().water());
    }

    @Test
    void theWholeWorldIsPaintedWithoutAStreakAcrossThePacific() {
        Frame frame = painter.paint(FrameRequest.of(Viewport.world(1024, 640, 1), MapTheme.LIGHT, EventTable.EMPTY)
                .withLayers(WITHOUT_NAMES));
        int water = MapTheme.LIGHT.colors().water();
        assertThat(IntStream.rangeClosed(-170, -130)).allMatch(lon -> at(frame, lon, 30) == water);
        assertThat(at(frame, 100, 50)).isEqualTo(MapTheme.LIGHT.colors().land());
        assertThat(IntStream.of(frame.pixels())).allMatch(argb -> argb >>> 24 == 0xFF);
    }

    @Test
    void aSymbolStandsOnItsCoordinatesInTheColourOfItsType() {
        EventTable table = new SyntheticEvents()
                .at(38.6, 34.6, EventType.BATTLES, PlacePrecision.EXACT)
                .table();
        Frame frame = painter.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, table));
        assertThat(at(frame, 38.6, 34.6)).isEqualTo(EventSymbol.BATTLES.argb());
        assertThat(frame.symbols().at(SYRIA.lonToPx(38.6), SYRIA.latToPx(34.6)))
                .singleElement()
                .satisfies(group -> assertThat(group.rows()).containsExactly(0));
    }

    @Test
    void aProvinceIsHatchedAndNeverAPin() {
        EventTable table = new SyntheticEvents()
                .at(area("aleppo", null, "SY.09"), EventType.BATTLES, PlacePrecision.PROVINCE)
                .table();
        Frame plain = painter.paint(
                FrameRequest.of(SYRIA, MapTheme.LIGHT, EventTable.EMPTY).withLayers(WITHOUT_NAMES));
        Frame hatched =
                painter.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, table).withLayers(WITHOUT_NAMES));
        assertThat(hatched.symbols().groups())
                .singleElement()
                .satisfies(group -> assertThat(group.kind()).isEqualTo(SymbolGroup.Kind.AREA));
        assertThat(IntStream.of(hatched.pixels())).noneMatch(argb -> argb == EventSymbol.BATTLES.argb());
        assertThat(changedAround(plain, hatched, 37.3, 35.9, 12)).isGreaterThan(0.9);
        assertThat(colorsAround(hatched, 37.3, 35.9, 12)).isGreaterThan(1);
        assertThat(changedAround(plain, hatched, 38.6, 34.6, 12)).isZero();
        assertThat(hatched.symbols().at(SYRIA.lonToPx(37.3), SYRIA.latToPx(35.9)))
                .hasSize(1);
        assertThat(hatched.symbols().at(SYRIA.lonToPx(38.6), SYRIA.latToPx(34.6)))
                .isEmpty();
    }

    @Test
    void anAreaWhoseOutlineIsNotKnownIsAHatchedDiscOfAFixedSizeAndNeverAPin() {
        EventTable table = new SyntheticEvents()
                .at(38.6, 34.6, EventType.BATTLES, PlacePrecision.DISTRICT)
                .table();
        Frame plain = painter.paint(
                FrameRequest.of(SYRIA, MapTheme.LIGHT, EventTable.EMPTY).withLayers(WITHOUT_NAMES));
        Frame hatched =
                painter.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, table).withLayers(WITHOUT_NAMES));
        assertThat(IntStream.of(hatched.pixels())).noneMatch(argb -> argb == EventSymbol.BATTLES.argb());
        assertThat(changedAround(plain, hatched, 38.6, 34.6, 10)).isEqualTo(1);
        assertThat(colorsAround(hatched, 38.6, 34.6, 10)).isGreaterThan(1);
        Viewport close = SYRIA.fitting(new Place.Bounds(38.5, 34.5, 38.7, 34.7), 0);
        for (Viewport viewport : List.of(SYRIA, close)) {
            Frame frame = painter.paint(FrameRequest.of(viewport, MapTheme.LIGHT, table));
            double x = viewport.lonToPx(38.6);
            double y = viewport.latToPx(34.6);
            assertThat(frame.symbols().at(x + 15, y)).singleElement().satisfies(group -> {
                assertThat(group.kind()).isEqualTo(SymbolGroup.Kind.AREA);
                assertThat(frame.symbols().isOutlineKnown(group)).isFalse();
            });
            assertThat(frame.symbols().at(x + 17, y)).isEmpty();
            assertThat(Legend.of(frame).entries())
                    .extracting(Legend.Entry::kind)
                    .contains(Legend.Kind.AREA_DISC)
                    .doesNotContain(Legend.Kind.AREA);
        }
        assertThat(painter.problems()).isEmpty();
    }

    @Test
    void aDiscLiesAboveThePolygonThatItIsIn() {
        EventTable table = new SyntheticEvents()
                .at(37.3, 35.9, EventType.RIOTS, PlacePrecision.DISTRICT)
                .at(area("aleppo", null, "SY.09"), EventType.BATTLES, PlacePrecision.PROVINCE)
                .table();
        Frame frame = painter.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, table));
        assertThat(frame.symbols().groups())
                .extracting(SymbolGroup::type)
                .containsExactly(EventType.BATTLES, EventType.RIOTS);
        assertThat(frame.symbols().at(SYRIA.lonToPx(37.3), SYRIA.latToPx(35.9)))
                .extracting(SymbolGroup::type)
                .containsExactly(EventType.RIOTS, EventType.BATTLES);
    }

    @Test
    void aPolygonIsHatchedOnceHoweverManyNamesTheDataHasForIt() {
        SyntheticEvents several = new SyntheticEvents();
        for (int i = 0; i < 8; i++) {
            several.at(area("synthetic " + i, null, "SY.09"), EventType.BATTLES, PlacePrecision.PROVINCE);
        }
        EventTable one = new SyntheticEvents()
                .at(area("aleppo", null, "SY.09"), EventType.BATTLES, PlacePrecision.PROVINCE)
                .table();
        Frame often = painter.paint(
                FrameRequest.of(SYRIA, MapTheme.LIGHT, several.table()).withLayers(WITHOUT_NAMES));
        Frame once = painter.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, one).withLayers(WITHOUT_NAMES));
        assertThat(changedAround(once, often, 38.2, 36.7, 8)).isZero();
        assertThat(often.symbols().groups())
                .singleElement()
                .satisfies(group -> assertThat(group.count()).isEqualTo(8));
    }

    @Test
    void ofManySymbolsOnlyLargeOnesHaveTheirNumberAndTheLegendSaysSo() {
        assertThat(countSigns(8)).containsExactly(Legend.Kind.COUNT);
        assertThat(countSigns(80)).containsExactly(Legend.Kind.COUNT_LARGEST);
    }

    /** The signs for numbers with so many symbols of two events and one of many. */
    private List<Legend.Kind> countSigns(int symbols) {
        SyntheticEvents events = new SyntheticEvents();
        for (int i = 0; i < symbols; i++) {
            for (int twice = 0; twice < 2; twice++) {
                events.at(35.5 + i % 10 * 0.45, 33.4 + i / 10 * 0.45, EventType.BATTLES, PlacePrecision.EXACT);
            }
        }
        for (int i = 0; i < 60; i++) {
            events.at(37.5, 37.2, EventType.BATTLES, PlacePrecision.EXACT);
        }
        Frame frame = painter.paint(
                FrameRequest.of(SYRIA, MapTheme.LIGHT, events.table()).withLayers(WITHOUT_NAMES));
        int ink = MapTheme.LIGHT.colors().label();
        boolean isSmallCounted = around(35.5, 33.4, 15).anyMatch(i -> frame.pixels()[i] == ink);
        boolean isLargeCounted = around(37.5, 37.2, 42).anyMatch(i -> frame.pixels()[i] == ink);
        assertThat(isSmallCounted).isEqualTo(symbols <= 60);
        assertThat(isLargeCounted).isTrue();
        return Legend.of(frame).entries().stream()
                .map(Legend.Entry::kind)
                .filter(kind -> kind.name().startsWith("COUNT"))
                .toList();
    }

    @Test
    void boundsCutTheirPolygonToAPartOfIt() {
        Place north = area("northern", new Place.Bounds(36.3, 36.0, 38.6, 36.95), "SY.09");
        EventTable table = new SyntheticEvents()
                .at(north, EventType.BATTLES, PlacePrecision.PROVINCE)
                .table();
        Frame frame = painter.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, table));
        assertThat(frame.symbols().at(SYRIA.lonToPx(37.3), SYRIA.latToPx(36.3))).hasSize(1);
        assertThat(frame.symbols().at(SYRIA.lonToPx(37.3), SYRIA.latToPx(35.8))).isEmpty();
        assertThat(frame.symbols().at(SYRIA.lonToPx(37.4), SYRIA.latToPx(36.9))).isEmpty();
    }

    @Test
    void whatIsOnlyPossibleIsPale() {
        EventTable table = new SyntheticEvents()
                .at(38.6, 34.6, EventType.BATTLES, PlacePrecision.EXACT)
                .table();
        RowSet none = RowSet.of(new BitSet());
        Frame frame =
                painter.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, table).withRows(none, RowSet.all(1)));
        assertThat(at(frame, 38.6, 34.6)).isNotEqualTo(EventSymbol.BATTLES.argb());
        assertThat(Legend.of(frame).entries())
                .extracting(Legend.Entry::kind)
                .contains(Legend.Kind.TYPE, Legend.Kind.POSSIBLE);
    }

    @Test
    void whatIsOutsideTheWindowIsNotPainted() {
        EventTable table = new SyntheticEvents()
                .at(38.6, 34.6, EventType.BATTLES, PlacePrecision.EXACT)
                .table();
        RowSet none = RowSet.of(new BitSet());
        Frame frame =
                painter.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, table).withRows(none, none));
        assertThat(at(frame, 38.6, 34.6)).isEqualTo(MapTheme.LIGHT.colors().land());
        assertThat(frame.symbols().groups()).isEmpty();
    }

    @Test
    void theSameRequestPaintsTheSamePicture() {
        FrameRequest request = FrameRequest.of(SYRIA, MapTheme.DARK, kweyrisAndLatakia());
        int[] first = painter.paint(request).pixels().clone();
        painter.paint(request.withViewport(SYRIA.panned(200, 10)));
        assertThat(painter.paint(request).pixels()).isEqualTo(first);
        assertThat(painter.paint(request.withSelectedRow(0)).pixels()).isNotEqualTo(first);
        assertThat(painter.paint(request).pixels()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void aFinerScreenShowsTheSameMapWithMorePixels(double pixelRatio) {
        Frame frame =
                painter.paint(FrameRequest.of(SYRIA.withPixelRatio(pixelRatio), MapTheme.LIGHT, kweyrisAndLatakia()));
        assertThat(frame.widthPx()).isEqualTo((int) (1280 * pixelRatio));
        assertThat(frame.pixels()).hasSize(frame.widthPx() * frame.heightPx());
        assertThat(at(frame, 37.5831, 36.1869)).isEqualTo(EventSymbol.BATTLES.argb());
    }

    @Test
    void aStaleRequestIsAbandonedBetweenLayersAndTheNextOneIsWhole() {
        FrameRequest request = FrameRequest.of(SYRIA, MapTheme.LIGHT, kweyrisAndLatakia());
        AtomicInteger asked = new AtomicInteger();
        Frame abandoned = painter.paint(request, new int[1280 * 720], () -> asked.incrementAndGet() > 2);
        assertThat(abandoned.completeness()).isEqualTo(Frame.Completeness.ABANDONED);
        Frame whole = painter.paint(request);
        assertThat(whole.completeness()).isEqualTo(Frame.Completeness.COMPLETE);
        assertThat(at(whole, 37.5831, 36.1869)).isEqualTo(EventSymbol.BATTLES.argb());
    }

    @Test
    void halfOpaqueEventsLetTheLandShineThrough() {
        Frame frame = painter.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, kweyrisAndLatakia())
                .withLayers(LayerStack.STANDARD.withOpacity(LayerId.EVENTS, 0.5)));
        int land = MapTheme.LIGHT.colors().land();
        int battle = EventSymbol.BATTLES.argb();
        int painted = at(frame, 37.5831, 36.1869);
        for (int shift = 0; shift < 24; shift += 8) {
            int middle = ((land >> shift & 0xFF) + (battle >> shift & 0xFF)) / 2;
            assertThat(painted >> shift & 0xFF).isBetween(middle - 3, middle + 3);
        }
    }

    @Test
    void aMissingBasemapIsToldAndTheEventsAreStillPainted() {
        MapPainter without = new MapPainter(new Basemap(Path.of("no-such-folder")), Gazetteer.EMPTY);
        Frame frame = without.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, kweyrisAndLatakia()));
        assertThat(at(frame, 37.5831, 36.1869)).isEqualTo(EventSymbol.BATTLES.argb());
        assertThat(without.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains("no-such-folder"));
    }

    @Test
    void anAreaThatTheBasemapDoesNotHaveIsToldOnce() {
        EventTable table = new SyntheticEvents()
                .at(area("atlantis", null, "XX.99"), EventType.BATTLES, PlacePrecision.PROVINCE)
                .table();
        painter.paint(FrameRequest.of(SYRIA, MapTheme.LIGHT, table));
        painter.paint(FrameRequest.of(SYRIA.panned(9, 9), MapTheme.LIGHT, table));
        assertThat(painter.problems()).singleElement().asString().contains("atlantis", "XX.99");
    }

    @Test
    void aFigureCarriesTitleMapLegendAndCredits() {
        Viewport page = SYRIA.resized(1000, 800);
        FigureTexts texts =
                new FigureTexts("Synthetic title", "All dates", List.of("Synthetic credits"), Locale.ENGLISH);
        FrameRequest request = FrameRequest.of(page, MapTheme.LIGHT, kweyrisAndLatakia());
        Frame figure = new FigurePainter(painter).paint(request, texts);
        assertThat(figure.pixels()).hasSize(1000 * 800);
        int panel = MapTheme.LIGHT.colors().panel() | 0xFF000000;
        assertThat(figure.argb(999, 0)).isEqualTo(panel);
        assertThat(figure.argb(999, 799)).isEqualTo(panel);
        assertThat(IntStream.range(0, 60 * 1000).map(i -> figure.pixels()[i]))
                .as("the title is written")
                .contains(MapTheme.LIGHT.colors().label());
        assertThat(IntStream.range(650 * 1000, 800 * 1000).map(i -> figure.pixels()[i]))
                .as("the legend shows the types")
                .contains(EventSymbol.BATTLES.argb(), EventSymbol.EXPLOSIONS_REMOTE_VIOLENCE.argb());
    }

    @Test
    void everySignOfTheLegendHasWordsInBothLanguages() {
        Set<Legend.Kind> ofSomething = EnumSet.of(
                Legend.Kind.TYPE, Legend.Kind.SHAPE, Legend.Kind.DATASET, Legend.Kind.PRECISION, Legend.Kind.STYLED);
        for (Legend.Kind kind : Legend.Kind.values()) {
            if (!ofSomething.contains(kind)) {
                Legend.Entry entry = new Legend.Entry(kind, null);
                assertThat(entry.text(Locale.forLanguageTag("ar"))).isNotEqualTo(entry.text(Locale.ENGLISH));
            }
        }
        for (EventType type : EventType.values()) {
            Legend.Entry entry = new Legend.Entry(Legend.Kind.TYPE, type);
            assertThat(entry.text(Locale.forLanguageTag("ar"))).isNotEqualTo(entry.text(Locale.ENGLISH));
        }
    }

    @Test
    void theLegendSaysWhichDatasetHasWhichColourAndWhatShapesAre() {
        EventTable table = EventTable.join(List.of(
                new SyntheticEvents()
                        .at(37.5, 36, EventType.BATTLES, PlacePrecision.EXACT)
                        .table("Synthetic one"),
                new SyntheticEvents()
                        .at(38.5, 36, EventType.RIOTS, PlacePrecision.EXACT)
                        .table("Synthetic two")));
        assertThat(signs(table, ColorRule.BLUE, ColorRule.ORANGE))
                .startsWith("DATASET Synthetic one", "DATASET Synthetic two", "SHAPE Battles", "SHAPE Riots");
        assertThat(signs(table, ColorRule.TYPE, ColorRule.ORANGE))
                .startsWith("DATASET Synthetic two", "TYPE Battles", "SHAPE Riots");
        assertThat(signs(table, ColorRule.PRECISION, ColorRule.KILLED))
                .startsWith(
                        "SHAPE Battles",
                        "SHAPE Riots",
                        "PRECISION place known exactly",
                        "KILLED_NONE none killed, or none told");
        assertThat(signs(table)).startsWith("TYPE Battles", "TYPE Riots");
    }

    private List<String> signs(EventTable table, ColorRule... rules) {
        FrameRequest request =
                FrameRequest.of(SYRIA, MapTheme.LIGHT, table).withLook(EventLook.STANDARD.withColors(List.of(rules)));
        return Legend.of(painter.paint(request)).entries().stream()
                .map(entry -> entry.kind() + " " + entry.text(Locale.ENGLISH))
                .toList();
    }

    private static EventTable kweyrisAndLatakia() {
        return new SyntheticEvents()
                .at(37.5831, 36.1869, EventType.BATTLES, PlacePrecision.EXACT)
                .at(
                        SyntheticEvents.place(
                                "Synthetic Latakia",
                                new Place.Position(35.7901, 35.5317),
                                null,
                                null,
                                Place.Verification.VERIFIED),
                        EventType.EXPLOSIONS_REMOTE_VIOLENCE,
                        PlacePrecision.EXACT,
                        List.of(new Count(Count.KILLED, 22L, null, null, "at least 22")))
                .table();
    }

    private static Place area(String id, Place.@Nullable Bounds bounds, String key) {
        return SyntheticEvents.place(id, null, bounds, key, Place.Verification.VERIFIED);
    }

    private static int at(Frame frame, double lon, double lat) {
        Viewport viewport = frame.request().viewport();
        return frame.argb((int) (viewport.lonToPx(lon) * viewport.pixelRatio()), (int)
                (viewport.latToPx(lat) * viewport.pixelRatio()));
    }

    private static double changedAround(Frame before, Frame after, double lon, double lat, int reachPx) {
        return around(lon, lat, reachPx)
                        .filter(i -> before.pixels()[i] != after.pixels()[i])
                        .count()
                / (double) around(lon, lat, reachPx).count();
    }

    private static long colorsAround(Frame frame, double lon, double lat, int reachPx) {
        return around(lon, lat, reachPx).map(i -> frame.pixels()[i]).distinct().count();
    }

    private static IntStream around(double lon, double lat, int reachPx) {
        int x = (int) SYRIA.lonToPx(lon);
        int y = (int) SYRIA.latToPx(lat);
        return IntStream.range(y - reachPx, y + reachPx)
                .flatMap(row -> IntStream.range(row * 1280 + x - reachPx, row * 1280 + x + reachPx));
    }
}
