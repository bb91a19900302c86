package org.conflictmap.importer;

import java.util.Arrays;
import java.util.function.Consumer;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.GroundShape.Part;

/**
 * The parts of a shape while it is read, whose kinds may be told only after their positions. What is not well formed is made
 * the best of and told. Filled again and again; for one thread.
 */
final class ShapeParts {
    private static final int FEWEST_OF_A_RING = 4;

    private int[] lonLat = new int[32];
    private int size;
    private int[] starts = new int[8];
    private boolean[] isFirst = new boolean[8];
    private Positions.Kind[] kinds = new Positions.Kind[8];
    private int parts;
    private int open;

    void clear() {
        size = 0;
        parts = 0;
        open = 0;
    }

    /** A list of positions begins, the first of the list that it is in, or a further one. */
    void begin(boolean first) {
        if (parts == starts.length) {
            starts = Arrays.copyOf(starts, 2 * parts);
            isFirst = Arrays.copyOf(isFirst, 2 * parts);
            kinds = Arrays.copyOf(kinds, 2 * parts);
        }
        starts[parts] = size;
        isFirst[parts] = first;
        kinds[parts++] = Positions.Kind.NOT_TOLD;
    }

    /** A position on the earth. */
    void add(double lon, double lat) {
        if (parts == 0) {
            begin(true);
        }
        if (size == lonLat.length) {
            lonLat = Arrays.copyOf(lonLat, 2 * size);
        }
        lonLat[size++] = units(lon);
        lonLat[size++] = units(lat);
    }

    private static int units(double degrees) {
        return (int) Math.round(degrees * GroundShape.UNITS_A_DEGREE);
    }

    /** What the lists are that began since the last kind was told. */
    void end(Positions.Kind kind) {
        Arrays.fill(kinds, open, parts, kind);
        open = parts;
    }

    /** @param odd is told what a well-formed shape would have */
    GroundShape finish(Consumer<Expected.Kind> odd) {
        Sink sink = new Sink(size, parts, odd);
        boolean isOuterKept = false;
        for (int part = 0; part < parts; part++) {
            int[] positions = distinct(starts[part], part + 1 < parts ? starts[part + 1] : size);
            if (positions.length == 0) {
                continue;
            }
            switch (kinds[part]) {
                case POINTS -> sink.add(Part.POINTS, positions);
                case LINES -> line(positions, sink);
                case POLYGONS -> isOuterKept = ring(positions, isOuterKept && !isFirst[part], sink);
                case NOT_TOLD -> {
                    if (isClosed(positions)) {
                        isOuterKept = ring(positions, isOuterKept && !isFirst[part], sink);
                    } else {
                        line(positions, sink);
                    }
                }
            }
        }
        return sink.shape();
    }

    /** Positions without those that are the same as the one before; all of them if they are points. */
    private int[] distinct(int from, int to) {
        int[] positions = new int[to - from];
        int kept = 0;
        for (int at = from; at < to; at += 2) {
            if (kept == 0 || lonLat[at] != positions[kept - 2] || lonLat[at + 1] != positions[kept - 1]) {
                positions[kept++] = lonLat[at];
                positions[kept++] = lonLat[at + 1];
            }
        }
        return kept == positions.length ? positions : Arrays.copyOf(positions, kept);
    }

    private static boolean isClosed(int[] positions) {
        int last = positions.length - 2;
        return last >= 2 * (FEWEST_OF_A_RING - 1)
                && positions[0] == positions[last]
                && positions[1] == positions[last + 1];
    }

    private static void line(int[] positions, Sink sink) {
        if (positions.length < 4) {
            sink.odd.accept(Expected.Kind.LINE_OF_TWO);
            sink.add(Part.POINTS, positions);
        } else {
            Antimeridian.cutLine(positions, sink::isCut, line -> sink.add(Part.LINE, line));
        }
    }

    /** @return whether it is the outline of an area */
    private static boolean ring(int[] positions, boolean isHole, Sink sink) {
        int[] ring = positions;
        int last = positions.length - 2;
        if (positions[0] != positions[last] || positions[1] != positions[last + 1]) {
            sink.odd.accept(Expected.Kind.RING_THAT_CLOSES);
            ring = Arrays.copyOf(positions, positions.length + 2);
            ring[positions.length] = positions[0];
            ring[positions.length + 1] = positions[1];
        }
        if (ring.length < 2 * FEWEST_OF_A_RING) {
            sink.odd.accept(Expected.Kind.RING_OF_FOUR);
            sink.add(positions.length < 4 ? Part.POINTS : Part.LINE, positions);
            return isHole;
        }
        Part part = isHole ? Part.HOLE : Part.RING;
        Antimeridian.cutRing(ring, sink::isCut, piece -> sink.add(part, turned(piece, isHole)));
        return true;
    }

    /** The ring, counterclockwise if it is no hole. */
    private static int[] turned(int[] ring, boolean isHole) {
        double area = 0;
        for (int at = 0; at + 3 < ring.length; at += 2) {
            area += ((double) ring[at] - ring[0]) * ((double) ring[at + 3] - ring[1])
                    - ((double) ring[at + 2] - ring[0]) * ((double) ring[at + 1] - ring[1]);
        }
        if (area > 0 == isHole) {
            for (int low = 0, high = ring.length - 2; low < high; low += 2, high -= 2) {
                for (int axis = 0; axis < 2; axis++) {
                    int one = ring[low + axis];
                    ring[low + axis] = ring[high + axis];
                    ring[high + axis] = one;
                }
            }
        }
        return ring;
    }

    /** Where finished parts go. */
    private static final class Sink {
        private final Consumer<Expected.Kind> odd;
        private int[] lonLat;
        private int size;
        private int[] ends;
        private Part[] kinds;
        private int parts;

        Sink(int expectedSize, int expectedParts, Consumer<Expected.Kind> odd) {
            lonLat = new int[expectedSize];
            ends = new int[expectedParts];
            kinds = new Part[expectedParts];
            this.odd = odd;
        }

        void isCut() {
            odd.accept(Expected.Kind.CUT_ALONG_180);
        }

        void add(Part part, int[] positions) {
            if (size + positions.length > lonLat.length) {
                lonLat = Arrays.copyOf(lonLat, Math.max(size + positions.length, 2 * lonLat.length));
            }
            if (parts == ends.length) {
                ends = Arrays.copyOf(ends, 2 * parts + 1);
                kinds = Arrays.copyOf(kinds, 2 * parts + 1);
            }
            System.arraycopy(positions, 0, lonLat, size, positions.length);
            size += positions.length;
            ends[parts] = size / 2;
            kinds[parts++] = part;
        }

        GroundShape shape() {
            return new GroundShape(
                    Arrays.copyOf(lonLat, size), Arrays.copyOf(ends, parts), Arrays.copyOf(kinds, parts));
        }
    }
}
