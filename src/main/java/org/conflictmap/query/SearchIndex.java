package org.conflictmap.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Actor;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Count;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.NameKey;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;

/**
 * Finds events, places and actors of a dataset by the beginnings of words, in any spelling that the gazetteer knows:
 * "kuweires", "Rasin el-Aboud" and كويرس find the events at one base. Words are folded by {@link NameKey}.
 *
 * <p>Immutable; safe for all threads. Building reads every event and its passages once, and has the gazetteer make its
 * keys: not for the window thread. It keeps about 4 bytes for every different word of every event. A search walks over
 * the words that begin with what was typed.
 */
public final class SearchIndex {
    /** Finds nothing. */
    public static final SearchIndex EMPTY = new SearchIndex(List.of(), Gazetteer.EMPTY);

    /** Where in an event a word was found, the most telling first. */
    public enum Field {
        TITLE,
        PLACE,
        ACTOR,
        SPEAKER,
        WORDING,
        PASSAGE
    }

    /** An event that has all words. {@code field} is the least telling of those that were needed to find them. */
    public record EventHit(Event event, Field field) {}

    /** A place, and the name of it that was met: in the script and spelling that was typed. */
    public record PlaceHit(Place place, PlaceName name) {}

    /** An actor as events name them, and in how many. */
    public record ActorHit(String name, int events) {}

    /** What was found, the best of each kind first. */
    public record Results(List<EventHit> events, List<PlaceHit> places, List<ActorHit> actors) {
        public Results {
            events = List.copyOf(events);
            places = List.copyOf(places);
            actors = List.copyOf(actors);
        }

        public boolean isEmpty() {
            return events.isEmpty() && places.isEmpty() && actors.isEmpty();
        }
    }

    private static final Field[] FIELDS = Field.values();

    private final List<Event> events;
    private final Gazetteer gazetteer;
    private final TreeMap<String, Postings> words = new TreeMap<>();
    private final Map<String, Integer> eventsByActor = new LinkedHashMap<>();

    private SearchIndex(List<Event> events, Gazetteer gazetteer) {
        this.events = events;
        this.gazetteer = gazetteer;
    }

    /** The index of a dataset. */
    public static SearchIndex of(Dataset dataset) {
        SearchIndex index = new SearchIndex(dataset.events(), dataset.gazetteer());
        for (int at = 0; at < index.events.size(); at++) {
            index.add(at, dataset);
        }
        dataset.gazetteer().search("a", 1);
        return index;
    }

    private void add(int at, Dataset dataset) {
        Event event = events.get(at);
        Map<String, Field> found = new HashMap<>();
        note(found, Field.TITLE, event.title());
        dataset.placeOf(event).ifPresent(place -> place.names().forEach(name -> note(found, Field.PLACE, name.text())));
        for (Actor actor : event.actors()) {
            note(found, Field.ACTOR, actor.name());
            eventsByActor.merge(actor.name(), 1, Integer::sum);
        }
        note(found, Field.WORDING, event.subType());
        note(found, Field.WORDING, event.when().wording());
        note(found, Field.WORDING, event.where().wording());
        note(found, Field.WORDING, event.note());
        for (Count count : event.counts()) {
            note(found, Field.WORDING, count.wording() + " " + count.of());
        }
        for (Claim claim : event.claims()) {
            note(found, Field.SPEAKER, claim.speaker());
            for (Passage passage : claim.passages()) {
                note(found, Field.PASSAGE, wordsOf(passage, dataset));
            }
        }
        found.forEach((word, field) ->
                words.computeIfAbsent(word, key -> new Postings()).add(at, field));
    }

    private static String wordsOf(Passage passage, Dataset dataset) {
        Dataset.Text text = dataset.texts().get(passage.textId());
        if (text == null) {
            return "";
        }
        String content = text.content();
        if (content.codePointCount(0, content.length()) < passage.end()) {
            return "";
        }
        int start = content.offsetByCodePoints(0, passage.start());
        return content.substring(start, content.offsetByCodePoints(start, passage.end() - passage.start()));
    }

    private static void note(Map<String, Field> found, Field field, String text) {
        for (String word : NameKey.of(text).split(" ")) {
            if (!word.isEmpty()) {
                found.merge(word, field, SearchIndex::moreTelling);
                found.merge(NameKey.withoutArticle(word), field, SearchIndex::moreTelling);
            }
        }
    }

    private static Field moreTelling(Field one, Field other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * What begins with the words that were typed; all words must be met.
     *
     * @param limit how many of each kind at the most
     */
    public Results search(String typed, int limit) {
        String key = NameKey.of(typed);
        if (key.isEmpty()) {
            return new Results(List.of(), List.of(), List.of());
        }
        List<String> wanted = List.of(key.split(" "));
        return new Results(findEvents(wanted, limit), findPlaces(typed, key, limit), findActors(wanted, limit));
    }

    private List<EventHit> findEvents(List<String> wanted, int limit) {
        Map<Integer, Field> hits = null;
        for (String word : wanted) {
            Map<Integer, Field> ofWord = new HashMap<>();
            for (Postings postings :
                    words.subMap(word, word + Character.MAX_VALUE).values()) {
                postings.collect(ofWord);
            }
            hits = hits == null ? ofWord : both(hits, ofWord);
        }
        return Optional.ofNullable(hits).orElse(Map.of()).entrySet().stream()
                .sorted(Map.Entry.<Integer, Field>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(hit -> new EventHit(events.get(hit.getKey()), hit.getValue()))
                .toList();
    }

    private static Map<Integer, Field> both(Map<Integer, Field> some, Map<Integer, Field> others) {
        Map<Integer, Field> both = new HashMap<>();
        some.forEach((event, field) -> {
            Field other = others.get(event);
            if (other != null) {
                both.put(event, field.compareTo(other) >= 0 ? field : other);
            }
        });
        return both;
    }

    private List<PlaceHit> findPlaces(String typed, String key, int limit) {
        return gazetteer.search(typed, limit).stream()
                .flatMap(place -> nameMet(place, key).map(name -> new PlaceHit(place, name)).stream())
                .toList();
    }

    private static Optional<PlaceName> nameMet(Place place, String key) {
        String bare = NameKey.withoutArticle(key);
        return place.names().stream()
                .filter(name -> {
                    String nameKey = NameKey.of(name.text());
                    return nameKey.startsWith(key)
                            || NameKey.withoutArticle(nameKey).startsWith(bare);
                })
                .findFirst()
                .or(() -> place.names().stream().findFirst());
    }

    private List<ActorHit> findActors(List<String> wanted, int limit) {
        return eventsByActor.entrySet().stream()
                .filter(actor -> {
                    List<String> named = List.of(NameKey.of(actor.getKey()).split(" "));
                    return wanted.stream().allMatch(word -> named.stream().anyMatch(part -> part.startsWith(word)));
                })
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(limit)
                .map(actor -> new ActorHit(actor.getKey(), actor.getValue()))
                .toList();
    }

    /** The events that hold a word, with the field, as one int each. */
    private static final class Postings {
        private int[] entries = new int[2];
        private int size;

        void add(int event, Field field) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = event * FIELDS.length + field.ordinal();
        }

        void collect(Map<Integer, Field> hits) {
            for (int at = 0; at < size; at++) {
                hits.merge(entries[at] / FIELDS.length, FIELDS[entries[at] % FIELDS.length], SearchIndex::moreTelling);
            }
        }
    }
}
