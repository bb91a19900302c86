package org.conflictmap.importer.file;

import java.nio.file.Path;

/**
 * A file that was given together with others and is not read: a member of an archive, a file of a folder. Immutable.
 *
 * @param path the file that was opened
 * @param name as shown to the user
 */
public record LeftOut(Path path, String name, Why why) {
    /** Why it is not read. */
    public enum Why {
        /** What a system puts beside the files of its users. */
        SYSTEM_FILE,
        PICTURE,
        /** Text documents, spreadsheets, web pages. */
        DOCUMENT,
        /** A part of a format that is not read, such as a shapefile. */
        OTHER_MAP_FILE,
        /** An archive within an archive. */
        PACKED,
        EMPTY,
        NO_TEXT,
        UNKNOWN_FORMAT,
        /** A table in which nothing looks like a date or a place. */
        NO_DATES_OR_PLACES,
        /** It was not said what its columns mean. */
        COLUMNS_NOT_TOLD,
        /** Broken, forbidden, or changed meanwhile. */
        UNREADABLE,
        /** A folder within a folder. */
        FOLDER;

        /** What is said briefly where a file alone would be refused at length. */
        public static Why of(ImportException.Reason reason) {
            return switch (reason) {
                case EMPTY -> EMPTY;
                case BINARY -> NO_TEXT;
                case PACKED_TWICE -> PACKED;
                case UNKNOWN_FORMAT -> UNKNOWN_FORMAT;
                case NEEDS_MAPPING -> COLUMNS_NOT_TOLD;
                default -> UNREADABLE;
            };
        }
    }
}
