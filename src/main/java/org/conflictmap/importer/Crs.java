package org.conflictmap.importer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Coordinate systems that are read. GeoJSON of today knows only WGS 84; older files and databases can name another. */
public enum Crs {
    WGS_84("CRS84|CRS84H|EPSG\\W*4326|EPSG\\W*4979|WGS\\W*84"),
    WEB_MERCATOR("EPSG\\W*(3857|3785|900913)|ESRI\\W*(102100|102113)|EPSG\\W*(102100|102113)") {
        @Override
        public void add(Positions shape, double x, double y) {
            shape.add(
                    Math.toDegrees(x / EARTH_METRES),
                    Math.toDegrees(2 * Math.atan(Math.exp(y / EARTH_METRES)) - Math.PI / 2));
        }
    };

    private static final double EARTH_METRES = 6_378_137;
    private static final Pattern PREFIX =
            Pattern.compile("(URN:(X-)?OGC:DEF:CRS:|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/)?(OGC[:/][^:/]*[:/]|OGC:)?");
    private static final Pattern VERSION = Pattern.compile("EPSG[:/][\\d.]*[:/](\\d+)");

    private final Pattern names;

    Crs(String names) {
        this.names = Pattern.compile(names);
    }

    /** The system of a name: {@code urn:ogc:def:crs:OGC:1.3:CRS84}, {@code EPSG:3857}. */
    public static Optional<Crs> of(String name) {
        String plain = PREFIX.matcher(name.strip().toUpperCase(Locale.ROOT)).replaceFirst("");
        Matcher versioned = VERSION.matcher(plain);
        String code = versioned.matches() ? "EPSG:" + versioned.group(1) : plain;
        for (Crs crs : values()) {
            if (crs.names.matcher(code).matches()) {
                return Optional.of(crs);
            }
        }
        return Optional.empty();
    }

    /** Adds a position of this system. */
    public void add(Positions shape, double x, double y) {
        shape.add(x, y);
    }
}
