package org.conflictmap.map.symbol;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.conflictmap.map.mass.TablePoints;
import org.conflictmap.store.RowSet;

/**
 * The rows that a frame shows, looked up by place when they are asked for. Immutable; safe for all threads.
 *
 * @param possible may or may not contain the certain ones
 */
public record ShownRows(TablePoints points, RowSet certain, RowSet possible, EventColors colors) {
    /** Nothing. */
    public static final ShownRows NONE =
            new ShownRows(TablePoints.of(org.conflictmap.store.EventTable.EMPTY), RowSet.all(0), RowSet.all(0));

    /** Coloured by type. */
    public ShownRows(TablePoints points, RowSet certain, RowSet possible) {
        this(points, certain, possible, EventColors.byType(points.table()));
    }

    public boolean contains(int row) {
        return certain.contains(row) || possible.contains(row);
    }

    /** The rows shown of some places, ascending. Linear in all rows of these places. */
    int[] of(int[] places) {
        IntStream rows = Arrays.stream(places).flatMap(place -> Arrays.stream(points.rowsAt(place, certain, possible)));
        return places.length == 1 ? rows.toArray() : rows.sorted().toArray();
    }
}
