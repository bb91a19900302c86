package org.conflictmap.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that holds what comes with the program: {@code data/} with the datasets, gazetteers and basemap, and {@code
 * seeds/} with the texts. Immutable.
 */
public record Installation(Path root) {
    private static final String PROPERTY = "conflictmap.home";

    /** The first of: the system property {@code conflictmap.home}, the working folder, and the folders above it. */
    public static Optional<Installation> find() {
        String home = System.getProperty(PROPERTY);
        return above(Path.of(home != null ? home : "").toAbsolutePath());
    }

    /** The nearest installation at or above a folder. */
    public static Optional<Installation> above(Path folder) {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("data").resolve("gazetteer"))) {
                return Optional.of(new Installation(candidate));
            }
        }
        return Optional.empty();
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path seeds() {
        return root.resolve("seeds");
    }

    public Path basemap() {
        return data().resolve("basemap");
    }

    /** The dataset that opens when none is named. */
    public Path firstDataset() {
        return data().resolve("kweyris-2015-11");
    }
}
