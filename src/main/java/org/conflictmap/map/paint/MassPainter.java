package org.conflictmap.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.mass.CellGrid;
import org.conflictmap.map.mass.ClassBreaks;
import org.conflictmap.map.mass.DensityGrid;
import org.conflictmap.map.mass.HexagonGrid;
import org.conflictmap.map.mass.RowCounts;
import org.conflictmap.map.mass.StampRaster;
import org.conflictmap.map.mass.StampSet;
import org.conflictmap.map.symbol.CellHits;
import org.conflictmap.map.symbol.EventHits;
import org.conflictmap.map.symbol.PointHits;
import org.conflictmap.map.symbol.ShownRows;
import org.conflictmap.map.symbol.SurfaceHits;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.map.symbol.SymbolScale;
import org.jspecify.annotations.Nullable;

/**
 * Paints events that are too many for symbols of their own: as points, as hexagons or as a density. It keeps the grid of
 * one camera and its counts, so that a frame in which only time moved costs what enters and leaves. For one thread at a
 * time.
 */
final class MassPainter {
    private static final double HEXAGON_SIDE_PX = 12;
    private static final double SYMBOL_RADIUS_PX = 6;
    /** Events that are drawn as symbols all the same are as large as points. */
    static final SymbolScale MARKED = new SymbolScale(SYMBOL_RADIUS_PX);

    private static final int HEXAGON_ALPHA = 0xE0;
    private static final int SURFACE_ALPHA = 0xC8;

    private final SymbolSprites sprites;
    private final StampRaster raster = new StampRaster();
    private @Nullable Cells cells;

    MassPainter(SymbolSprites sprites) {
        this.sprites = sprites;
    }

    /** Gives up what is kept of a table. */
    void forget() {
        cells = null;
        raster.forget();
    }

    /** What was painted. */
    record Painted(EventHits hits, EventSigns signs) {}

    /** The cells of one camera, counted. */
    private record Cells(
            EventMode mode, Viewport viewport, double scale, CellGrid grid, RowCounts counts, ClassBreaks breaks) {}

    /**
     * @param ground all that lies below; null for a picture of the events alone
     * @param edition of the ground, see {@link Ground#edition}
     */
    Painted paintPoints(Canvas canvas, EventPainter.Scene scene, @Nullable Canvas ground, int edition) {
        FrameRequest request = scene.request();
        ShownRows shown = scene.shown();
        StampSet stamps =
                sprites.points(shown.colors(), request.theme().colors(), request.symbolScale(), canvas.pixelRatio());
        shown.points().makeIndexes();
        StampRaster.Seen seen = raster.paint(
                new StampRaster.Job(
                        shown.points(),
                        shown.certain(),
                        shown.possible(),
                        request.viewport(),
                        stamps,
                        canvas.pixels(),
                        ground == null ? null : ground.pixels(),
                        ground == null ? 0 : edition),
                StampRaster.Sharing.PROCESSORS);
        return new Painted(
                new PointHits(shown, request.viewport(), stamps, radius(request)),
                new EventSigns(
                        EventMode.POINTS,
                        seen.marks().stream().map(shown.colors().marks()::get).collect(Collectors.toSet()),
                        seen.isAnyPossible(),
                        EventSigns.Counted.NONE,
                        shown.points().isAnyNear(),
                        null,
                        null));
    }

    /** What is drawn as a symbol all the same: the place that is fanned out, and the selected event. */
    List<SymbolGroup> marked(EventPainter.Scene scene) {
        FrameRequest request = scene.request();
        List<SymbolGroup> marked = new ArrayList<>();
        EventHits hits = new SurfaceHits(scene.shown(), request.viewport(), radius(request));
        hits.anchor(request.selectedRow()).ifPresent(marked::add);
        int fanned = request.fannedPlace();
        if (fanned != FrameRequest.NOTHING && scene.shown().points().isPoint(fanned)) {
            int[] places = PointHits.placesAt(scene.shown(), fanned);
            if (places.length > 0) {
                marked.add(SymbolGroup.ofPlaces(
                        SymbolGroup.Kind.PLACE, places, scene.shown(), request.viewport(), radius(request)));
            }
        }
        return marked;
    }

    private static double radius(FrameRequest request) {
        return SYMBOL_RADIUS_PX * request.symbolScale();
    }

