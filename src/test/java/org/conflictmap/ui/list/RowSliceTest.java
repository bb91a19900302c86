package org.conflictmap.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSliceTest {
    private static final int COUNT = 100_000;

    @Test
    void fewRowsAreAllThere() {
        RowSlice slice = RowSlice.around(everySecond(10), 7);
        assertThat(slice).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18);
        assertThat(slice.isWhole()).isTrue();
        assertThat(slice.line(4)).isEqualTo(2);
        assertThat(slice.line(5)).isEqualTo(-1);
        assertThat(RowSlice.around(RowSet.all(0), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "50000, 40000", "99999, 80000"})
    void ofManyThoseAroundAreThere(int rank, int first) {
        RowSlice slice = RowSlice.around(everySecond(COUNT), rank);
        assertThat(slice.first()).isEqualTo(first);
        assertThat(slice).hasSize(RowSlice.MOST);
        assertThat(slice.get(0)).isEqualTo(2 * first);
        assertThat(slice.indexOf(2 * rank)).isEqualTo(rank - first);
        assertThat(slice.contains(2 * first - 2)).isFalse();
        assertThat(slice.contains(2 * (first + RowSlice.MOST))).isFalse();
    }

    private static RowSet everySecond(int count) {
        BitSet bits = new BitSet();
        for (int row = 0; row < count; row++) {
            bits.set(2 * row);
        }
        return RowSet.of(bits);
    }
}
