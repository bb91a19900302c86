package org.conflictmap.store;

/** The columns of small codes of an {@link EventTable}, in the order in which it holds them. */
public enum ByteColumn {
    /** The ordinal of an event's type. */
    TYPE,
    /** The ordinal of its place's precision. */
    PRECISION,
    /** The index of its source. */
    DATASET
}
