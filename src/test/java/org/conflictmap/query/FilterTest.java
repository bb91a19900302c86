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
import org.conflictmap.gazetteer.Geodesic;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.query.Filter.And;
import org.conflictmap.query.Filter.Corner;
import org.conflictmap.query.Filter.Expert;
import org.conflictmap.query.Filter.Inside;
import org.conflictmap.query.Filter.Near;
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
        Set<EventType> types = RandomFilter.some(EventType.class, random);
        Set<PlacePrecision> precisions = RandomFilter.some(PlacePrecision.class, random);

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
                new And(List.of(new Types(RandomFilter.some(EventType.class, random)), new Text("event 1"))),
                new Precisions(RandomFilter.some(PlacePrecision.class, random))));
        assertThat(filter.simplify().select(table)).isEqualTo(filter.select(table));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void everyFilterSelectsWhatTheSameQuestionFindsInAListOfRecords(long seed) {
        SyntheticRows synthetic = new SyntheticRows(seed, 1_000);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            RandomFilter chance = RandomFilter.of(random, 3);
            assertThat(chance.filter().select(synthetic.table))
                    .as(chance.filter().print())
                    .isEqualTo(naive(synthetic.table, row -> chance.naive().test(synthetic.row(row))));
            assertThat(chance.filter().simplify().select(synthetic.table))
                    .as(chance.filter().print())
                    .isEqualTo(chance.filter().select(synthetic.table));
        }
    }

    @Test
    void aTableOfManyWordsIsFilteredByAllProcessorsToTheSameRows() {
        SyntheticRows synthetic = new SyntheticRows(25, 300_000);
        Filter filter =
                Filter.parse("type in (battles, riots) and deaths best 3.. and not source in (\"Synthetic source 1\")");
        assertThat(filter.select(synthetic.table)).isEqualTo(naive(synthetic.table, row -> {
            SyntheticRows.Row record = synthetic.row(row);
            return (record.type() == EventType.BATTLES || record.type() == EventType.RIOTS)
                    && record.best() >= 3
                    && !record.source().equals("Synthetic source 1");
        }));
    }

    @Test
    void aDrawnAreaHasTheSidesThatAreStraightOnTheMapAndHoldsPointsOnly() {
        SyntheticRows synthetic = new SyntheticRows(26, 500);
        Filter triangle = new Inside(List.of(new Corner(36, 32.9), new Corner(39, 32.9), new Corner(39, 36.5)));
        assertThat(triangle.select(synthetic.table)).isEqualTo(naive(synthetic.table, row -> {
            SyntheticRows.Row record = synthetic.row(row);
            double x = (record.lon() - 36) / 3;
            double y = (mercator(record.lat()) - mercator(32.9)) / (mercator(36.5) - mercator(32.9));
            return record.precision().isPoint() && record.lon() < 39 && y > 0 && y < x;
        }));
    }

    private static double mercator(double lat) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
    }

    @Test
    void aDistanceIsThatAlongTheEllipsoid() {
        SyntheticRows synthetic = new SyntheticRows(27, 500);
        double meters = Geodesic.meters(37, 34, 36 + 7 * 0.17, 33 + 7 * 7 % 20 * 0.19);
        assertThat(new Near(37, 34, meters).select(synthetic.table)).isEqualTo(naive(synthetic.table, row -> {
            SyntheticRows.Row record = synthetic.row(row);
            return record.precision().isPoint() && Geodesic.meters(37, 34, record.lon(), record.lat()) <= meters;
        }));
        assertThat(new Near(37, 34, Math.nextDown(meters))
                        .select(synthetic.table)
                        .count())
                .isLessThan(new Near(37, 34, meters).select(synthetic.table).count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "best > 10 AND type = 'battles' | best >= 11",
                "subType LIKE 'Synthetic%' | subType <> ''",
                "low IS NULL | NOT (low >= 0)",
                "dataset IN ('synthetic-a') AND BBOX(geom, -180, -90, 180, 90) | precision = 'exact' OR precision = 'near'"
            })
    void anExpertFilterIsAskedOfEveryEvent(String ecql, String wider) {
        SyntheticRows synthetic = new SyntheticRows(28, 300);
        RowSet found = new Expert(ecql).select(synthetic.table);
        assertThat(found.count()).isPositive().isLessThan(300);
        assertThat(found.minus(new Expert(wider).select(synthetic.table)).count())
                .isZero();
    }

    static RowSet naive(EventTable table, IntPredicate holds) {
        java.util.BitSet bits = new java.util.BitSet();
        IntStream.range(0, table.size()).filter(holds).forEach(bits::set);
        return RowSet.of(bits);
    }
}
