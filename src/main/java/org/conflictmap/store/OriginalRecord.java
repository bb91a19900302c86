package org.conflictmap.store;

import java.util.List;

/**
 * A record as it stands in the file that it was read from. Immutable.
 *
 * @param file the file's name, as shown to the user
 * @param line the line on which it begins, from 1; 0 if the file has no lines to speak of
 * @param fields in the file's order
 */
public record OriginalRecord(String file, long line, List<Field> fields) {
    /** A field: its name, as the file or the format's codebook calls it, and what stands there. */
    public record Field(String name, String value) {}

    public OriginalRecord {
        fields = List.copyOf(fields);
    }
}
