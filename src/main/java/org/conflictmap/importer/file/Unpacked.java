package org.conflictmap.importer.file;

import java.util.List;

/**
 * What is in a file: itself, or what is packed in it.
 *
 * @param files at least one, open
 * @param leftOut the members of an archive that are no files with events
 */
public record Unpacked(List<ImportFile> files, List<LeftOut> leftOut) {
    public Unpacked {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }
}
