package org.conflictmap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;
import org.conflictmap.event.PlacePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dataset that comes with the program. */
class KweyrisDatasetTest {
    private static final Installation INSTALLATION = Installation.find().orElseThrow();
    private static final Dataset DATASET = DatasetReader.read(INSTALLATION.firstDataset());

    @Test
    void itIsSound() {
        assertThat(DatasetReader.complete(DATASET).problems()).isEmpty();
        assertThat(DATASET.events()).hasSizeGreaterThan(15);
    }

    @Test
    void everyClaimHasPassagesInTheDigestThatAreWholeWords() {
        Dataset.Text digest = Objects.requireNonNull(DATASET.texts().get("kweyris-digest"));
        for (Event event : DATASET.events()) {
            assertThat(event.claims()).as(event.id()).isNotEmpty();
            for (Claim claim : event.claims()) {
                assertThat(passages(claim, digest.id()))
                        .as(event.id())
                        .isNotEmpty()
                        .allSatisfy(passage -> {
                            assertThat(digest.words(passage))
                                    .isNotBlank()
                                    .isEqualTo(digest.words(passage).strip());
                            assertThat(cutsAWord(digest, passage))
                                    .as(digest.words(passage))
                                    .isFalse();
                        });
            }
        }
    }

    @Test
    void everyClaimHasPassagesInTheOriginalThatAreWholeWordsWhereItsOwnerHasIt() {
        Optional<Path> folder = Stream.of("../shared/seeds", "../../shared/seeds")
                .map(name -> INSTALLATION.root().resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
        assumeThat(folder).as("a folder with the original report").isPresent();
        Dataset dataset = DatasetReader.read(INSTALLATION.firstDataset(), List.of(folder.orElseThrow()));
        assertThat(dataset.problems()).isEmpty();
        Dataset.Text original = Objects.requireNonNull(dataset.texts().get("kweyris-original"));
        assertThat(dataset.events())
                .allSatisfy(event -> assertThat(event.claims())
                        .allSatisfy(claim -> assertThat(passages(claim, original.id()))
                                .isNotEmpty()
                                .noneMatch(passage -> cutsAWord(original, passage))));
    }

    @Test
    void theAirBaseIsWhereTheSiegeWasAndIsNotTheVillageOfThatName() {
        Event siege = DATASET.events().stream()
                .filter(event -> event.id().equals("siege-of-kweyris"))
                .findFirst()
                .orElseThrow();
        assertThat(siege.where().precision()).isEqualTo(PlacePrecision.EXACT);
        assertThat(DATASET.placeOf(siege)).map(place -> place.position()).hasValueSatisfying(position -> {
            assertThat(position.lat()).isEqualTo(36.1869);
            assertThat(position.lon()).isEqualTo(37.5831);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "kweyris, kweyris-air-base",
        "Rasin el-Aboud, kweyris-air-base",
        "كويرس, kweyris-air-base",
        "HALAB, aleppo-city",
        "حلب, aleppo-city",
        "ladhiqiyah, latakia-city",
        "اللاذقيه, latakia-city",
        "Ar Raqqah, geonames-172955",
    })
    void placesAreFoundByAnyOfTheirSpellings(String spelling, String id) {
        assertThat(DATASET.gazetteer().search(spelling, 1))
                .singleElement()
                .satisfies(place -> assertThat(place.id()).isEqualTo(id));
    }

    private static List<Passage> passages(Claim claim, String textId) {
        return claim.passages().stream()
                .filter(passage -> passage.textId().equals(textId))
                .toList();
    }

    private static boolean cutsAWord(Dataset.Text text, Passage passage) {
        int start = text.indexOf(passage.start());
        int end = text.indexOf(passage.end());
        return isInsideAWord(text.content(), start) || isInsideAWord(text.content(), end);
    }

    private static boolean isInsideAWord(String content, int at) {
        return at > 0
                && at < content.length()
                && Character.isLetterOrDigit(content.charAt(at - 1))
                && Character.isLetterOrDigit(content.charAt(at));
    }
}
