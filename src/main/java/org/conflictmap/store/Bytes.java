package org.conflictmap.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Ranges of bytes, hashed and compared eight at a time; the last eight may overlap those before them. */
final class Bytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private Bytes() {}

    static int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        if (to - from >= Long.BYTES) {
            for (int at = from; at < to - Long.BYTES; at += Long.BYTES) {
                hash = mixed(hash ^ (long) LONGS.get(bytes, at));
            }
            hash = mixed(hash ^ (long) LONGS.get(bytes, to - Long.BYTES));
        } else {
            long word = 0;
            for (int at = from; at < to; at++) {
                word = word << 8 | bytes[at] & 0xFF;
            }
            hash = mixed(hash ^ word << 8);
        }
        return (int) (hash ^ hash >>> 32);
    }

    private static long mixed(long hash) {
        long mixed = hash * MIX;
        return mixed ^ mixed >>> 29;
    }

    /** Whether so many bytes are the same from two places on. */
    static boolean areSame(byte[] some, int start, byte[] others, int from, int length) {
        if (length < Long.BYTES) {
            for (int at = 0; at < length; at++) {
                if (some[start + at] != others[from + at]) {
                    return false;
                }
            }
            return true;
        }
        int last = length - Long.BYTES;
        for (int at = 0; at < last; at += Long.BYTES) {
            if ((long) LONGS.get(some, start + at) != (long) LONGS.get(others, from + at)) {
                return false;
            }
        }
        return (long) LONGS.get(some, start + last) == (long) LONGS.get(others, from + last);
    }

    static int intAt(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    static void setInt(byte[] bytes, int at, int value) {
        INTS.set(bytes, at, value);
    }
}
