package org.conflictmap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Actor;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.Count;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All names are synthetic. */
class EventTableBuilderTest {
    private static final int DAY = (int) LocalDate.of(2015, 11, 10).toEpochDay();

    private record Synthetic(Dataset dataset) implements RowSource {
        Synthetic(String id) {
            this(new Dataset(
                    new Dataset.Manifest(id, "Synthetic " + id, "", "en", "", List.of(), null, null, ""),
                    List.of(),
                    Gazetteer.EMPTY,
                    Map.of(),
                    Map.of(),
                    List.of()));
        }
    }

    private static EventTableBuilder builder(String id) {
        return new EventTableBuilder(new Synthetic(id));
    }

    private static int code(EventTableBuilder builder, TextColumn column, String text) {
        return builder.texts(column).code(text);
    }

    private static void place(EventTableBuilder builder, double lon, double lat, String name, String area) {
        builder.place(
                lon,
                lat,
                code(builder, TextColumn.PLACE, name),
                code(builder, TextColumn.PLACE, area),
                code(builder, TextColumn.PLACE, "Synthetia"),
                0,
                PlacePrecision.EXACT);
    }

    @Test
    void aRowComesBackAsTheEventThatWasPutIn() {
        EventTableBuilder builder = builder("one");
        place(builder, 37.5, 36.25, "Synthetic Town", "Synthetic Province");
        int name = code(builder, TextColumn.ACTOR, "Synthetic Army");
        builder.type(EventType.BATTLES)
                .subType(code(builder, TextColumn.SUB_TYPE, "Armed clash"))
                .actor(name, ActorClass.STATE_FORCES, Dictionary.NONE)
                .actor(code(builder, TextColumn.ACTOR, "Synthetic Rebels"), ActorClass.REBEL_GROUP, Dictionary.NONE)
                .deaths(22, EventTable.NOT_SAID, EventTable.NOT_SAID)
                .someDayOf(DAY, DAY + 6)
                .record(17, 4711)
                .add();
        OpenData open = OpenData.of(new Synthetic("one").dataset(), builder.freeze());

        Event event = open.table().event(0);

        assertThat(event.id()).isEqualTo("one#17");
        assertThat(event.title()).isEqualTo("Armed clash: Synthetic Army – Synthetic Rebels");
        assertThat(event.subTypeVocabulary()).isEqualTo(EventType.Vocabulary.ACLED);
        assertThat(event.actors())
                .extracting(Actor::actorClass)
                .containsExactly(ActorClass.STATE_FORCES, ActorClass.REBEL_GROUP);
        assertThat(event.counts()).containsExactly(new Count(Count.KILLED, 22L, null, null, ""));
        assertThat(event.when().edtf()).isEqualTo("[2015-11-10..2015-11-16]");
        assertThat(event.when().extent()).isEqualTo(When.Extent.SOME_TIME);
        assertThat(event.when().span()).isEqualTo(new DayRange(DAY, DAY + 6));
        Place place = open.dataset().placeOf(event).orElseThrow();
        assertThat(place.displayName()).isEqualTo("Synthetic Town");
        assertThat(place.position()).isEqualTo(new Place.Position(37.5, 36.25));
        assertThat(place.note()).isEqualTo("Synthetic Province, Synthetia");
        assertThat(open.table().offset(0)).isEqualTo(4711);
        assertThat(open.table().rowOf("one#17")).hasValue(0);
        assertThat(open.table().rowOf("one#18")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-11-10", "2015-11", "2015", "2015-11-10/2015-11-12", "../2014-11-11", "2015-09-30/.."})
    void aDateOfEdtfComesBack(String edtf) {
        EventTableBuilder builder = builder("one");
        builder.when(When.parse(edtf)).add();

        assertThat(builder.freeze().event(0).when()).isEqualTo(When.parse(edtf));
    }

    @Test
    void whatIsNotSetIsNotKnown() {
        EventTableBuilder builder = builder("one");
        place(builder, 1, 2, "Synthetic Town", "");
        builder.day(DAY).deaths(1, 2, 3).flag().add();
        builder.add();
        EventTable table = builder.freeze();

        assertThat(table.datedCount()).isEqualTo(1);
        assertThat(table.isFlagged(0)).isTrue();
        assertThat(table.isFlagged(1)).isFalse();
        assertThat(table.place(1)).isEqualTo(EventTable.NO_PLACE);
        assertThat(table.deathsHigh(1)).isEqualTo(EventTable.NOT_SAID);
        assertThat(table.event(1).when()).isEqualTo(When.UNDATED);
        assertThat(table.event(1).counts()).isEmpty();
        assertThat(table.event(1).where().precision()).isEqualTo(PlacePrecision.NONE);
    }

    @Test
    void aRejectedRowLeavesNothingToTheNext() {
        EventTableBuilder builder = builder("one");
        builder.day(DAY).actor(code(builder, TextColumn.ACTOR, "Synthetic Army"), ActorClass.OTHER, 0);
        place(builder, 1, 2, "Synthetic Town", "");
        builder.reject();
        builder.add();
        EventTable table = builder.freeze();

        assertThat(table.size()).isEqualTo(1);
        assertThat(table.actors(0)).isEmpty();
        assertThat(table.place(0)).isEqualTo(EventTable.NO_PLACE);
        assertThat(table.datedCount()).isZero();
    }

    @Test
    void deathsThatAreNotInOrderAreRefused() {
        EventTableBuilder builder = builder("one");
        assertThatThrownBy(() -> builder.deaths(5, 4, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.deaths(1, 4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsAreSortedByFirstDayThenLastDayUndatedLast() {
        Random random = new Random(42);
        EventTableBuilder builder = builder("one");
        List<int[]> expected = new ArrayList<>();
        for (int number = 0; number < 5_000; number++) {
            int first = random.nextInt(60_000) - 30_000;
            int last = first + random.nextInt(3);
            if (random.nextInt(10) == 0) {
                builder.undated();
                expected.add(new int[] {1, 0, 0, number});
            } else {
                builder.someDayOf(first, last);
                expected.add(new int[] {0, first, last, number});
            }
            builder.record(number, number * 3L).add();
        }
        builder.someDayOf(DayRange.NO_FIRST, 5).record(5_000, 15_000).add();
        expected.add(new int[] {0, DayRange.NO_FIRST, 5, 5_000});
        expected.sort(Comparator.<int[]>comparingInt(row -> row[0])
                .thenComparingInt(row -> row[1])
                .thenComparingInt(row -> row[2]));

        EventTable table = builder.freeze();

        for (int row = 0; row < table.size(); row++) {
            assertThat(table.record(row)).isEqualTo(expected.get(row)[3]);
            assertThat(table.offset(row)).isEqualTo(expected.get(row)[3] * 3L);
        }
    }

    @Test
    void buildersThatWereFilledApartAreOneTable() {
        EventTableBuilder whole = builder("one");
        List<EventTableBuilder> parts = List.of(builder("one"), builder("one"), builder("one"));
        Random random = new Random(7);
        for (int number = 0; number < 3_000; number++) {
            long seed = random.nextLong();
            fill(whole, new Random(seed), number);
            fill(parts.get(number / 1_000), new Random(seed), number);
        }
        parts.get(0).addAll(parts.get(1), 0);
        parts.get(0).addAll(parts.get(2), 0);

        EventTable joined = parts.get(0).freeze();
        EventTable expected = whole.freeze();

        assertThat(joined.size()).isEqualTo(expected.size());
        assertThat(joined.sources()).hasSize(1);
        assertThat(joined.places().size()).isEqualTo(expected.places().size());
        assertThat(joined.actorTable().listCount())
                .isEqualTo(expected.actorTable().listCount());
        for (int row = 0; row < joined.size(); row++) {
            Event event = joined.event(row);
            assertThat(event.title()).isEqualTo(expected.event(row).title());
            assertThat(event.when()).isEqualTo(expected.event(row).when());
            assertThat(event.actors()).isEqualTo(expected.event(row).actors());
            assertThat(event.id()).isEqualTo(expected.event(row).id());
            assertThat(joined.placeName(row)).isEqualTo(expected.placeName(row));
        }
    }

    @Test
    void joiningOnSeveralThreadsGivesEveryRowTheCodesThatOneBuilderWouldGive() {
        int rows = 120_000;
        EventTableBuilder whole = builder("one");
        List<EventTableBuilder> parts = List.of(builder("one"), builder("one"), builder("one"));
        Random random = new Random(11);
        for (int number = 0; number < rows; number++) {
            long seed = random.nextLong();
            fillWithManyPlaces(whole, new Random(seed), number);
            fillWithManyPlaces(parts.get(number / (rows / 3)), new Random(seed), number);
        }
        parts.get(0).addAll(parts.get(1), 0);
        parts.get(0).addAll(parts.get(2), 0);
        place(whole, 1, 1, "Synthetic, later", "");
        whole.day(0).add();
        place(parts.get(0), 1, 1, "Synthetic, later", "");
        parts.get(0).day(0).add();

        EventTable joined = parts.get(0).freeze();
        EventTable expected = whole.freeze();

        assertThat(joined.columns().ints).isDeepEqualTo(expected.columns().ints);
        assertThat(joined.columns().bytes).isDeepEqualTo(expected.columns().bytes);
        assertThat(joined.columns().offsets).isEqualTo(expected.columns().offsets);
        assertThat(joined.places().size()).isEqualTo(expected.places().size()).isGreaterThan(rows / 2);
        for (int place = 0; place < expected.places().size(); place++) {
            assertThat(joined.places().place(place)).isEqualTo(expected.places().place(place));
            assertThat(joined.places().precision(place))
                    .isEqualTo(expected.places().precision(place));
        }
        for (int list = 0; list < expected.actorTable().listCount(); list++) {
            assertThat(joined.actorTable().list(list))
                    .isEqualTo(expected.actorTable().list(list));
        }
    }

    /** Most have a place of their own, some one that others have too, some an area with an outline or without a position. */
    private static void fillWithManyPlaces(EventTableBuilder builder, Random random, int number) {
        fill(builder, random, number);
        int town = random.nextInt(100);
        int name = code(builder, TextColumn.PLACE, "Synthetic Town " + town);
        switch (random.nextInt(8)) {
            case 0 -> builder.place(Double.NaN, Double.NaN, name, 0, 0, 0, PlacePrecision.NONE);
            case 1 -> {
                Place.Bounds bounds = new Place.Bounds(town, town, town + 1, town + 1);
                builder.area(bounds, null, name, 0, 0, PlacePrecision.PROVINCE);
            }
            case 2 -> place(builder, town, town, "Synthetic Town " + town, "");
            default -> builder.place(random.nextDouble(), random.nextDouble(), name, name, 0, 0, PlacePrecision.NEAR);
        }
        int first = random.nextInt(40_000);
        if (random.nextInt(10) == 0) {
            builder.undated();
        } else {
            builder.someDayOf(first, first + random.nextInt(70_000));
        }
        builder.record(number, number * 3L).add();
    }

    private static void fill(EventTableBuilder builder, Random random, int number) {
        int place = random.nextInt(40);
        place(builder, place, place / 2.0, "Synthetic Town " + place, "Synthetic Province " + place % 5);
        for (int actor = random.nextInt(4); actor > 0; actor--) {
            int name = code(builder, TextColumn.ACTOR, "Synthetic Actor " + random.nextInt(20));
            builder.actor(name, ActorClass.values()[random.nextInt(3)], Dictionary.NONE);
        }
        builder.day(random.nextInt(500))
                .title(
                        random.nextBoolean()
                                ? code(builder, TextColumn.TITLE, "Synthetic Title " + random.nextInt(9))
                                : 0)
                .record(number, number)
                .add();
    }

    @Test
    void openedDatasetsAreShownTogetherAndEachRowKnowsItsOwn() {
        EventTableBuilder first = builder("one");
        first.day(DAY + 1).record(1, 0).add();
        EventTableBuilder second = builder("two");
        second.day(DAY).record(1, 0).add();
        OpenData joined = OpenData.join(List.of(
                OpenData.of(new Synthetic("one").dataset(), first.freeze()),
                OpenData.of(new Synthetic("two").dataset(), second.freeze())));

        assertThat(joined.dataset().manifest().title()).isEqualTo("Synthetic one + Synthetic two");
        assertThat(joined.table().event(0).id()).isEqualTo("two#1");
        assertThat(joined.table().event(1).id()).isEqualTo("one#1");
        assertThat(joined.table().rowOf("one#1")).hasValue(1);
    }

    @Test
    void aSnapshotHasTheRowsSoFarAndStaysAsItIs() {
        EventTableBuilder builder = builder("a");
        for (int row = 0; row < 3; row++) {
            place(builder, row, row, "Synthetic " + row, "Area");
            builder.day(DAY - row).add();
        }
        builder.day(DAY + 9).title(code(builder, TextColumn.TITLE, "not added yet"));
        EventTable snapshot = builder.snapshot();
        builder.add();
        place(builder, 9, 9, "Later", "Area");
        builder.day(DAY - 9).add();
        assertThat(snapshot.size()).isEqualTo(3);
        assertThat(snapshot.firstDay(0)).isEqualTo(DAY - 2);
        assertThat(snapshot.placeName(0)).isEqualTo("Synthetic 2");
        assertThat(snapshot.places().size()).isEqualTo(3);
        EventTable whole = builder.freeze();
        assertThat(whole.size()).isEqualTo(5);
        assertThat(whole.title(4)).isEqualTo("not added yet");
        assertThat(whole.placeName(0)).isEqualTo("Later");
    }

    @Test
    void joiningAsksOftenWhetherToGoOnHoweverManyTextsActorsAndPlacesThereAre() {
        int rows = 40_000;
        EventTableBuilder one = new EventTableBuilder(new KeptEvents(Dataset.EMPTY));
        EventTableBuilder other = new EventTableBuilder(new KeptEvents(Dataset.EMPTY));
        for (int row = 0; row < rows; row++) {
            int name = other.texts(TextColumn.ACTOR).code("synthetic " + row);
            other.title(other.texts(TextColumn.TITLE).code("synthetic " + row)).actor(name, ActorClass.OTHER, 0);
            place(other, row / 1e3, 1, "synthetic", "");
            other.add();
        }
        AtomicInteger asked = new AtomicInteger();
        one.setCheckpoint(asked::incrementAndGet);
        one.addAll(other, 0);
        assertThat(one.size()).isEqualTo(rows);
        assertThat(asked.get()).as("titles, names, lists and places").isGreaterThanOrEqualTo(4 * (rows / 16_384));
    }
}
