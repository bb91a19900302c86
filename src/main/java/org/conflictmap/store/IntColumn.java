package org.conflictmap.store;

/** The columns of whole numbers of an {@link EventTable}, in the order in which it holds them. */
public enum IntColumn {
    FIRST_DAY,
    LAST_DAY,
    CERTAIN_FROM_DAY,
    CERTAIN_TO_DAY,
    PLACE,
    SUB_TYPE,
    TITLE,
    ACTORS,
    SOURCE,
    DEATHS_LOW,
    DEATHS_BEST,
    DEATHS_HIGH
}
