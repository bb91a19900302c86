package org.conflictmap.map.paint;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.label.LabelStyle;
import org.conflictmap.map.label.PlacedLabel;
import org.conflictmap.map.symbol.EventSymbol;
import org.conflictmap.map.symbol.Spider;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.map.symbol.SymbolGrouping;
import org.conflictmap.map.symbol.SymbolIndex;
import org.conflictmap.map.symbol.SymbolScale;

/** Paints the events of one request: areas, discs, symbols and their names. For one thread at a time. */
final class EventPainter {
    private final AreaShapes areaShapes;
    private final AreaPainter areaPainter = new AreaPainter();
    private final SymbolPainter symbolPainter;
    private final EventNamer eventNamer;
    private final LabelPainter labelPainter;

    EventPainter(AreaShapes areaShapes, SymbolPainter symbolPainter, EventNamer eventNamer, LabelPainter labelPainter) {
        this.areaShapes = areaShapes;
        this.symbolPainter = symbolPainter;
        this.eventNamer = eventNamer;
        this.labelPainter = labelPainter;
    }

    /**
     * What is to be painted.
     *
     * @param areas with their outlines in logical pixels
     */
    record Scene(FrameRequest request, SymbolScale scale, List<SymbolGroup> symbols, Map<SymbolGroup, Shape> areas) {}

    Scene scene(FrameRequest request, SymbolScale scale) {
        List<SymbolGroup> symbols = new ArrayList<>();
        Map<SymbolGroup, Shape> areas = new LinkedHashMap<>();
        for (SymbolGroup group : SymbolGrouping.of(
                request.table(),
                request.certain(),
                request.possible(),
                request.viewport(),
                scale,
                request.symbolScale())) {
            if (group.kind() == SymbolGroup.Kind.AREA) {
                areaShapes
                        .shape(request.table().places().place(group.place()), request.viewport())
                        .ifPresent(shape -> areas.put(group, shape));
            } else {
                symbols.add(group);
            }
        }
        symbols.sort(Comparator.comparing((SymbolGroup group) -> group.contains(request.selectedRow()))
                .thenComparing(group -> -group.radiusPx()));
        return new Scene(request, scale, symbols, areas);
    }

    /** What lies under the names: hatched areas, and discs of places nearly known. */
    void paintAreas(Canvas canvas, Scene scene) {
        scene.areas.forEach((group, shape) -> areaPainter.paint(canvas, scene.request, group, shape));
        canvas.draw(g -> symbolPainter.paintDiscs(g, scene.request, scene.symbols));
    }

    /** Symbols, the largest first and the selected one last, a fanned-out one as its events. */
    SymbolIndex paintSymbols(Graphics2D g, Scene scene) {
        List<SymbolGroup> painted = new ArrayList<>(scene.areas.keySet());
        List<SymbolGroup> fanned = new ArrayList<>();
        for (SymbolGroup group : scene.symbols) {
            List<SymbolGroup> leaves = leaves(scene, group);
            if (leaves.isEmpty()) {
                symbolPainter.paint(g, scene.request, group);
                painted.add(group);
            } else {
                symbolPainter.paintLegs(g, group, leaves, scene.request.theme().colors(), scene.request.symbolScale());
                fanned.addAll(leaves);
            }
        }
        fanned.forEach(leaf -> symbolPainter.paint(g, scene.request, leaf));
        painted.addAll(fanned);
        return new SymbolIndex(painted, scene.areas);
    }

    private static List<SymbolGroup> leaves(Scene scene, SymbolGroup group) {
        FrameRequest request = scene.request;
        return group.places().contains(request.fannedPlace())
                ? Spider.fan(group, request.table(), request.certain(), scene.scale.radiusPx(1) * request.symbolScale())
                : List.of();
    }

    /** Names of the places and areas that have events now, and of towns among those that have none now. */
    void paintNames(Canvas canvas, Scene scene, NameLayout layout) {
        FrameRequest request = scene.request;
        MapColors colors = request.theme().colors();
        double scale = request.symbolScale();
        List<Integer> shown = new ArrayList<>();
        for (SymbolGroup group : scene.symbols) {
            shown.add(group.place());
            if (!leaves(scene, group).isEmpty()) {
                continue;
            }
            nameOf(layout, request, group)
                    .ifPresent(label -> labelPainter.paint(canvas, label, colors, layout.ground(), scale));
            PlacedLabel note = group.count() == 1
                    ? layout.notes().get(group.rows().findFirst().orElseThrow())
                    : null;
            if (note != null) {
                labelPainter.paint(canvas, note, colors, layout.ground(), scale);
            }
        }
        layout.eventPlaces().forEach((place, name) -> {
            PlacedLabel town = name.townLabel();
            if (town != null && request.layers().isPainted(LayerId.PLACES) && !shown.contains(place)) {
                double radius = NameLayouter.dotRadius(LabelStyle.CITY) * scale;
                labelPainter.paintDot(canvas, name.dotX(), name.dotY(), radius, colors);
                labelPainter.paint(canvas, town, colors, layout.ground(), scale);
            }
        });
        scene.areas.keySet().forEach(group -> paintAreaName(canvas, scene, layout, group));
    }

    private Optional<PlacedLabel> nameOf(NameLayout layout, FrameRequest request, SymbolGroup group) {
        NameLayout.EventName name = layout.eventPlaces().get(group.place());
        return name != null && name.places().equals(group.places())
                ? Optional.of(name.label())
                : eventNamer.find(layout.placer(), request.table(), group, request.symbolScale());
    }

    private void paintAreaName(Canvas canvas, Scene scene, NameLayout layout, SymbolGroup group) {
        PlacedLabel label = layout.eventAreas().get(group.place());
        if (label != null) {
            MapColors colors = scene.request.theme().colors();
            int argb = mixed(EventSymbol.of(group.type()).argb(), colors.label());
            LabelPainter.Ink ink = new LabelPainter.Ink(argb, argb, LabelPainter.halo(label, colors, layout.ground()));
            labelPainter.paint(canvas, label, ink, scene.request.symbolScale());
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
