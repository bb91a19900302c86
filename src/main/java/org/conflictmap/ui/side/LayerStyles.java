package org.conflictmap.ui.side;

import org.conflictmap.map.LayerId;

/** What can be done with the style of a layer. For the JavaFX thread only. */
public interface LayerStyles {
    /** Asks for a name and saves the style that the layer is drawn in. */
    void save(LayerId layer);

    /** Asks for a file and draws the layer by it. */
    void choose(LayerId layer);

    /** Draws the layer in its own style again. */
    void reset(LayerId layer);
}
