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
import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;

/**
 * The layers that do not change while only time or the selection moves, painted once for a camera: what lies below the
 * hatched areas, the names, and what was moved above the events. For one thread at a time.
 */
final class StaticLayers {
    /** What the picture depends on. */
    private record Key(
            Viewport viewport,
            List<LayerState> layers,
            MapColors colors,
            double symbolScale,
            EventTable table,
            GazetteerView gazetteer) {
        /** Tables and gazetteers are the same only if they are the same objects: comparing them row by row would not pay. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && table == key.table
                    && gazetteer == key.gazetteer
                    && viewport.equals(key.viewport)
                    && layers.equals(key.layers)
                    && colors.equals(key.colors)
                    && symbolScale == key.symbolScale;
        }

        @Override
        public int hashCode() {
            return viewport.hashCode();
        }
    }

    private final BasemapPainter basemapPainter;
    private final GraticulePainter graticulePainter;
    private final NameLayouter nameLayouter;
    private @Nullable Key key;
    private @Nullable Canvas below;
    private @Nullable Canvas names;
    private @Nullable Canvas above;
    private @Nullable NameLayout layout;
    private boolean hasAbove;

    StaticLayers(BasemapPainter basemapPainter, GraticulePainter graticulePainter, NameLayouter nameLayouter) {
        this.basemapPainter = basemapPainter;
        this.graticulePainter = graticulePainter;
        this.nameLayouter = nameLayouter;
    }

    /**
     * Paints the layers again if they changed.
     *
     * @return whether they are ready; not if the request became stale
     */
    boolean update(FrameRequest request, SymbolScale scale, GazetteerView gazetteer, BooleanSupplier isStale) {
        Key wanted = new Key(
                request.viewport(),
                request.layers().layers(),
                request.theme().colors(),
                request.symbolScale(),
                request.table(),
                gazetteer);
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
        layout = nameLayouter.layOut(request, scale, gazetteer.points());
        for (LayerState layer : request.layers().layers()) {
            if (isStale.getAsBoolean()) {
                return false;
            }
            if (layer.id() == LayerId.EVENTS) {
                above = cleared(above, request.viewport());
                target = above;
            } else if (layer.id() == LayerId.PLACES) {
                names = cleared(names, request.viewport());
                if (layer.isPainted()) {
                    paintNames(names, request, layer, layout);
                }
            } else if (layer.isPainted()) {
                hasAbove |= target == above;
                paint(target, request, layer, gazetteer);
            }
        }
        key = wanted;
        return true;
    }

    private static void paintNames(Canvas names, FrameRequest request, LayerState layer, NameLayout layout) {
        MapColors colors = request.theme().colors();
        double scale = request.symbolScale();
        names.paintThrough(layer.opacity(), g -> {
            layout.names()
                    .forEach(name -> LabelPainter.paintDot(g, name.dotX(), name.dotY(), name.dotRadius(), colors));
            layout.others().forEach(label -> LabelPainter.paint(g, label, colors, layout.ground(), scale));
            layout.names().forEach(name -> LabelPainter.paint(g, name.label(), colors, layout.ground(), scale));
        });
    }

    private void paint(Canvas target, FrameRequest request, LayerState layer, GazetteerView gazetteer) {
        Viewport viewport = request.viewport();
        MapColors colors = request.theme().colors();
        target.paintThrough(layer.opacity(), g -> {
            switch (layer.id()) {
                case GRATICULE -> graticulePainter.paint(g, viewport, colors, request.symbolScale());
                case GAZETTEER -> gazetteer.dots().paint(g, viewport, colors, request.symbolScale());
                default -> basemapPainter.paint(g, viewport, layer.id(), colors);
            }
        });
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

    void copyBelow(Canvas target) {
        if (below != null) {
            below.copyTo(target);
        }
    }

    /** Lays the names over what is painted; they lie over hatched areas, wherever their layer is. */
    void blendNames(Canvas target) {
        if (names != null) {
            names.blendOver(target, 1);
        }
    }

    /** Where the names are; null before the first update. */
    @Nullable
    NameLayout layout() {
        return layout;
    }

    void blendAbove(Canvas target) {
        if (hasAbove && above != null) {
            above.blendOver(target, 1);
        }
    }
}
