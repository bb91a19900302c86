package org.conflictmap.importer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.MappingGuess;
import org.conflictmap.task.Tasks;

/** A format that files can be in. Stateless; safe for all threads. */
public interface ImportFormat {
    /** How sure a format is that a file is its own. */
    enum Recognition {
        NO,
        /** It can be read, but a more special format goes first. */
        POSSIBLE,
        SURE
    }

    /** Its short name in reports and text keys: {@code acled}, {@code ucdp-ged}, {@code geojson}. */
    String id();

    /** Looks at the head of a file, never at its name. Cost: some tens of kilobytes read. */
    Recognition recognise(ImportFile file) throws IOException;

    /**
     * What its fields seem to mean, in a format that does not say it itself, so that the user can say it better; empty in
     * all others. Cost: the first 2,000 records are read.
     */
    default Optional<MappingGuess> guess(ImportFile file, Tasks.Progress progress) throws IOException {
        return Optional.empty();
    }

    /**
     * Reads a file. What is wrong with a record is noted in the report and never stops reading. Keeps the file: it is read
     * again for the original of a row.
     *
     * @throws org.conflictmap.importer.file.ImportException if the file as a whole can't be read
     * @throws java.util.concurrent.CancellationException if the context's progress says that it is cancelled
     */
    Imported read(ImportFile file, ImportContext context) throws IOException;

    /**
     * Reads a file that was opened together with others.
     *
     * @param companions the other members of its archive, in which something may be said about it
     */
    default Imported read(ImportFile file, List<ImportFile> companions, ImportContext context) throws IOException {
        return read(file, context);
    }
}
