package org.conflictmap.exporter;

/** The kinds of data file that events are exported to. All are UTF-8 without a byte order mark. */
public enum DataFormat {
    /** RFC 4180, a header and one line an event; described by a CSVW metadata file beside it. */
    CSV("csv"),
    /** RFC 7946: a feature an event, with a point only where the event happened at or near one. */
    GEOJSON("geojson");

    private final String extension;

    DataFormat(String extension) {
        this.extension = extension;
    }

    /** How the names of such files end, without the dot. */
    public String extension() {
        return extension;
    }
}
