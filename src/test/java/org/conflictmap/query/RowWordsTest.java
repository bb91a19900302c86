package org.conflictmap.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.conflictmap.event.Actor;
import org.conflictmap.event.Event;
import org.conflictmap.gazetteer.NameKey;
import org.conflictmap.query.SearchIndex.ActorHit;
import org.conflictmap.query.SearchIndex.EventHit;
import org.conflictmap.query.SearchIndex.Field;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OpenData;
import org.conflictmap.store.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowWordsTest {
    private static final EventTable TABLE = SyntheticFileRows.of(2_000, 7);
    private static final OpenData DATA = OpenData.of(TABLE.sources().get(0).dataset(), TABLE);
    private static final SearchIndex INDEX = SearchIndex.of(DATA.dataset(), TABLE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no1",
                "actor no11",
                "place no7",
                "district no3 actor",
                "gazette 2",
                "kind 1 no5",
                "synthetia no10",
                "xyz",
                "actor xyz",
                "nó1"
            })
    void theRowsAreThoseInWhichEveryWordBeginsAWord(String typed) {
        List<String> wanted = List.of(NameKey.of(typed).split(" "));
        int[] expected = IntStream.range(0, TABLE.size())
                .filter(row -> wanted.stream().allMatch(word -> holds(row, word)))
                .toArray();
        SearchIndex.Results found = INDEX.search(typed, 5_000);
        assertThat(found.eventCount()).isEqualTo(expected.length);
        assertThat(found.events().stream().mapToInt(EventHit::row).sorted().toArray())
                .isEqualTo(expected);
        assertThat(INDEX.search(typed, 3).events()).isEqualTo(found.events().subList(0, Math.min(3, expected.length)));
        assertThat(INDEX.search(typed, 3).eventCount()).isEqualTo(expected.length);
    }

    private static boolean holds(int row, String word) {
        int place = TABLE.place(row);
        String texts = String.join(
                "\n",
                TABLE.subType(row),
                TABLE.text(TextColumn.SOURCE, TABLE.source(row)),
                TABLE.placeName(row),
                TABLE.text(TextColumn.PLACE, TABLE.places().area(place)),
                TABLE.text(TextColumn.PLACE, TABLE.places().country(place)),
                String.join("\n", TABLE.actors(row).stream().map(Actor::name).toList()));
        return Arrays.stream(NameKey.of(texts).split(" ")).anyMatch(text -> text.startsWith(word));
    }

    @Test
    void actorsComeWithTheNumberOfTheirEventsMostFirst() {
        List<ActorHit> hits = INDEX.search("actor", 100).actors();
        assertThat(hits).hasSize(12);
        assertThat(hits).isSortedAccordingTo((one, other) -> Integer.compare(other.events(), one.events()));
        for (ActorHit hit : hits) {
            long events = IntStream.range(0, TABLE.size())
                    .mapToObj(TABLE::event)
                    .filter(event -> names(event, hit.name()))
                    .count();
            assertThat(hit.events()).isEqualTo(events);
        }
    }

    private static boolean names(Event event, String actor) {
        return event.actors().stream().anyMatch(named -> named.name().equals(actor));
    }

    @Test
    void placesThatOnlyTheRowsNameAreFound() {
        assertThat(INDEX.search("place no29", 5).places()).singleElement().satisfies(hit -> {
            assertThat(hit.place().displayName()).isEqualTo("Al-Place no29");
            assertThat(hit.place().position()).isNotNull();
        });
    }

    @Test
    void whatIsInTheTitleOrThePlaceComesBeforeWhoSaysIt() {
        assertThat(INDEX.search("no3", 20).events())
                .extracting(EventHit::field)
                .isSorted()
                .startsWith(Field.PLACE);
    }
}
