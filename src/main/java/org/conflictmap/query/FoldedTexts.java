package org.conflictmap.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.conflictmap.gazetteer.NameKey;
import org.conflictmap.store.Dictionary;

/**
 * The texts of a dictionary folded by {@link NameKey}, to look for the beginnings of words in them. Frozen; safe for all
 * threads. Cost: about the size of the dictionary; a search reads over all of it.
 */
final class FoldedTexts {
    private static final byte SPACE = ' ';
    private static final String ARABIC_ARTICLE = "ال";

    private final byte[] keys;
    private final int[] ends;

    private FoldedTexts(byte[] keys, int[] ends) {
        this.keys = keys;
        this.ends = ends;
    }

    static FoldedTexts of(Dictionary texts) {
        ByteArrayOutputStream keys = new ByteArrayOutputStream();
        int[] ends = new int[texts.size()];
        for (int code = 0; code < ends.length; code++) {
            keys.write(SPACE);
            keys.writeBytes(NameKey.of(texts.text(code)).getBytes(StandardCharsets.UTF_8));
            ends[code] = keys.size();
        }
        return new FoldedTexts(keys.toByteArray(), ends);
    }

    /** The codes of the texts in which a word begins so, with or without the Arabic article before it. */
    BitSet beginning(String word) {
        BitSet codes = new BitSet();
        find(" " + word, codes);
        find(" " + ARABIC_ARTICLE + word, codes);
        return codes;
    }

    private void find(String text, BitSet codes) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int code = 0;
        for (int at = 0; at + wanted.length <= keys.length; at++) {
            if (keys[at] == SPACE && Arrays.equals(keys, at, at + wanted.length, wanted, 0, wanted.length)) {
                code = codeAt(at, code);
                codes.set(code);
                at = ends[code] - 1;
            }
        }
    }

    /** The code whose text holds a place in the keys, at or after another. */
    private int codeAt(int at, int from) {
        int found = Arrays.binarySearch(ends, from, ends.length, at + 1);
        return found >= 0 ? found : -found - 1;
    }
}
