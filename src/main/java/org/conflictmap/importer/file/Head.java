package org.conflictmap.importer.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.conflictmap.importer.file.ImportException.Reason;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a file say of it: whether it is packed, text or neither, and how its letters are written. */
final class Head {
    /** How many bytes say it. */
    static final int LENGTH = 1 << 16;

    private static final Charset UTF_32 = Charset.forName("UTF-32");

    private final byte[] bytes;

    /** @param bytes not to be changed any more; fewer than {@link #LENGTH} if there are no more */
    Head(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    boolean isGzip() {
        return begins(0x1F, 0x8B);
    }

    boolean isZip() {
        return begins('P', 'K', 3, 4);
    }

    boolean isEmptyZip() {
        return begins('P', 'K', 5, 6);
    }

    private boolean begins(int... magic) {
        for (int at = 0; at < magic.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    /** @throws ImportException if there is nothing but blanks */
    void refuseBlank(String name) throws ImportException {
        if (bytes.length < LENGTH
                && new String(bytes, StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .isBlank()) {
            throw new ImportException(Reason.EMPTY, name + " is empty but for blanks.");
        }
    }

    /** @throws ImportException if it is no text */
    void refuseBinary(String name) throws ImportException {
        if (begins('%', 'P', 'D', 'F')) {
            throw new ImportException(
                    Reason.BINARY, name + " is a PDF document. Events are read from tables and map files.");
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new ImportException(
                        Reason.BINARY,
                        name
                                + " is not a text file. Expected CSV, TSV, GeoJSON, KML or KMZ, TimeMap JSON, or one of them"
                                + " in .gz or .zip; a spreadsheet can be saved as CSV.");
            }
        }
    }

    /**
     * UTF-16 or UTF-32, told by its mark, or UTF-16 by every other byte: zero for Latin letters, and the same again and again
     * for others. Null if it is neither.
     */
    @Nullable
    Charset wide() {
        if (begins(0xFF, 0xFE, 0, 0) || begins(0, 0, 0xFE, 0xFF)) {
            return UTF_32;
        }
        if (begins(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int length = Math.min(bytes.length, 1_000) & ~1;
        int[][] counts = new int[2][256];
        for (int at = 0; at < length; at++) {
            counts[at & 1][bytes[at] & 0xFF]++;
        }
        if (length >= 4 && isOfFewAlphabets(counts[1], length / 2) && counts[0][0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return length >= 4 && isOfFewAlphabets(counts[0], length / 2) && counts[1][0] == 0
                ? StandardCharsets.UTF_16BE
                : null;
    }

    /** Whether most of so many high bytes are zero, as those of digits and commas are, or one other. */
    private static boolean isOfFewAlphabets(int[] counts, int all) {
        int most = 0;
        for (int high = 1; high < counts.length; high++) {
            most = Math.max(most, counts[high]);
        }
        return counts[0] > 0 && (counts[0] + most) * 10 > all * 8;
    }

    /** The charset of a text that is not in wide characters. */
    Charset charset() {
        return isUtf8() ? StandardCharsets.UTF_8 : Charset.forName(isArabic() ? "windows-1256" : "windows-1252");
    }

    /** Whether it is UTF-8, but for a character that is cut off at the end. */
    private boolean isUtf8() {
        int at = 0;
        while (at < bytes.length) {
            int lead = bytes[at++] & 0xFF;
            int more = lead < 0x80 ? 0 : lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : -1;
            if (more < 0) {
                return false;
            }
            for (; more > 0 && at < bytes.length; more--, at++) {
                if ((bytes[at] & 0xC0) != 0x80) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether most of what is not ASCII comes in words, as Arabic does in Windows-1256; Latin words have a few such letters. */
    private boolean isArabic() {
        int high = 0;
        int inWords = 0;
        for (int at = 1; at < bytes.length; at++) {
            if (bytes[at] < 0) {
                high++;
                inWords += bytes[at - 1] < 0 ? 1 : 0;
            }
        }
        return inWords * 2 > high;
    }
}
