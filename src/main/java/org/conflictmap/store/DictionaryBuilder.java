package org.conflictmap.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives texts their codes, the same text the same code. For one thread. Cost of a call: one hash over the bytes; no
 * string is made. All texts together may take up to 2 GiB.
 */
public final class DictionaryBuilder {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private byte[] utf8 = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int[] slots = new int[1 << 8];
    private int[] hashes = new int[1 << 6];
    private int size;

    /** With the empty text as its only one. */
    public DictionaryBuilder() {
        code("");
    }

    public int size() {
        return size;
    }

    /** The code of a text. */
    public int code(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return code(bytes, 0, bytes.length);
    }

    /** The code of the text whose UTF-8 bytes are {@code bytes[from..to)}. */
    public int code(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (hashes[code] == hash && isText(code, bytes, from, to)) {
                return code;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        return append(bytes, from, to, hash);
    }

    private int append(byte[] bytes, int from, int to, int hash) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, to - from);
        if (end > utf8.length) {
            utf8 = Arrays.copyOf(utf8, grown(end));
        }
        System.arraycopy(bytes, from, utf8, start, to - from);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size + 1));
            hashes = Arrays.copyOf(hashes, ends.length);
        }
        ends[size] = end;
        hashes[size] = hash;
        size++;
        if (size > slots.length / 2) {
            rehash();
        }
        return size - 1;
    }

    private boolean isText(int code, byte[] bytes, int from, int to) {
        int start = code == 0 ? 0 : ends[code - 1];
        return ends[code] - start == to - from && Arrays.equals(utf8, start, ends[code], bytes, from, to);
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = hashes[code] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = code + 1;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = (hash ^ (long) LONGS.get(bytes, at)) * MIX;
            hash ^= hash >>> 29;
        }
        for (; at < to; at++) {
            hash = (hash ^ bytes[at]) * MIX;
        }
        hash ^= hash >>> 32;
        return (int) hash;
    }

    static int grown(int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, needed * 3L / 2));
    }

    /** The text of a code that was given. */
    public String text(int code) {
        int start = code == 0 ? 0 : ends[code - 1];
        return new String(utf8, start, ends[code] - start, StandardCharsets.UTF_8);
    }

    /** The dictionary as it is now. */
    public Dictionary freeze() {
        return new Dictionary(Arrays.copyOf(utf8, ends[size - 1]), Arrays.copyOf(ends, size));
    }
}
