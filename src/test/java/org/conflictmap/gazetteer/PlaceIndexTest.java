package org.conflictmap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.conflictmap.gazetteer.Place.Extent;
import org.conflictmap.gazetteer.Place.Position;
import org.conflictmap.gazetteer.Place.Verification;
import org.junit.jupiter.api.Test;

class PlaceIndexTest {
    private final Place syntheticCity = place("city", 1000, "Testville", "al-Testiyah", "التستية");
    private final Place syntheticVillage = place("village", 10, "Test");
    private final Place syntheticTown = place("town", 100, "Testford");
    private final Gazetteer index = new PlaceIndex(List.of(syntheticTown, syntheticVillage, syntheticCity));

    @Test
    void aBeginningFindsAllPlacesExactMatchesFirstThenByPopulation() {
        assertThat(index.search("TEST", 10)).containsExactly(syntheticVillage, syntheticCity, syntheticTown);
    }

    @Test
    void aPlaceIsFoundOnceThoughSeveralOfItsNamesMatch() {
        assertThat(index.search("testi", 10)).containsExactly(syntheticCity);
        assertThat(index.search("al testi", 10)).containsExactly(syntheticCity);
    }

    @Test
    void arabicNamesAreFoundWithAndWithoutTheArticle() {
        assertThat(index.search("التست", 10)).containsExactly(syntheticCity);
        assertThat(index.search("تستيه", 10)).containsExactly(syntheticCity);
    }

    @Test
    void noMoreAreGivenThanWanted() {
        assertThat(index.search("test", 2)).containsExactly(syntheticVillage, syntheticCity);
        assertThat(index.search("test", 0)).isEmpty();
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(index.search(" ", 10)).isEmpty();
        assertThat(index.search("zebra", 10)).isEmpty();
    }

    @Test
    void anEarlierGazetteerWinsByIdAndByGeoNamesId() {
        Place curated = referring(place("curated", 0, "Testville", "Old Test"), 7);
        Place row = referring(place("geonames-7", 500, "Testville"), 7);
        Place sameId = place("curated", 900, "Elsewhere");
        Gazetteer joined = new JoinedGazetteer(
                List.of(new PlaceIndex(List.of(curated)), new PlaceIndex(List.of(row, sameId, syntheticTown))));
        assertThat(joined.places()).containsExactly(curated, syntheticTown);
        assertThat(joined.byId("curated")).containsSame(curated);
        assertThat(joined.byId("geonames-7")).containsSame(row);
        assertThat(joined.search("test", 10)).containsExactly(curated, syntheticTown);
    }

    @Test
    void anExactMatchOfALaterGazetteerComesBeforeABeginningInAnEarlierOne() {
        Gazetteer joined = new JoinedGazetteer(
                List.of(new PlaceIndex(List.of(syntheticCity)), new PlaceIndex(List.of(syntheticVillage))));
        assertThat(joined.search("test", 10)).containsExactly(syntheticVillage, syntheticCity);
    }

    private static Place place(String id, long population, String... names) {
        return new Place(
                id,
                new Position(1, 2),
                "PPL",
                Extent.EXACT,
                Verification.VERIFIED,
                "synthetic",
                null,
                "",
                null,
                null,
                population,
                Arrays.stream(names)
                        .map(name -> new PlaceName(name, "und", "Latn", PlaceName.Kind.PREFERRED))
                        .toList(),
                List.of(),
                "");
    }

    private static Place referring(Place place, int geonames) {
        return new Place(
                place.id(),
                place.position(),
                place.featureCode(),
                place.extent(),
                place.verification(),
                place.coordinateSource(),
                null,
                "",
                null,
                null,
                place.population(),
                place.names(),
                List.of(Place.GEONAMES + geonames),
                "");
    }
}
