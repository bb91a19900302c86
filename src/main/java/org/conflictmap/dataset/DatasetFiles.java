package org.conflictmap.dataset;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The files that a dataset folder names: how they are found, and how problems call them. Immutable. */
record DatasetFiles(Path folder, Problems problems) {
    /**
     * @param name relative to the dataset folder
     * @param consequence what a reader loses without the file
     */
    Optional<Fields> json(String name, String consequence) {
        Optional<Path> file = path(name);
        if (file.isEmpty()) {
            problems.error(name, 0, "", "", name, "the name of a file", consequence);
        }
        return file.flatMap(path -> JsonFile.read(path, name, problems, consequence));
    }

    /** The file of a name relative to the dataset folder; empty if no file can be called so. */
    Optional<Path> path(String name) {
        try {
            return Optional.of(folder.resolve(name).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Makes a name that stands in a file, and is relative to that, relative to the dataset folder. */
    static String nameIn(String file, String name) {
        try {
            return Path.of(file).resolveSibling(name).normalize().toString().replace('\\', '/');
        } catch (InvalidPathException e) {
            return name;
        }
    }
}
