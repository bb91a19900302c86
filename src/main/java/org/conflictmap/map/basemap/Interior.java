package org.conflictmap.map.basemap;

import org.jspecify.annotations.Nullable;

/**
 * Where a point is in an area, and so far from its edges, at a glance: the cells of a grid over it that lie inside as a whole.
 * Each is looked at when it is first asked for. Safe for all threads: whoever looks at a cell finds the same.
 *
 * <p>Cost: 16 KB; a question takes a few ns, the first one in a cell two of {@link Outline}'s.
 */
final class Interior {
    private static final int SIDE = 128;
    private static final double HIGHEST_LAT = 85;
    private static final byte UNKNOWN = 0;
    private static final byte INSIDE = 1;
    private static final byte CANT_TELL = 2;

    final Outline outline;
    private final double metres;
    private final double cellLon;
    private final double cellLat;
    private byte @Nullable [] cells;

    /** @param metres how far from the edges "inside" begins */
    Interior(Outline outline, double metres) {
        this.outline = outline;
        this.metres = metres;
        this.cellLon = (outline.east - outline.west) / SIDE;
        this.cellLat = (outline.north - outline.south) / SIDE;
    }

    /** Whether a point is inside for sure; if not, ask the outline. */
    boolean holds(double lon, double lat) {
        if (!(lon >= outline.west && lon < outline.east && lat >= outline.south && lat < outline.north)) {
            return false;
        }
        int x = Math.min(SIDE - 1, (int) ((lon - outline.west) / cellLon));
        int y = Math.min(SIDE - 1, (int) ((lat - outline.south) / cellLat));
        byte[] known = cells;
        if (known == null) {
            known = new byte[SIDE * SIDE];
            cells = known;
        }
        int cell = y * SIDE + x;
        byte answer = known[cell];
        if (answer == UNKNOWN) {
            answer = look(x, y) ? INSIDE : CANT_TELL;
            known[cell] = answer;
        }
        return answer == INSIDE;
    }

    /** No edge is so near to the middle of the cell that it could be too near to a point of the cell. */
    private boolean look(int x, int y) {
        double lon = outline.west + (x + 0.5) * cellLon;
        double lat = outline.south + (y + 0.5) * cellLat;
        double farthestLat = Math.abs(lat) + cellLat / 2;
        if (farthestLat > HIGHEST_LAT) {
            return false;
        }
        double toCorner = Math.hypot(cellLon / 2, cellLat / 2) * Outline.METRES_A_DEGREE;
        double stretch = Math.cos(Math.toRadians(lat)) / Math.cos(Math.toRadians(farthestLat));
        double reach = toCorner + metres * Math.max(1, stretch) + 1;
        return outline.contains(lon, lat) && !outline.isNear(lon, lat, reach);
    }
}
