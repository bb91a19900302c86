package org.conflictmap.map.symbol;

import org.conflictmap.event.EventType;

/**
 * Shape and colour of an event type. Colours are those of Okabe and Ito ("Color Universal Design", 2008), which stay apart
 * for most colour-blind readers; every type has a shape of its own as well, so that colour is never alone. The two
 * vocabularies share colours where they mean nearly the same, but no shapes.
 */
public enum EventSymbol {
    BATTLES(EventType.BATTLES, 0xFFD55E00, "M 8 -0.5 L 16.5 8 L 8 16.5 L -0.5 8 Z"),
    EXPLOSIONS_REMOTE_VIOLENCE(
            EventType.EXPLOSIONS_REMOTE_VIOLENCE,
            0xFFE69F00,
            "M 8 -1.2 L 10.35 5.26 L 17.13 5.53 L 11.8 9.74 L 13.64 16.26 L 8 12.5 L 2.36 16.26 L 4.2 9.74"
                    + " L -1.13 5.53 L 5.65 5.26 Z"),
    VIOLENCE_AGAINST_CIVILIANS(EventType.VIOLENCE_AGAINST_CIVILIANS, 0xFFCC79A7, "M 8 -0.8 L 16.8 14.2 L -0.8 14.2 Z"),
    PROTESTS(
            EventType.PROTESTS,
            0xFF56B4E9,
            "M 8 0.8 C 11.98 0.8 15.2 4.02 15.2 8 C 15.2 11.98 11.98 15.2 8 15.2 C 4.02 15.2 0.8 11.98 0.8 8"
                    + " C 0.8 4.02 4.02 0.8 8 0.8 Z"),
    RIOTS(EventType.RIOTS, 0xFF0072B2, "M 1.5 1.5 L 14.5 1.5 L 14.5 14.5 L 1.5 14.5 Z"),
    STRATEGIC_DEVELOPMENTS(
            EventType.STRATEGIC_DEVELOPMENTS,
            0xFF777777,
            "M 5.4 0 L 10.6 0 L 10.6 5.4 L 16 5.4 L 16 10.6 L 10.6 10.6 L 10.6 16 L 5.4 16 L 5.4 10.6 L 0 10.6"
                    + " L 0 5.4 L 5.4 5.4 Z"),
    DIPLOMACY_STATEMENTS(
            EventType.DIPLOMACY_STATEMENTS, 0xFF009E73, "M 8 0 L 14.93 4 L 14.93 12 L 8 16 L 1.07 12 L 1.07 4 Z"),
    STATE_BASED(EventType.STATE_BASED, 0xFF0072B2, "M 8 0 L 16 5.8 L 12.95 15.2 L 3.05 15.2 L 0 5.8 Z"),
    NON_STATE(EventType.NON_STATE, 0xFFE69F00, "M -0.8 1.8 L 16.8 1.8 L 8 16.8 Z"),
    ONE_SIDED(
            EventType.ONE_SIDED,
            0xFFCC79A7,
            "M 4 0.6 L 8 4.6 L 12 0.6 L 15.4 4 L 11.4 8 L 15.4 12 L 12 15.4 L 8 11.4 L 4 15.4 L 0.6 12 L 4.6 8"
                    + " L 0.6 4 Z"),
    OTHER(EventType.OTHER, 0xFF8A8F98, "M 5 0.7 L 11 0.7 L 15.3 5 L 15.3 11 L 11 15.3 L 5 15.3 L 0.7 11 L 0.7 5 Z");

    /** Half the side of the box round which the paths are drawn: a symbol's radius in path units. */
    public static final double PATH_RADIUS = 8;

    private final EventType type;
    private final int argb;
    private final String svgPath;

    EventSymbol(EventType type, int argb, String svgPath) {
        this.type = type;
        this.argb = argb;
        this.svgPath = svgPath;
    }

    public static EventSymbol of(EventType type) {
        for (EventSymbol symbol : values()) {
            if (symbol.type == type) {
                return symbol;
            }
        }
        return OTHER;
    }

    public EventType type() {
        return type;
    }

    /** The colour, opaque. */
    public int argb() {
        return argb;
    }

    /**
     * The shape as an SVG path of absolute M, L, C and Z commands about the point (8, 8); shapes reach about
     * {@link #PATH_RADIUS} from it and cover about the same area.
     */
    public String svgPath() {
        return svgPath;
    }
}
