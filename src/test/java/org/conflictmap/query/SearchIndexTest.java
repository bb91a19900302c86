package org.conflictmap.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.query.SearchIndex.ActorHit;
import org.conflictmap.query.SearchIndex.EventHit;
import org.conflictmap.query.SearchIndex.Field;
import org.conflictmap.query.SearchIndex.PlaceHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final Dataset KWEYRIS =
            DatasetReader.read(Installation.find().orElseThrow().firstDataset());
    private static final SearchIndex INDEX = SearchIndex.of(KWEYRIS);

    @ParameterizedTest
    @ValueSource(strings = {"كويرس", "kuweires", "Kuwaires", "Rasin el-Aboud", "KWEYRIS", "kwey", "Kweyris air base"})
    void everySpellingFindsTheBaseAndWhatHappenedThere(String typed) {
        SearchIndex.Results found = INDEX.search(typed, 20);
        assertThat(found.places()).extracting(hit -> hit.place().id()).contains("kweyris-air-base");
        assertThat(found.events())
                .extracting(hit -> hit.event().id())
                .contains("kweyris-siege-broken", "siege-of-kweyris");
    }

    @ParameterizedTest
    @CsvSource({
        "Ladhiqiyah, latakia-city, latakia-mortar-attack",
        "al-Ladhiqiyah, latakia-city, latakia-mortar-attack",
        "اللاذقية, latakia-city, latakia-mortar-attack",
        "لاذقية, latakia-city, latakia-mortar-attack",
        "Lattaquié, latakia-city, latakia-mortar-attack",
    })
    void aPlaceIsFoundWithAndWithoutItsArticle(String typed, String place, String event) {
        SearchIndex.Results found = INDEX.search(typed, 20);
        assertThat(found.places()).extracting(hit -> hit.place().id()).contains(place);
        assertThat(found.events()).extracting(hit -> hit.event().id()).contains(event);
    }

    @Test
    void theNameThatWasTypedIsTheOneThatIsShown() {
        PlaceHit hit = INDEX.search("كويرس", 20).places().stream()
                .filter(found -> found.place().id().equals("kweyris-air-base"))
                .findFirst()
                .orElseThrow();
        assertThat(hit.name().isArabic()).isTrue();
        assertThat(hit.name().text()).startsWith("كويرس");
    }

    @Test
    void anActorIsFoundByAnyOfHisNames() {
        SearchIndex.Results found = INDEX.search("carlisle", 20);
        assertThat(found.actors()).extracting(ActorHit::name).anyMatch(name -> name.startsWith("Herbert Carlisle"));
        assertThat(found.events()).extracting(hit -> hit.event().id()).contains("carlisle-on-memorandum");
    }

    @Test
    void titlesComeBeforeWordsInThePassage() {
        SearchIndex.Results found = INDEX.search("mortar", 20);
        assertThat(found.events().get(0).event().id()).isEqualTo("latakia-mortar-attack");
        assertThat(found.events().get(0).field()).isEqualTo(Field.TITLE);
        SearchIndex.Results memo = INDEX.search("hotline", 20);
        assertThat(memo.events()).isNotEmpty().extracting(EventHit::field).contains(Field.PASSAGE);
    }

    @Test
    void allWordsMustBeMet() {
        assertThat(INDEX.search("mortar latakia", 20).events())
                .extracting(hit -> hit.event().id())
                .containsExactly("latakia-mortar-attack");
        assertThat(INDEX.search("mortar carlisle", 20).events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "zzzz"})
    void whatNamesNothingFindsNothing(String typed) {
        assertThat(INDEX.search(typed, 20).isEmpty()).isTrue();
        assertThat(SearchIndex.EMPTY.search(typed, 20).isEmpty()).isTrue();
    }

    @Test
    void noMoreIsFoundThanAskedFor() {
        assertThat(INDEX.search("s", 2).events()).hasSize(2);
        assertThat(INDEX.search("s", 2).places()).hasSizeLessThanOrEqualTo(2);
    }
}
