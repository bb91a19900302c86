package org.conflictmap.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.Covers;
import org.conflictmap.map.label.PlacedLabel;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real basemap and the first dataset, whose events are in hatched areas too. */
class SheetTest {
    private static final Viewport SYRIA = Viewport.world(640, 400, 1).fitting(new Place.Bounds(34, 34, 40.5, 37.6), 0);
    private static final LayerStack WITHOUT_NAMES =
            LayerStack.STANDARD.withVisibility(LayerId.PLACES, Visibility.HIDDEN);

    /** Pixels of smooth edges that come out a little different where a path is cut elsewhere. */
    private static final int FEW = 40;

    /** Pixels of a long dashed outline of an area: its dashes begin where the sheet cuts it, and not where the view does. */
    private static final int DASHES = 800;

    private final Installation installation = Installation.find().orElseThrow();
    private final Dataset dataset = DatasetReader.complete(DatasetReader.read(installation.firstDataset()));
    private final EventTable table = EventTable.of(dataset);
    private final MapPainter frames = painter();
    private final MapPainter surroundings = painter();

    private MapPainter painter() {
        return new MapPainter(new Basemap(installation.basemap()), Gazetteer.EMPTY);
    }

    private FrameRequest request(Viewport viewport, LayerStack layers, EventMode mode) {
        return FrameRequest.of(viewport, MapTheme.LIGHT, table)
                .withLayers(layers)
                .withLook(new EventLook(mode, SymbolSizing.EVENTS));
    }

    private Sheet moveOnto(FrameRequest request) {
        frames.paint(request);
        Sheet wide = surroundings
                .wideSheet(request, frames.sheet().orElseThrow(), () -> false)
                .orElseThrow();
        frames.useSheet(wide);
        return wide;
    }

    @Test
    void onlyNamesThatAreCoveredAreMovedAndOnlyWhenThatIsAskedFor() {
        LayerStack layers = LayerStack.STANDARD;
        moveOnto(request(SYRIA, layers, EventMode.SYMBOLS));
        Covers card = new Covers(List.of(new Box(400, 20, 620, 300)));
        FrameRequest moved =
                request(SYRIA.panned(-60, 20), layers, EventMode.SYMBOLS).withCovers(card);
        frames.paint(moved);
        Sheet before = frames.sheet().orElseThrow();
        assertThat(before.isNameCovered(moved.viewport(), card)).isTrue();
        List<PlacedLabel> kept = namesIn(before, moved.viewport()).stream()
                .filter(label -> !card.touch(label.box()))
                .toList();
        frames.moveCoveredNames();
        frames.paint(moved);
        Sheet after = frames.sheet().orElseThrow();
        assertThat(after.isNameCovered(moved.viewport(), card)).isFalse();
        assertThat(namesIn(after, moved.viewport()))
                .usingElementComparator(SheetTest::compare)
                .containsAll(kept)
                .noneMatch(label -> card.cut(label.box(), 0));
        frames.paint(moved);
        assertThat(frames.sheet()).containsSame(after);
    }

    private static int compare(PlacedLabel one, PlacedLabel other) {
        boolean isSame = one.block().equals(other.block())
                && Math.hypot(one.leftPx() - other.leftPx(), one.topPx() - other.topPx()) < 0.6;
        return isSame ? 0 : 1;
    }

