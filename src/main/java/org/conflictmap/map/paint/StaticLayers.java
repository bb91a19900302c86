package org.conflictmap.map.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.symbol.SymbolScale;
import org.jspecify.annotations.Nullable;

/**
 * The layers that do not change while only time or the selection moves, painted once for a camera: what lies below the
 * hatched areas, the names, and what was moved above the events. For one thread at a time.
 */
final class StaticLayers {
    /** What the picture depends on. */
    private record Key(Viewport viewport, List<LayerState> layers, MapColors colors, double symbolScale) {}

    private final BasemapPainter basemapPainter;
    private @Nullable Key key;
    private @Nullable Canvas below;
    private @Nullable Canvas above;
    private boolean hasAbove;

    StaticLayers(BasemapPainter basemapPainter) {
        this.basemapPainter = basemapPainter;
    }

    /**
     * Paints the layers again if they changed.
     *
     * @return whether they are ready; not if the request became stale
     */
    boolean update(FrameRequest request, SymbolScale scale, BooleanSupplier isStale) {
        Key wanted = new Key(
                request.viewport(), request.layers().layers(), request.theme().colors(), request.symbolScale());
        if (wanted.equals(key)) {
            return true;
        }
        key = null;
        below = cleared(below, request.viewport());
        hasAbove = false;
        Canvas target = below;
        Graphics2D g = below.graphics();
        g.setColor(new Color(request.theme().colors().water()));
        g.fillRect(0, 0, request.viewport().widthPx() + 1, request.viewport().heightPx() + 1);
        g.dispose();
        for (LayerState layer : request.layers().layers()) {
            if (isStale.getAsBoolean()) {
                return false;
            }
            if (layer.id() == LayerId.EVENTS) {
                above = cleared(above, request.viewport());
                target = above;
            } else if (layer.isPainted()) {
                hasAbove |= target == above;
                paint(target, request, layer);
            }
        }
        key = wanted;
        return true;
    }

    private void paint(Canvas target, FrameRequest request, LayerState layer) {
        Canvas own = layer.opacity() < 1 ? cleared(null, request.viewport()) : target;
        Graphics2D g = own.graphics();
        basemapPainter.paint(g, request.viewport(), layer.id(), request.theme().colors());
        g.dispose();
        if (own != target) {
            own.blendOver(target, layer.opacity());
        }
    }

    private static Canvas cleared(@Nullable Canvas canvas, Viewport viewport) {
        int width = viewport.physicalWidth();
        int height = viewport.physicalHeight();
        if (canvas == null || !canvas.fits(width, height, viewport.pixelRatio())) {
            return new Canvas(width, height, viewport.pixelRatio());
        }
        canvas.clear();
        return canvas;
    }

    void copyBelow(int[] target) {
        if (below != null) {
            below.copyTo(target);
        }
    }

    void blendAbove(int[] target) {
        if (hasAbove && above != null) {
            above.blendOver(target, 1);
        }
    }
}
