package org.conflictmap.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives texts their codes, the same text the same code. For one thread. Cost of a call: one hash over the bytes; no
 * string is made. All texts together may take up to 2 GiB.
 */
public final class DictionaryBuilder {
    private byte[] utf8 = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    /** The hash of a text, and in the lower half its code and 1; 0 where there is none. */
    private long[] slots = new long[1 << 7];

    private int size;

    /** With the empty text as its only one. */
    public DictionaryBuilder() {
        code("");
    }

    public int size() {
        return size;
    }

    /** How long all texts are together, in UTF-8. */
    public int byteCount() {
        return ends[size - 1];
    }

    /** The code of a text. */
    public int code(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return code(bytes, 0, bytes.length);
    }

    /** The code of the text whose UTF-8 bytes are {@code bytes[from..to)}. */
    public int code(byte[] bytes, int from, int to) {
        int hash = Bytes.hash(bytes, from, to);
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if ((int) (entry >>> 32) == hash && isText((int) entry - 1, bytes, from, to)) {
                return (int) entry - 1;
            }
            slot = slot + 1 & mask;
        }
        append(bytes, from, to);
        slots[slot] = (long) hash << 32 | size;
        if (size > slots.length / 2) {
            slots = rehashed(slots);
        }
        return size - 1;
    }

    private void append(byte[] bytes, int from, int to) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, to - from);
        if (end > utf8.length) {
            utf8 = Arrays.copyOf(utf8, grown(end));
        }
        System.arraycopy(bytes, from, utf8, start, to - from);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size + 1));
        }
        ends[size] = end;
        size++;
    }

    private boolean isText(int code, byte[] bytes, int from, int to) {
        int start = code == 0 ? 0 : ends[code - 1];
        return ends[code] - start == to - from && Bytes.areSame(utf8, start, bytes, from, to - from);
    }

    /** The same entries, with the hash in their upper half, in twice as many slots. */
    static long[] rehashed(long[] old) {
        long[] slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = entry;
            }
        }
        return slots;
    }

    static int grown(int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, needed * 3L / 2));
    }

    /** The text of a code that was given. */
    public String text(int code) {
        int start = code == 0 ? 0 : ends[code - 1];
        return new String(utf8, start, ends[code] - start, StandardCharsets.UTF_8);
    }

    /**
     * The dictionary as it is now. Texts that are added later are not in it, but lie in the same memory unless that would
     * waste an eighth of it.
     */
    public Dictionary freeze() {
        int bytes = ends[size - 1];
        return new Dictionary(
                utf8.length - bytes > utf8.length / 8 ? Arrays.copyOf(utf8, bytes) : utf8,
                ends.length - size > ends.length / 8 ? Arrays.copyOf(ends, size) : ends,
                size);
    }

    /** The dictionary as it is now, in the same memory. */
    Dictionary view() {
        return new Dictionary(utf8, ends, size);
    }
}
