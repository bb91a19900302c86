package org.conflictmap.map;

import java.util.List;

/**
 * How the events look: a choice of the user's. Immutable.
 *
 * @param colors the rule of each dataset of the table, in their order; those that are missing are coloured by type
 */
public record EventLook(EventMode mode, SymbolSizing sizing, List<ColorRule> colors) {
    /** Chosen by the camera, sized by the number of events. */
    public static final EventLook STANDARD = new EventLook(EventMode.AUTO, SymbolSizing.EVENTS);

    public EventLook {
        colors = List.copyOf(colors);
    }

    /** Coloured by type. */
    public EventLook(EventMode mode, SymbolSizing sizing) {
        this(mode, sizing, List.of());
    }

    public EventLook withMode(EventMode newMode) {
        return new EventLook(newMode, sizing, colors);
    }

    public EventLook withSizing(SymbolSizing newSizing) {
        return new EventLook(mode, newSizing, colors);
    }

    public EventLook withColors(List<ColorRule> newColors) {
        return new EventLook(mode, sizing, newColors);
    }
}
