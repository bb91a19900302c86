package org.conflictmap.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * How many rows there are of each type and each place precision; what does not occur has 0. Immutable.
 *
 * @param byType every type, in the order of the enum
 * @param byPrecision every precision, finest first
 */
public record Facets(Map<EventType, Integer> byType, Map<PlacePrecision, Integer> byPrecision) {
    public Facets {
        byType = Collections.unmodifiableMap(new EnumMap<>(byType));
        byPrecision = Collections.unmodifiableMap(new EnumMap<>(byPrecision));
    }

    /** Cost: one pass over the rows. */
    public static Facets of(EventTable table, RowSet rows) {
        int[] types = new int[EventType.values().length];
        int[] precisions = new int[PlacePrecision.values().length];
        for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
            types[table.type(row).ordinal()]++;
            precisions[table.precision(row).ordinal()]++;
        }
        return new Facets(counts(EventType.class, types), counts(PlacePrecision.class, precisions));
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(Class<E> facet, int[] counts) {
        Map<E, Integer> byValue = new EnumMap<>(facet);
        for (E value : facet.getEnumConstants()) {
            byValue.put(value, counts[value.ordinal()]);
        }
        return byValue;
    }
}
