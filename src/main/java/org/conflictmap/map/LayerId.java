package org.conflictmap.map;

/** The layers of the map, in the order in which they are painted unless they are moved. */
public enum LayerId {
    /** Land, sea and coast line: the ground of all others. */
    LAND_WATER("land-water"),
    /** Land shaded by its slopes. */
    RELIEF("relief"),
    RIVERS_LAKES("rivers-lakes"),
    /** Lines of the first-order divisions. */
    GOVERNORATES("governorates"),
    /** Admin-0 lines, those in dispute dashed. */
    BORDERS("borders"),
    /** Parallels and meridians with their degrees. */
    GRATICULE("graticule"),
    /** A dot for every place of the gazetteer. */
    GAZETTEER("gazetteer"),
    /** Names of countries, seas and places, in English and Arabic. */
    PLACES("places"),
    EVENTS("events");

    private final String key;

    LayerId(String key) {
        this.key = key;
    }

    /** The word for it in sessions and text keys. */
    public String key() {
        return key;
    }
}
