package org.conflictmap.map;

/** How the events look: a choice of the user's. Immutable. */
public record EventLook(EventMode mode, SymbolSizing sizing) {
    /** Chosen by the camera, sized by the number of events. */
    public static final EventLook STANDARD = new EventLook(EventMode.AUTO, SymbolSizing.EVENTS);

    public EventLook withMode(EventMode newMode) {
        return new EventLook(newMode, sizing);
    }

    public EventLook withSizing(SymbolSizing newSizing) {
        return new EventLook(mode, newSizing);
    }
}
