package org.conflictmap.map.paint;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.symbol.Spider;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.map.symbol.SymbolGrouping;
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
    private final AreaShapes areaShapes;
    private final TextShaper shaper = new TextShaper();
    private final SymbolPainter symbolPainter = new SymbolPainter(shaper);
    private Gazetteer gazetteer;
    private @Nullable EventTable scaledTable;
    private SymbolScale scale = new SymbolScale(1);

    /** Nothing is read yet; the basemap's files are read when a frame first needs them. */
    public MapPainter(Basemap basemap, Gazetteer gazetteer) {
        this.sources = new BasemapSources(basemap);
        this.staticLayers = new StaticLayers(new BasemapPainter(sources));
        this.areaShapes = new AreaShapes(sources);
        this.gazetteer = gazetteer;
    }

    /** Names and dots from another gazetteer from the next frame on; for one that takes its time to read. */
    public void useGazetteer(Gazetteer newGazetteer) {
        gazetteer = newGazetteer;
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
        if (!staticLayers.update(request, symbolScale(request.table()), isStale)) {
            return frame(request, target, SymbolIndex.EMPTY, Frame.Completeness.ABANDONED);
        }
        staticLayers.copyBelow(target);
        SymbolIndex symbols = SymbolIndex.EMPTY;
        if (request.layers().isPainted(LayerId.EVENTS)) {
            double opacity = request.layers().state(LayerId.EVENTS).opacity();
            Canvas own = opacity < 1
                    ? new Canvas(viewport.physicalWidth(), viewport.physicalHeight(), viewport.pixelRatio())
                    : canvas;
            Graphics2D g = own.graphics();
            symbols = paintEvents(g, request);
            g.dispose();
            if (own != canvas) {
                own.blendOver(target, opacity);
            }
        }
        staticLayers.blendAbove(target);
        return frame(request, target, symbols, Frame.Completeness.COMPLETE);
    }

    private static Frame frame(FrameRequest request, int[] target, SymbolIndex symbols, Frame.Completeness done) {
        Viewport viewport = request.viewport();
        return new Frame(target, viewport.physicalWidth(), viewport.physicalHeight(), request, symbols, done);
    }

    private SymbolIndex paintEvents(Graphics2D g, FrameRequest request) {
        List<SymbolGroup> areas = new ArrayList<>();
        List<SymbolGroup> symbols = new ArrayList<>();
        Map<SymbolGroup, Shape> shapes = new LinkedHashMap<>();
        for (SymbolGroup group : groups(request)) {
            if (group.kind() != SymbolGroup.Kind.AREA) {
                symbols.add(group);
                continue;
            }
            areaShapes
                    .shape(request.table().places().place(group.place()), request.viewport())
                    .ifPresent(shape -> {
                        areas.add(group);
                        shapes.put(group, shape);
                    });
        }
        shapes.forEach((group, shape) -> AreaPainter.paint(g, request, group, shape));
        symbolPainter.paintDiscs(g, request, symbols);
        List<SymbolGroup> all = new ArrayList<>(areas);
        all.addAll(paintSymbols(g, request, symbols));
        return new SymbolIndex(all, shapes);
    }

    private List<SymbolGroup> groups(FrameRequest request) {
        return SymbolGrouping.of(
                request.table(),
                request.certain(),
                request.possible(),
                request.viewport(),
                symbolScale(request.table()),
                request.symbolScale());
    }

    /** Paints them largest first, the selected one last and a fanned-out one as its events; answers that order. */
    private List<SymbolGroup> paintSymbols(Graphics2D g, FrameRequest request, List<SymbolGroup> symbols) {
        List<SymbolGroup> order = new ArrayList<>(symbols);
        order.sort(Comparator.comparing((SymbolGroup group) -> group.contains(request.selectedRow()))
                .thenComparing(group -> -group.radiusPx()));
        List<SymbolGroup> painted = new ArrayList<>();
        List<SymbolGroup> fanned = new ArrayList<>();
        for (SymbolGroup group : order) {
            List<SymbolGroup> leaves = group.places().contains(request.fannedPlace())
                    ? Spider.fan(
                            group,
                            request.table(),
                            request.certain(),
                            symbolScale(request.table()).radiusPx(1) * request.symbolScale())
                    : List.of();
            if (leaves.isEmpty()) {
                symbolPainter.paint(g, request, group);
                painted.add(group);
            } else {
                symbolPainter.paintLegs(g, group, leaves, request.theme().colors(), request.symbolScale());
                fanned.addAll(leaves);
            }
        }
        fanned.forEach(leaf -> symbolPainter.paint(g, request, leaf));
        painted.addAll(fanned);
        return painted;
    }

    private SymbolScale symbolScale(EventTable table) {
        if (table != scaledTable) {
            scale = SymbolScale.of(table);
            scaledTable = table;
        }
        return scale;
    }

    /** Files of the basemap that could not be read, and why; empty if all is well. */
    public List<String> problems() {
        return sources.problems();
    }
}