    /** The names that are wholly in a view, where they are in it. */
    private static List<PlacedLabel> namesIn(Sheet sheet, Viewport view) {
        double dx = view.xToPx(sheet.viewport().pxToX(0));
        double dy = view.yToPx(sheet.viewport().pxToY(0));
        NameLayout names = sheet.names();
        Box frame = new Box(0, 0, view.widthPx(), view.heightPx()).grown(-4);
        return Stream.of(
                        names.others().stream(),
                        names.names().stream().map(NameLayout.Dotted::label),
                        names.eventPlaces().values().stream().map(NameLayout.EventName::label),
                        names.eventAreas().values().stream(),
                        names.notes().values().stream())
                .flatMap(labels -> labels)
                .map(label -> new PlacedLabel(label.block(), label.align(), label.leftPx() + dx, label.topPx() + dy))
                .filter(label -> frame.contains(label.box()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = EventMode.class,
            names = {"SYMBOLS", "POINTS", "HEXAGONS"})
    void aFramePaintedOnASheetIsTheFramePaintedAnew(EventMode mode) {
        LayerStack raised =
                WITHOUT_NAMES.moved(LayerId.BORDERS, WITHOUT_NAMES.layers().size() - 1);
        for (LayerStack layers : List.of(WITHOUT_NAMES, raised)) {
            FrameRequest first = request(SYRIA, layers, mode);
            Sheet wide = moveOnto(first);
            for (int step = 1; step <= 4; step++) {
                FrameRequest moved = first.withViewport(SYRIA.panned(-83 * step, 41 * step));
                Frame onSheet = frames.paint(moved);
                assertThat(frames.sheet()).containsSame(wide);
                assertThat(onSheet.request()).isEqualTo(moved);
                assertThat(differing(onSheet, moved)).as("step " + step).isLessThan(step < 4 ? FEW : DASHES);
            }
        }
    }

    @Test
    void whenTimeMovesOnASheetAreasAreThoseOfTheNewTime() {
        FrameRequest first = request(SYRIA, WITHOUT_NAMES, EventMode.SYMBOLS);
        moveOnto(first);
        FrameRequest moved = first.withViewport(SYRIA.panned(-120, 30));
        frames.paint(moved);
        FrameRequest none = moved.withRows(RowSet.of(new BitSet()), RowSet.of(new BitSet()));
        assertThat(differing(frames.paint(none), none)).isZero();
        FrameRequest later = none.withViewport(SYRIA.panned(-130, 40));
        assertThat(differing(frames.paint(later), later)).isLessThan(FEW);
        FrameRequest again = first.withViewport(SYRIA.panned(-140, 50));
        assertThat(differing(frames.paint(again), again)).isLessThan(FEW);
    }

    @Test
    void namesStayWhereTheyAreOnTheGroundFromSheetToSheet() {
        FrameRequest first = request(SYRIA, LayerStack.STANDARD, EventMode.SYMBOLS);
        frames.paint(first);
        Sheet own = frames.sheet().orElseThrow();
        Sheet wide = moveOnto(first);
        FrameRequest moved = first.withViewport(SYRIA.panned(-300, 100));
        frames.paint(moved);
        Sheet next = surroundings.wideSheet(moved, wide, () -> false).orElseThrow();
        assertThat(onGround(own)).isNotEmpty();
        assertThat(onGround(wide)).containsAll(onGround(own));
        assertThat(onGround(next).stream().filter(onGround(wide)::contains).count())
                .isGreaterThan(onGround(wide).size() / 2);
        List<String> names = onGround(next);
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void whatAnotherPainterNamedIsNotNamedAgain() {
        Viewport camera = SYRIA.panned(-100, 60);
        FrameRequest request = request(camera, LayerStack.STANDARD, EventMode.SYMBOLS);
        for (int step = 0; step < 4; step++) {
            FrameRequest moved = request.withViewport(camera.panned(-90 * step, 40 * step));
            Sheet wide = moveOnto(moved);
            assertThat(wide.names().others().stream()
                            .map(label ->
                                    label.block().style() + " " + label.block().widthPx()))
                    .doesNotHaveDuplicates();
            assertThat(wide.names().names().stream().map(NameLayout.Dotted::point))
                    .doesNotHaveDuplicates();
        }
    }

    /** Every name with where it begins on the ground, to the pixel. */
    private static List<String> onGround(Sheet sheet) {
        Viewport viewport = sheet.viewport();
        return Stream.concat(
                        sheet.names().names().stream().map(NameLayout.Dotted::label), sheet.names().others().stream())
                .map((PlacedLabel label) -> label.block().hashCode() + " at "
                        + Math.round(viewport.pxToX(label.leftPx()) / viewport.metersPerPixel()) + ", "
                        + Math.round(viewport.pxToY(label.topPx()) / viewport.metersPerPixel()))
                .toList();
    }

    @Test
    void nothingIsBlankHoweverFarTheCameraGoes() {
        FrameRequest first = request(SYRIA, LayerStack.STANDARD, EventMode.SYMBOLS);
        moveOnto(first);
        FrameRequest bare = first.withLayers(WITHOUT_NAMES);
        for (int step = 1; step <= 9; step++) {
            Viewport there = SYRIA.panned(-230 * step, 90 * step);
            Frame frame = frames.paint(first.withViewport(there));
            assertThat(IntStream.of(frame.pixels()).allMatch(argb -> argb >>> 24 > 0xF0))
                    .isTrue();
            if (step % 4 == 0) {
                FrameRequest moved = bare.withViewport(there);
                assertThat(differing(frames.paint(moved), moved)).isLessThan(FEW);
                moveOnto(first.withViewport(there));
            }
        }
    }

    @Test
    void aFrameOfAnotherScaleOrWithOtherLayersIsPaintedAnew() {
        FrameRequest first = request(SYRIA, WITHOUT_NAMES, EventMode.SYMBOLS);
        Sheet wide = moveOnto(first);
        FrameRequest closer = first.withViewport(SYRIA.zoomedAbout(320, 200, 1.5));
        assertThat(differing(frames.paint(closer), closer)).isZero();
        assertThat(frames.sheet()).get().isNotSameAs(wide);
        FrameRequest dark = first.withViewport(SYRIA.panned(20, 20)).withTheme(MapTheme.DARK);
        assertThat(differing(frames.paint(dark), dark)).isZero();
    }

    @Test
    void withTheGraticuleThereIsNoSheetAsItsFiguresStandAtTheEdge() {
        FrameRequest request = request(
                SYRIA, LayerStack.STANDARD.withVisibility(LayerId.GRATICULE, Visibility.SHOWN), EventMode.SYMBOLS);
        frames.paint(request);
        assertThat(surroundings.wideSheet(request, frames.sheet().orElseThrow(), () -> false))
                .isEmpty();
    }

    @Test
    void aCameraBetweenPixelsIsMovedOntoThem() {
        FrameRequest first = request(SYRIA, WITHOUT_NAMES, EventMode.SYMBOLS);
        moveOnto(first);
        Frame frame = frames.paint(first.withViewport(SYRIA.panned(10.3, -20.4)));
        Viewport snapped = frame.request().viewport();
        assertThat(snapped.xToPx(SYRIA.centerX()) - 320).isCloseTo(10, within());
        assertThat(snapped.yToPx(SYRIA.centerY()) - 200).isCloseTo(-20, within());
        FrameRequest whole = first.withViewport(SYRIA.panned(10, -20));
        assertThat(differing(frame, whole)).isLessThan(FEW);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2})
    void aViewIsInTheMiddleOfItsSheetOnWholePixels(double ratio) {
        Viewport view = SYRIA.withPixelRatio(ratio);
        Viewport wide = Sheet.about(view);
        Sheet.Offset at = Sheet.offset(wide, view).orElseThrow();
        assertThat(wide.xToPx(view.pxToX(0)) * ratio).isCloseTo(at.xPx(), within());
        assertThat(wide.yToPx(view.pxToY(0)) * ratio).isCloseTo(at.yPx(), within());
        assertThat(at.xPx()).isBetween(500, 524);
        assertThat(Sheet.hasRoom(wide, view)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true, true", "250, 0, true, true", "300, 0, true, false", "0, -513, false, false"})
    void aSheetServesTheViewsThatItContainsAndHasRoomInItsMiddle(
            double dx, double dy, boolean isInside, boolean hasRoom) {
        Viewport wide = Sheet.about(SYRIA);
        Viewport view = SYRIA.panned(dx, dy);
        assertThat(Sheet.offset(wide, view).isPresent()).isEqualTo(isInside);
        assertThat(Sheet.hasRoom(wide, view)).isEqualTo(hasRoom);
        assertThat(Sheet.offset(wide, view.zoomedAbout(0, 0, 1.01))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1, 0", "0.5, 1"})
    void atTheEdgeOfTheWorldAViewNeedsNoRoomBeyondIt(double east, double south) {
        Viewport near = Viewport.world(640, 400, 1.25).zoomedAbout(640 * east, 400 * south, 40);
        Viewport corner = near.panned((0.5 - east) * 1e6, (0.5 - south) * 1e6);
        assertThat(Sheet.hasRoom(Sheet.about(corner), corner)).isTrue();
        assertThat(Sheet.hasRoom(corner, corner)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.3, 1", "2.5, 1", "1.3, 1.25", "1.7, 2"})
    void ofMostOfTheWorldThereIsASheetAsWideAsTheWorld(double closer, double ratio) {
        Viewport view = Viewport.world(877, 724, ratio).zoomedAbout(300, 200, closer);
        for (Viewport camera : List.of(view, view.panned(1e6, 1e6), view.panned(-1e6, 0), view.panned(31, -17))) {
            Viewport wide = Sheet.about(camera);
            assertThat(wide.metersPerPixel()).isEqualTo(camera.metersPerPixel());
            assertThat(Sheet.offset(wide, camera)).isPresent();
            assertThat(Sheet.hasRoom(wide, camera)).isTrue();
        }
    }

    @Test
    void whatIsTakenByNamesDoesNotGrowFromSheetToSheet() {
        FrameRequest request = request(SYRIA, LayerStack.STANDARD, EventMode.SYMBOLS);
        Sheet first = moveOnto(request);
        Sheet next = first;
        for (int i = 0; i < 5; i++) {
            next = surroundings.wideSheet(request, next, () -> false).orElseThrow();
        }
        int taken = first.names().placer().taken().size();
        assertThat(next.names().placer().taken().size()).isBetween(taken, taken + taken / 10);
    }

    @Test
    void areasAreWholeAfterAWayOfStepsBetweenPixels() {
        Viewport camera = SYRIA.zoomedAbout(320, 200, 4);
        FrameRequest first = request(camera, WITHOUT_NAMES, EventMode.SYMBOLS);
        Frame last = frames.paint(first);
        for (int step = 0; step < 80; step++) {
            camera = camera.panned(0.4, 0.3);
            last = frames.paint(first.withViewport(camera));
        }
        assertThat(differing(last, first.withViewport(camera))).isLessThan(FEW);
    }

    @Test
    void aTableThatIsNotShownAnyMoreIsHeldByNobody() {
        WeakReference<EventTable> closed = paintAnotherTable();
        frames.paint(request(SYRIA, WITHOUT_NAMES, EventMode.SYMBOLS));
        FrameRequest now = request(SYRIA, WITHOUT_NAMES, EventMode.SYMBOLS);
        surroundings.wideSheet(now, frames.sheet().orElseThrow(), () -> false);
        System.gc();
        assertThat(closed.get()).isNull();
    }

    private WeakReference<EventTable> paintAnotherTable() {
        EventTable other = EventTable.of(dataset);
        FrameRequest request = FrameRequest.of(SYRIA, MapTheme.LIGHT, other)
                .withLayers(WITHOUT_NAMES)
                .withLook(new EventLook(EventMode.SYMBOLS, SymbolSizing.EVENTS));
        moveOnto(request);
        frames.paint(request.withViewport(SYRIA.panned(40, 20)));
        surroundings.paint(request.withLayers(WITHOUT_NAMES.groundOnly()));
        frames.paint(request.withLook(new EventLook(EventMode.HEXAGONS, SymbolSizing.EVENTS)));
        return new WeakReference<>(other);
    }

    /** The pixels beside names that are not the same, to 2 of 255, as if another painter paints a request for the first time. */
    private long differing(Frame frame, FrameRequest request) {
        MapPainter other = painter();
        Frame anew = other.paint(request);
        BitSet named = named(frames, frame);
        named.or(named(other, anew));
        return IntStream.range(0, frame.widthPx() * frame.heightPx())
                .filter(at -> !named.get(at) && isFar(frame.pixels()[at], anew.pixels()[at]))
                .count();
    }

    /** Pixels about names of events, which are placed with regard to all of a sheet. */
    private static BitSet named(MapPainter painter, Frame frame) {
        Sheet sheet = painter.sheet().orElseThrow();
        Sheet.Offset at = sheet.offset(frame.request().viewport()).orElseThrow();
        NameLayout names = sheet.names();
        BitSet named = new BitSet();
        Stream.of(
                        names.eventPlaces().values().stream().map(NameLayout.EventName::label),
                        names.eventAreas().values().stream(),
                        names.notes().values().stream())
                .flatMap(labels -> labels)
                .map(label -> label.box().grown(8))
                .forEach(box -> {
                    for (int y = 0; y < frame.heightPx(); y++) {
                        if (y + at.yPx() >= box.top() && y + at.yPx() <= box.bottom()) {
                            int left = clamped(box.left() - at.xPx(), frame.widthPx());
                            int right = clamped(box.right() - at.xPx(), frame.widthPx());
                            named.set(y * frame.widthPx() + left, y * frame.widthPx() + right);
                        }
                    }
                });
        return named;
    }

    private static int clamped(double px, int width) {
        return (int) Math.max(0, Math.min(width, px));
    }

    private static boolean isFar(int one, int other) {
        for (int shift = 0; shift < 32; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > 2) {
                return true;
            }
        }
        return false;
    }
}
