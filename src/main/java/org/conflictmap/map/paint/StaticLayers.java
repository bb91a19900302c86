package org.conflictmap.map.paint;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.map.style.MapStyles;
import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;

/**
 * The layers that do not change while only time or the selection moves, painted once for a camera: what lies below the
 * events, what was moved above them, and where the names are. For one thread at a time.
 */
final class StaticLayers {
    /** What the picture depends on. */
    private record Key(
            Viewport viewport,
            List<LayerState> layers,
            MapColors colors,
            double symbolScale,
            EventTable table,
            TableEvents.Manner manner,
            GazetteerView gazetteer,
            @Nullable Relief relief) {
        /** Tables and gazetteers are the same only if they are the same objects: comparing them row by row would not pay. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && table == key.table
                    && gazetteer == key.gazetteer
                    && relief == key.relief
                    && viewport.equals(key.viewport)
                    && layers.equals(key.layers)
                    && colors.equals(key.colors)
                    && symbolScale == key.symbolScale
                    && manner.equals(key.manner);
        }

        @Override
        public int hashCode() {
            return viewport.hashCode();
        }
    }

    private final BasemapPainter basemapPainter;
    private final ReliefPainter reliefPainter;
    private final GraticulePainter graticulePainter;
    private final NameLayouter nameLayouter;
    private final LabelPainter labelPainter;
    private @Nullable Key key;
    private @Nullable Relief relief;
    private @Nullable Canvas below;
    private @Nullable Canvas above;
    private @Nullable NameLayout layout;
    private boolean hasAbove;
    private int version;

    StaticLayers(
            BasemapPainter basemapPainter,
            GraticulePainter graticulePainter,
            NameLayouter nameLayouter,
            LabelPainter labelPainter) {
        this.basemapPainter = basemapPainter;
        this.reliefPainter = new ReliefPainter(basemapPainter);
        this.graticulePainter = graticulePainter;
        this.nameLayouter = nameLayouter;
        this.labelPainter = labelPainter;
    }

    /** Shades the land by this from the next update on. */
    void useRelief(@Nullable Relief newRelief) {
        relief = newRelief;
    }

    /**
     * Paints the layers again if they changed.
     *
     * @return whether they are ready; not if the request became stale
     */
    boolean update(FrameRequest request, TableEvents events, GazetteerView gazetteer, BooleanSupplier isStale) {
        Key wanted = new Key(
                request.viewport(),
                request.layers().layers(),
                request.theme().colors(),
                request.symbolScale(),
                request.table(),
                events.manner(request),
                gazetteer,
                relief);
        if (wanted.equals(key)) {
            return true;
        }
        key = null;
        below = cleared(below, request.viewport());
        hasAbove = false;
        below.fill(request.theme().colors().water());
        Canvas target = below;
        layout = nameLayouter.layOut(request, events, gazetteer.points());
        for (LayerState layer : request.layers().layers()) {
            if (isStale.getAsBoolean()) {
                return false;
            }
            if (layer.id() == LayerId.EVENTS) {
                target = null;
            } else if (layer.isPainted() && layer.id() != LayerId.PLACES) {
                if (target == null) {
                    above = cleared(above, request.viewport());
                    hasAbove = true;
                    target = above;
                }
                paint(target, request, layer, gazetteer);
            }
        }
        key = wanted;
        version++;
        return true;
    }

    private void paint(Canvas target, FrameRequest request, LayerState layer, GazetteerView gazetteer) {
        Viewport viewport = request.viewport();
        MapColors colors = request.theme().colors();
        Relief shades = relief;
        if (layer.id() == LayerId.RELIEF) {
            if (shades != null) {
                target.paintThrough(
                        layer.opacity(), canvas -> reliefPainter.paint(canvas, viewport, request.theme(), shades));
            }
            return;
        }
        target.paintThrough(
                layer.opacity(),
                canvas -> canvas.draw(g -> {
                    switch (layer.id()) {
                        case GRATICULE -> graticulePainter.paint(g, viewport, colors, request.symbolScale());
                        case GAZETTEER -> gazetteer.dots().paint(g, viewport, colors, request.symbolScale());
                        default -> basemapPainter.paint(g, viewport, MapStyles.of(layer, colors));
                    }
                }));
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

    /** Writes the names of places, wherever their layer is: they lie over hatched areas. */
    void paintNames(Canvas target, FrameRequest request) {
        LayerState layer = request.layers().state(LayerId.PLACES);
        if (layout == null || !layer.isPainted()) {
            return;
        }
        NameLayout names = layout;
        MapColors colors = request.theme().colors();
        double scale = request.symbolScale();
        target.paintThrough(layer.opacity(), canvas -> {
            names.names()
                    .forEach(name -> labelPainter.paintDot(canvas, name.dotX(), name.dotY(), name.dotRadius(), colors));
            names.others().forEach(label -> labelPainter.paint(canvas, label, colors, names.ground(), scale));
            names.names().forEach(name -> labelPainter.paint(canvas, name.label(), colors, names.ground(), scale));
        });
    }

    /** Where the names are; null before the first update. */
    @Nullable
    NameLayout layout() {
        return layout;
    }

    /** Grows whenever the layers were painted again. */
    int version() {
        return version;
    }

    void blendAbove(Canvas target) {
        if (hasAbove && above != null) {
            above.blendOver(target, 1);
        }
    }
}
