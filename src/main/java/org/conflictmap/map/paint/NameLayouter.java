package org.conflictmap.map.paint;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.Candidates;
import org.conflictmap.map.label.GroundMask;
import org.conflictmap.map.label.LabelBlock;
import org.conflictmap.map.label.LabelPlacer;
import org.conflictmap.map.label.LabelStyle;
import org.conflictmap.map.label.NamedPoint;
import org.conflictmap.map.label.NamedPoints;
import org.conflictmap.map.label.PlacedLabel;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.store.PlaceTable;
import org.jspecify.annotations.Nullable;

/**
 * Lays out all names of a camera: symbols keep their room, then come the names of events, large cities, countries and
 * waters, other places. Some ten milliseconds. For one thread at a time.
 */
final class NameLayouter {
    private static final int MOST_EVENT_NAMES = 200;

    /** One name on so many square pixels, at the most. */
    private static final double PX_PER_NAME = 9_000;

    private static final double DOT_GAP_PX = 5;

    private final BasemapPainter basemapPainter;
    private final GraticulePainter graticulePainter;
    private final AreaShapes areaShapes;
    private final SymbolPainter symbolPainter;
    private final TextShaper shaper;
    private final EventNamer eventNamer;
    private final RegionNamer regionNamer;

    NameLayouter(
            BasemapSources sources,
            BasemapPainter basemapPainter,
            GraticulePainter graticulePainter,
            AreaShapes areaShapes,
            SymbolPainter symbolPainter,
            TextShaper shaper) {
        this.basemapPainter = basemapPainter;
        this.graticulePainter = graticulePainter;
        this.areaShapes = areaShapes;
        this.symbolPainter = symbolPainter;
        this.shaper = shaper;
        this.eventNamer = new EventNamer(shaper);
        this.regionNamer = new RegionNamer(sources, areaShapes, shaper);
    }

    /**
     * @param events null if they are not named
     * @param near a sheet of the same scale, whose names stay where they are on the ground
     */
    NameLayout layOut(
            FrameRequest request,
            @Nullable TableEvents events,
            TableEvents.Crowd crowd,
            NamedPoints points,
            @Nullable Sheet near) {
        Viewport viewport = request.viewport();
        boolean namesPlaces = request.layers().isPainted(LayerId.PLACES);
        TableEvents namedEvents = request.layers().isPainted(LayerId.EVENTS) ? events : null;
        GroundMask ground = namesPlaces || namedEvents != null
                ? GroundMaskPainter.paint(basemapPainter, viewport)
                : GroundMask.WATER;
        LabelPlacer placer = new LabelPlacer(viewport.widthPx(), viewport.heightPx(), ground, request.covers());
        NameLayout layout = new NameLayout(
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                placer,
                ground);
        if (near != null) {
            keep(layout, near, viewport);
        }
        Set<NamedPoint> named = new HashSet<>();
        layout.names().forEach(name -> named.add(name.point()));
        if (request.layers().isPainted(LayerId.GRATICULE)) {
            graticulePainter.boxes(viewport, request.symbolScale()).forEach(placer::reserve);
        }
        if (namesPlaces) {
            reserveGreatDots(placer, request, points);
        }
        if (namedEvents != null) {
            if (crowd == TableEvents.Crowd.FEW) {
                nameEvents(layout, request, namedEvents, points, named);
            } else {
                placer.keepOff(CrowdMask.of(namedEvents.points(), viewport));
            }
            nameAreas(layout, request, namedEvents);
        }
        if (namesPlaces) {
            namePlaces(layout, request, points, named, LabelStyle.METROPOLIS);
            regionNamer.nameCountries(layout.others(), placer, viewport, request.symbolScale());
            regionNamer.nameWaters(layout.others(), placer, ground, viewport, request.symbolScale());
            namePlaces(layout, request, points, named, LabelStyle.VILLAGE);
        }
        return layout;
    }

    private static void keep(NameLayout layout, Sheet near, Viewport viewport) {
        layout.keep(
                near.names(),
                viewport.xToPx(near.viewport().pxToX(0)),
                viewport.yToPx(near.viewport().pxToY(0)),
                new Box(0, 0, viewport.widthPx(), viewport.heightPx()));
    }

