package org.conflictmap.map.symbol;

import org.conflictmap.map.Viewport;

/**
 * The disc round a symbol whose place is only nearly known, drawn to scale. UCDP's where_prec 2 allows about 25 km, but
 * reports that say "near" or "west of" a place mean less; until a place can say for itself how much, the disc has the
 * radius of {@link #RADIUS_METERS}.
 */
public final class NearDisc {
    public static final double RADIUS_METERS = 5_000;

    private NearDisc() {}

    /** Its radius in logical pixels at a latitude in degrees. */
    public static double radiusPx(Viewport viewport, double lat) {
        return RADIUS_METERS / (viewport.metersPerPixel() * Math.cos(Math.toRadians(lat)));
    }
}
