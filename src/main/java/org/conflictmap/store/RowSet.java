package org.conflictmap.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an {@link EventTable}, as one bit each. Immutable; safe for all threads. Cost: an eighth of a byte a row, and a
 * sixteenth of that once {@link #rank} or {@link #rowAt} was asked.
 */
public final class RowSet {
    private static final int WORDS_OF_BLOCK = 8;

    private final long[] words;
    private final int count;
    /** How many rows come before every {@value #WORDS_OF_BLOCK} words; made when it is first asked for. */
    private volatile int @Nullable [] ranks;

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

    /** The last row before {@code row}, or -1. */
    public int previous(int row) {
        int index = row - 1 >> 6;
        if (row <= 0 || words.length == 0) {
            return -1;
        }
        long word = index >= words.length ? 0 : words[index] & -1L >>> 63 - (row - 1 & 63);
        index = Math.min(index, words.length);
        while (word == 0) {
            if (--index < 0) {
                return -1;
            }
            word = words[index];
        }
        return (index << 6) + 63 - Long.numberOfLeadingZeros(word);
    }

    /** How many of its rows come before {@code row}. Cost: a few words, after one pass for the first question. */
    public int rank(int row) {
        int index = Math.min(Math.max(row, 0) >>> 6, words.length);
        int block = index / WORDS_OF_BLOCK;
        int rank = ranks()[block];
        for (int at = block * WORDS_OF_BLOCK; at < index; at++) {
            rank += Long.bitCount(words[at]);
        }
        return index < words.length && row > 0 ? rank + Long.bitCount(words[index] & ~(-1L << row)) : rank;
    }

    /** The row before which there are so many. Cost: logarithmic, after one pass for the first question. */
    public int rowAt(int rank) {
        Objects.checkIndex(rank, count);
        int[] before = ranks();
        int found = Arrays.binarySearch(before, rank);
        int block = found >= 0 ? found : -found - 2;
        while (block + 1 < before.length && before[block + 1] <= rank) {
            block++;
        }
        int rest = rank - before[block];
        int index = block * WORDS_OF_BLOCK;
        while (Long.bitCount(words[index]) <= rest) {
            rest -= Long.bitCount(words[index++]);
        }
        long word = words[index];
        for (; rest > 0; rest--) {
            word &= word - 1;
        }
        return (index << 6) + Long.numberOfTrailingZeros(word);
    }

    private int[] ranks() {
        int[] known = ranks;
        if (known == null) {
            known = new int[words.length / WORDS_OF_BLOCK + 1];
            int before = 0;
            for (int index = 0; index < words.length; index++) {
                if (index % WORDS_OF_BLOCK == 0) {
                    known[index / WORDS_OF_BLOCK] = before;
                }
                before += Long.bitCount(words[index]);
            }
            if (words.length % WORDS_OF_BLOCK == 0) {
                known[words.length / WORDS_OF_BLOCK] = before;
            }
            ranks = known;
        }
        return known;
    }

    /** How many rows are in both. Cost: a word at a time, without making a set. */
    public int countOf(RowSet other) {
        int both = 0;
        for (int index = Math.min(words.length, other.words.length) - 1; index >= 0; index--) {
            both += Long.bitCount(words[index] & other.words[index]);
        }
        return both;
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
