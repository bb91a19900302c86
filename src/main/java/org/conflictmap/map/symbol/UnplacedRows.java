package org.conflictmap.map.symbol;

import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * The events that do not stand on the map: those told to be somewhere in a country, those without a place, and those whose
 * place has neither a position nor an outline.
 */
public final class UnplacedRows {
    private UnplacedRows() {}

    /** Those of {@code rows} that are not on the map. Linear in the rows. */
    public static RowSet of(EventTable table, RowSet rows) {
        boolean[] isPlaced = new boolean[table.places().size()];
        for (int place = 0; place < isPlaced.length; place++) {
            isPlaced[place] = table.places().isOnMap(place);
        }
        long[] unplaced = new long[rows.wordCount()];
        for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
            int place = table.place(row);
            if (place == EventTable.NO_PLACE || !isPlaced[place]) {
                unplaced[row >>> 6] |= 1L << row;
            }
        }
        return RowSet.ofWords(unplaced);
    }
}
