package org.conflictmap.map;

/**
 * A box with sides along the axes, in Web Mercator metres. Immutable.
 *
 * @param minX western side
 * @param minY southern side
 * @param maxX eastern side, not less than {@code minX}
 * @param maxY northern side, not less than {@code minY}
 */
public record Extent(double minX, double minY, double maxX, double maxY) {
    /** The whole square world of Web Mercator. */
    public static final Extent WORLD = new Extent(
            -WebMercator.HALF_WORLD, -WebMercator.HALF_WORLD, WebMercator.HALF_WORLD, WebMercator.HALF_WORLD);

    public Extent {
        if (!(minX <= maxX && minY <= maxY)) {
            throw new IllegalArgumentException(
                    "extent is inside out: x " + minX + " to " + maxX + ", y " + minY + " to " + maxY);
        }
    }

    /** The extent of a box in degrees; latitudes beyond {@link WebMercator#MAX_LAT} are cut. */
    public static Extent ofDegrees(double west, double south, double east, double north) {
        return new Extent(WebMercator.x(west), WebMercator.y(south), WebMercator.x(east), WebMercator.y(north));
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    /** Whether the two boxes share at least a point; a common side counts. */
    public boolean intersects(Extent other) {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }

    /** Whether the point lies in the box or on its sides. */
    public boolean contains(double x, double y) {
        return minX <= x && x <= maxX && minY <= y && y <= maxY;
    }
}
