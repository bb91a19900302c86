package org.conflictmap.importer.table;

import org.conflictmap.importer.delimited.Slices;

/** Says what a record of one format means. For one thread. */
@FunctionalInterface
public interface RowInterpreter {
    /** Whether it says enough to be an event; if not, it is rejected. */
    default boolean isEvent(Slices row) {
        return true;
    }

    /** Sets what the record says; the sink was told where it begins, and ends it itself afterwards. */
    void interpret(Slices row);
}
