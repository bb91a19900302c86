package org.conflictmap.map.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.conflictmap.map.mass.TablePoints;
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
    private final Ground ground;
    private @Nullable TableEvents events;
    private @Nullable Sheet sheet;
    private @Nullable Sheet wideSheet;
    private boolean movesCoveredNames;

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
        this.ground = new Ground(eventPainter, staticLayers);
        this.massPainter = new MassPainter(sprites);
        this.gazetteer = gazetteer;
    }

    /** Names and dots from another gazetteer from the next frame on; for one that takes its time to read. */
    public void useGazetteer(Gazetteer newGazetteer) {
        if (newGazetteer != gazetteer) {
            gazetteer = newGazetteer;
            gazetteerView = null;
        }
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
        if (events != null && events.table() != request.table()) {
            events = null;
            massPainter.forget();
        }
        TableEvents tableEvents = paintsEvents(request) ? eventsOf(request.table(), null) : null;
        TableEvents.Manner manner = tableEvents == null ? null : tableEvents.manner(request);
        Sheet found = sheet(request, tableEvents, manner, isStale);
        if (found == null) {
            return frame(request, target, NOTHING, Frame.Completeness.ABANDONED);
        }
        Sheet.Offset offset = found.offset(viewport).orElse(Sheet.Offset.NONE);
        FrameRequest snapped = request.withViewport(found.snapped(viewport, offset));
        Painted painted = NOTHING;
        if (tableEvents != null && manner != null) {
            painted = paintEvents(new Stage(found, offset, canvas), snapped, tableEvents, manner);
        } else {
            found.below().copyTo(canvas, offset);
            staticLayers.paintNames(canvas.asPartAt(offset), snapped, found.names());
        }
        Canvas above = found.above();
        if (above != null) {
            above.blendOver(canvas, 1, offset);
        }
        return frame(snapped, target, painted, Frame.Completeness.COMPLETE);
    }

    /**
     * Paints the ground about a view, to be given to the painter of its frames by {@link #useSheet}, so that they need not
     * paint it while the camera moves. It takes up four bytes a pixel, and as much again while there are areas on it.
     *
     * @param request what is shown there; with its own viewport, which that of the sheet is made from
     * @param near the sheet on which the last frame was painted: names stay where they are on it
     * @param isStale asked between layers; once it answers true, painting ends
     * @return empty if it became stale, or if what is shown depends on the edges of the view
     */
    public Optional<Sheet> wideSheet(FrameRequest request, Sheet near, BooleanSupplier isStale) {
        if (request.layers().isPainted(LayerId.GRATICULE)) {
            return Optional.empty();
        }
        TablePoints points = near.points();
        TableEvents tableEvents = paintsEvents(request) && points != null ? eventsOf(request.table(), points) : null;
        TableEvents.Crowd crowd = tableEvents == null
                ? TableEvents.Crowd.MANY
                : tableEvents.manner(request).crowd();
        StaticLayers.Key key = staticLayers.key(request, crowd, gazetteerView());
        Viewport view = request.viewport();
        Viewport about = Sheet.about(view);
        Sheet painted = staticLayers.paint(
                request.withViewport(about)
                        .withCovers(request.covers().moved(about.xToPx(view.pxToX(0)), about.yToPx(view.pxToY(0)))),
                key,
                tableEvents,
                gazetteerView(),
                near.shows(key) ? near : null,
                isStale);
        staticLayers.handOver();
        return Optional.ofNullable(painted);
    }

    /** Frames that show nothing beyond a sheet are painted on it from now on. */
    public void useSheet(Sheet newSheet) {
        wideSheet = newSheet;
    }

    /** In the next frame names that lie under what covers the map are placed anew; all others stay where they are. */
    public void moveCoveredNames() {
        movesCoveredNames = true;
    }

    /** The sheet on which the last frame was painted; empty before the first, and after one that was abandoned. */
    public Optional<Sheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** The sheet for a request: that of the last frame if only time moved, else a wide one, else one painted now. */
    private @Nullable Sheet sheet(
            FrameRequest request,
            @Nullable TableEvents tableEvents,
            TableEvents.@Nullable Manner manner,
            BooleanSupplier isStale) {
        Viewport viewport = request.viewport();
        StaticLayers.Key key =
                staticLayers.key(request, manner == null ? TableEvents.Crowd.MANY : manner.crowd(), gazetteerView());
        Sheet last = sheet;
        boolean movesNames = movesCoveredNames;
        movesCoveredNames = false;
        Sheet wide = movesNames ? null : wideSheet;
        if (!movesNames && last != null && last.shows(key) && last.viewport().equals(viewport)) {
            return last;
        }
        if (wide != null && wide.shows(key) && wide.offset(viewport).isPresent()) {
            sheet = wide;
            return wide;
        }
        boolean isMoved = last != null
                && last.shows(key)
                && last.isOfScaleOf(viewport)
                && (movesNames || wide != null && wide.isOfScaleOf(viewport));
        wideSheet = isMoved ? wide : null;
        sheet = null;
        sheet = staticLayers.paint(request, key, tableEvents, gazetteerView(), isMoved ? last : null, isStale);
        return sheet;
    }

    private static boolean paintsEvents(FrameRequest request) {
        return request.layers().isPainted(LayerId.EVENTS);
    }

    /** What a frame is painted on, and where. */
    private record Stage(Sheet sheet, Sheet.Offset offset, Canvas canvas) {}

    private Painted paintEvents(Stage stage, FrameRequest request, TableEvents tableEvents, TableEvents.Manner manner) {
        EventPainter.Scene scene = eventPainter.scene(request, tableEvents, manner);
        boolean isNamedBelow = scene.manner().crowd() == TableEvents.Crowd.FEW;
        Canvas canvas = stage.canvas;
        Canvas below = ground.update(
                new Ground.Base(stage.sheet, stage.offset, request, isNamedBelow), scene, tableEvents, canvas);
        double opacity = request.layers().state(LayerId.EVENTS).opacity();
        Painted painted;
        if (scene.manner().mode() == EventMode.SYMBOLS) {
            painted = paintSymbols(scene, stage, below, opacity);
        } else {
            painted = paintMass(scene, canvas, below, opacity);
        }
        if (!isNamedBelow) {
            staticLayers.paintNames(canvas.asPartAt(stage.offset), request, stage.sheet.names());
            canvas.asPartAt(stage.offset)
                    .paintThrough(opacity, part -> eventPainter.paintAreaNames(part, scene, stage.sheet.names()));
        }
        return painted;
    }

    private record Painted(SymbolIndex symbols, EventSigns signs) {}

    private static final Painted NOTHING = new Painted(SymbolIndex.EMPTY, EventSigns.NONE);

    private Painted paintSymbols(EventPainter.Scene scene, Stage stage, Canvas below, double opacity) {
        below.copyTo(stage.canvas);
        SymbolIndex[] symbols = {SymbolIndex.EMPTY};
        stage.canvas.paintThrough(opacity, part -> {
            if (scene.manner().crowd() == TableEvents.Crowd.FEW) {
                Canvas named = part.asPartAt(stage.offset);
                eventPainter.paintNames(named, scene, stage.sheet, stage.offset);
                eventPainter.paintAreaNames(named, scene, stage.sheet.names());
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
                default -> massPainter.paintPoints(part, scene, isOnGround ? below : null, ground.edition());
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
            gazetteerView = new GazetteerView(gazetteer, points, new GazetteerPainter(places));
        }
        return gazetteerView;
    }

    /** @param points of the table if somebody has them already, or null */
    private TableEvents eventsOf(EventTable table, @Nullable TablePoints points) {
        TableEvents kept = events;
        if (kept == null || kept.table() != table) {
            kept = points == null || points.table() != table ? new TableEvents(table) : new TableEvents(points);
            events = kept;
        }
        return kept;
    }

    /** Files that could not be read and areas that were not found, and why; empty if all is well. */
    public List<String> problems() {
        return sources.problems();
    }

    /** Files of the basemap that could not be read so far, and why. Safe from any thread, also while a frame is painted. */
    public List<String> unreadFiles() {
        return sources.unreadFiles();
    }
}
