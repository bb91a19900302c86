package org.conflictmap.map.symbol;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.map.Viewport;

/**
 * What is where in a frame: answers what is under the cursor and where an event is. Immutable and safe for all threads;
 * every answer is linear in the groups.
 */
public final class SymbolIndex {
    /** An index of nothing. */
    public static final SymbolIndex EMPTY = new SymbolIndex(List.of(), Map.of());

    /** How far beside a symbol the cursor still hits it, in logical pixels. */
    private static final double TOLERANCE_PX = 3;

    private final List<SymbolGroup> groups;
    private final Map<SymbolGroup, Shape> areas;

    /**
     * @param groups in painting order
     * @param areas the outlines of those that are areas, in logical pixels
     */
    public SymbolIndex(List<SymbolGroup> groups, Map<SymbolGroup, Shape> areas) {
        this.groups = List.copyOf(groups);
        this.areas = Map.copyOf(areas);
    }

    /** All groups in painting order. */
    public List<SymbolGroup> groups() {
        return groups;
    }

    /** The groups at a logical pixel: symbols first, the nearest of them first; then areas, the smallest first. */
    public List<SymbolGroup> at(double xPx, double yPx) {
        List<SymbolGroup> hits = new ArrayList<>();
        List<SymbolGroup> areaHits = new ArrayList<>();
        for (SymbolGroup group : groups) {
            Shape area = areas.get(group);
            if (area != null) {
                if (area.contains(xPx, yPx)) {
                    areaHits.add(group);
                }
            } else if (distance(group, xPx, yPx) <= group.radiusPx() + TOLERANCE_PX) {
                hits.add(group);
            }
        }
        hits.sort(Comparator.comparingDouble((SymbolGroup group) -> distance(group, xPx, yPx))
                .thenComparing(group -> group.kind() != SymbolGroup.Kind.FANNED));
        areaHits.sort(Comparator.comparingDouble(this::boxArea));
        hits.addAll(areaHits);
        return hits;
    }

    /** The group that an event is in, if it stands on the map; a fanned-out event's own symbol rather than its group. */
    public Optional<SymbolGroup> anchor(int row) {
        return groups.stream()
                .filter(group -> group.contains(row))
                .max(Comparator.comparing(group -> group.kind() == SymbolGroup.Kind.FANNED));
    }

    /** Whether something of an area is in the picture. */
    public boolean isAreaSeen(SymbolGroup group, Viewport viewport) {
        Shape area = areas.get(group);
        return area != null && area.intersects(0, 0, viewport.widthPx(), viewport.heightPx());
    }

    private static double distance(SymbolGroup group, double xPx, double yPx) {
        return Math.hypot(group.xPx() - xPx, group.yPx() - yPx);
    }

    private double boxArea(SymbolGroup group) {
        Shape area = areas.get(group);
        return area == null
                ? 0
                : area.getBounds2D().getWidth() * area.getBounds2D().getHeight();
    }
}
