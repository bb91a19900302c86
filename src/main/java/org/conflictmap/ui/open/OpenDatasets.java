package org.conflictmap.ui.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conflictmap.store.OpenData;

/**
 * The datasets in view, in the order in which they were opened, and those of them that are shown as one. Immutable.
 *
 * @param joined what is shown, as one
 */
public record OpenDatasets(List<OpenDataset> all, OpenData joined) {
    public static final OpenDatasets NONE = new OpenDatasets(List.of(), OpenData.NOTHING);

    public OpenDatasets {
        all = List.copyOf(all);
    }

    /** Joins what is shown. Cost: that of {@link OpenData#join}, so not for the window thread. */
    public static OpenDatasets of(List<OpenDataset> all) {
        List<OpenData> shown =
                all.stream().filter(OpenDataset::isShown).map(OpenDataset::data).toList();
        return new OpenDatasets(all, shown.isEmpty() ? OpenData.NOTHING : OpenData.join(shown));
    }

    /** The files and folders, each once. */
    public List<Path> paths() {
        return all.stream().map(OpenDataset::path).distinct().toList();
    }

    List<OpenDataset> without(OpenDataset dataset) {
        List<OpenDataset> others = new ArrayList<>(all);
        others.removeIf(other -> other == dataset);
        return others;
    }
}