    Painted paintHexagons(Canvas canvas, EventPainter.Scene scene) {
        FrameRequest request = scene.request();
        Cells counted = cells(scene);
        HexagonGrid grid = (HexagonGrid) counted.grid;
        int hue = scene.shown().colors().onlyArgb();
        Sprite[] sure = hexagons(request, hue, canvas.pixelRatio(), counted.breaks.count(), true);
        Sprite[] unsure = hexagons(request, hue, canvas.pixelRatio(), counted.breaks.count(), false);
        boolean isAnyPossible = false;
        for (int cell = 0; cell < grid.cells(); cell++) {
            int count = counted.counts.count(cell);
            if (count > 0) {
                boolean isSure = counted.counts.certain(cell) > 0;
                isAnyPossible |= !isSure;
                canvas.stamp(
                        (isSure ? sure : unsure)[counted.breaks.indexOf(count)],
                        grid.centerXPx(cell),
                        grid.centerYPx(cell));
            }
        }
        return new Painted(
                new CellHits(scene.shown(), request.viewport(), grid, counted.counts, radius(request)),
                new EventSigns(
                        EventMode.HEXAGONS,
                        Set.of(),
                        isAnyPossible,
                        EventSigns.Counted.NONE,
                        false,
                        null,
                        counted.breaks));
    }

    /** A hexagon for each class; hollow if all in it is only possible. */
    private static Sprite[] hexagons(FrameRequest request, int hue, double ratio, int classes, boolean isSure) {
        Sprite[] hexagons = new Sprite[classes];
        double side = HEXAGON_SIDE_PX * request.symbolScale();
        int half = (int) Math.ceil((side + 1) * ratio);
        for (int index = 0; index < classes; index++) {
            int[] pixels = new int[4 * half * half];
            Graphics2D g = new Canvas(pixels, 2 * half, 2 * half, ratio).graphics();
            int rgb = ColorRamp.argb(request.theme(), hue, index, classes) & 0xFFFFFF;
            paintHexagon(g, half / ratio, half / ratio, side - 0.7, rgb, isSure);
            g.dispose();
            hexagons[index] = new Sprite(pixels, 2 * half, 2 * half, half, half);
        }
        return hexagons;
    }

    static void paintHexagon(Graphics2D g, double x, double y, double side, int rgb, boolean isSure) {
        Path2D path = new Path2D.Double();
        for (int corner = 0; corner < 6; corner++) {
            double angle = Math.PI / 3 * corner + Math.PI / 6;
            double cornerX = x + side * Math.cos(angle);
            double cornerY = y + side * Math.sin(angle);
            if (corner == 0) {
                path.moveTo(cornerX, cornerY);
            } else {
                path.lineTo(cornerX, cornerY);
            }
        }
        path.closePath();
        g.setColor(new Color((isSure ? HEXAGON_ALPHA : HEXAGON_ALPHA / 4) << 24 | rgb, true));
        g.fill(path);
        if (!isSure) {
            g.setColor(new Color(rgb));
            g.setStroke(new BasicStroke(1.4f));
            g.draw(path);
        }
    }

    Painted paintDensity(Canvas canvas, EventPainter.Scene scene) {
        FrameRequest request = scene.request();
        Cells counted = cells(scene);
        DensityGrid grid = (DensityGrid) counted.grid;
        float[] density = density(grid, counted.counts);
        paintSurface(
                canvas,
                grid,
                density,
                counted.breaks,
                request.theme(),
                scene.shown().colors().onlyArgb());
        return new Painted(
                new SurfaceHits(scene.shown(), request.viewport(), radius(request)),
                new EventSigns(
                        EventMode.DENSITY, Set.of(), false, EventSigns.Counted.NONE, false, null, counted.breaks));
    }

    private Cells cells(EventPainter.Scene scene) {
        FrameRequest request = scene.request();
        EventMode mode = scene.manner().mode();
        Cells kept = cells;
        if (kept == null
                || kept.mode != mode
                || kept.counts.table() != request.table()
                || kept.scale != request.symbolScale()
                || !kept.viewport.equals(request.viewport())) {
            kept = mode == EventMode.HEXAGONS ? hexagonCells(scene) : densityCells(scene);
            cells = kept;
        }
        kept.counts.update(request.certain(), request.possible());
        return kept;
    }

