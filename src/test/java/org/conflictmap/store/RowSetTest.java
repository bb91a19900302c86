package org.conflictmap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSetTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 1_000})
    void behavesAsASetOfBits(int size) {
        Random random = new Random(size);
        BitSet one = new BitSet();
        BitSet other = new BitSet();
        for (int row = 0; row < size; row++) {
            one.set(row, random.nextBoolean());
            other.set(row, random.nextInt(3) == 0);
        }
        RowSet rows = RowSet.of(one);
        BitSet expected = new BitSet();
        expected.or(one);
        expected.and(other);
        assertThat(rows.and(RowSet.of(other))).isEqualTo(RowSet.of(expected)).hasSameHashCodeAs(RowSet.of(expected));
        expected.clear();
        expected.or(one);
        expected.or(other);
        assertThat(rows.or(RowSet.of(other))).isEqualTo(RowSet.of(expected));
        expected.clear();
        expected.or(one);
        expected.andNot(other);
        assertThat(rows.minus(RowSet.of(other))).isEqualTo(RowSet.of(expected));
        assertThat(rows.count()).isEqualTo(one.cardinality());
        assertThat(rows.rows().toArray()).isEqualTo(one.stream().toArray());
        for (int row = 0; row <= size; row++) {
            assertThat(rows.contains(row)).isEqualTo(one.get(row));
            assertThat(rows.next(row)).isEqualTo(one.nextSetBit(row));
        }
        assertThat(RowSet.all(size).count()).isEqualTo(size);
        assertThat(RowSet.all(size).minus(rows).or(rows)).isEqualTo(RowSet.all(size));
    }

    @Test
    void rowsAreWalkedInBothDirections() {
        BitSet bits = new BitSet();
        for (int row : new int[] {0, 5, 63, 64, 200}) {
            bits.set(row);
        }
        RowSet rows = RowSet.of(bits);
        for (int row = 0; row < 400; row++) {
            assertThat(rows.previous(row)).isEqualTo(bits.previousSetBit(row));
            assertThat(rows.next(row)).isEqualTo(bits.nextSetBit(row));
        }
        assertThat(rows.previous(-1)).isEqualTo(-1);
        assertThat(RowSet.all(0).previous(7)).isEqualTo(-1);
    }

    @Test
    void adoptedAndCopiedWordsAreTheRowsThemselves() {
        RowSet rows = RowSet.adopt(new long[] {5, 1}, 3);
        assertThat(rows.rows()).containsExactly(0, 2, 64);
        assertThat(RowSet.adopt(rows.copyWords(4), 3)).isEqualTo(rows).hasSameHashCodeAs(rows);
    }
}
