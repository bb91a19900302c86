package org.conflictmap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.Geography;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.Imported;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapGeography;
import org.conflictmap.task.Tasks;

/** Reads users' files as the window does: with the program's gazetteers and its basemap. */
final class OpenedFile {
    private OpenedFile() {}

    /**
     * What is in a file, each member of an archive by itself.
     *
     * @throws IOException if it can't be read, with a message for the user
     */
    static List<Imported> read(Path file, TableOptions tables) throws IOException {
        ImportContext context = context();
        return Formats.ALL.read(file, context.progress(), part -> tables.read(part, context));
    }

    /** What importers need to know. */
    static ImportContext context() {
        Optional<Installation> installation = Installation.find();
        Gazetteer gazetteer = installation
                .map(data -> DatasetReader.read(data.firstDataset()).gazetteer())
                .orElse(Gazetteer.EMPTY);
        Geography geography = installation
                .<Geography>map(data -> new BasemapGeography(new Basemap(data.basemap())))
                .orElse(Geography.NONE);
        return new ImportContext(Unwatched.PROGRESS, gazetteer, geography, LocalDate.now(), Optional.empty());
    }

    /** Progress of what is waited for. */
    enum Unwatched implements Tasks.Progress {
        PROGRESS;

        @Override
        public void report(long done, long total) {
            // The command line waits for the end.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
