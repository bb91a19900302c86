package org.conflictmap.importer;

import java.time.LocalDate;
import java.util.Optional;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.mapping.ColumnMapping;
import org.conflictmap.task.Tasks;

/**
 * What an importer needs beside the file.
 *
 * @param progress is told how many bytes were read, and asked at least ten times a second whether to go on
 * @param gazetteer where names without coordinates are looked for
 * @param today what is after it is in the future
 * @param mapping which column means what, where the user said so
 */
public record ImportContext(
        Tasks.Progress progress,
        Gazetteer gazetteer,
        Geography geography,
        LocalDate today,
        Optional<ColumnMapping> mapping) {}
