package org.conflictmap.map.paint;

import org.conflictmap.map.Viewport;
import org.conflictmap.map.label.CellMask;
import org.conflictmap.map.mass.TablePoints;
import org.conflictmap.map.mass.UnitBox;
import org.conflictmap.map.mass.WorldUnits;

/** Where symbols are that are too many for a box each, so that names can keep off them. Pure functions. */
final class CrowdMask {
    private static final int CELL_PX = 6;

    /** Of more places than this only some are looked at: where these are dense, so are all. */
    private static final int MOST_PLACES = 100_000;

    private CrowdMask() {}

    /** Marks the cells about each place of events. About a millisecond. */
    static CellMask of(TablePoints points, Viewport viewport) {
        int columns = viewport.widthPx() / CELL_PX + 1;
        int rows = viewport.heightPx() / CELL_PX + 1;
        boolean[] marked = new boolean[columns * rows];
        UnitBox view = UnitBox.of(viewport, 0);
        int places = points.places();
        int step = places / MOST_PLACES + 1;
        for (int place = 0; place < places; place += step) {
            if (view.contains(points.x(place), points.y(place))) {
                int column = (int) (viewport.xToPx(WorldUnits.meters(points.x(place))) / CELL_PX);
                int row = (int) (viewport.yToPx(-WorldUnits.meters(points.y(place))) / CELL_PX);
                mark(marked, columns, Math.min(column, columns - 1), Math.min(row, rows - 1));
            }
        }
        return new CellMask(columns, rows, CELL_PX, marked);
    }

    /** A cell and those beside it: a symbol is two cells wide. */
    private static void mark(boolean[] marked, int columns, int column, int row) {
        int rows = marked.length / columns;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                marked[y * columns + x] = true;
            }
        }
    }
}
