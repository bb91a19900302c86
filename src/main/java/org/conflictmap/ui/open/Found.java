package org.conflictmap.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.MappingGuess;
import org.conflictmap.importer.mapping.TableReading;

/** What was found where the user pointed at: a dataset folder, or a file of a known format. */
sealed interface Found {
    Path path();

    /** How much there is to read; 0 for a folder, whose files are small. */
    default long bytes() {
        return 0;
    }

    record Folder(Path path) implements Found {}

    /**
     * A file, or a member of a packed one.
     *
     * @param companions the other members of its archive, and the files that say something about its events
     * @param table how its columns are to be read, or its properties are to be read, if the user has a say in it
     */
    record File(Path path, ImportFile file, List<ImportFile> companions, ImportFormat format, Optional<Table> table)
            implements Found {
        @Override
        public long bytes() {
            return file.size();
        }

        /** The other files that say something about its events. */
        List<Path> about() {
            return companions.stream()
                    .map(ImportFile::origin)
                    .filter(other -> !other.equals(path))
                    .distinct()
                    .toList();
        }

        /** Whether the user has yet to say what its columns mean. */
        boolean isQuestion() {
            return table.isPresent() && table.get().reading().isEmpty();
        }

        File with(TableReading reading) {
            Table asked = table.orElseThrow();
            return new File(
                    path,
                    file,
                    companions,
                    format,
                    Optional.of(new Table(asked.guess(), asked.known(), Optional.of(reading))));
        }
    }

    /**
     * A file whose columns or properties have to be told, or can be.
     *
     * @param known what the user said when this header was seen before
     * @param reading how it is to be read; empty if the user has to say it
     */
    record Table(MappingGuess guess, Optional<TableReading> known, Optional<TableReading> reading) {
        String key() {
            return guess.key();
        }
    }
}
