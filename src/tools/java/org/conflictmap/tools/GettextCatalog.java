package org.conflictmap.tools;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads a compiled gettext catalogue (.mo), the form in which Debian ships GeoNames' translated names. */
final class GettextCatalog {
    private static final int MAGIC = 0x950412de;
    private static final int COUNT_AT = 8;
    private static final int ENTRY_BYTES = 8;

    private GettextCatalog() {}

    /**
     * Translations by message id; the catalogue's header has the id "".
     *
     * @throws IOException if the file cannot be read or is no gettext catalogue
     */
    static Map<String, String> read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() < COUNT_AT || bytes.getInt(0) != MAGIC && Integer.reverseBytes(bytes.getInt(0)) != MAGIC) {
            throw new IOException(file + ": no gettext catalogue, its first four bytes are not 0x950412de");
        }
        if (bytes.getInt(0) != MAGIC) {
            bytes.order(ByteOrder.BIG_ENDIAN);
        }
        int count = bytes.getInt(COUNT_AT);
        int idsAt = bytes.getInt(COUNT_AT + 4);
        int translationsAt = bytes.getInt(COUNT_AT + 8);
        Map<String, String> translations = new HashMap<>();
        for (int i = 0; i < count; i++) {
            translations.put(text(bytes, idsAt + i * ENTRY_BYTES), text(bytes, translationsAt + i * ENTRY_BYTES));
        }
        return translations;
    }

    /** An entry is the text's length in bytes, then its offset in the file. */
    private static String text(ByteBuffer bytes, int entryAt) {
        byte[] text = new byte[bytes.getInt(entryAt)];
        bytes.get(bytes.getInt(entryAt + 4), text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
