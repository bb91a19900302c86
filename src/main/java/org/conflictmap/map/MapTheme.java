package org.conflictmap.map;

/** How the map is coloured. */
public enum MapTheme {
    LIGHT(MapColors.LIGHT),
    DARK(MapColors.DARK),
    /** For a projector in a bright room: light, with stronger lines and darker type. */
    HIGH_CONTRAST(MapColors.HIGH_CONTRAST);

    private final MapColors colors;

    MapTheme(MapColors colors) {
        this.colors = colors;
    }

    public MapColors colors() {
        return colors;
    }

    /** Whether the land is darker than what is written on it. */
    public boolean isDark() {
        return this == DARK;
    }
}
