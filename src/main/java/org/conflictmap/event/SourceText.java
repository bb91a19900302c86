package org.conflictmap.event;

import org.jspecify.annotations.Nullable;

/**
 * A text in which passages are highlighted.
 *
 * @param id unique within its dataset
 * @param file path relative to the file that names it, or null for a text that is not distributed with the dataset and
 *     is recognised by its hash
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param note how a user can get the text; empty if nothing
 */
public record SourceText(String id, Kind kind, @Nullable String file, String sha256, String note) {
    /** What a text is to its source. */
    public enum Kind {
        /** The source's own words. */
        ORIGINAL,
        /** What the source says, retold by the makers of the dataset. */
        DIGEST
    }
}
