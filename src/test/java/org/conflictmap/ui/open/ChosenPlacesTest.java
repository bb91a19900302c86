package org.conflictmap.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceIndex;
import org.conflictmap.gazetteer.PlaceMatcher;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.session.PlaceChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All places are synthetic. */
class ChosenPlacesTest {
    private static final Gazetteer KNOWN =
            new PlaceIndex(List.of(place("a", "SN"), place("b", "SN"), place("c", "SO")));

    private static Place place(String id, String country) {
        return new Place(
                id,
                new Place.Position(37, 36),
                "PPL",
                Place.Extent.EXACT,
                Place.Verification.NOT_VERIFIED,
                "synthetic",
                null,
                country,
                null,
                null,
                0,
                List.of(new PlaceName("Synthville", "en", "Latn", PlaceName.Kind.PREFERRED)),
                List.of(),
                "");
    }

    private static PlaceChoice choice(@Nullable String area, @Nullable String country, String id) {
        return new PlaceChoice(Path.of("synthetic.csv"), "Synthville", area, country, id, LocalDate.EPOCH);
    }

    private static List<String> match(List<PlaceChoice> choices, String name, String area, String country) {
        return new PlaceMatcher(ChosenPlaces.of(KNOWN, choices))
                .match(name, area, country).stream()
                        .map(found -> found.place().id())
                        .toList();
    }

    @Test
    void aNameMeansWhatWasSaidOfItInThatAreaAndCountryAndNothingElseElsewhere() {
        List<PlaceChoice> choices = List.of(choice("", "SN", "b"), choice("", "SO", "c"), choice("West", "SN", "a"));

        assertThat(match(choices, "synthville", "", "sn")).containsExactly("b");
        assertThat(match(choices, "Synthville", "", "SO")).containsExactly("c");
        assertThat(match(choices, "Synthville", "West", "SN")).containsExactly("a");
        assertThat(match(choices, "Synthville", "East", "SN")).containsExactlyInAnyOrder("a", "b");
        assertThat(match(choices, "Synthville", "", "")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aNameThatMeansNoneOfThemIsNoneOnlyThere() {
        List<PlaceChoice> choices = List.of(choice("", "SN", ""));

        assertThat(match(choices, "Synthville", "", "SN")).isEmpty();
        assertThat(match(choices, "Synthville", "", "SO")).containsExactly("c");
    }

    @Test
    void whatWasSaidWithoutACountryHoldsWhereNothingElseWasSaid() {
        List<PlaceChoice> choices = List.of(choice(null, null, "a"), choice("", "SO", "c"));

        assertThat(match(choices, "Synthville", "East", "SN")).containsExactly("a");
        assertThat(match(choices, "Synthville", "", "SO")).containsExactly("c");
    }
}
