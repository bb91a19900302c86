package org.conflictmap.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Rows of an {@link EventTable}, as one bit each. Immutable; safe for all threads. Cost: an eighth of a byte a row. */
public final class RowSet {
    private final long[] words;
    private final int count;

    private RowSet(long[] words) {
        this(words, count(words));
    }

    private RowSet(long[] words, int count) {
        this.words = words;
        this.count = count;
    }

    private static int count(long[] words) {
        int bits = 0;
        for (long word : words) {
            bits += Long.bitCount(word);
        }
        return bits;
    }

    /** All of the first {@code size} rows. */
    public static RowSet all(int size) {
        long[] words = new long[(size + 63) >>> 6];
        Arrays.fill(words, -1L);
        if ((size & 63) != 0) {
            words[words.length - 1] = -1L >>> -size;
        }
        return new RowSet(words);
    }

    /** The rows whose bits are set; the bits are copied. */
    public static RowSet of(BitSet bits) {
        return new RowSet(bits.toLongArray());
    }

    /** The rows whose bits are set, row 0 being the lowest bit of the first word; the words are copied. */
    public static RowSet ofWords(long[] words) {
        return new RowSet(words.clone());
    }

    /**
     * The rows whose bits are set in words that were made for it and that nobody changes any more; they are not copied.
     *
     * @param count how many bits are set
     */
    public static RowSet adopt(long[] words, int count) {
        return new RowSet(words, count);
    }

    /** Its words in a new array of at least {@code length}. */
    public long[] copyWords(int length) {
        return Arrays.copyOf(words, Math.max(length, words.length));
    }

    /** How many words of 64 rows there are; rows beyond are not in the set. */
    public int wordCount() {
        return words.length;
    }

    /** The rows {@code 64 * index} and following, the lowest bit first; 0 beyond the last word. */
    public long word(int index) {
        return index < words.length ? words[index] : 0;
    }

    public boolean contains(int row) {
        return (word(row >>> 6) >>> row & 1) != 0;
    }

    public int count() {
        return count;
    }

    /** The rows, ascending. */
    public IntStream rows() {
        return BitSet.valueOf(words).stream();
    }

    /** The first row at or after {@code row}, or -1. */
    public int next(int row) {
        int index = row >>> 6;
        if (index >= words.length) {
            return -1;
        }
        long word = words[index] & -1L << row;
        while (word == 0) {
            if (++index == words.length) {
                return -1;
            }
            word = words[index];
        }
        return (index << 6) + Long.numberOfTrailingZeros(word);
    }

    /** The last row at or before {@code row}, or -1. */
    public int previous(int row) {
        if (row < 0) {
            return -1;
        }
        int index = Math.min(row >>> 6, words.length - 1);
        long word = index < row >>> 6 ? -1L : -1L >>> 63 - (row & 63);
        for (; index >= 0; index--) {
            word &= words[index];
            if (word != 0) {
                return (index << 6) + 63 - Long.numberOfLeadingZeros(word);
            }
            word = -1L;
        }
        return -1;
    }

    public RowSet and(RowSet other) {
        long[] both = new long[Math.min(words.length, other.words.length)];
        for (int index = 0; index < both.length; index++) {
            both[index] = words[index] & other.words[index];
        }
        return new RowSet(both);
    }

    public RowSet or(RowSet other) {
        long[] either = new long[Math.max(words.length, other.words.length)];
        for (int index = 0; index < either.length; index++) {
            either[index] = word(index) | other.word(index);
        }
        return new RowSet(either);
    }

    public RowSet minus(RowSet other) {
        long[] rest = new long[words.length];
        for (int index = 0; index < rest.length; index++) {
            rest[index] = words[index] & ~other.word(index);
        }
        return new RowSet(rest);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof RowSet)) {
            return false;
        }
        RowSet set = (RowSet) other;
        boolean same = count == set.count;
        for (int index = 0; same && index < words.length; index++) {
            same = words[index] == set.word(index);
        }
        return same;
    }

    @Override
    public int hashCode() {
        int hash = count;
        for (int index = 0; index < words.length; index++) {
            hash += Long.hashCode(words[index]) * (2 * index + 1);
        }
        return hash;
    }

    @Override
    public String toString() {
        return BitSet.valueOf(words).toString();
    }
}
