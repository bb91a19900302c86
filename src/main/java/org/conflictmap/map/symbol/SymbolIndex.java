package org.conflictmap.map.symbol;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
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
    public static final double TOLERANCE_PX = 3;

    private final List<SymbolGroup> groups;
    private final Map<SymbolGroup, Shape> areas;
    private final EventHits others;

    /**
     * @param groups in painting order
     * @param areas the outlines of those that are areas, in logical pixels; an {@link Ellipse2D} stands for one that is not
     *     known
     */
    public SymbolIndex(List<SymbolGroup> groups, Map<SymbolGroup, Shape> areas) {
        this(groups, areas, EventHits.NONE);
    }

    /**
     * @param groups in painting order
     * @param areas the outlines of those that are areas, in logical pixels
     * @param others what lies above the areas and below the other groups
     */
    public SymbolIndex(List<SymbolGroup> groups, Map<SymbolGroup, Shape> areas, EventHits others) {
        this.groups = List.copyOf(groups);
        this.areas = Map.copyOf(areas);
        this.others = others;
    }

    /** All groups in painting order. */
    public List<SymbolGroup> groups() {
        return groups;
    }

    /**
     * The groups at a logical pixel: the symbols on it, topmost first; then those beside it, the nearest first; then areas,
     * the smallest first.
     */
    public List<SymbolGroup> at(double xPx, double yPx) {
        List<SymbolGroup> hits = new ArrayList<>();
        List<SymbolGroup> near = new ArrayList<>();
        List<SymbolGroup> areaHits = new ArrayList<>();
        for (int i = groups.size() - 1; i >= 0; i--) {
            SymbolGroup group = groups.get(i);
            Shape area = areas.get(group);
            if (area != null) {
                if (area.contains(xPx, yPx)) {
                    areaHits.add(group);
                }
            } else {
                double beyond = distance(group, xPx, yPx) - group.radiusPx();
                if (beyond <= 0) {
                    hits.add(group);
                } else if (beyond <= TOLERANCE_PX) {
                    near.add(group);
                }
            }
        }
        if (hits.isEmpty()) {
            hits.addAll(others.at(xPx, yPx));
        }
        near.sort(Comparator.comparingDouble(group -> distance(group, xPx, yPx)));
        areaHits.sort(Comparator.comparingDouble(this::boxArea));
        hits.addAll(near);
        hits.addAll(areaHits);
        return hits;
    }

    /** The group that an event is in, if it stands on the map; a fanned-out event's own symbol rather than its group. */
    public Optional<SymbolGroup> anchor(int row) {
        return groups.stream()
                .filter(group -> group.contains(row))
                .max(Comparator.comparing(group -> group.kind() == SymbolGroup.Kind.FANNED))
                .or(() -> others.anchor(row));
    }

    /** Whether something of an area is in the picture. */
    public boolean isAreaSeen(SymbolGroup group, Viewport viewport) {
        Shape area = areas.get(group);
        return area != null && area.intersects(0, 0, viewport.widthPx(), viewport.heightPx());
    }

    /** Whether it is lines or points that events are on, and no area. */
    public boolean isLine(SymbolGroup group) {
        return areas.get(group) instanceof GroundPath ground && !ground.hasArea();
    }

    /** Whether an area has its outline in the picture, and not a disc whose size says nothing. */
    public boolean isOutlineKnown(SymbolGroup group) {
        return !(areas.get(group) instanceof Ellipse2D);
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
