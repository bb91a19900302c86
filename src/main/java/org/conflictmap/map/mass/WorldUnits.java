package org.conflictmap.map.mass;

import org.conflictmap.map.Viewport;
import org.conflictmap.map.WebMercator;

/**
 * The Web Mercator plane as integers, 2<sup>32</sup> on each side of the world, x to the right and y downwards: a unit is
 * 9.3 mm on the equator. Pure functions.
 */
public final class WorldUnits {
    /** The coordinate of what has no point; no other coordinate is this one. */
    public static final int NOWHERE = Integer.MIN_VALUE;

    private static final double PER_METER = 0x1p31 / WebMercator.HALF_WORLD;

    private WorldUnits() {}

    static int ofLon(double lon) {
        return clamped(WebMercator.x(lon) * PER_METER);
    }

    static int ofLat(double lat) {
        return clamped(-WebMercator.y(lat) * PER_METER);
    }

    /** The coordinate of an easting, or of a southing, in metres. */
    public static int ofMeters(double meters) {
        return clamped(meters * PER_METER);
    }

    /** The easting, or southing, in metres. */
    public static double meters(int units) {
        return units / PER_METER;
    }

    private static int clamped(double units) {
        return (int) Math.max(NOWHERE + 1, Math.min(Integer.MAX_VALUE, Math.floor(units)));
    }

    /** Physical pixels of a unit. */
    static double pixelsPerUnit(Viewport viewport) {
        return viewport.pixelRatio() / (viewport.metersPerPixel() * PER_METER);
    }

    /** What to add to a scaled x so that it is a physical pixel of the viewport. */
    static double originX(Viewport viewport) {
        return viewport.xToPx(0) * viewport.pixelRatio();
    }

    /** What to add to a scaled y so that it is a physical pixel of the viewport. */
    static double originY(Viewport viewport) {
        return viewport.yToPx(0) * viewport.pixelRatio();
    }
}
