package org.conflictmap.ui.side;

import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSource;

/** What datasets are called, which filters know by their ids. Stateless. */
final class DatasetTitles {
    private DatasetTitles() {}

    /** The title of a table's dataset; the id if it has none, or is not there. */
    static String of(EventTable table, String id) {
        return table.sources().stream()
                .map(RowSource::dataset)
                .map(dataset -> dataset.manifest())
                .filter(manifest -> manifest.id().equals(id))
                .map(Manifest::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(id);
    }
}
