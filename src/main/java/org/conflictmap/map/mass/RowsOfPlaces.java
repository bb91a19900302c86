package org.conflictmap.map.mass;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.conflictmap.store.EventTable;

/** The rows of every place, ascending, in one array. Immutable. Cost: 4 bytes a row and a place. */
final class RowsOfPlaces {
    private final int[] starts;
    private final int[] rows;

    RowsOfPlaces(EventTable table) {
        starts = new int[table.places().size() + 1];
        for (int row = 0; row < table.size(); row++) {
            int place = table.place(row);
            if (place != EventTable.NO_PLACE) {
                starts[place + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        rows = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int row = 0; row < table.size(); row++) {
            int place = table.place(row);
            if (place != EventTable.NO_PLACE) {
                rows[next[place]++] = row;
            }
        }
    }

    int count(int place) {
        return starts[place + 1] - starts[place];
    }

    IntStream rows(int place) {
        return Arrays.stream(rows, starts[place], starts[place + 1]);
    }

    /** The row of a place by its number among them, 0 being the first. */
    int row(int place, int index) {
        return rows[starts[place] + index];
    }
}
