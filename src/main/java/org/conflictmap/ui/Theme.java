package org.conflictmap.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.conflictmap.map.MapTheme;

/** Light or dark: the controls' stylesheet and the map's colours that go with it. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), MapTheme.LIGHT, "light"),
    DARK(new PrimerDark().getUserAgentStylesheet(), MapTheme.DARK, "dark"),
    /** For a projector: light, with strong contrasts on the map. */
    PRESENTATION(new PrimerLight().getUserAgentStylesheet(), MapTheme.HIGH_CONTRAST, "light");

    private final String stylesheet;
    private final MapTheme map;
    private final String styleClass;

    Theme(String stylesheet, MapTheme map, String styleClass) {
        this.stylesheet = stylesheet;
        this.map = map;
        this.styleClass = styleClass;
    }

    /** The address of AtlantaFX's stylesheet. */
    public String stylesheet() {
        return stylesheet;
    }

    public MapTheme map() {
        return map;
    }

    /** The style class that the root of every scene carries. */
    public String styleClass() {
        return styleClass;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
