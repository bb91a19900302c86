package org.conflictmap.map.mass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.conflictmap.map.Crs;
import org.conflictmap.map.Viewport;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.grid.hexagon.HexagonOrientation;
import org.geotools.grid.hexagon.Hexagons;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CellGridTest {
    private static final double SIDE_PX = 12;

    private final EventTable table = SyntheticPoints.table(5_000, 5_000, 3);
    private final TablePoints points = TablePoints.of(table);
    private final Viewport viewport = SyntheticPoints.viewport(800, 800, 1);

    @Test
    void theHexagonsSeenHoldEveryEventInViewExactlyOnce() {
        HexagonGrid grid = new HexagonGrid(points, viewport, SIDE_PX);
        RowCounts counts = new RowCounts(table, grid.cellOfPlace(), grid.cells(), RowCounts.Detail.EVENTS);
        RowSet all = RowSet.all(table.size());
        counts.update(all, all);
        assertThat(counts.sum()).isEqualTo(table.size());
        List<Integer> found = new ArrayList<>();
        for (int cell = 0; cell < grid.cells(); cell++) {
            int before = found.size();
            grid.visitPlaces(cell, found::add);
            assertThat(found.size() - before).isEqualTo(counts.count(cell));
        }
        assertThat(found).doesNotHaveDuplicates().hasSize(table.places().size());
    }

    /** GeoTools' grid says what a hexagon is; our cells must be such hexagons, with the places that lie in them. */
    @Test
    void aCellIsGeoToolsHexagonAboutItsCentre() {
        HexagonGrid grid = new HexagonGrid(points, viewport, SIDE_PX);
        for (int place = 0; place < 300; place++) {
            int cell = grid.cellOfPlace()[place];
            Geometry hexagon = Hexagons.create(
                            grid.centerXPx(cell) - SIDE_PX * Math.sqrt(3) / 2,
                            grid.centerYPx(cell) - SIDE_PX,
                            SIDE_PX,
                            HexagonOrientation.ANGLED,
                            new ReferencedEnvelope(Crs.webMercator()).getCoordinateReferenceSystem())
                    .toGeometry();
            double x = viewport.xToPx(WorldUnits.meters(points.x(place)));
            double y = viewport.yToPx(-WorldUnits.meters(points.y(place)));
            assertThat(hexagon.buffer(1e-3).contains(new GeometryFactory().createPoint(new Coordinate(x, y))))
                    .as("place %s at %s,%s in %s", place, x, y, hexagon)
                    .isTrue();
        }
    }

    @Test
    void aPlaceStaysWithItsNeighboursWhenTheMapIsPanned() {
        HexagonGrid before = new HexagonGrid(points, viewport, SIDE_PX);
        HexagonGrid after = new HexagonGrid(points, viewport.panned(33.3, -21.7), SIDE_PX);
        int[] names = new int[before.cells()];
        Arrays.fill(names, -1);
        for (int place = 0; place < table.places().size(); place++) {
            int old = before.cellOfPlace()[place];
            int now = after.cellOfPlace()[place];
            if (old >= 0 && now >= 0) {
                assertThat(names[old]).isIn(-1, now);
                names[old] = now;
            }
        }
    }

    @Test
    void smoothingNeitherLosesNorAddsEvents() {
        Viewport wide = viewport.zoomedAbout(400, 400, 0.5);
        DensityGrid grid = new DensityGrid(points, wide);
        float[] counts = new float[grid.cells()];
        IntStream.of(grid.cellOfPlace()).forEach(cell -> counts[cell]++);
        float[] smooth = grid.smooth(counts);
        double sum =
                IntStream.range(0, smooth.length).mapToDouble(i -> smooth[i]).sum();
        assertThat(sum).isCloseTo(table.size(), within(table.size() * 1e-3));
        assertThat(max(smooth)).isLessThan(max(counts));
    }

    private static double max(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElse(0);
    }

    @Test
    void classesBeginWithRoundNumbersAndHoldTheLargest() {
        ClassBreaks counts = ClassBreaks.ofCounts(14_059);
        assertThat(counts.count()).isEqualTo(ClassBreaks.MOST);
        assertThat(counts.from(0)).isEqualTo(1);
        assertThat(counts.from(5)).isEqualTo(10_000);
        assertThat(counts.to(5)).isEqualTo(14_059);
        assertThat(counts.indexOf(14_059)).isEqualTo(5);
        assertThat(ClassBreaks.ofCounts(1).count()).isEqualTo(1);
        assertThat(ClassBreaks.ofCounts(3).from(1)).isEqualTo(2);
        ClassBreaks quantities = ClassBreaks.ofQuantities(0.37);
        assertThat(quantities.from(5)).isCloseTo(0.2, within(1e-12));
        assertThat(quantities.indexOf(1e-6)).isNegative();
    }
}
