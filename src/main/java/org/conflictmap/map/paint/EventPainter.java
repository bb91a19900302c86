package org.conflictmap.map.paint;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.LabelPlacer;
import org.conflictmap.map.label.LabelStyle;
import org.conflictmap.map.label.PlacedLabel;
import org.conflictmap.map.symbol.ShownRows;
import org.conflictmap.map.symbol.Spider;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.map.symbol.SymbolIndex;
import org.conflictmap.map.symbol.SymbolScale;

/** Paints the events of one request that are areas or symbols, and their names. For one thread at a time. */
final class EventPainter {
    /** Up to this many symbols are drawn one by one, between pixels; more are stamped on whole ones. */
    private static final int MOST_DRAWN = 40;

    /** With more symbols in a picture their numbers would hide them, and each other. */
    private static final int MOST_COUNTED = 60;

    private final AreaShapes areaShapes;
    private final AreaPainter areaPainter = new AreaPainter();
    private final SymbolPainter symbolPainter;
    private final SymbolSprites sprites;
    private final EventNamer eventNamer;
    private final LabelPainter labelPainter;

    EventPainter(
            AreaShapes areaShapes,
            SymbolPainter symbolPainter,
            SymbolSprites sprites,
            EventNamer eventNamer,
            LabelPainter labelPainter) {
        this.areaShapes = areaShapes;
        this.symbolPainter = symbolPainter;
        this.sprites = sprites;
        this.eventNamer = eventNamer;
        this.labelPainter = labelPainter;
    }

    /**
     * What is to be painted.
     *
     * @param symbols the largest first, but the selected one last; none if events are drawn in another way
     * @param areas with their outlines in logical pixels; those whose outline is not known come last, above the others
     * @param badged the symbols that have the number of their events beside them
     * @param counted which those are
     */
    record Scene(
            FrameRequest request,
            TableEvents.Manner manner,
            ShownRows shown,
            SymbolScale scale,
            List<SymbolGroup> symbols,
            Map<SymbolGroup, Shape> areas,
            Set<SymbolGroup> badged,
            EventSigns.Counted counted) {}

    /** An area as it looks on the ground. */
    private record AreaLook(int place, int argb, boolean isCertain, boolean isSelected) {}

    Scene scene(FrameRequest request, TableEvents events, TableEvents.Manner manner) {
        ShownRows shown = new ShownRows(events.points(), request.certain(), request.possible(), events.colors(request));
        List<SymbolGroup> symbols = new ArrayList<>();
        if (manner.mode() == EventMode.SYMBOLS) {
            symbols.addAll(events.shown(manner.sizing())
                    .symbols(shown, request.viewport(), request.symbolScale(), TableEvents.NEAR_PX));
            if (request.selectedRow() != FrameRequest.NOTHING) {
                symbols.sort(Comparator.comparing(group -> group.contains(request.selectedRow())));
            }
        }
        EventSigns.Counted wanted = counted(request, manner, symbols);
        Set<SymbolGroup> badged = badged(request, symbols, wanted);
        EventSigns.Counted counted = wanted == EventSigns.Counted.ALL
                        && symbols.stream().anyMatch(group -> group.count() > 1 && !badged.contains(group))
                ? EventSigns.Counted.LARGEST
                : wanted;
        return new Scene(
                request,
                manner,
                shown,
                manner.mode() == EventMode.SYMBOLS ? events.scale(manner.sizing()) : MassPainter.MARKED,
                symbols,
                areas(request, events.shownAreas().areas(shown)),
                badged,
                counted);
    }

    private Map<SymbolGroup, Shape> areas(FrameRequest request, List<SymbolGroup> groups) {
        Map<SymbolGroup, Shape> areas = new LinkedHashMap<>();
        Map<SymbolGroup, Shape> discs = new LinkedHashMap<>();
        for (SymbolGroup group : groups) {
            areaShapes
                    .shape(request, group)
                    .ifPresent(shape -> (shape instanceof Ellipse2D ? discs : areas).put(group, shape));
        }
        areas.putAll(discs);
        return areas;
    }

    private static EventSigns.Counted counted(
            FrameRequest request, TableEvents.Manner manner, List<SymbolGroup> symbols) {
        if (manner.crowd() == TableEvents.Crowd.MANY) {
            return EventSigns.Counted.NONE;
        }
        Viewport viewport = request.viewport();
        Box frame = new Box(0, 0, viewport.widthPx(), viewport.heightPx());
        long inView = symbols.stream()
                .filter(group ->
                        Box.around(group.xPx(), group.yPx(), group.radiusPx()).overlaps(frame))
                .count();
        return inView <= MOST_COUNTED ? EventSigns.Counted.ALL : EventSigns.Counted.LARGEST;
    }

