package org.conflictmap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.conflictmap.event.Count;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.Passage;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.Source.Verification;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.Place.Bounds;
import org.conflictmap.gazetteer.Place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a sound dataset; {@link BrokenDatasetTest} has the others. */
class DatasetReaderTest {
    private final SyntheticDataset synthetic;

    DatasetReaderTest(@TempDir Path folder) throws IOException {
        synthetic = new SyntheticDataset(folder);
    }

    @Test
    void aSoundDatasetHasNoProblems() {
        Dataset dataset = synthetic.read();
        assertThat(dataset.problems()).isEmpty();
        assertThat(DatasetReader.complete(dataset)).isSameAs(dataset);
    }

    @Test
    void theManifestIsRead() {
        Dataset.Manifest manifest = synthetic.read().manifest();
        assertThat(manifest.id()).isEqualTo("synthetic");
        assertThat(manifest.title()).isEqualTo("Synthetic dataset");
        assertThat(manifest.licence()).isEqualTo("CC0-1.0");
        assertThat(manifest.credits()).containsExactly("Nobody.");
        assertThat(manifest.coverageTime()).isEqualTo(When.parse("2001"));
        assertThat(manifest.coverageBounds()).isEqualTo(new Bounds(10, 20, 30, 40));
    }

    @Test
    void anEventIsReadWithAllThatItsFileSays() {
        Event event = synthetic.read().events().get(0);
        assertThat(event.id()).isEqualTo("first");
        assertThat(event.type()).isEqualTo(EventType.BATTLES);
        assertThat(event.subTypeVocabulary()).isEqualTo(EventType.Vocabulary.ACLED);
        assertThat(event.when()).isEqualTo(When.parse("2001-02-05").withWords("on Monday", ""));
        assertThat(event.where().placeId()).isEqualTo("testville");
        assertThat(event.where().precision()).isEqualTo(PlacePrecision.EXACT);
        assertThat(event.about()).containsExactly("testland");
        assertThat(event.actors()).hasSize(1);
        assertThat(event.counts()).containsExactly(new Count("killed", 2L, null, 5L, "two to five"));
        assertThat(event.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.speaker()).isEqualTo("B");
            assertThat(claim.passages()).hasSize(2);
        });
    }

    @Test
    void theEndsOfADateAreNarrowed() throws IOException {
        Dataset dataset = synthetic
                .with(
                        "events.json",
                        "{\"edtf\": \"2001-02\"}",
                        "{\"edtf\": \"/2001-02-05\", \"start\": \"../2000-02-05\"}")
                .read();
        assertThat(dataset.problems()).isEmpty();
        assertThat(dataset.events().get(1).when().start()).hasToString("../2000-02-05");
    }

    @Test
    void aPlaceIsReadWithItsPreferredNameFirst() {
        Place place = synthetic.read().gazetteer().byId("testville").orElseThrow();
        assertThat(place.position()).isEqualTo(new Position(25.5, 35.5));
        assertThat(place.displayName()).isEqualTo("Testville");
        assertThat(place.names().get(0).text()).isEqualTo("Testville");
        assertThat(place.references()).containsExactly("GeoNames 7", "Wikidata Q7", "ICAO XXXX");
    }

    @Test
    void anAreaHasAKeyAndBoundsButNoPosition() {
        Place area = synthetic.read().gazetteer().byId("testland").orElseThrow();
        assertThat(area.position()).isNull();
        assertThat(area.areaKey()).isEqualTo("XX.01");
        assertThat(area.bounds()).isEqualTo(new Bounds(24, 34, 26, 36));
        assertThat(area.verification()).isEqualTo(Place.Verification.NOT_VERIFIED);
    }

    @Test
    void aSourceIsReadWithItsTexts() {
        Dataset dataset = synthetic.read();
        assertThat(dataset.sources()).containsOnlyKeys("gazette");
        assertThat(dataset.sources().values()).singleElement().satisfies(source -> {
            assertThat(source.publisherVerification()).isEqualTo(Verification.NOT_VERIFIED);
            assertThat(source.texts()).hasSize(2);
        });
        assertThat(dataset.texts()).containsOnlyKeys("digest");
    }

    @Test
    void aSourceWhoseDayOfPublicationIsNotKnownSaysNull() throws IOException {
        Dataset dataset = synthetic
                .with("sources.json", "\"published\": \"2001-02-06\"", "\"published\": null")
                .read();
        assertThat(dataset.problems()).isEmpty();
        assertThat(dataset.sources().values())
                .singleElement()
                .satisfies(source -> assertThat(source.published()).isNull());
    }

    @Test
    void passagesCountCodePointsAndNotChars() {
        Dataset.Text text = text(synthetic.read(), "digest");
        assertThat(text.codePoints()).isEqualTo(SyntheticDataset.TEXT.length() - 1);
        assertThat(text.words(new Passage("digest", 0, 9, Set.of()))).isEqualTo("On Monday");
        assertThat(text.words(new Passage("digest", 10, 11, Set.of()))).isEqualTo("\uD83D\uDCF0");
        assertThat(text.words(new Passage("digest", 12, 13, Set.of()))).isEqualTo("a");
    }

    @Test
    void aTextWithoutAFileIsKnownByItsHashWhateverItsName() throws IOException {
        assertThat(synthetic.read().texts()).doesNotContainKey("original");
        Dataset dataset = synthetic.write("whatever.bin", "original").read();
        assertThat(dataset.problems()).isEmpty();
        assertThat(text(dataset, "original").content()).isEqualTo("original");
    }

    @Test
    void aTextWithoutAFileIsFoundInTheSeedsFolderOfTheInstallation(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("data/gazetteer"));
        Files.writeString(Files.createDirectories(root.resolve("seeds")).resolve("mine.txt"), "original");
        Dataset dataset = new SyntheticDataset(root.resolve("data/synthetic")).read();
        assertThat(dataset.texts()).containsKeys("digest", "original");
    }

    @Test
    void aByteOrderMarkIsNoPartOfATextNorOfAFile() throws IOException {
        String hash = SyntheticDataset.sha256("\uFEFForiginal");
        Dataset dataset = synthetic
                .with("sources.json", SyntheticDataset.sha256("original"), hash)
                .write("mine.txt", "\uFEFForiginal")
                .with("events.json", "{\n  \"events\"", "\uFEFF{\n  \"events\"")
                .read();
        assertThat(dataset.problems()).isEmpty();
        assertThat(dataset.events()).hasSize(2);
        assertThat(text(dataset, "original").content()).isEqualTo("original");
    }

    @Test
    void theFirstOfSeveralGazetteersWins() throws IOException {
        String places = Files.readString(synthetic.folder().resolve("places.json"));
        Dataset dataset = synthetic
                .write("more.json", places.replace("25.5", "11.5").replace("testland", "otherland"))
                .with("dataset.json", "\"places.json\"", "\"places.json\", \"more.json\"")
                .read();
        assertThat(dataset.problems()).isEmpty();
        assertThat(dataset.gazetteer().byId("testville").orElseThrow().position())
                .isEqualTo(new Position(25.5, 35.5));
        assertThat(dataset.gazetteer().byId("otherland")).isPresent();
        assertThat(dataset.gazetteer().places()).hasSize(3);
    }

    @Test
    void eventsAndSourcesCanBeSpreadOverSeveralFiles() throws IOException {
        String events = Files.readString(synthetic.folder().resolve("events.json"));
        Dataset dataset = synthetic
                .write("later.json", events.replace("\"first\"", "\"third\"").replace("\"second\"", "\"fourth\""))
                .with("dataset.json", "\"events.json\"", "\"events.json\", \"later.json\"")
                .read();
        assertThat(dataset.problems()).isEmpty();
        assertThat(dataset.events()).extracting(Event::id).isEqualTo(List.of("first", "second", "third", "fourth"));
    }

    private static Dataset.Text text(Dataset dataset, String id) {
        return Objects.requireNonNull(dataset.texts().get(id));
    }
}
