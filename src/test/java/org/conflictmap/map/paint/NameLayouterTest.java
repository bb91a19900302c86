package org.conflictmap.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
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
import org.conflictmap.map.label.NamedPoints;
import org.conflictmap.map.label.PlacedLabel;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.mass.SyntheticPoints;
import org.conflictmap.map.mass.WorldUnits;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.map.symbol.SymbolGrouping;
import org.conflictmap.map.symbol.SymbolScale;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the real basemap and the real first dataset: what is promised of labels must hold for these. */
class NameLayouterTest {
    private static EventTable table;
    private static NamedPoints points;
    private static NameLayouter layouter;
    private static SymbolPainter symbolPainter;
    private static EventPainter eventPainter;

    @BeforeAll
    static void openTheFirstDataset() {
        Installation installation = Installation.find().orElseThrow();
        Dataset dataset = DatasetReader.complete(DatasetReader.read(installation.firstDataset()));
        BasemapSources sources = new BasemapSources(new Basemap(installation.basemap()));
        TextShaper shaper = new TextShaper();
        symbolPainter = new SymbolPainter(shaper);
        table = EventTable.of(dataset);
        points = NamedPoints.of(
                sources.layer(Basemap.Part.PLACES, Basemap.PLACES).orElse(null),
                dataset.gazetteer().places());
        AreaShapes areaShapes = new AreaShapes(sources);
        layouter = new NameLayouter(
                sources, new BasemapPainter(sources), new GraticulePainter(shaper), areaShapes, symbolPainter, shaper);
        eventPainter = new EventPainter(
                areaShapes,
                symbolPainter,
                new SymbolSprites(symbolPainter),
                new EventNamer(shaper),
                new LabelPainter());
    }

    @ParameterizedTest
    @CsvSource({
        "34, 33, 40.5, 37.6, 1280, 720, 1",
        "35.2, 35.2, 38.6, 37.2, 900, 760, 1",
        "36.8, 36.0, 38.0, 36.5, 1280, 720, 1",
        "35.5, 35.3, 36.1, 35.8, 1280, 720, 1.6",
        "25, 22, 60, 43, 1920, 1080, 1",
        "-180, -60, 180, 80, 1280, 720, 1",
        "34, 33, 40.5, 37.6, 1920, 1080, 1.6",
        "36.5, 36.0, 37.8, 36.6, 480, 320, 1"
    })
    void noNameTouchesAnotherASymbolOrTheEdge(
            double west, double south, double east, double north, int widthPx, int heightPx, double symbolScale) {
        Viewport viewport = Viewport.world(widthPx, heightPx, 1).fitting(new Place.Bounds(west, south, east, north), 0);
        FrameRequest request = request(viewport, symbolScale);
        NameLayout layout = layOut(request);
        List<Box> names = names(layout);
        assertThat(names).isNotEmpty();
        Box frame = new Box(0, 0, widthPx, heightPx);
        assertThat(names).allMatch(frame::contains);
        assertNoneOverlap(names);
        for (Box symbol : symbols(request)) {
            assertThat(names).noneMatch(symbol::overlaps);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "0.3"})
    void norDoThoseOfMorePlacesThanAreLaidOutOrOfSymbolsGroupedOtherwise(double part) {
        EventTable many = SyntheticPoints.table(2_000, 700, 3);
        Viewport viewport = SyntheticPoints.viewport(2_000, 2_000, 1);
        RowSet all = RowSet.all(many.size());
        FrameRequest request = new FrameRequest(
                viewport, LayerStack.STANDARD, MapTheme.LIGHT, many, all, RowSet.all(0), -1, -1, -1, 1, 0);
        TableEvents events = new TableEvents(many);
        TableEvents.Manner manner = events.manner(request);
        NameLayout layout = layouter.layOut(request, events, manner.crowd(), points, null);
        RowSet some = SyntheticPoints.some(many.size(), part, new SplittableRandom(4));
        EventPainter.Scene scene =
                eventPainter.scene(request.withRows(part == 1 ? all : some, RowSet.all(0)), events, manner);
        List<Box> names = eventPainter.names(scene, layout, Sheet.Offset.NONE).stream()
                .map(PlacedLabel::box)
                .toList();
        assertThat(names).hasSizeGreaterThan(10);
        assertNoneOverlap(names);
    }

