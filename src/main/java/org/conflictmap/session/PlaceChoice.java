package org.conflictmap.session;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which place the user says is meant by a name in a file. It stands in the session only, never in the file. Immutable.
 *
 * @param file in which all events that name the place so are meant
 * @param name as the file has it
 * @param area in which the file says that it lies; empty if in none, null if that does not matter
 * @param country as {@code area}
 * @param placeId of a gazetteer; empty if it is none of those that are called so
 * @param made the day on which it was chosen
 */
public record PlaceChoice(
        Path file,
        String name,
        @Nullable String area,
        @Nullable String country,
        String placeId,
        LocalDate made) {
    /** Whether it is about the same name in the same file, in the same area and country. */
    public boolean isOfSameName(PlaceChoice other) {
        return equals(new PlaceChoice(other.file, other.name, other.area, other.country, placeId, made));
    }
}
