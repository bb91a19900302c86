package org.conflictmap.map.paint;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.conflictmap.event.Count;
import org.conflictmap.event.Event;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.Candidates;
import org.conflictmap.map.label.LabelBlock;
import org.conflictmap.map.label.LabelPlacer;
import org.conflictmap.map.label.LabelPlacer.Candidate;
import org.conflictmap.map.label.LabelStyle;
import org.conflictmap.map.label.NamedPoints;
import org.conflictmap.map.label.PlacedLabel;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.symbol.GroundPath;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.store.EventTable;

/** The labels of events: the name of the place, and what is said of the killed. For one thread at a time. */
final class EventNamer {
    /** On coarser maps what is said of an event would stand for too wide an area. */
    private static final double NOTES_COARSEST_METERS_PER_PIXEL = 2500;

    /** How far down an area its name goes: above the middle, where symbols tend to be. */
    private static final double NAME_AT_HEIGHT = 0.3;

    /** Room for the ring of a selected symbol. */
    private static final double RING_PX = 12;

    private static final double GAP_PX = 4;

    /** No name of an area with a number after it is narrower. */
    private static final double SMALLEST_NAME_PX = 16;

    private final TextShaper shaper;

    EventNamer(TextShaper shaper) {
        this.shaper = shaper;
    }

    LabelBlock placeName(EventTable table, SymbolGroup group, double scale) {
        Place place = table.places().place(group.place());
        String more = group.kind() == SymbolGroup.Kind.CLUSTER ? " +" + distinctOthers(table, group) : "";
        return LabelBlock.of(
                shaper, LabelStyle.EVENT_PLACE, scale, place.displayName() + more, NamedPoints.arabicName(place));
    }

    private static long distinctOthers(EventTable table, SymbolGroup group) {
        return group.places().stream()
                        .map(place -> table.places().place(place).id())
                        .distinct()
                        .count()
                - 1;
    }

    /** Places the name beside the symbol, which is at a point of the placer's picture; its place's name is not in its way. */
    Optional<PlacedLabel> placeAnew(
            LabelPlacer placer, EventTable table, SymbolGroup group, double xPx, double yPx, double scale) {
        LabelBlock block = placeName(table, group, scale);
        return placer.place(block, beside(placer, block, group, xPx, yPx, scale), group.place(), group.place());
    }

    Optional<PlacedLabel> place(LabelPlacer placer, EventTable table, SymbolGroup group, double scale) {
        LabelBlock block = placeName(table, group, scale);
        return placer.place(
                block,
                beside(placer, block, group, group.xPx(), group.yPx(), scale),
                group.place(),
                LabelPlacer.NOBODY);
    }

    private static List<Candidate> beside(
            LabelPlacer placer, LabelBlock block, SymbolGroup group, double xPx, double yPx, double scale) {
        double gapPx = group.radiusPx() + RING_PX * scale;
        return placer.seenWith(xPx, yPx, block, Candidates.aroundPoint(block, xPx, yPx, gapPx));
    }

    /** Whether so much of an area is in the picture that its name could be; lines have it beside them. */
    static boolean hasRoom(Shape area, Box frame) {
        Rectangle2D bounds = area.getBounds2D();
        boolean isSeen = bounds.getMaxX() > frame.left()
                && bounds.getMinX() < frame.right()
                && bounds.getMaxY() > frame.top()
                && bounds.getMinY() < frame.bottom();
        boolean isWide = bounds.getWidth() >= SMALLEST_NAME_PX && bounds.getHeight() >= SMALLEST_NAME_PX / 2;
        return isSeen && (isWide || area instanceof GroundPath ground && !ground.hasArea());
    }

    /** Places the name of an area with the number of its events, inside of it; of lines, beside them. */
    Optional<PlacedLabel> placeArea(
            LabelPlacer placer, String name, SymbolGroup group, Shape area, Box frame, double scale) {
        if (area instanceof GroundPath ground && !ground.hasArea()) {
            Point2D at = ground.onLine();
            return placeBeside(placer, name, group, new Rectangle2D.Double(at.getX(), at.getY(), 0, 0), scale);
        }
        LabelBlock block = areaBlock(name, group, scale);
        Rectangle2D seen = area.getBounds2D()
                .createIntersection(new Rectangle2D.Double(frame.left(), frame.top(), frame.right(), frame.bottom()));
        double x = seen.getCenterX();
        double y = seen.getMinY() + NAME_AT_HEIGHT * seen.getHeight();
        return placeClear(placer, block, Candidates.insideArea(block, area, frame, x, y), group);
    }

    /** Places the name of an area whose outline is not known with the number of its events, beside its disc. */
    Optional<PlacedLabel> placeBeside(
            LabelPlacer placer, String name, SymbolGroup group, Rectangle2D disc, double scale) {
        LabelBlock block = areaBlock(name, group, scale);
        double gap = disc.getWidth() / 2 + GAP_PX * scale;
        return placeClear(
                placer, block, Candidates.aroundPoint(block, disc.getCenterX(), disc.getCenterY(), gap), group);
    }

    /** The name of an area helps nobody to find their way, as a town's does: it does not lie on the symbols of events. */
    private static Optional<PlacedLabel> placeClear(
            LabelPlacer placer, LabelBlock block, List<Candidate> candidates, SymbolGroup group) {
        return placer.place(block, placer.besideSymbols(block, candidates), group.place(), LabelPlacer.NOBODY);
    }

    private LabelBlock areaBlock(String name, SymbolGroup group, double scale) {
        return LabelBlock.of(shaper, LabelStyle.EVENT_AREA, scale, name + " · " + group.count());
    }

    /** Places what is said of the killed under the symbol, if the symbol stands for one event that says so. */
    Optional<PlacedLabel> placeNote(
            LabelPlacer placer, EventTable table, SymbolGroup group, Viewport viewport, double scale) {
        if (group.count() != 1 || viewport.metersPerPixel() > NOTES_COARSEST_METERS_PER_PIXEL) {
            return Optional.empty();
        }
        return note(table.event(group.rows().findFirst().orElseThrow())).flatMap(text -> {
            LabelBlock block = LabelBlock.of(shaper, LabelStyle.NOTE, scale, text);
            return placer.place(
                    block, Candidates.underPoint(block, group.xPx(), group.yPx(), group.radiusPx() + RING_PX * scale));
        });
    }

    /** "at least 22 killed": the number as it was said. */
    static Optional<String> note(Event event) {
        List<Count> counts = event.counts();
        return counts.stream()
                .filter(count ->
                        count.of().equals(Count.KILLED) && !count.wording().isBlank())
                .map(count ->
                        count.wording().contains(count.of()) ? count.wording() : count.wording() + " " + count.of())
                .findFirst();
    }
}
