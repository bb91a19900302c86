package org.conflictmap.importer.ucdp;

import java.util.Locale;

/** The fields of GED that are read into columns, with the names that they have had. */
public enum UcdpField {
    TYPE_OF_VIOLENCE,
    DYAD_NAME,
    CONFLICT_NAME,
    SIDE_A,
    SIDE_B,
    SOURCE_ORIGINAL,
    SOURCE_OFFICE,
    SOURCE_ARTICLE,
    WHERE_PREC,
    WHERE_COORDINATES,
    ADM_1,
    ADM_2,
    LATITUDE,
    LONGITUDE,
    GEOM_WKT,
    COUNTRY,
    EVENT_CLARITY,
    DATE_PREC,
    DATE_START,
    DATE_END,
    BEST("best_est"),
    HIGH("high_est"),
    LOW("low_est");

    private final String[] names;

    UcdpField(String... olderNames) {
        names = new String[olderNames.length + 1];
        names[0] = name().toLowerCase(Locale.ROOT);
        System.arraycopy(olderNames, 0, names, 1, olderNames.length);
    }

    /** Its name in the codebook first, then older ones; lower case. */
    public String[] names() {
        return names.clone();
    }
}
