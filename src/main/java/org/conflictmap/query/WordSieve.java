package org.conflictmap.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.conflictmap.gazetteer.NameKey;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.query.RowSieve.All;
import org.conflictmap.query.RowSieve.Always;
import org.conflictmap.query.RowSieve.Any;
import org.conflictmap.query.RowSieve.Codes;
import org.conflictmap.query.RowSieve.Rows;
import org.conflictmap.store.ByteColumn;
import org.conflictmap.store.Dictionary;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.IntColumn;
import org.conflictmap.store.PlaceTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.store.TextColumn;
import org.conflictmap.task.Parallel;

/** Looks for words: in every different text once, and in the records of the rows that have some. */
final class WordSieve {
    private static final int LEAST_TEXTS_PER_THREAD = 5_000;

    private WordSieve() {}

    /** What is looked for, folded. */
    static List<String> words(String text) {
        return Arrays.stream(NameKey.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    static RowSieve of(EventTable table, String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return new Always();
        }
        byte[][] titles = find(table.texts(TextColumn.TITLE), words);
        byte[][] subTypes = find(table.texts(TextColumn.SUB_TYPE), words);
        byte[][] sources = find(table.texts(TextColumn.SOURCE), words);
        byte[][] actors = find(table.texts(TextColumn.ACTOR), words);
        byte[][] places = findPlaces(table.places(), words);
        RowSieve[] sieves = new RowSieve[words.size()];
        for (int at = 0; at < sieves.length; at++) {
            byte[] names = actors[at];
            byte[] lists =
                    Lookups.actors(table, actor -> names[table.actorTable().name(actor) + 1]);
            sieves[at] = any(
                    new Codes(table.column(IntColumn.SUB_TYPE), subTypes[at]),
                    new Codes(table.column(IntColumn.TITLE), titles[at]),
                    new Codes(table.column(IntColumn.ACTORS), lists),
                    new Codes(table.column(IntColumn.PLACE), places[at]),
                    new Codes(table.column(IntColumn.SOURCE), sources[at]));
        }
        RowSieve all = sieves.length == 1 ? sieves[0] : new All(sieves);
        RowSet inRecords = records(table, text);
        return inRecords.count() == 0 ? all : new Any(new Rows(inRecords), all);
    }

    /** Without those that find nothing. */
    private static RowSieve any(Codes... sieves) {
        RowSieve[] telling =
                Arrays.stream(sieves).filter(sieve -> !sieve.isEmpty()).toArray(RowSieve[]::new);
        return telling.length == 1 ? telling[0] : new Any(telling);
    }

    /** For every word, the texts that it occurs in. */
    private static byte[][] find(Dictionary texts, List<String> words) {
        byte[][] lookups = new byte[words.size()][texts.size() + 1];
        Parallel.ranges(texts.size(), LEAST_TEXTS_PER_THREAD, (from, to) -> {
            for (int code = from; code < to; code++) {
                find(texts.text(code), words, lookups, code + 1);
            }
            return to;
        });
        return lookups;
    }

    private static void find(String text, List<String> words, byte[][] lookups, int entry) {
        String key = NameKey.of(text);
        for (int word = 0; word < lookups.length; word++) {
            if (key.contains(words.get(word))) {
                lookups[word][entry] = 1;
            }
        }
    }

    private static byte[][] findPlaces(PlaceTable places, List<String> words) {
        byte[][] names = find(places.names(), words);
        byte[][] lookups = new byte[words.size()][places.size() + 1];
        for (int place = 0; place < places.size(); place++) {
            Place kept = places.kept(place);
            if (kept != null) {
                List<String> texts = new ArrayList<>(
                        kept.names().stream().map(PlaceName::text).toList());
                find(String.join("\n", texts), words, lookups, place + 1);
            }
            for (int word = 0; word < lookups.length; word++) {
                lookups[word][place + 1] |= (byte) (names[word][places.name(place) + 1]
                        | names[word][places.area(place) + 1]
                        | names[word][places.country(place) + 1]);
            }
        }
        return lookups;
    }

    /** The rows whose records have the words. */
    private static RowSet records(EventTable table, String text) {
        byte[] keeps = new byte[Math.max(1, table.sources().size())];
        boolean anyKept = false;
        for (int source = 0; source < table.sources().size(); source++) {
            keeps[source] = (byte) (table.sources().get(source).keepsRecords() ? 1 : 0);
            anyKept |= keeps[source] != 0;
        }
        if (!anyKept) {
            return RowSet.all(0);
        }
        EventWords events = new EventWords(table, text);
        byte[] datasets = table.column(ByteColumn.DATASET);
        BitSet found = new BitSet(table.size());
        for (int row = 0; row < table.size(); row++) {
            if (keeps[datasets[row]] != 0 && events.holdsAll(row)) {
                found.set(row);
            }
        }
        return RowSet.of(found);
    }
}
