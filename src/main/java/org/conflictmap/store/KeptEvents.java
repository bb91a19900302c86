package org.conflictmap.store;

import java.util.List;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Event;

/** The rows of a dataset folder: few and rich, so their records are kept. A row's record number is its event's index. */
record KeptEvents(Dataset dataset) implements RowSource {
    @Override
    public boolean keepsRecords() {
        return true;
    }

    @Override
    public Event event(EventTable table, int row) {
        return events().get(table.record(row));
    }

    private List<Event> events() {
        return dataset.events();
    }
}
