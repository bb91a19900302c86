package org.conflictmap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conflictmap.gazetteer.PlaceMatcher.Candidate;
import org.conflictmap.gazetteer.PlaceMatcher.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All places are synthetic. */
class PlaceMatcherTest {
    private final PlaceMatcher matcher = new PlaceMatcher(new PlaceIndex(List.of(
            place("province", "ADM1", "Synthetic Province", "SN", null, 0),
            place("country", "PCLI", "Synthetia", "SN", null, 0),
            place("hamlet", "PPL", "Synthville", "SN", null, 10),
            place("in-the-province", "PPL", "Synthville", "SN", "province", 10),
            place("town", "PPL", "Synthville", "SO", null, 9_000))));

    private static Place place(
            String id, String feature, String name, String country, @Nullable String parent, long population) {
        return new Place(
                id,
                new Place.Position(1, 2),
                feature,
                Place.Extent.EXACT,
                Place.Verification.NOT_VERIFIED,
                "synthetic",
                parent,
                country,
                null,
                null,
                population,
                List.of(new PlaceName(name, "und", "Latn", PlaceName.Kind.PREFERRED)),
                List.of(),
                "");
    }

    private List<String> ids(String name, String area, String country) {
        return matcher.match(name, area, country).stream()
                .map(candidate -> candidate.place().id())
                .toList();
    }

    @Test
    void theCandidateForWhichMostSpeaksIsFirstAndSaysWhatDoes() {
        List<Candidate> candidates = matcher.match("synthville", "Synthetic Province", "Synthetia");
        assertThat(candidates)
                .extracting(candidate -> candidate.place().id())
                .containsExactly("in-the-province", "hamlet");
        assertThat(candidates.get(0).reasons()).containsExactlyInAnyOrder(Reason.NAME, Reason.AREA, Reason.COUNTRY);
        assertThat(candidates.get(1).reasons()).containsExactlyInAnyOrder(Reason.NAME, Reason.COUNTRY);
        assertThat(candidates.get(0).score()).isGreaterThan(candidates.get(1).score());
    }

    @Test
    void withoutAnAreaATownComesFirstAndTheOthersAreEquallyLikely() {
        List<Candidate> candidates = matcher.match("Synthville", "", "");
        assertThat(candidates).hasSize(3);
        assertThat(candidates.get(0).place().id()).isEqualTo("town");
        assertThat(candidates.get(0).reasons()).containsExactlyInAnyOrder(Reason.NAME, Reason.TOWN);
        assertThat(candidates.get(1).score()).isEqualTo(candidates.get(2).score());
    }

    @Test
    void aCountryThatIsSaidByNameOrCodeLeavesOutTheOthersUnlessNoneIsThere() {
        assertThat(ids("Synthville", "", "SO")).containsExactly("town");
        assertThat(ids("Synthville", "", "Synthetia")).containsExactlyInAnyOrder("hamlet", "in-the-province");
        assertThat(ids("Synthville", "", "Elsewhere")).hasSize(3);
    }

    @Test
    void whatOnlyBeginsSoIsNotCalledSo() {
        assertThat(ids("Synth", "", "")).isEmpty();
    }
}
