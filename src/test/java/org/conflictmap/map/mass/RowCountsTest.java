package org.conflictmap.map.mass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.conflictmap.event.EventType;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;

class RowCountsTest {
    @Test
    void countsKeptByDifferenceAreThoseOfCountingAnew() {
        EventTable table = SyntheticPoints.table(3_000, 40, 1);
        SplittableRandom random = new SplittableRandom(2);
        RowCounts kept = new RowCounts(table, null, table.places().size(), RowCounts.Detail.TYPES_AND_KILLED);
        for (int move = 0; move < 30; move++) {
            int size = move % 3 == 0 ? table.size() : random.nextInt(1, table.size());
            RowSet certain = SyntheticPoints.some(size, random.nextDouble(), random);
            RowSet possible = SyntheticPoints.some(table.size(), random.nextDouble(), random);
            kept.update(certain, possible);
            assertThat(kept.sum()).isEqualTo(certain.or(possible).count());
            for (int place = 0; place < table.places().size(); place++) {
                check(kept, table, place, certain, possible);
            }
        }
    }

    private static void check(RowCounts kept, EventTable table, int place, RowSet certain, RowSet possible) {
        int sure = 0;
        int unsure = 0;
        int killed = 0;
        int[] types = new int[EventType.values().length];
        for (int row = 0; row < table.size(); row++) {
            if (table.place(row) == place && (certain.contains(row) || possible.contains(row))) {
                sure += certain.contains(row) ? 1 : 0;
                unsure += certain.contains(row) ? 0 : 1;
                killed += table.deathsBest(row);
                types[table.type(row).ordinal()]++;
            }
        }
        assertThat(kept.certain(place)).isEqualTo(sure);
        assertThat(kept.possible(place)).isEqualTo(unsure);
        assertThat(kept.killed(place)).isEqualTo(killed);
        int[] counted = new int[types.length];
        kept.addTypes(place, counted);
        assertThat(counted).isEqualTo(types);
    }
}