    /** The symbol that is looked at has its number, then the larger ones, of many symbols only those; none hides another. */
    private Set<SymbolGroup> badged(FrameRequest request, List<SymbolGroup> symbols, EventSigns.Counted counted) {
        Set<SymbolGroup> badged = new LinkedHashSet<>();
        if (counted == EventSigns.Counted.NONE) {
            return badged;
        }
        double scale = request.symbolScale();
        List<Box> taken = new ArrayList<>();
        List<SymbolGroup> several = new ArrayList<>(symbols);
        several.removeIf(group -> group.count() == 1);
        several.sort(Comparator.comparing(group -> !isSpecial(request, group)));
        for (SymbolGroup group : several) {
            Box badge = symbolPainter.badge(group, scale);
            boolean isLargeEnough = counted == EventSigns.Counted.ALL || symbolPainter.canCarryBadge(group, scale);
            if (isSpecial(request, group) || isLargeEnough && taken.stream().noneMatch(badge::overlaps)) {
                badged.add(group);
                taken.add(badge);
            }
        }
        return badged;
    }

    /** All that what {@link #paintAreas} paints depends on, but for the camera and the theme. */
    List<Object> areasKey(Scene scene) {
        int selected = scene.request.selectedRow();
        List<Object> key = new ArrayList<>(discs(scene));
        for (SymbolGroup group : scene.areas.keySet()) {
            boolean isSelected = selected != FrameRequest.NOTHING && group.contains(selected);
            key.add(new AreaLook(group.place(), group.mark().argb(), group.certainCount() > 0, isSelected));
        }
        return key;
    }

    /** What lies under the names: hatched areas, and discs of places nearly known. */
    void paintAreas(Canvas canvas, Scene scene) {
        areaPainter.paint(canvas, scene.request, scene.areas);
        for (SymbolPainter.Disc disc : discs(scene)) {
            sprites.stampDisc(canvas, scene.request, disc);
        }
    }

    /** Discs of very many places would hide the map, and each other: the legend says that they are left out. */
    private static List<SymbolPainter.Disc> discs(Scene scene) {
        return scene.manner.crowd() == TableEvents.Crowd.FEW
                ? SymbolPainter.discs(scene.request, scene.symbols)
                : List.of();
    }

    /** Symbols, the largest first and the selected one last, a fanned-out one as its events. */
    SymbolIndex paintSymbols(Canvas canvas, Scene scene) {
        List<SymbolGroup> painted = new ArrayList<>(scene.areas.keySet());
        List<SymbolGroup> above = new ArrayList<>();
        boolean isStamped = scene.symbols.size() > MOST_DRAWN;
        if (isStamped) {
            sprites.use(scene.request.theme().colors(), scene.request.symbolScale(), canvas.pixelRatio());
        }
        for (SymbolGroup group : scene.symbols) {
            if (!isStamped || isSpecial(scene.request, group)) {
                above.add(group);
            } else {
                canvas.stamp(
                        sprites.get(SymbolPainter.body(scene.request, group), group.radiusPx()),
                        group.xPx(),
                        group.yPx());
                painted.add(group);
            }
        }
        if (isStamped && !scene.badged.isEmpty()) {
            canvas.draw(g -> paintBadges(g, scene, painted));
        }
        if (!above.isEmpty()) {
            canvas.draw(g -> painted.addAll(paintAbove(g, scene, above)));
        }
        return new SymbolIndex(painted, scene.areas);
    }

    private static boolean isSpecial(FrameRequest request, SymbolGroup group) {
        return group.hasPlace(request.fannedPlace())
                || group.hasPlace(request.hoveredPlace())
                || request.selectedRow() != FrameRequest.NOTHING && group.contains(request.selectedRow());
    }

    /** Symbols drawn one by one, with their rings, counts and fans; answers them in painting order. */
    List<SymbolGroup> paintAbove(Graphics2D g, Scene scene, List<SymbolGroup> groups) {
        List<SymbolGroup> painted = new ArrayList<>();
        List<SymbolGroup> fanned = new ArrayList<>();
        for (SymbolGroup group : groups) {
            List<SymbolGroup> leaves = leaves(scene, group);
            if (!leaves.isEmpty()) {
                symbolPainter.paintLegs(g, group, leaves, scene.request.theme().colors(), scene.request.symbolScale());
                fanned.addAll(leaves);
            } else {
                symbolPainter.paint(g, scene.request, group);
                painted.add(group);
            }
        }
        paintBadges(g, scene, painted);
        fanned.forEach(leaf -> symbolPainter.paint(g, scene.request, leaf));
        painted.addAll(fanned);
        return painted;
    }

