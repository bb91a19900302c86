package org.conflictmap.event;

import org.jspecify.annotations.Nullable;

/**
 * Where an event took place, as far as it was told. Coordinates are not held here: they belong to the place, which the
 * gazetteer knows.
 *
 * @param placeId id of the place in the dataset's gazetteers, or null where none is told
 * @param precision how well it is known; {@link PlacePrecision#NONE} exactly where {@code placeId} is null
 * @param wording how the source puts it, in the dataset's own words; empty if it does not say
 * @param note what a reader should know about the placing; empty if nothing
 */
public record Where(@Nullable String placeId, PlacePrecision precision, String wording, String note) {
    /** No place is told. */
    public static final Where NOT_TOLD = new Where(null, PlacePrecision.NONE, "", "");

    public Where {
        if ((placeId == null) != (precision == PlacePrecision.NONE)) {
            throw new IllegalArgumentException("place " + placeId + " with precision " + precision.id());
        }
    }
}
