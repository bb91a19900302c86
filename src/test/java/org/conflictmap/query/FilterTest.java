package org.conflictmap.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictmap.query.SyntheticEvents.at;
import static org.conflictmap.query.SyntheticEvents.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.query.Filter.And;
import org.conflictmap.query.Filter.Precisions;
import org.conflictmap.query.Filter.Text;
import org.conflictmap.query.Filter.Types;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final EventTable TOWN = SyntheticEvents.table(
            List.of(
                    event("one", EventType.BATTLES, When.parse("2015-11-10"), at("town", PlacePrecision.EXACT)),
                    event("two", EventType.RIOTS, "2015-11-11")),
            SyntheticEvents.gazetteer(
                    "town",
                    new PlaceName("Exämple Town", "en", "Latn", PlaceName.Kind.PREFERRED),
                    new PlaceName("بلدة", "ar", "Arab", PlaceName.Kind.PREFERRED)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void typesAndPrecisionsSelectWhatALoopOverTheEventsSelects(long seed) {
        EventTable table = SyntheticEvents.random(seed, 400);
        Random random = new Random(seed);
        Set<EventType> types = some(EventType.class, random);
        Set<PlacePrecision> precisions = some(PlacePrecision.class, random);

        assertThat(new Types(types).select(table)).isEqualTo(naive(table, row -> types.contains(table.type(row))));
        assertThat(new And(List.of(new Types(types), new Precisions(precisions))).select(table))
                .isEqualTo(naive(
                        table,
                        row -> types.contains(table.event(row).type())
                                && precisions.contains(table.event(row).where().precision())));
    }

    @ParameterizedTest
    @CsvSource({
        "synthetic, 2",
        "SYNTHETIC one, 1",
        "'one  two', 0",
        "actor of two, 1",
        "example, 1",
        "بلدة, 1",
        "nowhere, 0",
        "'  ', 2"
    })
    void everyWordMustOccurInTheTitleAnActorOrAnyNameOfThePlace(String words, int expected) {
        assertThat(new Text(words).select(TOWN).count()).isEqualTo(expected);
    }

    @Test
    void simplifyingLeavesOutWhatLetsEverythingThrough() {
        Filter every = new And(List.of(
                new Types(EnumSet.allOf(EventType.class)),
                new Text(" "),
                new Precisions(EnumSet.allOf(PlacePrecision.class)),
                new And(List.of())));
        assertThat(every.simplify()).isEqualTo(Filter.ALL);

        Types battles = new Types(Set.of(EventType.BATTLES));
        assertThat(new And(List.of(battles, Filter.ALL, new And(List.of(battles)))).simplify())
                .isEqualTo(battles);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void aSimplifiedFilterSelectsTheSameRows(long seed) {
        EventTable table = SyntheticEvents.random(seed, 200);
        Random random = new Random(seed);
        Filter filter = new And(List.of(
                Filter.ALL,
                new And(List.of(new Types(some(EventType.class, random)), new Text("event 1"))),
                new Precisions(some(PlacePrecision.class, random))));
        assertThat(filter.simplify().select(table)).isEqualTo(filter.select(table));
    }

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

    private static <E extends Enum<E>> Set<E> some(Class<E> type, Random random) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (random.nextBoolean()) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    static RowSet naive(EventTable table, IntPredicate holds) {
        java.util.BitSet bits = new java.util.BitSet();
        IntStream.range(0, table.size()).filter(holds).forEach(bits::set);
        return RowSet.of(bits);
    }
}
