package org.conflictmap.map.paint;

import java.awt.Graphics2D;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.label.CellMask;
import org.conflictmap.map.label.GroundMask;

/** Paints the ground small and in two colours, for the placing of labels: a few milliseconds. Pure functions. */
final class GroundMaskPainter {
    private static final int CELL_PX = 4;
    private static final int LAND = 0xFF0000FF;
    private static final int INK = 0xFFFF0000;
    private static final MapColors COLORS =
            new MapColors(LAND, LAND, INK, INK, INK, LAND, LAND, LAND, LAND, LAND, LAND, LAND, LAND, LAND, LAND, LAND);
    private static final int BLUE_OR_RED_FROM = 96;

    private GroundMaskPainter() {}

    static GroundMask paint(BasemapPainter painter, Viewport viewport) {
        int columns = (viewport.widthPx() + CELL_PX - 1) / CELL_PX;
        int rows = (viewport.heightPx() + CELL_PX - 1) / CELL_PX;
        int[] pixels = new int[columns * rows];
        Graphics2D g = new Canvas(pixels, columns, rows, 1.0 / CELL_PX).graphics();
        painter.paint(g, viewport, LayerId.LAND_WATER, COLORS);
        painter.paint(g, viewport, LayerId.RIVERS_LAKES, COLORS);
        painter.paint(g, viewport, LayerId.BORDERS, COLORS);
        g.dispose();
        boolean[] land = new boolean[pixels.length];
        boolean[] ink = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int red = pixels[i] >> 16 & 0xFF;
            int blue = pixels[i] & 0xFF;
            land[i] = red + blue >= BLUE_OR_RED_FROM;
            ink[i] = red >= BLUE_OR_RED_FROM / 2;
        }
        return new GroundMask(new CellMask(columns, rows, CELL_PX, land), new CellMask(columns, rows, CELL_PX, ink));
    }
}
