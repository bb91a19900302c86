package org.conflictmap.map;

/**
 * Spherical Web Mercator (EPSG:3857), in metres on the equator of the WGS 84 sphere. Pure functions; safe from any
 * thread; a few dozen nanoseconds each. The formulas are those of the EPSG method 1024 "Popular Visualisation Pseudo
 * Mercator" (IOGP Guidance Note 7-2).
 */
public final class WebMercator {
    /** Radius of the sphere, which is the semi-major axis of WGS 84, in metres. */
    public static final double RADIUS = 6_378_137.0;

    /** Half the width and height of the square world: x and y lie in [-HALF_WORLD, HALF_WORLD]. */
    public static final double HALF_WORLD = Math.PI * RADIUS;

    /** The latitude, north and south, at which the square world ends: about 85.0511 degrees. */
    public static final double MAX_LAT = Math.toDegrees(2 * Math.atan(Math.exp(Math.PI)) - Math.PI / 2);

    private WebMercator() {}

    /** Easting in metres of a longitude in degrees. */
    public static double x(double lon) {
        return Math.toRadians(lon) * RADIUS;
    }

    /** Northing in metres of a latitude in degrees; latitudes beyond {@link #MAX_LAT} are drawn at the world's edge. */
    public static double y(double lat) {
        double clamped = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
        return RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(clamped) / 2));
    }

    /** Longitude in degrees of an easting in metres. */
    public static double lon(double x) {
        return Math.toDegrees(x / RADIUS);
    }

    /** Latitude in degrees of a northing in metres. */
    public static double lat(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2);
    }
}
