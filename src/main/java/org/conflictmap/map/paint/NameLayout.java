package org.conflictmap.map.paint;

import java.util.List;
import java.util.Map;
import org.conflictmap.map.label.GroundMask;
import org.conflictmap.map.label.LabelPlacer;
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
    record Dotted(PlacedLabel label, double dotX, double dotY, double dotRadius) {}

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
}
