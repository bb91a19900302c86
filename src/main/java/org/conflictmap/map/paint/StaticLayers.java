package org.conflictmap.map.paint;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.map.style.MapStyles;
import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;

/**
 * Paints the layers that do not change while only time or the selection moves: what lies below the events, what was moved
 * above them, and where the names are. For one thread at a time.
 */
final class StaticLayers {
    /** What the picture depends on, but for the camera. */
    record Key(
            List<LayerState> layers,
            MapColors colors,
            double symbolScale,
            EventTable table,
            TableEvents.Crowd crowd,
            Gazetteer gazetteer,
            @Nullable Relief relief) {
        /** Tables and gazetteers are the same only if they are the same objects: comparing them row by row would not pay. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && table == key.table
                    && gazetteer == key.gazetteer
                    && relief == key.relief
                    && layers.equals(key.layers)
                    && colors.equals(key.colors)
                    && symbolScale == key.symbolScale
                    && crowd == key.crowd;
        }

        @Override
        public int hashCode() {
            return layers.hashCode();
        }
    }

    private final BasemapPainter basemapPainter;
    private final ReliefPainter reliefPainter;
    private final GraticulePainter graticulePainter;
    private final NameLayouter nameLayouter;
    private final LabelPainter labelPainter;
    private @Nullable Relief relief;
    private @Nullable Canvas below;
    private @Nullable Canvas above;

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

    /** Shades the land by this from the next sheet on. */
    void useRelief(@Nullable Relief newRelief) {
        relief = newRelief;
    }

    /** What a sheet for a request depends on. */
    Key key(FrameRequest request, TableEvents.Crowd crowd, GazetteerView gazetteer) {
        return new Key(
                request.layers().layers(),
                request.theme().colors(),
                request.symbolScale(),
                request.layers().isPainted(LayerId.EVENTS) ? request.table() : EventTable.EMPTY,
                crowd,
                gazetteer.gazetteer(),
                relief);
    }

    /**
     * Paints the layers for the camera of a request, on the pixels of the sheet before unless {@link #handOver} was called.
     *
     * @param events null if they are not painted
     * @param near a sheet whose names stay where they are
     * @return null if the request became stale
     */
    @Nullable
    Sheet paint(
            FrameRequest request,
            Key key,
            @Nullable TableEvents events,
            GazetteerView gazetteer,
            @Nullable Sheet near,
            BooleanSupplier isStale) {
        Canvas ground = cleared(below, request.viewport());
        below = ground;
        Canvas raised = null;
        ground.fill(request.theme().colors().water());
        Canvas target = ground;
        NameLayout layout = nameLayouter.layOut(request, events, key.crowd, gazetteer.points(), near);
        for (LayerState layer : request.layers().layers()) {
            if (isStale.getAsBoolean()) {
                return null;
            }
            if (layer.id() == LayerId.EVENTS) {
                target = null;
            } else if (layer.isPainted() && layer.id() != LayerId.PLACES) {
                if (target == null) {
                    raised = cleared(above, request.viewport());
                    above = raised;
                    target = raised;
                }
                paint(target, request, layer, gazetteer);
            }
        }
        return new Sheet(request.viewport(), key, ground, raised, layout, events == null ? null : events.points());
    }

    /** The pixels of the last sheet are somebody else's from now on. */
    void handOver() {
        below = null;
        above = null;
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

    /** Writes the names of places, wherever their layer is: they lie over hatched areas. */
    void paintNames(Canvas target, FrameRequest request, NameLayout names) {
        LayerState layer = request.layers().state(LayerId.PLACES);
        if (!layer.isPainted()) {
            return;
        }
        MapColors colors = request.theme().colors();
        double scale = request.symbolScale();
        target.paintThrough(layer.opacity(), canvas -> {
            names.names()
                    .forEach(name -> labelPainter.paintDot(canvas, name.dotX(), name.dotY(), name.dotRadius(), colors));
            names.others().forEach(label -> labelPainter.paint(canvas, label, colors, names.ground(), scale));
            names.names().forEach(name -> labelPainter.paint(canvas, name.label(), colors, names.ground(), scale));
        });
    }
}
