package org.conflictmap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.conflictmap.dataset.Problem.Severity;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A synthetic dataset, broken at one place: what is told, and what is still there. */
class BrokenDatasetTest {
    private final SyntheticDataset synthetic;

    BrokenDatasetTest(@TempDir Path folder) throws IOException {
        synthetic = new SyntheticDataset(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dataset.json | "language": "en",         | "language": 7,             |          | language | 7
            dataset.json | "title": "Synthetic dataset", |                        |          | title    |
            dataset.json | [10, 20, 30, 40]          | [30, 20, 10, 40]           |          | coverage.bbox | 30.0, 20.0, 10.0, 40.0
            dataset.json | [10, 20, 30, 40]          | [10, 20, 30]               |          | coverage.bbox | a list
            dataset.json | "time": "2001"            | "time": "once"             |          | coverage.time | once
            dataset.json | "credits": ["Nobody."]    | "credits": [null]          |          | credits[0]    | null
            dataset.json | "events": ["events.json"] | "events": null             |          | events   | null
            places.json  | "icao": "XXXX"            | "icao": 3                  | testville | codes.icao | 3
            places.json  | "kind": "variant"         | "kind": "best"             | testville | names[0].kind | best
            places.json  | "precision": "exact"      | "precision": "roughly"     | testville | precision | roughly
            places.json  | "bbox": [25, 35, 26, 36]  | "bbox": [25, 35, 26, 136]  | testville | bbox | 25.0, 35.0, 26.0, 136.0
            places.json  | "area": {"basemap": "XX.01"} | "area": "XX.01"         | testland | area | XX.01
            sources.json | "published": "2001-02-06" | "published": "2001-02-30"  | gazette  | published | 2001-02-30
            sources.json | "place": "testville"      | "place": "nowhere"         | gazette  | dateline.place | nowhere
            sources.json | "verified": false         | "verified": "no"           | gazette  | publisher.verified | no
            sources.json | "kind": "original"        | "kind": "copy"             | gazette  | texts[1].kind | copy
            events.json  | "type": "battles"         | "type": "war"              | first    | type     | war
            events.json  | "title": "First synthetic event", |                    | first    | title    |
            events.json  | "2001-02-05"              | "Monday"                   | first    | when.edtf | Monday
            events.json  | "2001-02-05"              | "2001-02-05/2001-02-04"    | first    | when.edtf | 2001-02-05/2001-02-04
            events.json  | "start": null             | "start": "soon"            | first    | when.start | soon
            events.json  | "place": "testville"      | "place": "nowhere"         | first    | where.place | nowhere
            events.json  | "precision": "exact"      | "precision": "about"       | first    | where.precision | about
            events.json  | "precision": "exact"      | "precision": "none"        | first    | where.precision | none
                        events.json  | "precision": "province"   | "precision": "exact"       | second   | where.precision | exact
            events.json  | "about": ["testland"]     | "about": ["nowhere"]       | first    | about    | nowhere
            events.json  | "actorClass": "other"     | "actorClass": "army"       | first    | actors[0].actorClass | army
            events.json  | "actors": [{              | "actors": [null, {         | first    | actors[0] | null
            events.json  | "low": 2                  | "low": 9                   | first    | counts[0].low | low 9, best null, high 5
            events.json  | "low": 2                  | "low": -2                  | first    | counts[0].low | -2
            events.json  | "low": 2                  | "low": "two"               | first    | counts[0].low | two
            events.json  | "low": 2                  | "low": 2.5                 | first    | counts[0].low | 2.5
            events.json  | "low": 2                  | "low": 99999999999999999999 | first   | counts[0].low | 1.0E20
            events.json  | "speaker": "B", "source": "gazette" | "speaker": "B", "source": "x" | first | claims[0].source | x
            events.json  | "start": 0, "end": 9      | "start": 9, "end": 9       | first    | claims[0].passages[0].end | 9
            events.json  | "start": 0, "end": 9      | "start": 0, "end": 900     | first    | claims[0].passages[0].end | 900
            events.json  | "start": 0, "end": 9      | "start": -1, "end": 9      | first    | claims[0].passages[0].start | -1
            events.json  | "start": 0, "end": 8      | "start": 0, "end": 8000000000 | first | claims[0].passages[1].end | 8000000000
            events.json  | {"text": "digest", "start": 0 | {"text": "x", "start": 0 | first  | claims[0].passages[0].text | x
            events.json  | "supports": ["when"]      | "supports": ["why"]        | first    | claims[0].passages[0].supports | why
            events.json  | "subType": "Armed clash", | "subType": ["Armed clash"], | first   | subType | a list
            events.json  | "subType": "Armed clash", | "subType": "Armed clash", "subTypeVocabulary": "mine", | first | subTypeVocabulary | mine
            """)
    void aWrongFieldIsToldByItsFileRecordAndValueAndBothEventsStay(
            String file, String words, String others, String record, String field, String value) throws IOException {
        Dataset dataset =
                synthetic.with(file, words, others == null ? "" : others).read();
        assertThat(dataset.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isPositive();
            assertThat(problem.record()).isEqualTo(record == null ? "" : record);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.value()).isEqualTo(value == null ? "" : value);
            assertThat(problem.expected()).isNotBlank();
            assertThat(problem.consequence()).isNotBlank();
        });
        assertThat(dataset.events()).hasSize(field.equals("events") ? 0 : 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dataset.json | "id": "synthetic",        | "id": "synthetic", "titel": "x", |    | titel | x
            places.json  | "parent": "testland"      | "parent": "nowhere"        | testville | parent | nowhere
            events.json  | "about": ["testland"]     | "abouts": "x"              | first     | abouts | x
            events.json  | "wording": "on Monday"    | "words": "on Monday"       | first     | when.words | on Monday
            events.json  | "subType": "Armed clash"  | "subType": "Skirmish"      | first     | subType | Skirmish
            """)
    void aDoubtfulFieldIsAWarning(String file, String words, String others, String record, String field, String value)
            throws IOException {
        Dataset dataset = synthetic.with(file, words, others).read();
        assertThat(dataset.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.record()).isEqualTo(record == null ? "" : record);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.value()).isEqualTo(value);
        });
        assertThat(dataset.events()).hasSize(2);
    }

    @Test
    void aSubTypeOfOnesOwnIsNoProblem() throws IOException {
        String own = "\"subType\": \"Skirmish\", \"subTypeVocabulary\": \"own\"";
        assertThat(synthetic
                        .with("events.json", "\"subType\": \"Armed clash\"", own)
                        .read()
                        .problems())
                .isEmpty();
    }

    @Test
    void anEventSomewhereInADistrictNeedsAPlaceThatIsAnArea() throws IOException {
        Dataset dataset = synthetic
                .with("places.json", ", \"bbox\": [25, 35, 26, 36]", "")
                .with("events.json", "\"precision\": \"exact\"", "\"precision\": \"district\"")
                .read();
        assertThat(dataset.problems())
                .singleElement()
                .extracting(Problem::field, Problem::value)
                .containsExactly("where.place", "testville");
        assertThat(dataset.events().get(0).where().placeId()).isNull();
    }

    @Test
    void anEventWithAReversedDateIsShownWithoutADate() throws IOException {
        Event event = synthetic
                .with("events.json", "2001-02-05", "2001-02-05/2001-02-04")
                .read()
                .events()
                .get(0);
        assertThat(event.when().isDated()).isFalse();
        assertThat(event.when().wording()).isEqualTo("on Monday");
    }

    @Test
    void anEventAtAnUnknownPlaceIsShownWithoutAPlace() throws IOException {
        Event event = synthetic
                .with("events.json", "\"place\": \"testville\"", "\"place\": \"nowhere\"")
                .read()
                .events()
                .get(0);
        assertThat(event.where().precision()).isEqualTo(PlacePrecision.NONE);
        assertThat(event.where().wording()).isEqualTo("in Testville");
    }

    @Test
    void anEventOfAnUnknownTypeCountsAsOther() throws IOException {
        assertThat(synthetic
                        .with("events.json", "\"battles\"", "\"war\"")
                        .read()
                        .events()
                        .get(0)
                        .type())
                .isEqualTo(EventType.OTHER);
    }

    @Test
    void aPlaceAtLatitude95IsLeftOutAndItsEventIsUnplaced() throws IOException {
        Dataset dataset = synthetic.with("places.json", "35.5", "95").read();
        assertThat(dataset.gazetteer().byId("testville")).isEmpty();
        assertThat(dataset.problems())
                .extracting(Problem::file, Problem::record, Problem::field, Problem::value, Problem::expected)
                .contains(tuple("places.json", "testville", "lat", "95", "a number from -90 to 90"));
        assertThat(placesToldUnknown(dataset)).containsExactly("dateline.place", "where.place");
    }

    private static Stream<String> placesToldUnknown(Dataset dataset) {
        return dataset.problems().stream()
                .filter(problem -> problem.value().equals("testville"))
                .map(Problem::field);
    }

    @Test
    void ofTwoRecordsWithOneIdTheFirstStays() throws IOException {
        Dataset events =
                synthetic.with("events.json", "\"second\"", "\"first\"").read();
        assertThat(events.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.record()).isEqualTo("first");
            assertThat(problem.field()).isEqualTo("id");
            assertThat(problem.line()).isEqualTo(13);
        });
        assertThat(events.events()).singleElement().extracting(Event::title).isEqualTo("First synthetic event");
    }

    @Test
    void twoPlacesWithOneIdInOneFileAreToldToo() throws IOException {
        Dataset dataset = synthetic
                .with("places.json", "{\"id\": \"testland\"", "{\"id\": \"testville\"")
                .with("events.json", "testland", "testville")
                .read();
        assertThat(dataset.problems()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("id");
            assertThat(problem.value()).isEqualTo("testville");
        });
        assertThat(dataset.gazetteer().places()).hasSize(1);
    }

    @Test
    void twoTextsWithOneIdAreTold() throws IOException {
        Dataset dataset = synthetic
                .with("sources.json", "\"id\": \"original\"", "\"id\": \"digest\"")
                .with("events.json", "\"original\"", "\"digest\"")
                .read();
        assertThat(dataset.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.record()).isEqualTo("gazette");
            assertThat(problem.field()).isEqualTo("texts[1].id");
        });
    }

    @Test
    void aRecordWithoutAnIdIsCalledByItsIndexAndLeftOut() throws IOException {
        Dataset dataset =
                synthetic.with("events.json", "\"id\": \"second\",", "").read();
        assertThat(dataset.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.record()).isEqualTo("events[1]");
            assertThat(problem.field()).isEqualTo("id");
        });
        assertThat(dataset.events()).extracting(Event::id).containsExactly("first");
    }

    @Test
    void aTextWithAnotherHashIsNotShownSinceItsPassagesMightPointAtOtherWords() throws IOException {
        Dataset dataset =
                synthetic.write("digest.txt", "On Tuesday, something else.").read();
        assertThat(dataset.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("sources.json");
            assertThat(problem.field()).isEqualTo("texts[0].sha256");
            assertThat(problem.value()).isEqualTo(SyntheticDataset.sha256(SyntheticDataset.TEXT));
            assertThat(problem.expected()).contains(SyntheticDataset.sha256("On Tuesday, something else."));
        });
        assertThat(dataset.texts()).isEmpty();
        assertThat(dataset.events()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"events.json, 0", "sources.json, 2", "places.json, 2"})
    void aMissingFileIsToldAndTheOthersAreRead(String file, int eventCount) throws IOException {
        Dataset dataset = synthetic.without(file).read();
        assertThat(dataset.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.value()).isEqualTo("no such file");
        });
        assertThat(dataset.events()).hasSize(eventCount);
    }

    @Test
    void aMissingTextIsTold() throws IOException {
        assertThat(synthetic.without("digest.txt").read().problems())
                .singleElement()
                .extracting(Problem::field, Problem::value)
                .containsExactly("texts[0].file", "digest.txt");
    }

    @Test
    void withoutAManifestThereIsAnEmptyDatasetThatSaysSo() throws IOException {
        Dataset dataset = synthetic.without("dataset.json").read();
        assertThat(dataset.events()).isEmpty();
        assertThat(dataset.manifest().title())
                .isEqualTo(synthetic.folder().getFileName().toString());
        assertThat(dataset.problems()).singleElement().extracting(Problem::file).isEqualTo("dataset.json");
    }

    @Test
    void brokenJsonIsToldByLineAndColumnAndTheRecordsBeforeItAreRead() throws IOException {
        Dataset dataset = synthetic
                .with("events.json", "\"when\": {\"edtf\": \"2001-02\"},", "\"when\" {\"edtf\": \"2001-02\"},")
                .read();
        assertThat(dataset.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("events.json");
            assertThat(problem.line()).isEqualTo(15);
            assertThat(problem.record()).startsWith("column ");
            assertThat(problem.expected()).isEqualTo("well-formed JSON");
        });
        assertThat(dataset.events()).extracting(Event::id).containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "7", "{", "{\"events\": [[[[", "\0\1", "{} {}", "<html>"})
    void aFileThatIsNoDatasetFileAtAllIsToldAndKillsNothing(String content) throws IOException {
        for (String file : List.of("dataset.json", "events.json", "sources.json", "places.json")) {
            SyntheticDataset broken = new SyntheticDataset(synthetic.folder()).write(file, content);
            assertThat(broken.read().problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.expected()).isNotBlank();
                assertThat(problem.consequence()).isNotBlank();
            });
        }
    }

    @Test
    void bytesThatAreNoUtf8AreTold() throws IOException {
        Files.write(synthetic.folder().resolve("events.json"), new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});
        assertThat(synthetic.read().problems()).isNotEmpty();
    }

    @Test
    void aFieldThatStandsTwiceIsToldAndTheFirstCounts() throws IOException {
        Dataset dataset = synthetic
                .with("events.json", "\"title\": \"First synthetic event\"", "\"title\": \"One\", \"title\": \"Two\"")
                .read();
        assertThat(dataset.problems())
                .singleElement()
                .extracting(Problem::field, Problem::value)
                .containsExactly("title", "Two");
        assertThat(dataset.events().get(0).title()).isEqualTo("One");
    }

    @Test
    void aTableThatCannotBeReadIsToldOnceItIsNeeded() throws IOException {
        synthetic
                .write("table.json", """
                        {"id": "t", "title": "T", "licence": {"id": "CC0-1.0", "name": "Public domain"}, "credits": [],
                         "table": "table.tsv.gz", "columns": ["geonameid"]}
                        """)
                .with("dataset.json", "[\"places.json\"]", "[\"places.json\", \"table.json\"]");
        assertThat(synthetic.read().problems())
                .singleElement()
                .extracting(Problem::file, Problem::field)
                .containsExactly("table.json", "table");
        Dataset dataset = synthetic.write("table.tsv.gz", "no table").read();
        assertThat(dataset.problems()).isEmpty();
        assertThat(DatasetReader.complete(dataset).problems())
                .singleElement()
                .extracting(Problem::file, Problem::expected)
                .containsExactly("table.tsv.gz", "a gzipped table");
    }

    @Test
    void noDamageToAByteStopsTheReading() throws IOException {
        Random random = new Random(20151111);
        for (String file : List.of("dataset.json", "events.json", "sources.json", "places.json")) {
            Path path = synthetic.folder().resolve(file);
            byte[] sound = Files.readAllBytes(path);
            for (int round = 0; round < 50; round++) {
                byte[] damaged = sound.clone();
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                Files.write(path, damaged);
                assertThat(synthetic.read().events()).hasSizeLessThanOrEqualTo(2);
            }
            Files.write(path, sound);
        }
        assertThat(synthetic.read().problems()).isEmpty();
    }

    @Test
    void nothingIsEverWritten() throws IOException {
        synthetic.with("events.json", "\"battles\"", "\"war\"");
        List<String> before = contents();
        synthetic.read();
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.list(synthetic.folder())) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return file + " " + Files.getLastModifiedTime(file) + " " + Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