    private static Cells hexagonCells(EventPainter.Scene scene) {
        FrameRequest request = scene.request();
        HexagonGrid grid =
                new HexagonGrid(scene.shown().points(), request.viewport(), HEXAGON_SIDE_PX * request.symbolScale());
        long largest = Arrays.stream(totals(grid, scene)).max().orElse(1);
        return cells(scene, EventMode.HEXAGONS, grid, ClassBreaks.ofCounts(largest));
    }

    private static Cells densityCells(EventPainter.Scene scene) {
        DensityGrid grid =
                new DensityGrid(scene.shown().points(), scene.request().viewport());
        int[] totals = totals(grid, scene);
        float[] counts = new float[totals.length];
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] = totals[cell];
        }
        float largest = 0;
        for (float value : perSquareKilometer(grid, grid.smooth(counts))) {
            largest = Math.max(largest, value);
        }
        return cells(scene, EventMode.DENSITY, grid, ClassBreaks.ofQuantities(largest));
    }

    private static Cells cells(EventPainter.Scene scene, EventMode mode, CellGrid grid, ClassBreaks breaks) {
        FrameRequest request = scene.request();
        RowCounts counts = new RowCounts(request.table(), grid.cellOfPlace(), grid.cells(), RowCounts.Detail.EVENTS);
        return new Cells(mode, request.viewport(), request.symbolScale(), grid, counts, breaks);
    }

    /** All events of the table in each cell, whatever is filtered: what the legend is made for. */
    private static int[] totals(CellGrid grid, EventPainter.Scene scene) {
        int[] totals = new int[grid.cells()];
        int[] cellOfPlace = grid.cellOfPlace();
        for (int place = 0; place < cellOfPlace.length; place++) {
            if (cellOfPlace[place] >= 0) {
                totals[cellOfPlace[place]] += scene.shown().points().total(place);
            }
        }
        return totals;
    }

    private static float[] density(DensityGrid grid, RowCounts counts) {
        float[] events = new float[grid.cells()];
        for (int cell = 0; cell < events.length; cell++) {
            events[cell] = counts.count(cell);
        }
        return perSquareKilometer(grid, grid.smooth(events));
    }

    private static float[] perSquareKilometer(DensityGrid grid, float[] events) {
        for (int row = 0; row < grid.rows(); row++) {
            float factor = (float) grid.perSquareKilometer(row);
            for (int cell = row * grid.columns(); cell < (row + 1) * grid.columns(); cell++) {
                events[cell] *= factor;
            }
        }
        return events;
    }

    /** Colours each pixel by the class of the density at it, read between the middles of the squares. */
    private static void paintSurface(
            Canvas canvas, DensityGrid grid, float[] density, ClassBreaks breaks, MapTheme theme, int hue) {
        int[] colors = new int[breaks.count()];
        float[] from = new float[breaks.count()];
        for (int index = 0; index < colors.length; index++) {
            int argb = ColorRamp.argb(theme, hue, index, colors.length);
            colors[index] = Canvas.scaled(argb, SURFACE_ALPHA + (SURFACE_ALPHA >>> 7));
            from[index] = (float) breaks.from(index);
        }
        double step = 1 / (DensityGrid.CELL_PX * canvas.pixelRatio());
        double left = grid.leftPx() / DensityGrid.CELL_PX + 0.5;
        double top = grid.topPx() / DensityGrid.CELL_PX + 0.5;
        int[] pixels = canvas.pixels();
        float[] line = new float[grid.columns()];
        for (int y = 0; y < canvas.height(); y++) {
            double gridY = (y + 0.5) * step - top;
            int row = Math.max(0, Math.min(grid.rows() - 2, (int) gridY));
            float part = (float) (gridY - row);
            boolean isEmpty = true;
            for (int column = 0; column < line.length; column++) {
                float above = density[row * grid.columns() + column];
                line[column] = above + (density[(row + 1) * grid.columns() + column] - above) * part;
                isEmpty &= line[column] < from[0];
            }
            if (isEmpty) {
                continue;
            }
            for (int x = 0; x < canvas.width(); x++) {
                double gridX = (x + 0.5) * step - left;
                int column = Math.max(0, Math.min(line.length - 2, (int) gridX));
                float value = line[column] + (line[column + 1] - line[column]) * (float) (gridX - column);
                if (value >= from[0]) {
                    int index = 1;
                    while (index < from.length && value >= from[index]) {
                        index++;
                    }
                    int at = y * canvas.width() + x;
                    pixels[at] = Canvas.over(colors[index - 1], pixels[at]);
                }
            }
        }
    }
}
