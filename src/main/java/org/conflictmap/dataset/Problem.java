package org.conflictmap.dataset;

/**
 * Something that is wrong with a dataset. What it concerns was left out or repaired as {@code consequence} says; the
 * rest was read.
 *
 * @param file path relative to the dataset folder
 * @param record where in the file: an id, an index ("events[3]") or a line; empty if it is the file
 * @param field path of the field within the record; empty if it is the record
 * @param value what stands there; empty if nothing
 * @param expected what should stand there
 * @param consequence what follows for the reader
 */
public record Problem(
        Severity severity,
        String file,
        String record,
        String field,
        String value,
        String expected,
        String consequence) {
    /** How much is lost. */
    public enum Severity {
        /** The record or file was left out. */
        ERROR,
        /** It was read, but something about it is doubtful. */
        WARNING
    }
}
