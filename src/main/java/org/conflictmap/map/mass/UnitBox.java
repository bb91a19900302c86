package org.conflictmap.map.mass;

import org.conflictmap.map.Viewport;

/** A box in {@link WorldUnits}, all its edges included. Immutable. */
public record UnitBox(int minX, int minY, int maxX, int maxY) {
    /** What a viewport shows, and so many logical pixels about it. */
    public static UnitBox of(Viewport viewport, double marginPx) {
        return new UnitBox(
                WorldUnits.ofMeters(viewport.pxToX(-marginPx)),
                WorldUnits.ofMeters(-viewport.pxToY(-marginPx)),
                WorldUnits.ofMeters(viewport.pxToX(viewport.widthPx() + marginPx)),
                WorldUnits.ofMeters(-viewport.pxToY(viewport.heightPx() + marginPx)));
    }

    public boolean contains(int x, int y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }
}
