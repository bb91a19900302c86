package org.conflictmap.dataset;

/**
 * Something that is wrong with a dataset. The rest was read.
 *
 * @param file path relative to the dataset folder
 * @param line in the file, 1 is the first; 0 if it is the whole file
 * @param record which one in the file: an id or, where it has none, an index ("events[3]"); empty if it is the file
 * @param field path of the field within the record; empty if it is the record
 * @param value what stands there; empty if nothing
 * @param expected what should stand there
 * @param consequence what follows for the reader
 */
public record Problem(
        Severity severity,
        String file,
        int line,
        String record,
        String field,
        String value,
        String expected,
        String consequence) {
    /** How much is lost. */
    public enum Severity {
        /** Something was left out, or is not shown as the file says: {@code consequence} tells what. */
        ERROR,
        /** All of it was read, but something about it is doubtful. */
        WARNING
    }
}
