package org.conflictmap.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Different texts, each known by a code from 0; code {@link #NONE} is the empty text. Frozen: safe for all threads. Cost:
 * the texts as UTF-8 and 4 bytes each; {@link #text} decodes at every call.
 */
public final class Dictionary {
    /** The code of the empty text. */
    public static final int NONE = 0;

    /** After so many texts, a few milliseconds' work, whoever translates codes goes through a checkpoint. */
    static final int TEXTS_BETWEEN_CHECKPOINTS = 1 << 14;

    private final byte[] utf8;
    private final int[] ends;
    private final int size;

    /** @param utf8 all texts one after the other, as {@code ends} is where each ends; both may be longer than needed */
    Dictionary(byte[] utf8, int[] ends, int size) {
        this.utf8 = utf8;
        this.ends = ends;
        this.size = size;
    }

    /** How many codes there are, that of the empty text among them. */
    public int size() {
        return size;
    }

    public String text(int code) {
        int from = start(code);
        return new String(utf8, from, ends[code] - from, StandardCharsets.UTF_8);
    }

    /** The code of a text, or -1 if it is not here. Cost: one pass over all texts of that length. */
    public int code(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        for (int code = 0; code < size; code++) {
            int from = start(code);
            if (ends[code] - from == wanted.length && Arrays.equals(utf8, from, ends[code], wanted, 0, wanted.length)) {
                return code;
            }
        }
        return -1;
    }

    /** How many bytes the text of a code has. */
    int length(int code) {
        return ends[code] - start(code);
    }

    /** The bytes of a code's text, not copied: nobody may change them. */
    ByteBuffer bytes(int code) {
        int from = start(code);
        return ByteBuffer.wrap(utf8, from, ends[code] - from).slice();
    }

    /** The whole number that begins at a byte of a code's text, as a {@link ByteBuffer} has it. */
    int wholeNumber(int code, int at) {
        return Integer.reverseBytes(Bytes.intAt(utf8, start(code) + at));
    }

    byte byteAt(int code, int at) {
        return utf8[start(code) + at];
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    /** For every code, the code that the same text has in a dictionary that is being made, going through the checkpoint. */
    int[] mapInto(DictionaryBuilder target, Runnable checkpoint) {
        int[] codes = new int[size];
        for (int code = 0; code < codes.length; code++) {
            if (code % TEXTS_BETWEEN_CHECKPOINTS == 0) {
                checkpoint.run();
            }
            codes[code] = target.code(utf8, start(code), ends[code]);
        }
        return codes;
    }
}
