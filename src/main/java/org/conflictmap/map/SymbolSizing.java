package org.conflictmap.map;

/** What the area of a place's symbol is proportional to. */
public enum SymbolSizing {
    /** The number of events. */
    EVENTS("events"),
    /** The number of killed: the best estimates, and the lowest where no best one is said. */
    KILLED("killed");

    private final String key;

    SymbolSizing(String key) {
        this.key = key;
    }

    /** The word for it in sessions and text keys. */
    public String key() {
        return key;
    }
}
