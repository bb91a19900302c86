package org.conflictmap.map.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.map.label.NamedPoints;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.map.symbol.SymbolIndex;
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
    private final MassPainter massPainter;
    private final Ground ground = new Ground();
    private @Nullable TableEvents events;

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
        SymbolSprites sprites = new SymbolSprites(symbolPainter);
        this.eventPainter = new EventPainter(areaShapes, symbolPainter, sprites, new EventNamer(shaper), labelPainter);
        this.massPainter = new MassPainter(sprites);
        this.gazetteer = gazetteer;
    }

    /** Names and dots from another gazetteer from the next frame on; for one that takes its time to read. */
    public void useGazetteer(Gazetteer newGazetteer) {
        gazetteer = newGazetteer;
        gazetteerView = null;
    }

    /** Whether a frame shows the relief, if the painter has it: its layer is on, and the scale is one at which it is seen. */
    public static boolean isReliefSeen(FrameRequest request) {
        return request.layers().isPainted(LayerId.RELIEF) && ReliefPainter.strength(request.viewport()) > 0.1;
    }

    /** Shades the land from the next frame on; without it the layer of the relief is empty. */
    public void useRelief(Relief relief) {
        staticLayers.useRelief(relief);
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
        TableEvents tableEvents = eventsOf(request.table());
        if (!staticLayers.update(request, tableEvents, gazetteerView(), isStale)) {
            return frame(request, target, NOTHING, Frame.Completeness.ABANDONED);
        }
        Painted painted = NOTHING;
        if (request.layers().isPainted(LayerId.EVENTS)) {
            painted = paintEvents(request, tableEvents, canvas);
        } else {
            staticLayers.copyBelow(canvas);
            staticLayers.paintNames(canvas, request);
        }
        staticLayers.blendAbove(canvas);
        return frame(request, target, painted, Frame.Completeness.COMPLETE);
    }

    private record Painted(SymbolIndex symbols, EventSigns signs) {}

    private static final Painted NOTHING = new Painted(SymbolIndex.EMPTY, EventSigns.NONE);

    private Painted paintEvents(FrameRequest request, TableEvents tableEvents, Canvas canvas) {
        EventPainter.Scene scene = eventPainter.scene(request, tableEvents);
        boolean isNamedBelow = scene.manner().crowd() == TableEvents.Crowd.FEW;
        Canvas below = ground.update(scene, eventPainter, staticLayers, canvas, isNamedBelow);
        double opacity = request.layers().state(LayerId.EVENTS).opacity();
        Painted painted;
        if (scene.manner().mode() == EventMode.SYMBOLS) {
            painted = paintSymbols(scene, canvas, below, opacity);
        } else {
            painted = paintMass(scene, canvas, below, opacity);
        }
        if (!isNamedBelow) {
            staticLayers.paintNames(canvas, request);
        }
        NameLayout layout = staticLayers.layout();
        if (layout != null && !isNamedBelow) {
            canvas.paintThrough(opacity, part -> eventPainter.paintAreaNames(part, scene, layout));
        }
        return painted;
    }

    private Painted paintSymbols(EventPainter.Scene scene, Canvas canvas, Canvas below, double opacity) {
        below.copyTo(canvas);
        SymbolIndex[] symbols = {SymbolIndex.EMPTY};
        canvas.paintThrough(opacity, part -> {
            NameLayout layout = staticLayers.layout();
            if (layout != null && scene.manner().crowd() == TableEvents.Crowd.FEW) {
                eventPainter.paintNames(part, scene, layout);
                eventPainter.paintAreaNames(part, scene, layout);
            }
            symbols[0] = eventPainter.paintSymbols(part, scene);
        });
        boolean isNearLeftOut = scene.manner().crowd() == TableEvents.Crowd.MANY
                && scene.shown().points().isAnyNear();
        return new Painted(symbols[0], EventSigns.ofSymbols(scene.scale(), scene.counted(), isNearLeftOut));
    }

    private Painted paintMass(EventPainter.Scene scene, Canvas canvas, Canvas below, double opacity) {
        MassPainter.Painted[] mass = new MassPainter.Painted[1];
        List<SymbolGroup> symbols = new ArrayList<>(scene.areas().keySet());
        boolean isOnGround = scene.manner().mode() == EventMode.POINTS && opacity == 1;
        if (!isOnGround) {
            below.copyTo(canvas);
        }
        canvas.paintThrough(opacity, part -> {
            mass[0] = switch (scene.manner().mode()) {
                case HEXAGONS -> massPainter.paintHexagons(part, scene);
                case DENSITY -> massPainter.paintDensity(part, scene);
                default -> massPainter.paintPoints(part, scene, isOnGround ? below : null);
            };
            List<SymbolGroup> marked = massPainter.marked(scene);
            if (!marked.isEmpty()) {
                part.draw(g -> symbols.addAll(eventPainter.paintAbove(g, scene, marked)));
            }
        });
        return new Painted(new SymbolIndex(symbols, scene.areas(), mass[0].hits()), mass[0].signs());
    }

    private static Frame frame(FrameRequest request, int[] target, Painted painted, Frame.Completeness done) {
        Viewport viewport = request.viewport();
        return new Frame(
                target,
                viewport.physicalWidth(),
                viewport.physicalHeight(),
                request,
                painted.symbols,
                painted.signs,
                done);
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

    private TableEvents eventsOf(EventTable table) {
        TableEvents kept = events;
        if (kept == null || kept.table() != table) {
            kept = new TableEvents(table);
            events = kept;
        }
        return kept;
    }

    /** Files that could not be read and areas that were not found, and why; empty if all is well. */
    public List<String> problems() {
        return sources.problems();
    }
}
