package org.conflictmap.event;

import java.util.Arrays;
import java.util.Optional;

/**
 * How well the place of an event is known, finest first. It decides how the event is drawn: a symbol, a symbol in a
 * disc, a hatched area, or not on the map at all.
 */
public enum PlacePrecision {
    /** The named place itself: a solid symbol on its coordinates. UCDP where_prec 1, ACLED geo_precision 1. */
    EXACT("exact"),
    /** Close to the named place, UCDP's within about 25 km: a symbol in a soft disc. where_prec 2, geo_precision 2. */
    NEAR("near"),
    /** Somewhere in a district: a hatched area. where_prec 3. */
    DISTRICT("district"),
    /** Somewhere in a province or larger region: a hatched area. where_prec 4 and 5, geo_precision 3. */
    PROVINCE("province"),
    /** Somewhere in a country: a counted badge, never a pin. where_prec 6. */
    COUNTRY("country"),
    /** No place is given. */
    NONE("none");

    private final String id;

    PlacePrecision(String id) {
        this.id = id;
    }

    /** The word for it in dataset files. */
    public String id() {
        return id;
    }

    /** Whether an event of this precision stands on the map as a symbol at coordinates. */
    public boolean isPoint() {
        return this == EXACT || this == NEAR;
    }

    /** Whether it stands on the map as an area. */
    public boolean isArea() {
        return this == DISTRICT || this == PROVINCE;
    }

    /**
     * Whether a place known so well stands on the map. An area of which only a position is known does, as an area of unknown
     * outline; a country never does.
     *
     * @param hasOutline whether a polygon or bounds are known
     */
    public boolean isOnMap(boolean hasPosition, boolean hasOutline) {
        return isPoint() && hasPosition || isArea() && (hasPosition || hasOutline);
    }

    public static Optional<PlacePrecision> ofId(String id) {
        return Arrays.stream(values())
                .filter(precision -> precision.id.equals(id))
                .findFirst();
    }
}