    /** Symbols that are few keep their room and are named. */
    private void nameEvents(
            NameLayout layout, FrameRequest request, TableEvents events, NamedPoints points, Set<NamedPoint> named) {
        Viewport viewport = request.viewport();
        Box frame = new Box(0, 0, viewport.widthPx(), viewport.heightPx());
        List<SymbolGroup> symbols = new ArrayList<>();
        for (SymbolGroup group : events.allSymbols(request)) {
            Box box = symbolPainter.box(group, request.symbolScale());
            if (box.overlaps(frame)) {
                layout.placer().reserve(box);
                symbols.add(group);
            }
        }
        for (SymbolGroup group : symbols.subList(0, Math.min(symbols.size(), MOST_EVENT_NAMES))) {
            Optional<NamedPoint> town = townAt(group, viewport, points);
            town.ifPresent(named::add);
            if (layout.eventPlaces().containsKey(group.place())) {
                continue;
            }
            eventNamer
                    .place(layout.placer(), request.table(), group, request.symbolScale())
                    .ifPresent(label -> layout.eventPlaces()
                            .put(
                                    group.place(),
                                    new NameLayout.EventName(
                                            label,
                                            group.places(),
                                            town.map(point -> townLabel(point, label, request.symbolScale()))
                                                    .orElse(null),
                                            group.xPx(),
                                            group.yPx())));
            int row = group.rows().findFirst().orElseThrow();
            if (layout.notes().containsKey(row)) {
                continue;
            }
            eventNamer
                    .placeNote(layout.placer(), request.table(), group, viewport, request.symbolScale())
                    .ifPresent(label -> layout.notes().put(row, label));
        }
    }

    private void nameAreas(NameLayout layout, FrameRequest request, TableEvents events) {
        Viewport viewport = request.viewport();
        Box frame = new Box(0, 0, viewport.widthPx(), viewport.heightPx());
        List<SymbolGroup> discs = new ArrayList<>();
        for (SymbolGroup group : events.allAreas()) {
            if (layout.eventAreas().containsKey(group.place())) {
                continue;
            }
            Optional<Shape> shape = areaShapes.shape(request, group);
            if (shape.isPresent() && shape.get() instanceof Ellipse2D disc) {
                if (disc.intersects(0, 0, viewport.widthPx(), viewport.heightPx())) {
                    discs.add(group);
                }
            } else {
                shape.filter(area -> EventNamer.hasRoom(area, frame))
                        .flatMap(area -> eventNamer.placeArea(
                                layout.placer(), areaName(request, group), group, area, frame, request.symbolScale()))
                        .ifPresent(label -> layout.eventAreas().put(group.place(), label));
            }
        }
        discs.sort(Comparator.comparingInt(SymbolGroup::count).reversed());
        for (SymbolGroup group : discs.subList(0, Math.min(discs.size(), MOST_EVENT_NAMES))) {
            areaShapes
                    .shape(request, group)
                    .flatMap(disc -> eventNamer.placeBeside(
                            layout.placer(),
                            areaName(request, group),
                            group,
                            disc.getBounds2D(),
                            request.symbolScale()))
                    .ifPresent(label -> layout.eventAreas().put(group.place(), label));
        }
    }

    /** What an area is called: as the basemap calls it, if the data has several names for it. */
    private String areaName(FrameRequest request, SymbolGroup group) {
        PlaceTable places = request.table().places();
        String name = places.displayName(group.place());
        boolean isCalledSo = group.places().stream()
                .allMatch(place -> places.displayName(place).equals(name));
        return isCalledSo ? name : areaShapes.polygonName(places, group).orElse(name);
    }

    /** A town's name in the room that its name has as a place of events. */
    private PlacedLabel townLabel(NamedPoint town, PlacedLabel label, double scale) {
        LabelBlock block = LabelBlock.of(shaper, LabelStyle.CITY, scale, town.name(), town.nameAr());
        double room = label.block().widthPx() - block.widthPx();
        double left = label.leftPx()
                + switch (label.align()) {
                    case LEFT -> 0;
                    case CENTER -> room / 2;
                    case RIGHT -> room;
                };
        return new PlacedLabel(block, label.align(), left, label.topPx());
    }

