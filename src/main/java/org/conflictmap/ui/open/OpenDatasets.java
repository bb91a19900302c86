package org.conflictmap.ui.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.conflictmap.store.OpenData;
import org.conflictmap.task.Tasks;

/**
 * The datasets in view, in the order in which they were opened. Immutable.
 *
 * @param joined all of them as one
 */
public record OpenDatasets(List<OpenDataset> all, OpenData joined) {
    public static final OpenDatasets NONE = new OpenDatasets(List.of(), OpenData.NOTHING);

    public OpenDatasets {
        all = List.copyOf(all);
    }

    /**
     * Joins them. Cost: that of {@link OpenData#join}, so not for the window thread.
     *
     * @throws CancellationException if the progress says so
     */
    public static OpenDatasets of(List<OpenDataset> all, Tasks.Progress progress) {
        List<OpenData> parts = all.stream().map(OpenDataset::data).toList();
        Runnable checkpoint = () -> {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
        };
        return new OpenDatasets(all, parts.isEmpty() ? OpenData.NOTHING : OpenData.join(parts, checkpoint));
    }

    /** The files and folders, each once. */
    public List<Path> paths() {
        return all.stream().flatMap(one -> one.paths().stream()).distinct().toList();
    }

    List<OpenDataset> without(OpenDataset dataset) {
        List<OpenDataset> others = new ArrayList<>(all);
        others.removeIf(other -> other == dataset);
        return others;
    }
}
