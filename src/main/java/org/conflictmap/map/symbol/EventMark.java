package org.conflictmap.map.symbol;

import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.map.ColorRule;

/**
 * Shape and colour of a symbol: the shape of its type, a colour by its dataset's rule. Immutable.
 *
 * @param step where the rule has steps: the precision's ordinal, or the class of killed; else 0
 */
public record EventMark(EventType type, ColorRule rule, int step) {
    /** From how many killed on the classes of killed begin. */
    private static final int[] KILLED_FROM = {0, 1, 10, 100};

    /** From pale to dark: what is told by lightness alone is told to everyone. */
    private static final int[] KILLED_ARGB = {0xFF9AA0A8, 0xFFF0A94B, 0xFFD1521F, 0xFF7A1020};

    /** From dark, known exactly, to pale; grey for what is not on the map. */
    private static final int[] PRECISION_ARGB = {0xFF440154, 0xFF31688E, 0xFF2A9D74, 0xFFB5A91C, 0xFF8A8F98, 0xFF8A8F98
    };

    /** By its type alone. */
    public static EventMark of(EventType type) {
        return new EventMark(type, ColorRule.TYPE, 0);
    }

    static EventMark of(EventType type, ColorRule rule, PlacePrecision precision, int killed) {
        return new EventMark(
                type,
                rule,
                switch (rule) {
                    case PRECISION -> precision.ordinal();
                    case KILLED -> classOf(killed);
                    default -> 0;
                });
    }

    private static int classOf(int killed) {
        int index = KILLED_FROM.length - 1;
        while (killed < KILLED_FROM[index]) {
            index--;
        }
        return index;
    }

    /** How many steps a rule has. */
    static int steps(ColorRule rule) {
        return switch (rule) {
            case PRECISION -> PRECISION_ARGB.length;
            case KILLED -> KILLED_ARGB.length;
            default -> 1;
        };
    }

    /** The colour, opaque. */
    public int argb() {
        return switch (rule) {
            case TYPE -> EventSymbol.of(type).argb();
            case PRECISION -> PRECISION_ARGB[step];
            case KILLED -> KILLED_ARGB[step];
            default -> rule.argb();
        };
    }

    /** The least number of killed of its class. */
    public int killedFrom() {
        return KILLED_FROM[step];
    }

    /** The largest number of killed of its class; {@link Integer#MAX_VALUE} if there is no larger class. */
    public int killedTo() {
        return step + 1 == KILLED_FROM.length ? Integer.MAX_VALUE : KILLED_FROM[step + 1] - 1;
    }
}
