package org.conflictmap.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;
import org.conflictmap.event.Source;
import org.conflictmap.event.SourceText;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.Place.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it was opened: what its manifest says, its events, places and sources, the texts that could be found, and
 * what was wrong with it. Immutable.
 *
 * @param events in the order of their files; each refers only to places and sources that are here
 * @param sources by id, in the order of their files
 * @param texts the texts that were found, by id
 * @param problems what was left out and why; empty for a sound dataset
 */
public record Dataset(
        Manifest manifest,
        List<Event> events,
        Gazetteer gazetteer,
        Map<String, Source> sources,
        Map<String, Text> texts,
        List<Problem> problems) {
    /**
     * What the manifest says.
     *
     * @param licence the licence's short name or SPDX id; empty if none is given
     * @param coverageTime the time that the dataset covers, or null
     * @param coverageBounds the area that it covers, or null
     * @param coverageNote empty if nothing
     */
    public record Manifest(
            String id,
            String title,
            String description,
            String language,
            String licence,
            List<String> credits,
            @Nullable When coverageTime,
            @Nullable Bounds coverageBounds,
            String coverageNote) {
        public Manifest {
            credits = List.copyOf(credits);
        }
    }

    /**
     * A text that passages point into.
     *
     * @param content decoded as UTF-8, a byte order mark removed
     */
    public record Text(String id, String sourceId, SourceText.Kind kind, String content) {
        /** Its length as passages count, in Unicode code points. */
        public int codePoints() {
            return content.codePointCount(0, content.length());
        }

        /** The index into {@code content} of an offset as passages count; cost linear in the text. */
        public int indexOf(int codePoint) {
            return content.offsetByCodePoints(0, codePoint);
        }

        /** The words of a passage of this text. */
        public String words(Passage passage) {
            return content.substring(indexOf(passage.start()), indexOf(passage.end()));
        }
    }

    /** Nothing is open. */
    public static final Dataset EMPTY = new Dataset(
            new Manifest("", "", "", "en", "", List.of(), null, null, ""),
            List.of(),
            Gazetteer.EMPTY,
            Map.of(),
            Map.of(),
            List.of());

    public Dataset {
        events = List.copyOf(events);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        problems = List.copyOf(problems);
    }

    /** The place that an event happened at, if it is told. */
    public Optional<Place> placeOf(Event event) {
        return Optional.ofNullable(event.where().placeId()).flatMap(gazetteer::byId);
    }
}
