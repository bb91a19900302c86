package org.conflictmap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(rows.countOf(RowSet.of(other)))
                .isEqualTo(rows.and(RowSet.of(other)).count());
        assertThat(RowSet.all(size).count()).isEqualTo(size);
        assertThat(RowSet.all(size).minus(rows).or(rows)).isEqualTo(RowSet.all(size));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 511, 512, 513, 1_024, 5_000})
    void rowsAreFoundByTheirRankAndTheOtherWayRound(int size) {
        for (int rarity : new int[] {1, 3, 700}) {
            Random random = new Random(size + rarity);
            BitSet bits = new BitSet();
            for (int row = 0; row < size; row++) {
                bits.set(row, random.nextInt(rarity) == 0);
            }
            RowSet rows = RowSet.of(bits);
            int[] expected = bits.stream().toArray();
            for (int rank = 0; rank < expected.length; rank++) {
                assertThat(rows.rowAt(rank)).isEqualTo(expected[rank]);
            }
            for (int row = -1; row <= size + 65; row++) {
                assertThat(rows.rank(row))
                        .isEqualTo(bits.get(0, Math.max(0, row)).cardinality());
                assertThat(rows.previous(row)).isEqualTo(row <= 0 ? -1 : bits.previousSetBit(row - 1));
            }
            assertThatThrownBy(() -> rows.rowAt(expected.length)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void adoptedAndCopiedWordsAreTheRowsThemselves() {
        RowSet rows = RowSet.adopt(new long[] {5, 1}, 3);
        assertThat(rows.rows()).containsExactly(0, 2, 64);
        assertThat(RowSet.adopt(rows.copyWords(4), 3)).isEqualTo(rows).hasSameHashCodeAs(rows);
    }
}
