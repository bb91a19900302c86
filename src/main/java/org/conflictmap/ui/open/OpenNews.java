package org.conflictmap.ui.open;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.importer.file.LeftOut;

/**
 * What came of opening. Immutable.
 *
 * @param added the datasets that are new in view
 * @param gazetteers what was read of places
 * @param failures what could not be opened
 * @param leftOut what was not read of archives and folders
 * @param folders those without a dataset, and how many of their files were opened
 */
public record OpenNews(
        List<OpenDataset> added,
        List<OpenGazetteer> gazetteers,
        List<OpenFailure> failures,
        List<LeftOut> leftOut,
        Map<Path, Integer> folders) {
    static final OpenNews NONE = new OpenNews(List.of(), List.of(), List.of(), List.of(), Map.of());

    public OpenNews {
        added = List.copyOf(added);
        gazetteers = List.copyOf(gazetteers);
        failures = List.copyOf(failures);
        leftOut = List.copyOf(leftOut);
        folders = Collections.unmodifiableMap(new LinkedHashMap<>(folders));
    }

    static OpenNews failed(OpenFailure failure) {
        return new OpenNews(List.of(), List.of(), List.of(failure), List.of(), Map.of());
    }
}
