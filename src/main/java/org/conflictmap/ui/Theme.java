package org.conflictmap.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.conflictmap.map.MapTheme;

/** Light or dark: the controls' stylesheet and the map's colours that go with it. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), MapTheme.LIGHT),
    DARK(new PrimerDark().getUserAgentStylesheet(), MapTheme.DARK),
    /** For a projector: light, with strong contrasts on the map. */
    PRESENTATION(new PrimerLight().getUserAgentStylesheet(), MapTheme.HIGH_CONTRAST);

    private final String stylesheet;
    private final MapTheme map;

    Theme(String stylesheet, MapTheme map) {
        this.stylesheet = stylesheet;
        this.map = map;
    }

    /** The address of AtlantaFX's stylesheet. */
    public String stylesheet() {
        return stylesheet;
    }

    public MapTheme map() {
        return map;
    }

    /** Dark for what is light, and light for all else. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
