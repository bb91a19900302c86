package org.conflictmap.ui.details;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.Passage;
import org.conflictmap.event.Source;
import org.conflictmap.event.SourceText;
import org.conflictmap.event.When;
import org.conflictmap.event.Where;
import org.conflictmap.gazetteer.Gazetteer;

/** Made-up events over made-up texts: nothing here was reported by anybody. */
final class SyntheticEvidence {
    static final String TEXT = "synthetic-digest";
    static final String ORIGINAL = "synthetic-original";
    private static final String SOURCE = "synthetic-source";

    private SyntheticEvidence() {}

    static Event event(String id, Passage... passages) {
        return new Event(
                id,
                "Synthetic event " + id,
                EventType.BATTLES,
                "Armed clash",
                EventType.Vocabulary.ACLED,
                When.parse("2015-11-10"),
                Where.NOT_TOLD,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Claim("a synthetic speaker", SOURCE, Arrays.asList(passages), "")),
                "");
    }

    static Passage passage(int start, int end, Passage.Field... supports) {
        return new Passage(TEXT, start, end, Set.of(supports));
    }

    static Passage inOriginal(int start, int end) {
        return new Passage(ORIGINAL, start, end, Set.of());
    }

    /** @param original null if only the digest is there */
    static Dataset dataset(String digest, @org.jspecify.annotations.Nullable String original, Event... events) {
        Source source = new Source(
                SOURCE,
                "A synthetic report",
                "The Synthetic Times",
                Source.Verification.NOT_VERIFIED,
                "",
                List.of("Synthetic Agency"),
                "",
                When.parse("2015-11-11"),
                null,
                "en",
                "",
                "",
                List.of(
                        new SourceText(TEXT, SourceText.Kind.DIGEST, "digest.txt", "0".repeat(64), ""),
                        new SourceText(
                                ORIGINAL, SourceText.Kind.ORIGINAL, null, "1".repeat(64), "Put the file beside it.")));
        Dataset.Text digestText = new Dataset.Text(TEXT, SOURCE, SourceText.Kind.DIGEST, digest);
        return new Dataset(
                new Dataset.Manifest("synthetic", "Synthetic", "", "en", "CC0-1.0", List.of(), null, null, ""),
                List.of(events),
                Gazetteer.EMPTY,
                Map.of(SOURCE, source),
                original == null
                        ? Map.of(TEXT, digestText)
                        : Map.of(
                                TEXT,
                                digestText,
                                ORIGINAL,
                                new Dataset.Text(ORIGINAL, SOURCE, SourceText.Kind.ORIGINAL, original)),
                List.of());
    }
}
