package org.conflictmap.importer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.mapping.ColumnMapping;
import org.conflictmap.store.OpenData;
import org.conflictmap.task.Tasks;

/**
 * What an importer needs beside the file.
 *
 * @param progress is told how many bytes were read, and asked at least ten times a second whether to go on
 * @param gazetteer where names without coordinates are looked for
 * @param today what is after it is in the future
 * @param mapping which column means what, where the user said so
 * @param preview gets the rows that were read so far, a few times and ever more of them, so that something can be seen
 *     before all is read; on a thread that reads, so that it has to return at once. What it gets is of no use once reading
 *     has ended, however it ends
 */
public record ImportContext(
        Tasks.Progress progress,
        Gazetteer gazetteer,
        Geography geography,
        LocalDate today,
        Optional<ColumnMapping> mapping,
        Consumer<OpenData> preview) {
    /** For one who waits for the end. */
    public ImportContext(
            Tasks.Progress progress,
            Gazetteer gazetteer,
            Geography geography,
            LocalDate today,
            Optional<ColumnMapping> mapping) {
        this(progress, gazetteer, geography, today, mapping, nothing -> {});
    }

    /** The same for a file of which is said what its columns mean. */
    public ImportContext withMapping(ColumnMapping told) {
        return new ImportContext(progress, gazetteer, geography, today, Optional.of(told), preview);
    }
}
