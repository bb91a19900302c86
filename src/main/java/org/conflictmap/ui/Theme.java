package org.conflictmap.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
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

    /**
     * Gives all windows this theme's stylesheet, if they do not have it. Before the first control is made, or JavaFX reads a
     * stylesheet of its own for it. For the JavaFX thread.
     */
    public void dress() {
        if (!stylesheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(stylesheet);
        }
    }

    public MapTheme map() {
        return map;
    }

    /** Dark for what is light, and light for all else. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
