package org.conflictmap.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.conflictmap.dataset.Installation;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.geojson.GeoJsonFormat;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes that files draw, in the picture. Everything in the files is synthetic. */
class ShapePaintingTest {
    private static final Viewport SYRIA = Viewport.world(1280, 720, 1).fitting(new Place.Bounds(34, 33, 40.5, 37.6), 0);
    private static final LayerStack WITHOUT_NAMES =
            LayerStack.STANDARD.withVisibility(LayerId.PLACES, Visibility.HIDDEN);
    private static final String SQUARE_WITH_HOLE =
            "{'type':'Polygon','coordinates':[[[38,34],[39,34],[39,35],[38,35],[38,34]],"
                    + "[[38.4,34.4],[38.6,34.4],[38.6,34.6],[38.4,34.6],[38.4,34.4]]]}";
    private static final String LINE = "{'type':'LineString','coordinates':[[38,34],[39,34],[39,35]]}";

    private final ImportFixture files;
    private final MapPainter painter =
            new MapPainter(new Basemap(Installation.find().orElseThrow().basemap()), Gazetteer.EMPTY);

    ShapePaintingTest(@TempDir Path folder) {
        files = new ImportFixture(folder);
    }

    private EventTable table(String... geometries) throws IOException {
        StringBuilder features = new StringBuilder();
        for (String geometry : geometries) {
            features.append(features.length() == 0 ? "" : ",")
                    .append("{'type':'Feature','properties':{'date':'2015-11-10'},'geometry':" + geometry + "}");
        }
        String collection = "{'type':'FeatureCollection','features':[" + features + "]}";
        return files.read(new GeoJsonFormat(), collection.replace('\'', '"'))
                .data()
                .table();
    }

    private Frame frame(Viewport viewport, EventTable table) {
        return painter.paint(FrameRequest.of(viewport, MapTheme.LIGHT, table).withLayers(WITHOUT_NAMES));
    }

    private boolean isChanged(Frame frame, double lon, double lat) {
        Frame plain = frame(SYRIA, EventTable.EMPTY);
        int x = (int) Math.round(SYRIA.lonToPx(lon));
        int y = (int) Math.round(SYRIA.latToPx(lat));
        int at = y * SYRIA.physicalWidth() + x;
        return frame.pixels()[at] != plain.pixels()[at];
    }

    private static List<SymbolGroup> hits(Frame frame, double lon, double lat) {
        return frame.symbols().at(SYRIA.lonToPx(lon), SYRIA.latToPx(lat));
    }

    @Test
    void aPolygonIsPaintedAndPickedButForItsHoleAndWhatIsBesideItInItsBox() throws IOException {
        String triangle = "{'type':'Polygon','coordinates':[[[36,33.5],[37,33.5],[37,34.5],[36,33.5]]]}";
        Frame frame = frame(SYRIA, table(SQUARE_WITH_HOLE, triangle));
        assertThat(isChanged(frame, 38.2, 34.2)).isTrue();
        assertThat(isChanged(frame, 38.5, 34.5)).isFalse();
        assertThat(isChanged(frame, 36.2, 34.3)).isFalse();
        assertThat(hits(frame, 38.2, 34.2)).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(SymbolGroup.Kind.AREA);
            assertThat(frame.symbols().isOutlineKnown(group)).isTrue();
        });
        assertThat(hits(frame, 38.5, 34.5)).isEmpty();
        assertThat(hits(frame, 36.8, 33.7)).hasSize(1);
        assertThat(hits(frame, 36.2, 34.3)).isEmpty();
    }

    @Test
    void overlappingPolygonsOfOneEventHaveNoHoleWhereTheyOverlap() throws IOException {
        Frame frame = frame(
                SYRIA,
                table("{'type':'GeometryCollection','geometries':["
                        + "{'type':'Polygon','coordinates':[[[38,34],[39,34],[39,35],[38,35],[38,34]]]},"
                        + "{'type':'Polygon','coordinates':[[[38.5,34],[38.5,35],[39.5,35],[39.5,34],[38.5,34]]]}]}"));
        assertThat(hits(frame, 38.75, 34.5)).hasSize(1);
        assertThat(isChanged(frame, 38.75, 34.5)).isTrue();
    }

    @Test
    void aLineIsPaintedAndPickedAlongItAndNotWithinTheBoxThatItSpans() throws IOException {
        Frame frame = frame(SYRIA, table(LINE));
        assertThat(isChanged(frame, 38.5, 34)).isTrue();
        assertThat(isChanged(frame, 39, 34.5)).isTrue();
        assertThat(isChanged(frame, 38.5, 34.5)).isFalse();
        assertThat(hits(frame, 38.5, 34))
                .singleElement()
                .satisfies(group -> assertThat(frame.symbols().isLine(group)).isTrue());
        assertThat(frame.symbols().at(SYRIA.lonToPx(38.5), SYRIA.latToPx(34) + 2.5))
                .hasSize(1);
        assertThat(hits(frame, 38.5, 34.5)).isEmpty();
        assertThat(Legend.of(frame).entries())
                .extracting(Legend.Entry::kind)
                .contains(Legend.Kind.AREA_LINE)
                .doesNotContain(Legend.Kind.AREA, Legend.Kind.AREA_DISC);
    }

    @Test
    void manyPointsOfOneEventAreDotsThatEachCanBePicked() throws IOException {
        Frame frame = frame(SYRIA, table("{'type':'MultiPoint','coordinates':[[38,34],[39,35]]}"));
        assertThat(hits(frame, 38, 34)).hasSize(1);
        assertThat(hits(frame, 39, 35)).hasSize(1);
        assertThat(hits(frame, 38.5, 34.5)).isEmpty();
        assertThat(isChanged(frame, 38, 34)).isTrue();
    }

    @Test
    void whatIsSmallerThanAFewPixelsIsStillSeenAsADot() throws IOException {
        EventTable table = table("{'type':'Polygon','coordinates':[[[38,34],[38.002,34],[38.002,34.002],[38,34]]]}");
        Frame frame = frame(SYRIA, table);
        assertThat(isChanged(frame, 38.001, 34.001)).isTrue();
        assertThat(hits(frame, 38.001, 34.001)).hasSize(1);
    }

    @Test
    void fromCloseByThePartsBesideThePictureChangeNothingOfWhatIsSeen() throws IOException {
        StringBuilder ring = new StringBuilder();
        for (int degree = 0; degree <= 360; degree++) {
            double angle = Math.toRadians(degree % 360);
            ring.append(degree == 0 ? "" : ",")
                    .append("[" + (38.5 + 2 * Math.cos(angle)) + "," + (34.5 + 2 * Math.sin(angle)) + "]");
        }
        EventTable table = table("{'type':'Polygon','coordinates':[[" + ring + "]]}");
        Viewport inside = SYRIA.fitting(new Place.Bounds(38.4, 34.4, 38.6, 34.6), 0);
        assertThat(frame(inside, table).symbols().at(640, 360)).hasSize(1);
        Viewport outside = SYRIA.fitting(new Place.Bounds(40.2, 36.2, 40.4, 36.4), 0);
        assertThat(frame(outside, table).symbols().at(640, 360)).isEmpty();
        assertThat(painter.problems()).isEmpty();
    }
}
