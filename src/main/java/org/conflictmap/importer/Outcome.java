package org.conflictmap.importer;

/** What became of a record that was read: exactly one of these, so that the totals of a report balance. */
public enum Outcome {
    /** On the map and in time. */
    SHOWN,
    /** In time, but at no place that the map could show. */
    UNPLACED,
    /** Without a date: in no window of time, whether it has a place or not. */
    UNDATED,
    /** Not read as an event. */
    REJECTED
}
