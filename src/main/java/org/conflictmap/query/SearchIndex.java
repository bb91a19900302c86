package org.conflictmap.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.conflictmap.store.EventTable;

/**
 * Finds events, places and actors of a dataset by the beginnings of words, in any spelling that the gazetteer knows:
 * "kuweires", "Rasin el-Aboud" and كويرس find the events at one base. Words are folded by {@link NameKey}.
 *
 * <p>Events of dataset folders are found by all their words and passages: about 4 bytes are kept for every different word
 * of every one. Rows of files, which can be millions, are found by their dictionaries, see {@link RowWords}.
 *
 * <p>Immutable; safe for all threads. Neither building nor a search, which is one pass over the rows, is for the window
 * thread.
 */
public final class SearchIndex {
    /** Finds nothing. */
    public static final SearchIndex EMPTY = new SearchIndex(EventTable.EMPTY, Gazetteer.EMPTY);

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
    public record EventHit(int row, Event event, Field field) {}

    /** A place, and the name of it that was met: in the script and spelling that was typed. */
    public record PlaceHit(Place place, PlaceName name) {}

    /** An actor as events name them, and in how many. */
    public record ActorHit(String name, int events) {}

    /**
     * What was found, the best of each kind first.
     *
     * @param eventCount how many events there are, listed or not
     */
    public record Results(List<EventHit> events, int eventCount, List<PlaceHit> places, List<ActorHit> actors) {
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

    private final EventTable table;
    private final Gazetteer gazetteer;
    private final TreeMap<String, Postings> words = new TreeMap<>();
    private final RowWords rows;

    private SearchIndex(EventTable table, Gazetteer gazetteer) {
        this.table = table;
        this.gazetteer = gazetteer;
        rows = new RowWords(table, fileSources(table));
    }

    /** The index of a dataset folder. */
    public static SearchIndex of(Dataset dataset) {
        return of(dataset, EventTable.of(dataset));
    }

    /**
     * The index of what is open.
     *
     * @param dataset the places and texts of the table's events
     */
    public static SearchIndex of(Dataset dataset, EventTable table) {
        SearchIndex index = new SearchIndex(table, dataset.gazetteer());
        BitSet files = fileSources(table);
        for (int row = 0; row < table.size(); row++) {
            if (!files.get(table.dataset(row))) {
                index.add(row, dataset);
            }
        }
        dataset.gazetteer().search("a", 1);
        return index;
    }

    /** Those sources that keep no records of their events. */
    private static BitSet fileSources(EventTable table) {
        BitSet files = new BitSet();
        for (int source = 0; source < table.sources().size(); source++) {
            files.set(source, table.sources().get(source).dataset().events().isEmpty());
        }
        return files;
    }

    private void add(int at, Dataset dataset) {
        Event event = table.event(at);
        Map<String, Field> found = new HashMap<>();
        note(found, Field.TITLE, event.title());
        dataset.placeOf(event).ifPresent(place -> place.names().forEach(name -> note(found, Field.PLACE, name.text())));
        for (Actor actor : event.actors()) {
            note(found, Field.ACTOR, actor.name());
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
            return new Results(List.of(), 0, List.of(), List.of());
        }
        List<String> wanted = List.of(key.split(" "));
        RowWords.Found found = rows.search(wanted, limit);
        Map<Integer, Field> kept = findKept(wanted);
        List<EventHit> hits = Stream.concat(
                        kept.entrySet().stream().map(hit -> new RowWords.Hit(hit.getKey(), hit.getValue())),
                        found.rows().stream())
                .sorted(Comparator.comparing(RowWords.Hit::field).thenComparing(RowWords.Hit::row))
                .limit(limit)
                .map(hit -> new EventHit(hit.row(), table.event(hit.row()), hit.field()))
                .toList();
        return new Results(
                hits, kept.size() + found.rowCount(), findPlaces(typed, key, found.places(), limit), found.actors());
    }

    private Map<Integer, Field> findKept(List<String> wanted) {
        Map<Integer, Field> hits = null;
        for (String word : wanted) {
            Map<Integer, Field> ofWord = new HashMap<>();
            for (Postings postings :
                    words.subMap(word, word + Character.MAX_VALUE).values()) {
                postings.collect(ofWord);
            }
            hits = hits == null ? ofWord : both(hits, ofWord);
        }
        return hits == null ? Map.of() : hits;
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

    /** Places of the gazetteer, and those that only the events name. */
    private List<PlaceHit> findPlaces(String typed, String key, List<Integer> ofTable, int limit) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (int index : ofTable) {
            Place place = table.places().place(index);
            places.putIfAbsent(place.displayName() + place.position(), place);
        }
        gazetteer
                .search(typed, limit)
                .forEach(place -> places.putIfAbsent(place.displayName() + place.position(), place));
        return places.values().stream()
                .flatMap(place -> nameMet(place, key).map(name -> new PlaceHit(place, name)).stream())
                .limit(limit)
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
