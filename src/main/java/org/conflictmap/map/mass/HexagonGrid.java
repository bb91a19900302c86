package org.conflictmap.map.mass;

import java.util.function.IntConsumer;
import org.conflictmap.map.Viewport;

/**
 * Hexagons that stand on a corner, fixed to the ground: at one scale of the map a place is in the same hexagon wherever
 * the camera is. The cells seen are numbered row by row. Immutable; safe for all threads. Cost: 4 bytes and some
 * nanoseconds a place.
 */
public final class HexagonGrid implements CellGrid {
    private static final double SQRT3 = Math.sqrt(3);

    private final TablePoints points;
    private final Viewport viewport;
    private final double sideUnits;
    private final long firstColumn;
    private final long firstRow;
    private final int columns;
    private final int rows;
    private final int[] cellOfPlace;

    /** @param sidePx length of a side in logical pixels */
    public HexagonGrid(TablePoints points, Viewport viewport, double sidePx) {
        this.points = points;
        this.viewport = viewport;
        sideUnits = sidePx * viewport.metersPerPixel() / WorldUnits.meters(1);
        UnitBox seen = UnitBox.of(viewport, 2 * sidePx);
        firstColumn = column(seen.minX(), seen.minY()) - 1;
        firstRow = row(seen.minX(), seen.minY()) - 1;
        columns = (int) (column(seen.maxX(), seen.maxY()) - firstColumn + 2);
        rows = (int) (row(seen.maxX(), seen.maxY()) - firstRow + 2);
        cellOfPlace = new int[points.placeX.length];
        TablePoints.inParts(cellOfPlace.length, (from, to) -> {
            for (int place = from; place < to; place++) {
                int x = points.placeX[place];
                int y = points.placeY[place];
                cellOfPlace[place] = seen.contains(x, y) ? cellAt(x, y) : -1;
            }
        });
    }

    /** The cell of a point in world units, or -1 outside. Rows are shifted by half a cell in turn. */
    private int cellAt(double x, double y) {
        long q = round(x, y);
        long row = (int) q;
        long column = (q >> 32) + (row - (row & 1)) / 2;
        long c = column - firstColumn;
        long r = row - firstRow;
        return c < 0 || r < 0 || c >= columns || r >= rows ? -1 : (int) (r * columns + c);
    }

    /** The two axes of the hexagon of a point, in one number: of the three of a cube that add up to nothing. */
    private long round(double x, double y) {
        double q = (SQRT3 / 3 * x - y / 3) / sideUnits;
        double r = 2.0 / 3 * y / sideUnits;
        double s = -q - r;
        double roundQ = Math.rint(q);
        double roundR = Math.rint(r);
        double roundS = Math.rint(s);
        double offQ = Math.abs(roundQ - q);
        double offR = Math.abs(roundR - r);
        double offS = Math.abs(roundS - s);
        if (offQ > offR && offQ > offS) {
            roundQ = -roundR - roundS;
        } else if (offR > offS) {
            roundR = -roundQ - roundS;
        }
        return (long) roundQ << 32 | (long) roundR & 0xFFFFFFFFL;
    }

    private long column(double x, double y) {
        long q = round(x, y);
        long row = (int) q;
        return (q >> 32) + (row - (row & 1)) / 2;
    }

    private long row(double x, double y) {
        return (int) round(x, y);
    }

    @Override
    public int cells() {
        return columns * rows;
    }

    @Override
    public int[] cellOfPlace() {
        return cellOfPlace;
    }

    /** The cell at a logical pixel, or -1. */
    public int cellAtPx(double xPx, double yPx) {
        return cellAt(viewport.pxToX(xPx) / WorldUnits.meters(1), -viewport.pxToY(yPx) / WorldUnits.meters(1));
    }

    /** Centre of a cell in logical pixels. */
    public double centerXPx(int cell) {
        long row = firstRow + cell / columns;
        long column = firstColumn + cell % columns;
        double x = SQRT3 * sideUnits * (column + ((row & 1) != 0 ? 0.5 : 0));
        return viewport.xToPx(x * WorldUnits.meters(1));
    }

    /** Centre of a cell in logical pixels. */
    public double centerYPx(int cell) {
        double y = 1.5 * sideUnits * (firstRow + cell / columns);
        return viewport.yToPx(-y * WorldUnits.meters(1));
    }

    /** All places of a cell. */
    public void visitPlaces(int cell, IntConsumer visitor) {
        double x = viewport.pxToX(centerXPx(cell));
        double y = -viewport.pxToY(centerYPx(cell));
        double reach = sideUnits * WorldUnits.meters(1);
        UnitBox box = new UnitBox(
                WorldUnits.ofMeters(x - reach),
                WorldUnits.ofMeters(y - reach),
                WorldUnits.ofMeters(x + reach),
                WorldUnits.ofMeters(y + reach));
        points.visitPlaces(box, place -> {
            if (cellOfPlace[place] == cell) {
                visitor.accept(place);
            }
        });
    }
}
