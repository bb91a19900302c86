package org.conflictmap.store;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Rows of an {@link EventTable}, as one bit each. Immutable; safe for all threads. Cost: an eighth of a byte a row. */
public final class RowSet {
    private final BitSet bits;
    private final int count;

    private RowSet(BitSet bits) {
        this.bits = bits;
        this.count = bits.cardinality();
    }

    /** All of the first {@code size} rows. */
    public static RowSet all(int size) {
        BitSet bits = new BitSet(size);
        bits.set(0, size);
        return new RowSet(bits);
    }

    /** The rows whose bits are set; the bits are copied. */
    public static RowSet of(BitSet bits) {
        return new RowSet((BitSet) bits.clone());
    }

    public boolean contains(int row) {
        return bits.get(row);
    }

    public int count() {
        return count;
    }

    /** The rows, ascending. */
    public IntStream rows() {
        return bits.stream();
    }

    /** The first row at or after {@code row}, or -1. */
    public int next(int row) {
        return bits.nextSetBit(row);
    }

    public RowSet and(RowSet other) {
        BitSet both = (BitSet) bits.clone();
        both.and(other.bits);
        return new RowSet(both);
    }

    public RowSet or(RowSet other) {
        BitSet either = (BitSet) bits.clone();
        either.or(other.bits);
        return new RowSet(either);
    }

    public RowSet minus(RowSet other) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(other.bits);
        return new RowSet(rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSet && bits.equals(((RowSet) other).bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
