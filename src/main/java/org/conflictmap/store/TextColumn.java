package org.conflictmap.store;

/** The dictionaries of a table. */
public enum TextColumn {
    /** Sub-types of events. */
    SUB_TYPE,
    /** Titles that the data gave; where it gave none, one is made from type and actors when asked for. */
    TITLE,
    /** Who reported it, as the data says. */
    SOURCE,
    /** Names of actors and their roles. */
    ACTOR,
    /** Names of places, of the areas that they lie in, and of countries. */
    PLACE
}
