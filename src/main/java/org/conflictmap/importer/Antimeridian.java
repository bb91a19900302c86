package org.conflictmap.importer;

import java.util.Arrays;
import java.util.function.Consumer;
import org.conflictmap.gazetteer.GroundShape;

/**
 * Cuts shapes along the 180th meridian, as RFC 7946 has them. An edge that would run over more than three quarters of the
 * world is taken for one that crosses the meridian; an edge round the whole world is one. Positions are in
 * {@link GroundShape#UNITS_A_DEGREE}.
 */
final class Antimeridian {
    private static final long HALF = Math.round(180 * GroundShape.UNITS_A_DEGREE);
    private static final long WORLD = 2 * HALF;
    private static final long LONGEST = WORLD * 3 / 4;
    private static final long POLE = HALF / 2;

    private Antimeridian() {}

    /** @param cut is told if there is anything to cut */
    static void cutLine(int[] line, Runnable cut, Consumer<int[]> pieces) {
        int from = 0;
        int[] next = new int[0];
        for (int at = 0; at + 3 < line.length; at += 2) {
            int turn = turn(line[at], line[at + 2]);
            if (turn == 0) {
                continue;
            }
            cut.run();
            long beyond = line[at + 2] + turn * WORLD;
            int lat = latAt(line[at], line[at + 1], beyond, line[at + 3], turn * HALF);
            pieces.accept(joined(next, Arrays.copyOfRange(line, from, at + 2), new int[] {(int) (turn * HALF), lat}));
            next = new int[] {(int) (-turn * HALF), lat};
            from = at + 2;
        }
        pieces.accept(next.length == 0 ? line : joined(next, Arrays.copyOfRange(line, from, line.length), new int[0]));
    }

    private static int[] joined(int[] first, int[] second, int[] third) {
        int[] all = new int[first.length + second.length + third.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
    }

    /** Whether an edge crosses the meridian to the east, 1, to the west, -1, or not. */
    private static int turn(int fromLon, int toLon) {
        long way = (long) toLon - fromLon;
        boolean crosses = Math.abs(way) > LONGEST && Math.abs(way) < WORLD;
        return !crosses ? 0 : way < 0 ? 1 : -1;
    }

    private static int latAt(long lon, long lat, long otherLon, long otherLat, long atLon) {
        double part = otherLon == lon ? 0 : (double) (atLon - lon) / (otherLon - lon);
        return (int) Math.round(lat + part * (otherLat - lat));
    }

    /**
     * @param ring that ends where it begins
     * @param cut is told if there is anything to cut
     */
    static void cutRing(int[] ring, Runnable cut, Consumer<int[]> pieces) {
        long[] unrolled = new long[ring.length + 6];
        int size = 0;
        long shift = 0;
        boolean jumps = false;
        for (int at = 0; at < ring.length; at += 2) {
            int turn = at == 0 ? 0 : turn(ring[at - 2], ring[at]);
            shift += turn * WORLD;
            jumps |= turn != 0;
            unrolled[size++] = ring[at] + shift;
            unrolled[size++] = ring[at + 1];
        }
        if (!jumps) {
            pieces.accept(ring);
            return;
        }
        cut.run();
        if (unrolled[size - 2] != unrolled[0]) {
            long pole = ring[1] < 0 ? -POLE : POLE;
            long[] alongPole = {unrolled[size - 2], pole, unrolled[0], pole, unrolled[0], unrolled[1]};
            System.arraycopy(alongPole, 0, unrolled, size, alongPole.length);
            size += alongPole.length;
        }
        long[] closed = Arrays.copyOf(unrolled, size);
        for (int turn = -1; turn <= 1; turn++) {
            long west = turn * WORLD - HALF;
            long[] piece = side(side(closed, west, 1), west + WORLD, -1);
            if (piece.length >= 8) {
                int[] there = new int[piece.length];
                for (int at = 0; at < piece.length; at += 2) {
                    there[at] = (int) (piece[at] - turn * WORLD);
                    there[at + 1] = (int) piece[at + 1];
                }
                pieces.accept(there);
            }
        }
    }

    /** What of a ring lies east, 1, or west, -1, of a meridian. */
    private static long[] side(long[] ring, long meridian, int side) {
        long[] kept = new long[2 * ring.length + 2];
        int size = 0;
        for (int at = 0; at + 3 < ring.length; at += 2) {
            boolean isIn = (ring[at] - meridian) * side >= 0;
            boolean isNextIn = (ring[at + 2] - meridian) * side >= 0;
            if (isIn) {
                kept[size++] = ring[at];
                kept[size++] = ring[at + 1];
            }
            if (isIn != isNextIn) {
                kept[size++] = meridian;
                kept[size++] = latAt(ring[at], ring[at + 1], ring[at + 2], ring[at + 3], meridian);
            }
        }
        if (size > 0) {
            kept[size++] = kept[0];
            kept[size++] = kept[1];
        }
        return Arrays.copyOf(kept, size);
    }
}
