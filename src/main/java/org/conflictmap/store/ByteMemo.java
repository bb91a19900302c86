package org.conflictmap.store;

import java.util.Arrays;

/**
 * Remembers what was worked out for some bytes: a few numbers. It forgets everything when it has grown to
 * {@value #MOST_BYTES} bytes, so that it stays small where nothing comes twice. For one thread. Cost of a question: one hash
 * over the bytes and two looks at memory, as numbers and bytes lie together.
 */
public final class ByteMemo {
    private static final int MOST_BYTES = 6 << 20;
    private static final int HEAD_BYTES = Integer.BYTES;

    private final int numbers;
    /** For each entry the number of its bytes, its numbers, its bytes. */
    private byte[] entries = new byte[1 << 10];
    /** The hash of an entry, and in the lower half where it begins and 1; 0 where there is none. */
    private long[] slots = new long[1 << 7];

    private int end;
    private int count;
    private int asked;
    private int askedHash;

    /** @param numbers how many are remembered for the same bytes */
    public ByteMemo(int numbers) {
        this.numbers = numbers;
    }

    /** What is remembered for some bytes, for {@link #number}; -1 if nothing is. It holds until the next {@link #keep}. */
    public int find(byte[] bytes, int from, int to) {
        int hash = Bytes.hash(bytes, from, to);
        int mask = slots.length - 1;
        int slot = hash & mask;
        int length = to - from;
        for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
            int begin = (int) entry - 1;
            if ((int) (entry >>> 32) == hash
                    && Bytes.intAt(entries, begin) == length
                    && Bytes.areSame(entries, begin + headBytes(), bytes, from, length)) {
                return begin;
            }
            slot = slot + 1 & mask;
        }
        asked = slot;
        askedHash = hash;
        return -1;
    }

    /** One of the numbers of what was found. */
    public int number(int found, int index) {
        return Bytes.intAt(entries, found + HEAD_BYTES + index * Integer.BYTES);
    }

    /**
     * Remembers numbers for the bytes that were asked for last and not found.
     *
     * @param from where these bytes are
     */
    public void keep(byte[] bytes, int from, int to, int... values) {
        int length = to - from;
        int newEnd = end + headBytes() + length;
        if (newEnd > MOST_BYTES) {
            forget();
            return;
        }
        if (newEnd > entries.length) {
            entries = Arrays.copyOf(entries, DictionaryBuilder.grown(newEnd));
        }
        Bytes.setInt(entries, end, length);
        for (int index = 0; index < numbers; index++) {
            Bytes.setInt(entries, end + HEAD_BYTES + index * Integer.BYTES, values[index]);
        }
        System.arraycopy(bytes, from, entries, end + headBytes(), length);
        slots[asked] = (long) askedHash << 32 | end + 1;
        end = newEnd;
        if (++count > slots.length / 2) {
            slots = DictionaryBuilder.rehashed(slots);
        }
    }

    private int headBytes() {
        return HEAD_BYTES + numbers * Integer.BYTES;
    }

    private void forget() {
        Arrays.fill(slots, 0);
        end = 0;
        count = 0;
    }
}
