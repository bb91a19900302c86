package org.conflictmap.map.mass;

import java.util.Arrays;

/** Numbers by keys, both primitive: an open hash. For one thread. Cost: 12 bytes a slot, at most half of which are taken. */
public final class LongIndex {
    /** The answer for a key that is not there. */
    public static final int ABSENT = -1;

    private long[] keys;
    private int[] values;
    private int size;

    public LongIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected)) << 2;
        keys = new long[capacity];
        values = new int[capacity];
        Arrays.fill(values, ABSENT);
    }

    public int get(long key) {
        return values[slot(key)];
    }

    /** Sets the number of a key; not negative. */
    public void put(long key, int value) {
        int slot = slot(key);
        if (values[slot] == ABSENT) {
            size++;
        }
        keys[slot] = key;
        values[slot] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(values, ABSENT);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
