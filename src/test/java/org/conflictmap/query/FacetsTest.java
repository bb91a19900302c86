package org.conflictmap.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.conflictmap.event.Actor;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.query.Facets.Facet;
import org.conflictmap.query.Filter.Types;
import org.conflictmap.query.SyntheticRows.Row;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetsTest {
    private static final Map<Facet, Function<Row, Collection<String>>> VALUES = Map.of(
            Facet.SUB_TYPE, row -> List.of(row.subType()),
            Facet.ACTOR,
                    row -> row.actors().stream().map(Actor::name).distinct().toList(),
            Facet.AREA,
                    row -> row.precision() == PlacePrecision.NONE
                            ? List.of()
                            : List.of(row.area().isEmpty() ? row.country() : row.area()),
            Facet.SOURCE, row -> List.of(row.source()),
            Facet.DATASET, row -> List.of(row.dataset()));

    @Test
    void facetsCountEveryTypeAndPrecisionAndTheirSumsAreTheRows() {
        EventTable table = SyntheticEvents.random(8, 300);
        RowSet rows = new Types(Set.of(EventType.BATTLES, EventType.RIOTS)).select(table);
        Facets facets = Facets.of(table, rows);

        assertThat(facets.byType()).containsOnlyKeys(EventType.values()).containsEntry(EventType.PROTESTS, 0);
        assertThat(facets.byType().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(rows.count());
        assertThat(facets.byPrecision().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(rows.count());
        assertThat(facets.byType().get(EventType.RIOTS))
                .isEqualTo(new Types(Set.of(EventType.RIOTS)).select(table).count());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFacetCountsWhatALoopOverTheRecordsCounts(long seed) {
        SyntheticRows synthetic = new SyntheticRows(seed, 600);
        RowSet rows = random(new Random(seed), synthetic.table.size(), 0.4);
        Facets facets = Facets.of(synthetic.table, rows);
        VALUES.forEach((facet, values) -> {
            Map<String, Integer> expected = new HashMap<>();
            rows.rows()
                    .forEach(row -> values.apply(synthetic.row(row)).stream()
                            .filter(value -> !value.isEmpty())
                            .forEach(value -> expected.merge(value, 1, Integer::sum)));
            Map<String, Integer> counted = new HashMap<>();
            List<Facets.Value> all = facets.top(facet, 1_000, "");
            all.forEach(value -> counted.put(value.name(), value.count()));
            assertThat(counted).as(facet.name()).isEqualTo(expected);
            assertThat(all).isSortedAccordingTo((one, other) -> other.count() - one.count());
            assertThat(facets.top(facet, 2, "")).isEqualTo(all.subList(0, Math.min(2, all.size())));
            assertThat(facets.different(facet)).isEqualTo(expected.size());
            all.forEach(value -> assertThat(facets.count(facet, value.name())).isEqualTo(value.count()));
        });
    }

    @Test
    void wordsFindValuesInAnySpelling() {
        SyntheticRows synthetic = new SyntheticRows(4, 300);
        Facets facets = Facets.of(synthetic.table, RowSet.all(synthetic.table.size()));
        assertThat(facets.top(Facet.ACTOR, 10, "ACTOR 11"))
                .extracting(Facets.Value::name)
                .containsExactly("Synthetic actor 11");
        assertThat(facets.top(Facet.ACTOR, 10, "nobody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void movedFacetsAreThoseOfTheOtherRows(long seed) {
        SyntheticRows synthetic = new SyntheticRows(seed, 1_000);
        Random random = new Random(seed);
        Facets facets = Facets.of(synthetic.table, RowSet.all(synthetic.table.size()));
        for (int i = 0; i < 40; i++) {
            double share = List.of(0.0, 0.02, 0.5, 0.97).get(random.nextInt(4));
            RowSet other = random.nextBoolean()
                    ? random(random, synthetic.table.size(), share)
                    : toggled(facets.rows(), random, synthetic.table.size());
            facets = facets.moved(other);
            assertThat(facets.rows()).isEqualTo(other);
            assertSame(facets, Facets.of(synthetic.table, other));
        }
        assertThat(facets.moved(facets.rows())).isSameAs(facets);
    }

    private static void assertSame(Facets facets, Facets expected) {
        assertThat(facets.byType()).isEqualTo(expected.byType());
        assertThat(facets.byPrecision()).isEqualTo(expected.byPrecision());
        for (Facet facet : Facet.values()) {
            assertThat(facets.top(facet, 100, "")).isEqualTo(expected.top(facet, 100, ""));
        }
    }

    private static RowSet random(Random random, int size, double share) {
        BitSet bits = new BitSet();
        for (int row = 0; row < size; row++) {
            bits.set(row, random.nextDouble() < share);
        }
        return RowSet.of(bits);
    }

    private static RowSet toggled(RowSet rows, Random random, int size) {
        BitSet bits = new BitSet();
        rows.rows().forEach(bits::set);
        for (int i = 0; i < 9; i++) {
            bits.flip(random.nextInt(size));
        }
        return RowSet.of(bits);
    }
}
