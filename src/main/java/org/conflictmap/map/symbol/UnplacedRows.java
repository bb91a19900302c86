package org.conflictmap.map.symbol;

import java.util.BitSet;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/** The events that do not stand on the map: those told to be somewhere in a country, and those without a place. */
public final class UnplacedRows {
    private UnplacedRows() {}

    /** Those of {@code rows} that are not on the map. Linear in the rows. */
    public static RowSet of(EventTable table, RowSet rows) {
        BitSet unplaced = new BitSet();
        rows.rows().filter(row -> !isPlaced(table, row)).forEach(unplaced::set);
        return RowSet.of(unplaced);
    }

    private static boolean isPlaced(EventTable table, int row) {
        int index = table.place(row);
        if (index == EventTable.NO_PLACE) {
            return false;
        }
        PlacePrecision precision = table.precision(row);
        Place place = table.places().place(index);
        return precision.isPoint() && place.position() != null
                || precision.isArea() && (place.areaKey() != null || place.bounds() != null);
    }
}
