package org.conflictmap.map.paint;

import java.util.Set;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.mass.ClassBreaks;
import org.conflictmap.map.symbol.EventMark;
import org.conflictmap.map.symbol.SymbolScale;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a frame were drawn, as far as a legend has to say it. Immutable.
 *
 * @param mode never {@link EventMode#AUTO}
 * @param marks of the points in the picture; those of symbols are in the frame's index
 * @param isAnyPossible whether a point or cell is only possibly in the window of time
 * @param counted which symbols of several events have their number beside them
 * @param isNearLeftOut whether places that are only nearly known look like exact ones
 * @param scale how large symbols are; null where there are none
 * @param breaks the classes of cells or densities; null where there are none
 */
public record EventSigns(
        EventMode mode,
        Set<EventMark> marks,
        boolean isAnyPossible,
        Counted counted,
        boolean isNearLeftOut,
        @Nullable SymbolScale scale,
        @Nullable ClassBreaks breaks) {
    /** Which symbols of several events have their number beside them. */
    public enum Counted {
        ALL,
        /** The larger ones, where it is in the way of no other number. */
        LARGEST,
        NONE
    }

    /** No events are drawn. */
    public static final EventSigns NONE =
            new EventSigns(EventMode.SYMBOLS, Set.of(), false, Counted.ALL, false, null, null);

    static EventSigns ofSymbols(SymbolScale scale, Counted counted, boolean isNearLeftOut) {
        return new EventSigns(EventMode.SYMBOLS, Set.of(), false, counted, isNearLeftOut, scale, null);
    }
}
