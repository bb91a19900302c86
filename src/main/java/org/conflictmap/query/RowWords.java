package org.conflictmap.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conflictmap.query.SearchIndex.ActorHit;
import org.conflictmap.query.SearchIndex.Field;
import org.conflictmap.store.ActorTable;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.PlaceTable;
import org.conflictmap.store.TextColumn;

/**
 * Finds rows by the words of their dictionaries: titles, places, actors, sources and sub-types, each text folded once
 * however many rows have it. Frozen; safe for all threads. Cost: that of the dictionaries; a search is one pass over the
 * rows and keeps nothing.
 */
final class RowWords {
    /** Sources that are more than this are addresses of pages: nobody looks for their words. */
    private static final int MOST_SOURCES = 100_000;

    private static final Field[] FIELDS = Field.values();
    private static final byte NOT_FOUND = Byte.MAX_VALUE;

    private final EventTable table;
    private final BitSet searchedSources;
    private final FoldedTexts titles;
    private final FoldedTexts places;
    private final FoldedTexts actors;
    private final FoldedTexts sources;
    private final FoldedTexts subTypes;

    /** @param searchedSources the sources of the table whose rows are looked for; those of others are only counted */
    RowWords(EventTable table, BitSet searchedSources) {
        this.table = table;
        this.searchedSources = searchedSources;
        titles = FoldedTexts.of(table.texts(TextColumn.TITLE));
        places = FoldedTexts.of(table.texts(TextColumn.PLACE));
        actors = FoldedTexts.of(table.texts(TextColumn.ACTOR));
        boolean areNames = table.texts(TextColumn.SOURCE).size() <= MOST_SOURCES;
        sources = FoldedTexts.of(areNames ? table.texts(TextColumn.SOURCE) : EventTable.EMPTY.texts(TextColumn.SOURCE));
        subTypes = FoldedTexts.of(table.texts(TextColumn.SUB_TYPE));
    }

    /**
     * What was found.
     *
     * @param rows the first rows, those with the most telling field first
     * @param rowCount how many there are
     * @param places indices of places whose own name has all words, those with the most events first
     */
    record Found(List<Hit> rows, int rowCount, List<Integer> places, List<ActorHit> actors) {}

    /** A row that has all words, and the least telling field of those that were needed. */
    record Hit(int row, Field field) {}

    /** Which texts hold a word. */
    private record Word(BitSet titles, BitSet places, BitSet lists, BitSet sources, BitSet subTypes) {}

    Found search(List<String> wanted, int limit) {
        BitSet placeNames = everyWord(places, wanted);
        BitSet actorNames = everyWord(actors, wanted);
        BitSet namedPlaces = placesNamed(placeNames);
        BitSet namedLists = listsNaming(actorNames);
        List<Word> words = wanted.stream().map(this::word).toList();
        int[] rowsOfPlace = new int[namedPlaces.length()];
        int[] rowsOfList = new int[namedLists.length()];
        int[] counts = new int[FIELDS.length];
        int[][] first = new int[FIELDS.length][limit];
        for (int row = 0; row < table.size(); row++) {
            int place = table.place(row);
            if (place >= 0 && place < rowsOfPlace.length) {
                rowsOfPlace[place]++;
            }
            int list = table.actorList(row);
            if (list < rowsOfList.length) {
                rowsOfList[list]++;
            }
            byte field = searchedSources.get(table.dataset(row)) ? field(row, words) : NOT_FOUND;
            if (field != NOT_FOUND) {
                if (counts[field] < limit) {
                    first[field][counts[field]] = row;
                }
                counts[field]++;
            }
        }
        return new Found(
                hits(first, counts, limit),
                Arrays.stream(counts).sum(),
                mostUsed(namedPlaces, rowsOfPlace, limit),
                actorHits(actorNames, namedLists, rowsOfList, limit));
    }

    private static BitSet everyWord(FoldedTexts texts, List<String> wanted) {
        BitSet codes = texts.beginning(wanted.get(0));
        wanted.subList(1, wanted.size()).forEach(word -> codes.and(texts.beginning(word)));
        return codes;
    }

    private Word word(String word) {
        BitSet names = places.beginning(word);
        BitSet found = new BitSet();
        PlaceTable all = table.places();
        for (int place = 0; place < all.size(); place++) {
            if (names.get(all.name(place)) || names.get(all.area(place)) || names.get(all.country(place))) {
                found.set(place);
            }
        }
        return new Word(
                titles.beginning(word),
                found,
                listsNaming(actors.beginning(word)),
                sources.beginning(word),
                subTypes.beginning(word));
    }

    private BitSet placesNamed(BitSet names) {
        BitSet found = new BitSet();
        for (int place = 0; place < table.places().size() && !names.isEmpty(); place++) {
            found.set(place, names.get(table.places().name(place)));
        }
        return found;
    }

    private BitSet listsNaming(BitSet names) {
        BitSet lists = new BitSet();
        ActorTable all = table.actorTable();
        for (int list = 0; list < all.listCount() && !names.isEmpty(); list++) {
            for (int actor : all.list(list)) {
                if (names.get(all.name(actor))) {
                    lists.set(list);
                }
            }
        }
        return lists;
    }

    /** The least telling of the fields that hold the words of a row, each word where it is most telling. */
    private byte field(int row, List<Word> words) {
        byte least = 0;
        for (Word word : words) {
            Field field = table.titleCode(row) != 0 && word.titles.get(table.titleCode(row))
                    ? Field.TITLE
                    : table.place(row) >= 0 && word.places.get(table.place(row))
                            ? Field.PLACE
                            : word.lists.get(table.actorList(row))
                                    ? Field.ACTOR
                                    : word.sources.get(table.source(row))
                                            ? Field.SPEAKER
                                            : word.subTypes.get(table.subTypeCode(row)) ? Field.WORDING : null;
            if (field == null) {
                return NOT_FOUND;
            }
            least = (byte) Math.max(least, field.ordinal());
        }
        return least;
    }

    private static List<Hit> hits(int[][] first, int[] counts, int limit) {
        List<Hit> hits = new ArrayList<>();
        for (Field field : FIELDS) {
            int[] rows = first[field.ordinal()];
            for (int at = 0; at < Math.min(rows.length, counts[field.ordinal()]) && hits.size() < limit; at++) {
                hits.add(new Hit(rows[at], field));
            }
        }
        return hits;
    }

    private static List<Integer> mostUsed(BitSet places, int[] rowsOfPlace, int limit) {
        return places.stream()
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> -rowsOfPlace[place]))
                .limit(limit)
                .toList();
    }

    private List<ActorHit> actorHits(BitSet names, BitSet lists, int[] rowsOfList, int limit) {
        ActorTable all = table.actorTable();
        Map<Integer, Integer> rowsOfName = new TreeMap<>();
        for (int list = lists.nextSetBit(0); list >= 0; list = lists.nextSetBit(list + 1)) {
            int rows = rowsOfList[list];
            Arrays.stream(all.list(list))
                    .map(all::name)
                    .filter(names::get)
                    .distinct()
                    .forEach(name -> rowsOfName.merge(name, rows, Integer::sum));
        }
        return rowsOfName.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(limit)
                .map(entry -> new ActorHit(table.text(TextColumn.ACTOR, entry.getKey()), entry.getValue()))
                .toList();
    }
}
