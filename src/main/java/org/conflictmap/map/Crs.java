package org.conflictmap.map;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;

/**
 * The two coordinate reference systems of the map, for GeoTools. They are built from text, so the EPSG database is never
 * opened. The first call loads GeoTools' referencing classes, which takes a few hundred milliseconds: do not make it on
 * the way to the first frame. Safe from any thread.
 */
public final class Crs {
    private static final String WGS_84_WKT = """
            GEOGCS["WGS 84",
              DATUM["World Geodetic System 1984", SPHEROID["WGS 84", 6378137.0, 298.257223563, AUTHORITY["EPSG","7030"]],
                AUTHORITY["EPSG","6326"]],
              PRIMEM["Greenwich", 0.0, AUTHORITY["EPSG","8901"]],
              UNIT["degree", 0.017453292519943295],
              AXIS["Geodetic longitude", EAST],
              AXIS["Geodetic latitude", NORTH]]
            """;

    private static final String WEB_MERCATOR_WKT = "PROJCS[\"WGS 84 / Pseudo-Mercator\", " + WGS_84_WKT + """
            , PROJECTION["Popular Visualisation Pseudo Mercator", AUTHORITY["EPSG","1024"]],
              PARAMETER["semi_minor", 6378137.0],
              PARAMETER["latitude_of_origin", 0.0],
              PARAMETER["central_meridian", 0.0],
              PARAMETER["scale_factor", 1.0],
              PARAMETER["false_easting", 0.0],
              PARAMETER["false_northing", 0.0],
              UNIT["m", 1.0],
              AXIS["Easting", EAST],
              AXIS["Northing", NORTH],
              AUTHORITY["EPSG","3857"]]
            """;

    private Crs() {}

    /** WGS 84 in degrees, with the axes in the order lon, lat. */
    public static CoordinateReferenceSystem wgs84() {
        return Wgs84Holder.CRS_84;
    }

    /** Spherical Web Mercator in metres, as {@link WebMercator} computes it. */
    public static CoordinateReferenceSystem webMercator() {
        return WebMercatorHolder.CRS_3857;
    }

    private static CoordinateReferenceSystem parse(String wkt) {
        try {
            return CRS.parseWKT(wkt);
        } catch (FactoryException e) {
            throw new IllegalStateException("GeoTools does not read its own definition of a CRS", e);
        }
    }

    private static final class Wgs84Holder {
        static final CoordinateReferenceSystem CRS_84 = parse(WGS_84_WKT);
    }

    private static final class WebMercatorHolder {
        static final CoordinateReferenceSystem CRS_3857 = parse(WEB_MERCATOR_WKT);
    }
}