    @Test
    void namesOfAreasLieOnNoPoints() {
        EventTable many = SyntheticPoints.withDistricts(400, 40, 5);
        Viewport viewport = SyntheticPoints.viewport(1_000, 1_000, 1);
        RowSet all = RowSet.all(many.size());
        FrameRequest request = new FrameRequest(
                        viewport, LayerStack.STANDARD, MapTheme.LIGHT, many, all, RowSet.all(0), -1, -1, -1, 1, 0)
                .withLook(new EventLook(EventMode.POINTS, SymbolSizing.EVENTS));
        TableEvents events = new TableEvents(many);
        NameLayout layout =
                layouter.layOut(request, events, events.manner(request).crowd(), points, null);
        List<Box> names =
                layout.eventAreas().values().stream().map(PlacedLabel::box).toList();
        assertThat(names).hasSizeBetween(5, 39);
        for (int place = 0; place < events.points().places(); place++) {
            if (events.points().isPoint(place)) {
                double x = viewport.xToPx(WorldUnits.meters(events.points().x(place)));
                double y = viewport.yToPx(-WorldUnits.meters(events.points().y(place)));
                assertThat(names).noneMatch(name -> name.overlaps(Box.around(x, y, 1)));
            }
        }
    }

    @Test
    void theEventsPlacesAreNamedAndSoIsAleppoBetweenThem() {
        Viewport syria = Viewport.world(1280, 720, 1).fitting(new Place.Bounds(34, 33, 40.5, 37.6), 0);
        NameLayout layout = layOut(request(syria, 1));
        assertThat(layout.eventPlaces().keySet())
                .extracting(place -> table.places().place(place).id())
                .contains("kweyris-air-base", "latakia-city");
        assertThat(layout.names()).anySatisfy(name -> {
            assertThat(name.dotX()).isBetween(syria.lonToPx(37.1), syria.lonToPx(37.2));
            assertThat(name.dotY()).isBetween(syria.latToPx(36.25), syria.latToPx(36.15));
        });
        assertThat(layout.notes()).hasSize(1);
        assertThat(layout.eventAreas()).hasSize(1);
    }

    @Test
    void noNameIsCutByWhatLiesOverTheMap() {
        Viewport syria = Viewport.world(1280, 720, 1).fitting(new Place.Bounds(34, 33, 40.5, 37.6), 0);
        Covers covers =
                new Covers(List.of(new Box(12, 12, 52, 160), new Box(1040, 12, 1268, 340), new Box(12, 676, 620, 708)));
        FrameRequest request = request(syria, 1);
        assertThat(layOut(request).isCoveredBy(covers)).isTrue();
        NameLayout layout = layOut(request.withCovers(covers));
        assertThat(names(layout)).hasSizeGreaterThan(30).noneMatch(name -> covers.cut(name, 0));
    }

    @Test
    void hiddenNamesLeaveTheirRoomToNobody() {
        Viewport syria = Viewport.world(1280, 720, 1).fitting(new Place.Bounds(34, 33, 40.5, 37.6), 0);
        LayerStack hidden = LayerStack.STANDARD.withVisibility(LayerId.PLACES, Visibility.HIDDEN);
        NameLayout layout = layOut(request(syria, 1).withLayers(hidden));
        assertThat(layout.names()).isEmpty();
        assertThat(layout.others()).isEmpty();
        assertThat(layout.eventPlaces()).isNotEmpty();
    }

    private static FrameRequest request(Viewport viewport, double symbolScale) {
        RowSet all = RowSet.all(table.size());
        return new FrameRequest(
                viewport, LayerStack.STANDARD, MapTheme.LIGHT, table, all, all, -1, -1, -1, symbolScale, 0);
    }

    private static NameLayout layOut(FrameRequest request) {
        TableEvents events = new TableEvents(table);
        return layouter.layOut(request, events, events.manner(request).crowd(), points, null);
    }

    private static void assertNoneOverlap(List<Box> names) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                assertThat(names.get(i).overlaps(names.get(j)))
                        .as("%s and %s", names.get(i), names.get(j))
                        .isFalse();
            }
        }
    }

    private static List<Box> names(NameLayout layout) {
        List<PlacedLabel> labels = new ArrayList<>(layout.others());
        layout.names().forEach(name -> labels.add(name.label()));
        layout.eventPlaces().values().forEach(name -> labels.add(name.label()));
        labels.addAll(layout.eventAreas().values());
        labels.addAll(layout.notes().values());
        return labels.stream().map(PlacedLabel::box).toList();
    }

    private static List<Box> symbols(FrameRequest request) {
        return SymbolGrouping.of(
                        table,
                        request.certain(),
                        request.possible(),
                        request.viewport(),
                        SymbolScale.of(table),
                        request.symbolScale())
                .stream()
                .filter(group -> group.kind() != SymbolGroup.Kind.AREA)
                .map(group -> symbolPainter.box(group, request.symbolScale()))
                .toList();
    }
}
