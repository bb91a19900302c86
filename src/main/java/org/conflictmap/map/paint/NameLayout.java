package org.conflictmap.map.paint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.Covers;
import org.conflictmap.map.label.GroundMask;
import org.conflictmap.map.label.LabelPlacer;
import org.conflictmap.map.label.NamedPoint;
import org.conflictmap.map.label.PlacedLabel;
import org.jspecify.annotations.Nullable;

/**
 * Where the names of one camera are. Those of events are laid out for all events of the table at once, so that no name
 * moves while only time does.
 *
 * @param names of places, with their dots
 * @param others of countries and waters
 * @param eventPlaces by the place of a group's symbol
 * @param eventAreas by the place of an area
 * @param notes by the only row of a symbol
 * @param placer with everything above taken; for labels that come later
 */
record NameLayout(
        List<Dotted> names,
        List<PlacedLabel> others,
        Map<Integer, EventName> eventPlaces,
        Map<Integer, PlacedLabel> eventAreas,
        Map<Integer, PlacedLabel> notes,
        LabelPlacer placer,
        GroundMask ground) {
    /** A name with the dot that it belongs to, in logical pixels. */
    record Dotted(NamedPoint point, PlacedLabel label, double dotX, double dotY, double dotRadius) {}

    /**
     * The name of a place at which events are.
     *
     * @param places the places of its group when all events are shown
     * @param townLabel how it is named while it has no events, being a town; null if it is not named then
     */
    record EventName(
            PlacedLabel label,
            List<Integer> places,
            @Nullable PlacedLabel townLabel,
            double dotX,
            double dotY) {}

    /** Whether something lies over a part of a name, or over a name whose dot can be seen. */
    boolean isCoveredBy(Covers covers) {
        return names.stream().anyMatch(name -> isLost(name.label, name.dotX, name.dotY, covers))
                || eventPlaces.values().stream().anyMatch(name -> isLost(name.label, name.dotX, name.dotY, covers))
                || Stream.of(others, eventAreas.values(), notes.values())
                        .flatMap(Collection::stream)
                        .anyMatch(label -> covers.cut(label.box(), 0));
    }

    private static boolean isLost(PlacedLabel label, double dotX, double dotY, Covers covers) {
        return covers.cut(label.box(), 0) || covers.hide(label.box()) && !covers.hide(dotX, dotY);
    }

    /**
     * Takes over what of another layout is in a frame, moved by so many logical pixels, but for what lies under the covers:
     * that can be placed anew.
     */
    void keep(NameLayout other, double dx, double dy, Box frame) {
        UnaryOperator<PlacedLabel> move =
                label -> new PlacedLabel(label.block(), label.align(), label.leftPx() + dx, label.topPx() + dy);
        List<Box> free = new ArrayList<>();
        Predicate<PlacedLabel> isKept = label -> {
            boolean isFree = placer.covers().touch(label.box());
            if (isFree) {
                free.add(label.box());
            }
            return !isFree && label.box().overlaps(frame);
        };
        for (Dotted name : other.names) {
            PlacedLabel label = move.apply(name.label);
            if (isKept.test(label)) {
                names.add(new Dotted(name.point, label, name.dotX + dx, name.dotY + dy, name.dotRadius));
            }
        }
        other.others.stream().map(move).filter(isKept).forEach(others::add);
        other.eventPlaces.forEach((place, name) -> {
            PlacedLabel label = move.apply(name.label);
            PlacedLabel town = name.townLabel == null ? null : move.apply(name.townLabel);
            if (isKept.test(label)) {
                eventPlaces.put(place, new EventName(label, name.places, town, name.dotX + dx, name.dotY + dy));
            }
        });
        keep(other.eventAreas, eventAreas, move, isKept);
        keep(other.notes, notes, move, isKept);
        placer.reserveAll(other.placer, dx, dy, free);
    }

    private static void keep(
            Map<Integer, PlacedLabel> from,
            Map<Integer, PlacedLabel> to,
            UnaryOperator<PlacedLabel> move,
            Predicate<PlacedLabel> isKept) {
        from.forEach((key, label) -> {
            PlacedLabel moved = move.apply(label);
            if (isKept.test(moved)) {
                to.put(key, moved);
            }
        });
    }
}
