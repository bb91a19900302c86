package org.conflictmap.map;

/**
 * How one layer is shown. Immutable.
 *
 * @param opacity 0 (not seen) to 1 (solid); values beyond are clamped
 */
public record LayerState(LayerId id, Visibility visibility, double opacity) {
    /** Whether a layer is painted. */
    public enum Visibility {
        SHOWN,
        HIDDEN
    }

    public LayerState {
        opacity = Math.max(0, Math.min(1, opacity));
    }

    /** Whether anything of it is to be seen. */
    public boolean isPainted() {
        return visibility == Visibility.SHOWN && opacity > 0;
    }
}