    /** After all symbols: none of them hides the number of another. */
    private void paintBadges(Graphics2D g, Scene scene, List<SymbolGroup> groups) {
        for (SymbolGroup group : groups) {
            if (scene.badged.contains(group)) {
                symbolPainter.paintBadge(g, group, scene.request.theme().colors(), scene.request.symbolScale());
            }
        }
    }

    private static List<SymbolGroup> leaves(Scene scene, SymbolGroup group) {
        FrameRequest request = scene.request;
        return request.fannedPlace() != FrameRequest.NOTHING && group.hasPlace(request.fannedPlace())
                ? Spider.fan(group, request.table(), scene.scale.radiusPx(1) * request.symbolScale())
                : List.of();
    }

    /**
     * Names of the places that have events now, if they are few, and of towns among those that have none now.
     *
     * @param canvas on which the names' sheet begins {@code offset} beyond the upper left corner
     */
    void paintNames(Canvas canvas, Scene scene, Sheet sheet, Sheet.Offset offset) {
        NameLayout layout = sheet.names();
        FrameRequest request = scene.request;
        MapColors colors = request.theme().colors();
        double scale = request.symbolScale();
        names(scene, layout, offset)
                .forEach(label -> labelPainter.paint(canvas, label, colors, layout.ground(), scale));
        Set<Integer> shown = scene.symbols.stream().map(SymbolGroup::place).collect(Collectors.toSet());
        layout.eventPlaces().forEach((place, name) -> {
            PlacedLabel town = name.townLabel();
            if (town != null && request.layers().isPainted(LayerId.PLACES) && !shown.contains(place)) {
                double radius = NameLayouter.dotRadius(LabelStyle.CITY) * scale;
                labelPainter.paintDot(canvas, name.dotX(), name.dotY(), radius, colors);
                labelPainter.paint(canvas, town, colors, layout.ground(), scale);
            }
        });
    }

    /**
     * The names of the symbols of a scene, and what is said of them: as they were laid out for all events, or, where the events
     * now shown are grouped otherwise, where there is room beside these.
     */
    List<PlacedLabel> names(Scene scene, NameLayout layout, Sheet.Offset offset) {
        FrameRequest request = scene.request;
        double ratio = request.viewport().pixelRatio();
        LabelPlacer placer = layout.placer().copy();
        List<PlacedLabel> names = new ArrayList<>();
        for (SymbolGroup group : scene.symbols) {
            if (!leaves(scene, group).isEmpty()) {
                continue;
            }
            NameLayout.EventName name = layout.eventPlaces().get(group.place());
            if (name != null && name.places().equals(group.places())) {
                names.add(name.label());
            } else {
                double x = group.xPx() + offset.xPx() / ratio;
                double y = group.yPx() + offset.yPx() / ratio;
                eventNamer
                        .placeAnew(placer, request.table(), group, x, y, request.symbolScale())
                        .ifPresent(names::add);
            }
            PlacedLabel note = group.count() == 1
                    ? layout.notes().get(group.rows().findFirst().orElseThrow())
                    : null;
            if (note != null) {
                names.add(note);
            }
        }
        return names;
    }

    /** Names of the areas that have events now. */
    void paintAreaNames(Canvas canvas, Scene scene, NameLayout layout) {
        for (SymbolGroup group : scene.areas.keySet()) {
            PlacedLabel label = layout.eventAreas().get(group.place());
            if (label != null) {
                MapColors colors = scene.request.theme().colors();
                int argb = mixed(group.mark().argb(), colors.label());
                LabelPainter.Ink ink =
                        new LabelPainter.Ink(argb, argb, LabelPainter.halo(label, colors, layout.ground()));
                labelPainter.paint(canvas, label, ink, scene.request.symbolScale());
            }
        }
    }

    /** The first colour, a third of the way to the second: a type's hue that can be read as type. */
    private static int mixed(int argb, int other) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed = mixed << 8 | (2 * (argb >> shift & 0xFF) + (other >> shift & 0xFF)) / 3;
        }
        return mixed;
    }
}
