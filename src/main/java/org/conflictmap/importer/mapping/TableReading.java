package org.conflictmap.importer.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * How a user wants a table to be read. Immutable.
 *
 * @param charset the one that the user chose; empty if it is told from the bytes
 */
public record TableReading(ColumnMapping mapping, Optional<Charset> charset) {
    /** Stands for tables of the same columns in the same order. */
    public static String keyOf(List<String> header) {
        CRC32 sum = new CRC32();
        sum.update(String.join("\u0000", header).getBytes(StandardCharsets.UTF_8));
        return header.size() + "-" + Long.toHexString(sum.getValue());
    }
}
