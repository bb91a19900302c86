package org.conflictmap.map;

/** How events that stand at points are drawn. Areas are hatched in every mode. */
public enum EventMode {
    /** What suits the camera: symbols, points when there are too many places for them, hexagons when too many for points. */
    AUTO("auto"),
    /** One symbol for the events of a place, sized by them. */
    SYMBOLS("symbols"),
    /** One symbol of the same size for every event, the newest on top. */
    POINTS("points"),
    /** The number of events in each cell of a grid. */
    HEXAGONS("hexagons"),
    /** The number of events by area, smoothed. */
    DENSITY("density");

    private final String key;

    EventMode(String key) {
        this.key = key;
    }

    /** The word for it in sessions and text keys. */
    public String key() {
        return key;
    }
}
