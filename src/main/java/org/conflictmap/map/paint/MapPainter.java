package org.conflictmap.map.paint;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.label.NamedPoints;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.symbol.SymbolIndex;
import org.conflictmap.map.symbol.SymbolScale;
import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;

/**
 * Paints frames: from a {@link FrameRequest} to its pixels. The window, figures, films and image tests all come from here.
 *
 * <p>One thread at a time. It keeps what does not change between frames: a frame in which only time or the selection
 * moved costs a copy of the picture and the symbols; a new camera costs some tens of milliseconds.
 */
public final class MapPainter {
    private final BasemapSources sources;
    private final StaticLayers staticLayers;
    private final EventPainter eventPainter;
    private Gazetteer gazetteer;
    private @Nullable GazetteerView gazetteerView;
    private @Nullable EventTable scaledTable;
    private SymbolScale scale = new SymbolScale(1);

    /** Nothing is read yet; the basemap's files are read when a frame first needs them. */
    public MapPainter(Basemap basemap, Gazetteer gazetteer) {
        this.sources = new BasemapSources(basemap);
        TextShaper shaper = new TextShaper();
        AreaShapes areaShapes = new AreaShapes(sources);
        SymbolPainter symbolPainter = new SymbolPainter(shaper);
        BasemapPainter basemapPainter = new BasemapPainter(sources);
        LabelPainter labelPainter = new LabelPainter();
        GraticulePainter graticulePainter = new GraticulePainter(shaper);
        this.staticLayers = new StaticLayers(
                basemapPainter,
                graticulePainter,
                new NameLayouter(sources, basemapPainter, graticulePainter, areaShapes, symbolPainter, shaper),
                labelPainter);
        this.eventPainter = new EventPainter(areaShapes, symbolPainter, new EventNamer(shaper), labelPainter);
        this.gazetteer = gazetteer;
    }

    /** Names and dots from another gazetteer from the next frame on; for one that takes its time to read. */
    public void useGazetteer(Gazetteer newGazetteer) {
        gazetteer = newGazetteer;
        gazetteerView = null;
    }

    /** Paints on pixels of its own. */
    public Frame paint(FrameRequest request) {
        Viewport viewport = request.viewport();
        return paint(request, new int[viewport.physicalWidth() * viewport.physicalHeight()], () -> false);
    }

    /** Paints on the caller's pixels, of which there must be enough for the viewport; all of those are set. */
    public Frame paint(FrameRequest request, int[] target) {
        return paint(request, target, () -> false);
    }

    /**
     * Paints on the caller's pixels unless a newer request comes up.
     *
     * @param isStale asked between layers; once it answers true, painting ends and the frame is abandoned
     * @throws IllegalArgumentException if there are too few pixels
     */
    public Frame paint(FrameRequest request, int[] target, BooleanSupplier isStale) {
        Viewport viewport = request.viewport();
        Canvas canvas = new Canvas(target, viewport.physicalWidth(), viewport.physicalHeight(), viewport.pixelRatio());
        if (!staticLayers.update(request, symbolScale(request.table()), gazetteerView(), isStale)) {
            return frame(request, target, SymbolIndex.EMPTY, Frame.Completeness.ABANDONED);
        }
        staticLayers.copyBelow(canvas);
        SymbolIndex symbols = SymbolIndex.EMPTY;
        if (request.layers().isPainted(LayerId.EVENTS)) {
            symbols = paintEvents(request, canvas);
        } else {
            staticLayers.paintNames(canvas, request);
        }
        staticLayers.blendAbove(canvas);
        return frame(request, target, symbols, Frame.Completeness.COMPLETE);
    }

    private SymbolIndex paintEvents(FrameRequest request, Canvas canvas) {
        EventPainter.Scene scene = eventPainter.scene(request, symbolScale(request.table()));
        double opacity = request.layers().state(LayerId.EVENTS).opacity();
        canvas.paintThrough(opacity, part -> eventPainter.paintAreas(part, scene));
        staticLayers.paintNames(canvas, request);
        SymbolIndex[] symbols = {SymbolIndex.EMPTY};
        canvas.paintThrough(opacity, part -> {
            NameLayout layout = staticLayers.layout();
            if (layout != null) {
                eventPainter.paintNames(part, scene, layout);
            }
            part.draw(g -> symbols[0] = eventPainter.paintSymbols(g, scene));
        });
        return symbols[0];
    }

    private static Frame frame(FrameRequest request, int[] target, SymbolIndex symbols, Frame.Completeness done) {
        Viewport viewport = request.viewport();
        return new Frame(target, viewport.physicalWidth(), viewport.physicalHeight(), request, symbols, done);
    }

    private GazetteerView gazetteerView() {
        if (gazetteerView == null) {
            List<Place> places = gazetteer.places();
            NamedPoints points = NamedPoints.of(
                    sources.layer(Basemap.Part.PLACES, Basemap.PLACES).orElse(null), places);
            gazetteerView = new GazetteerView(points, new GazetteerPainter(places));
        }
        return gazetteerView;
    }

    private SymbolScale symbolScale(EventTable table) {
        if (table != scaledTable) {
            scale = SymbolScale.of(table);
            scaledTable = table;
        }
        return scale;
    }

    /** Files that could not be read and areas that were not found, and why; empty if all is well. */
    public List<String> problems() {
        return sources.problems();
    }
}
