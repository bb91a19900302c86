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

    /** What lies under a part of a viewport's physical pixels, and so many about it. */
    static UnitBox of(Viewport viewport, PixelBox part, double margin) {
        double ratio = viewport.pixelRatio();
        return new UnitBox(
                WorldUnits.ofMeters(viewport.pxToX((part.left() - margin) / ratio)),
                WorldUnits.ofMeters(-viewport.pxToY((part.top() - margin) / ratio)),
                WorldUnits.ofMeters(viewport.pxToX((part.right() + margin) / ratio)),
                WorldUnits.ofMeters(-viewport.pxToY((part.bottom() + margin) / ratio)));
    }

    public boolean contains(int x, int y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }
}
