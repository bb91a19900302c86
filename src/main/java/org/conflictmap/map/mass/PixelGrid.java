package org.conflictmap.map.mass;

import org.conflictmap.map.Viewport;

/** Which pixel of {@link CoverTiles} a point in {@link WorldUnits} comes to lie on. Immutable. */
final class PixelGrid {
    private final double scale;
    private final double originX;
    private final double originY;
    private final int minX;
    private final int minY;
    private final int spanX;
    private final int spanY;

    PixelGrid(StampRaster.Job job, CoverTiles cover) {
        Viewport viewport = job.viewport();
        scale = WorldUnits.pixelsPerUnit(viewport);
        originX = WorldUnits.originX(viewport) + 0.5 + cover.padPx;
        originY = WorldUnits.originY(viewport) + 0.5 + cover.padPx;
        UnitBox box = UnitBox.of(viewport, (job.stamps().reachPx() + 1) / viewport.pixelRatio());
        minX = box.minX();
        minY = box.minY();
        spanX = box.maxX() - minX + Integer.MIN_VALUE;
        spanY = box.maxY() - minY + Integer.MIN_VALUE;
    }

    /** Whether a stamp about the point can touch the picture; of others no pixel may be asked. */
    boolean isNear(int x, int y) {
        return y - minY + Integer.MIN_VALUE <= spanY && x - minX + Integer.MIN_VALUE <= spanX;
    }

    int column(int x) {
        return (int) (x * scale + originX);
    }

    int row(int y) {
        return (int) (y * scale + originY);
    }
}
