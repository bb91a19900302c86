package org.conflictmap.importer;

import org.conflictmap.event.PlacePrecision;

/**
 * What the basemap knows of areas and countries; the importers ask it once for every distinct place. Safe for all
 * threads.
 */
public interface Geography {
    /** Knows nothing. */
    Geography NONE = new Geography() {};

    /** Whether a point lies in a country. */
    enum Inside {
        YES,
        NO,
        /** The country is not known, or the point is so near its border that a generalised outline can't tell. */
        NOT_KNOWN
    }

    /**
     * The key of the polygon that a district, province or country stands for; empty if none is known.
     *
     * @param lon degrees east of the point that the data gives for it, or NaN
     * @param lat degrees north, or NaN
     * @param area the name of the area, as the data has it
     * @param country the name or code of the country, as the data has it
     */
    default String areaKey(double lon, double lat, String area, String country, PlacePrecision precision) {
        return "";
    }

    /** Whether a point lies in a country, which is named by an English name or an ISO 3166 code. */
    default Inside inside(double lon, double lat, String country) {
        return Inside.NOT_KNOWN;
    }
}
