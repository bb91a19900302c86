package org.conflictmap.session;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Which place the user says is meant by a name in a file. It stands in the session only, never in the file. Immutable.
 *
 * @param file in which all events that name the place are meant
 * @param name as the file has it
 * @param placeId of a gazetteer; empty if it is none of those that are called so
 * @param made the day on which it was chosen
 */
public record PlaceChoice(Path file, String name, String placeId, LocalDate made) {}
