package org.conflictmap.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.store.OpenData;

/**
 * One of the datasets in view, and where it comes from. Immutable.
 *
 * @param path the file or folder that was opened; a packed file can hold several datasets
 * @param about other files that say something about its events, and have to be opened with it
 * @param report what became of the file's records; empty for a dataset folder
 */
public record OpenDataset(Path path, List<Path> about, OpenData data, Optional<ImportReport> report) {
    public OpenDataset {
        about = List.copyOf(about);
    }

    /** What to open for it to be as it is. */
    List<Path> paths() {
        return Stream.concat(Stream.of(path), about.stream()).toList();
    }

    public String title() {
        return data.dataset().manifest().title();
    }

    /** The id of its manifest. */
    public String id() {
        return data.dataset().manifest().id();
    }
}
