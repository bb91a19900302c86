package org.conflictmap.ui.open;

import java.nio.file.Path;
import java.util.Optional;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.store.OpenData;

/**
 * One of the datasets in view, and where it comes from. Immutable.
 *
 * @param path the file or folder that was opened; a packed file can hold several datasets
 * @param report what became of the file's records; empty for a dataset folder
 */
public record OpenDataset(Path path, OpenData data, Optional<ImportReport> report) {
    public String title() {
        return data.dataset().manifest().title();
    }

    /** The id of its manifest. */
    public String id() {
        return data.dataset().manifest().id();
    }
}
