package org.conflictmap.ui.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conflictmap.importer.file.LeftOut;
import org.conflictmap.importer.file.LeftOut.Why;
import org.conflictmap.importer.file.Limits;
import org.conflictmap.importer.file.NoEvents;

/**
 * The files of a folder that is no dataset, by their names; not those of folders in it.
 *
 * @param files those to look into
 * @param leftOut the others
 */
record FolderFiles(List<Path> files, List<LeftOut> leftOut) {
    /** @throws OpenFailure.TooManyFilesException if there are more than an archive may have */
    static FolderFiles of(Path folder) throws IOException, OpenFailure.TooManyFilesException {
        List<Path> files = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                Optional<Why> why = why(entry, name);
                why.ifPresentOrElse(known -> leftOut.add(new LeftOut(entry, name, known)), () -> files.add(entry));
            }
        }
        if (files.size() > Limits.STANDARD.members()) {
            throw new OpenFailure.TooManyFilesException(files.size());
        }
        return new FolderFiles(files, leftOut);
    }

    private static Optional<Why> why(Path entry, String name) {
        if (Files.isDirectory(entry)) {
            return Optional.of(Why.FOLDER);
        }
        if (!Files.isRegularFile(entry)) {
            return Optional.of(Why.UNREADABLE);
        }
        if (name.startsWith(".")) {
            return Optional.of(Why.SYSTEM_FILE);
        }
        return NoEvents.of(name).filter(why -> why != Why.PACKED);
    }
}