    private static Optional<NamedPoint> townAt(SymbolGroup group, Viewport viewport, NamedPoints points) {
        double nearestPx = 12;
        NamedPoint nearest = null;
        for (NamedPoint point : points.points()) {
            double px = Math.hypot(viewport.xToPx(point.x()) - group.xPx(), viewport.yToPx(point.y()) - group.yPx());
            if (px < nearestPx && viewport.metersPerPixel() <= point.coarsestMetersPerPixel()) {
                nearest = point;
                nearestPx = px;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Names places down to and including a style. */
    private void namePlaces(
            NameLayout layout, FrameRequest request, NamedPoints points, Set<NamedPoint> named, LabelStyle least) {
        Viewport viewport = request.viewport();
        double scale = request.symbolScale();
        Box frame = new Box(0, 0, viewport.widthPx(), viewport.heightPx());
        int most = (int) (viewport.widthPx() * (double) viewport.heightPx() / (PX_PER_NAME * scale * scale));
        for (int i = 0; i < points.points().size() && layout.names().size() < most; i++) {
            NamedPoint point = points.points().get(i);
            if (point.style().compareTo(least) > 0 || !isNamed(point, viewport, scale) || named.contains(point)) {
                continue;
            }
            double x = viewport.xToPx(point.x());
            double y = viewport.yToPx(point.y());
            double radius = dotRadius(point.style()) * scale;
            Box dot = Box.around(x, y, radius + 1);
            int dotOwner = owner(i);
            if (!frame.contains(dot) || !layout.placer().isFree(dot, dotOwner)) {
                continue;
            }
            LabelBlock block = LabelBlock.of(
                    shaper,
                    point.style(),
                    scale,
                    point.name(),
                    viewport.metersPerPixel() < RegionNamer.ARABIC_COARSEST_METERS_PER_PIXEL ? point.nameAr() : "");
            layout.placer()
                    .place(
                            block,
                            layout.placer()
                                    .seenWith(
                                            x,
                                            y,
                                            block,
                                            Candidates.aroundPoint(block, x, y, radius + DOT_GAP_PX * scale)),
                            LabelPlacer.NOBODY,
                            dotOwner)
                    .ifPresent(label -> {
                        layout.placer().reserve(dot, dotOwner);
                        layout.names().add(new NameLayout.Dotted(point, label, x, y, radius));
                        named.add(point);
                    });
        }
    }

    /** The dots of large cities keep free of the names of events, so that these cities are not lost behind them. */
    private static void reserveGreatDots(LabelPlacer placer, FrameRequest request, NamedPoints points) {
        Viewport viewport = request.viewport();
        Box frame = new Box(0, 0, viewport.widthPx(), viewport.heightPx());
        for (int i = 0; i < points.points().size(); i++) {
            NamedPoint point = points.points().get(i);
            Box dot = Box.around(
                    viewport.xToPx(point.x()),
                    viewport.yToPx(point.y()),
                    (dotRadius(point.style()) + 1) * request.symbolScale());
            if (point.style() == LabelStyle.METROPOLIS
                    && isNamed(point, viewport, request.symbolScale())
                    && frame.contains(dot)) {
                placer.reserve(dot, owner(i));
            }
        }
    }

    private static boolean isNamed(NamedPoint point, Viewport viewport, double scale) {
        return viewport.metersPerPixel() * scale <= point.coarsestMetersPerPixel();
    }

    /** The owner of a point's dot: below those of events, which are their places' indexes. */
    private static int owner(int point) {
        return LabelPlacer.NOBODY - 1 - point;
    }

    static double dotRadius(LabelStyle style) {
        return switch (style) {
            case METROPOLIS -> 2.8;
            case CITY -> 2.2;
            case TOWN -> 1.8;
            default -> 1.5;
        };
    }
}
