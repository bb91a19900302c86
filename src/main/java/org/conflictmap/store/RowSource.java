package org.conflictmap.store;

import java.io.IOException;
import java.util.Optional;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Event;

/** Where the rows of one dataset come from, and what of them the columns do not hold. Safe for all threads. */
public interface RowSource {
    /** The dataset, for its manifest; its list of events may be empty. */
    Dataset dataset();

    /** Whether its events are kept as records, which have more words than the columns: few and rich. */
    default boolean keepsRecords() {
        return false;
    }

    /** All that is known of an event without reading a file; made at every call unless records are kept. */
    default Event event(EventTable table, int row) {
        return ColumnEvent.of(table, row);
    }

    /**
     * The record of the file that a row was read from, word by word; empty if there is no such file. Reads the file: not
     * for the window thread.
     *
     * @throws IOException if it can't be read, or is not the file any more that the row was read from
     */
    default Optional<OriginalRecord> original(EventTable table, int row) throws IOException {
        return original(table.record(row), table.offset(row));
    }

    /**
     * The same for a record that need not have become a row.
     *
     * @param record its number, as {@link EventTable#record} has it
     * @param offset where it is found, as {@link EventTable#offset} has it
     */
    default Optional<OriginalRecord> original(long record, long offset) throws IOException {
        return Optional.empty();
    }
}
