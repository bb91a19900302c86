package org.conflictmap.map;

import org.conflictmap.map.style.FileStyle;
import org.jspecify.annotations.Nullable;

/**
 * How one layer is shown. Immutable.
 *
 * @param opacity 0 (not seen) to 1 (solid); values beyond are clamped
 * @param style how it is drawn in place of its own style, or null
 */
public record LayerState(
        LayerId id,
        Visibility visibility,
        double opacity,
        @Nullable FileStyle style) {
    /** Whether a layer is painted. */
    public enum Visibility {
        SHOWN,
        HIDDEN
    }

    /** In its own style. */
    public LayerState(LayerId id, Visibility visibility, double opacity) {
        this(id, visibility, opacity, null);
    }

    public LayerState {
        opacity = Math.max(0, Math.min(1, opacity));
    }

    /** Whether anything of it is to be seen. */
    public boolean isPainted() {
        return visibility == Visibility.SHOWN && opacity > 0;
    }
}
