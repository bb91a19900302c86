package org.conflictmap.map.paint;

import java.util.Arrays;

/**
 * A small picture that is painted once and stamped often: ARGB premultiplied, in physical pixels. Nobody changes the
 * pixels after it was made.
 *
 * @param originX the column of the picture that comes to lie on the point at which it is stamped
 * @param originY the row of the picture that comes to lie on that point
 */
@SuppressWarnings("ArrayRecordComponent")
record Sprite(int[] argb, int width, int height, int originX, int originY) {
    /**
     * This picture with a rim about everything in it.
     *
     * @param radius how far the rim reaches, in physical pixels
     * @param argbHalo its colour, opaque
     */
    Sprite withHalo(double radius, int argbHalo) {
        int reach = (int) Math.ceil(radius);
        int[] rim = new int[argb.length];
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                int weight = (int) Math.round(256 * Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(dx, dy))));
                if (weight > 0) {
                    spread(rim, dx, dy, weight);
                }
            }
        }
        int[] whole = new int[argb.length];
        for (int i = 0; i < whole.length; i++) {
            if (rim[i] != 0) {
                whole[i] = Canvas.over(argb[i], Canvas.scaled(argbHalo, rim[i] + (rim[i] >>> 7)));
            }
        }
        return new Sprite(whole, width, height, originX, originY);
    }

    /** Raises the rim's opacity to that of the picture shifted by so many pixels. */
    private void spread(int[] rim, int dx, int dy, int weight) {
        int fromX = Math.max(0, -dx);
        int toX = Math.min(width, width - dx);
        for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
            int source = y * width;
            int target = (y + dy) * width + dx;
            for (int x = fromX; x < toX; x++) {
                int alpha = argb[source + x] >>> 24;
                if (alpha != 0) {
                    int spread = alpha * weight >>> 8;
                    if (spread > rim[target + x]) {
                        rim[target + x] = spread;
                    }
                }
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sprite sprite && width == sprite.width && Arrays.equals(argb, sprite.argb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(argb);
    }
}
