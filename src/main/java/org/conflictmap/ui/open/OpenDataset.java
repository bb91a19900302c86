package org.conflictmap.ui.open;

import java.nio.file.Path;
import java.util.Optional;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.store.OpenData;

/**
 * One of the datasets in view, and where it comes from. Immutable.
 *
 * @param path the file or folder that was opened; a packed file can hold several datasets
 * @param report what became of the file's records; empty for a dataset folder
 */
public record OpenDataset(Path path, OpenData data, Optional<ImportReport> report, Visibility visibility) {
    /** A dataset that is shown. */
    public OpenDataset(Path path, OpenData data, Optional<ImportReport> report) {
        this(path, data, report, Visibility.SHOWN);
    }

    public String title() {
        return data.dataset().manifest().title();
    }

    public boolean isShown() {
        return visibility == Visibility.SHOWN;
    }

    OpenDataset with(Visibility other) {
        return new OpenDataset(path, data, report, other);
    }
}
