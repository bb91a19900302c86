package org.conflictmap.importer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.conflictmap.importer.file.ImportFile;

/** The formats that files can be in, the most special first. */
public record Formats(List<ImportFormat> formats) {
    public Formats {
        formats = List.copyOf(formats);
    }

    /** The format of a file, by its content; empty if none knows it. */
    public Optional<ImportFormat> recognise(ImportFile file) throws IOException {
        ImportFormat possible = null;
        for (ImportFormat format : formats) {
            ImportFormat.Recognition recognition = format.recognise(file);
            if (recognition == ImportFormat.Recognition.SURE) {
                return Optional.of(format);
            }
            if (recognition == ImportFormat.Recognition.POSSIBLE && possible == null) {
                possible = format;
            }
        }
        return Optional.ofNullable(possible);
    }
}
