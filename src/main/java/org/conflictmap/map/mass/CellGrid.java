package org.conflictmap.map.mass;

/** Divides the ground that a camera sees into cells and says in which each place is. Immutable; safe for all threads. */
public interface CellGrid {
    int cells();

    /** The cell of each place, negative for those outside; not to be changed. */
    int[] cellOfPlace();
}
