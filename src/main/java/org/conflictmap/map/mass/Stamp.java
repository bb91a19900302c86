package org.conflictmap.map.mass;

/** A picture of one symbol, ready to be stamped: ARGB premultiplied, physical pixels. Immutable; safe for all threads. */
public final class Stamp {
    final int[] argb;
    final int width;
    final int height;
    final int originX;
    final int originY;

    /**
     * @param originX the column that comes to lie on the point
     * @param originY the row that comes to lie on the point
     */
    public Stamp(int[] argb, int width, int height, int originX, int originY) {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " with " + argb.length + " pixels");
        }
        this.argb = argb.clone();
        this.width = width;
        this.height = height;
        this.originX = originX;
        this.originY = originY;
    }

    /** How far something is painted from the point, to any side. */
    int reachPx() {
        int reach = 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (argb[y * width + x] >>> 24 != 0) {
                    reach = Math.max(reach, Math.max(Math.abs(x - originX), Math.abs(y - originY)));
                }
            }
        }
        return reach;
    }

    /** Whether at least half of what is seen at a pixel is this stamp's, if its point lies at (0, 0). */
    boolean isSeenAt(int dx, int dy) {
        int x = dx + originX;
        int y = dy + originY;
        return x >= 0 && x < width && y >= 0 && y < height && argb[y * width + x] >>> 24 >= 128;
    }

    /**
     * Which pixels are at least so opaque, for tiles of a picture: for each of the 64 pixels of a tile that the point can be on the
     * tiles about it, row by row, as {@link CoverTiles} numbers pixels.
     *
     * @param reach how many tiles to each side
     * @param alpha 1 to 255
     */
    long[] masks(int reach, int alpha) {
        int across = 2 * reach + 1;
        int side = CoverTiles.SIDE;
        long[] masks = new long[side * side * across * across];
        for (int point = 0; point < side * side; point++) {
            int left = reach * side + (point & side - 1) - originX;
            int top = reach * side + (point >> CoverTiles.SHIFT) - originY;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (argb[y * width + x] >>> 24 >= alpha) {
                        int column = left + x >> CoverTiles.SHIFT;
                        int row = top + y >> CoverTiles.SHIFT;
                        int bit = (top + y & side - 1) << CoverTiles.SHIFT | left + x & side - 1;
                        masks[(point * across + row) * across + column] |= 1L << bit;
                    }
                }
            }
        }
        return masks;
    }
}
