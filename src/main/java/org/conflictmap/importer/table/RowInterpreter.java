package org.conflictmap.importer.table;

import org.conflictmap.importer.delimited.Slices;

/** Says what a record of one format means. For one thread. */
@FunctionalInterface
public interface RowInterpreter {
    /** Whether a record of which only one field is filled, in a table of many columns, is an event all the same; not a title or a total. */
    default boolean isEventOfOneField(Slices row) {
        return false;
    }

    /** Sets what the record says; the sink was told where it begins, and ends it itself afterwards. */
    void interpret(Slices row);
}
