package org.conflictmap.query;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.NameKey;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.store.TextColumn;
import org.jspecify.annotations.Nullable;

/**
 * How many rows there are of each type, place precision, sub-type, actor, area, source and dataset. An event with several
 * actors counts for each of them once. Immutable; safe for all threads.
 *
 * <p>Cost: 4 bytes for every different sub-type, list of actors, area and source; of counting, one pass over the rows on
 * all processors; of {@link #moved}, the rows that differ.
 */
public final class Facets {
    /** What values are counted by, beside type and precision. */
    public enum Facet {
        SUB_TYPE,
        ACTOR,
        /** Of the first level, or the country where none is known. */
        AREA,
        SOURCE,
        /** By the ids of their manifests. */
        DATASET
    }

    /** A value and how many rows have it. */
    public record Value(String name, int count) {}

    private static final int LEAST_DIFFERENCE_PER_THREAD = 50_000;

    private final EventTable table;
    private final RowSet rows;
    private final FacetColumns columns;
    private final FacetCounts counts;

    private Facets(EventTable table, RowSet rows, FacetColumns columns, FacetCounts counts) {
        this.table = table;
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
    }

    /** Counts the rows. */
    public static Facets of(EventTable table, RowSet rows) {
        return of(table, rows, new FacetColumns(table));
    }

    private static Facets of(EventTable table, RowSet rows, FacetColumns columns) {
        return new Facets(table, rows, columns, columns.count(rows, RowSet.all(0), rows.count()));
    }

    /** The facets of other rows of the same table; these if the rows are the same. Only rows that differ are looked at. */
    public Facets moved(RowSet other) {
        int differing = 0;
        for (int word = Math.max(rows.wordCount(), other.wordCount()) - 1; word >= 0; word--) {
            differing += Long.bitCount(rows.word(word) ^ other.word(word));
        }
        if (differing == 0) {
            return this;
        }
        if (differing > other.count()) {
            return of(table, other, columns);
        }
        FacetCounts change = columns.count(other, rows, differing < LEAST_DIFFERENCE_PER_THREAD ? 0 : differing);
        return new Facets(table, other, columns, change.plus(counts));
    }

    public EventTable table() {
        return table;
    }

    /** The rows that were counted. */
    public RowSet rows() {
        return rows;
    }

    /** Every type, in the order of the enum; what does not occur has 0. */
    public Map<EventType, Integer> byType() {
        return counts(EventType.class, counts.types);
    }

    /** Every precision, finest first. */
    public Map<PlacePrecision, Integer> byPrecision() {
        return counts(PlacePrecision.class, counts.precisions);
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(Class<E> facet, int[] counts) {
        Map<E, Integer> byValue = new EnumMap<>(facet);
        for (E value : facet.getEnumConstants()) {
            byValue.put(value, counts[value.ordinal()]);
        }
        return Collections.unmodifiableMap(byValue);
    }

    /** How many different values occur; what has no value is not one. */
    public int different(Facet facet) {
        return (int) Arrays.stream(counted(facet))
                .skip(first(facet))
                .filter(count -> count > 0)
                .count();
    }

    /**
     * The values that occur most often, those first.
     *
     * @param most how many at the most
     * @param words folded parts that a name, or a dataset's title, must have, "" for any
     */
    public List<Value> top(Facet facet, int most, String words) {
        int[] counted = counted(facet);
        IntFunction<String> name = name(facet);
        IntFunction<String> shown = facet == Facet.DATASET ? this::title : name;
        List<String> wanted = WordSieve.words(words);
        PriorityQueue<Long> best = new PriorityQueue<>();
        for (int code = first(facet); code < counted.length; code++) {
            long key = (long) counted[code] << 32 | ~code & 0xFFFFFFFFL;
            @Nullable Long least = best.size() < most ? null : best.peek();
            if (counted[code] > 0 && (least == null || key > least) && holds(shown, code, wanted)) {
                best.add(key);
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        return best.stream()
                .sorted(Collections.reverseOrder())
                .map(key -> new Value(name.apply((int) ~key), (int) (key >> 32)))
                .toList();
    }

    /** How many rows have a value. Cost: that of finding its code. */
    public int count(Facet facet, String value) {
        int[] counted = counted(facet);
        IntFunction<String> name = name(facet);
        int count = 0;
        for (int code = first(facet); code < counted.length; code++) {
            if (counted[code] > 0 && name.apply(code).equals(value)) {
                count += counted[code];
            }
        }
        return count;
    }

    private static boolean holds(IntFunction<String> name, int code, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String key = NameKey.of(name.apply(code));
        return words.stream().allMatch(key::contains);
    }

    private String title(int dataset) {
        return table.sources().get(dataset).dataset().manifest().title();
    }

    private int[] counted(Facet facet) {
        return switch (facet) {
            case SUB_TYPE -> counts.subTypes;
            case ACTOR -> columns.ofActors(counts.actorLists);
            case AREA -> counts.areas;
            case SOURCE -> counts.sources;
            case DATASET -> counts.datasets;
        };
    }

    /** The first code of a value: the code before it stands for none. */
    private static int first(Facet facet) {
        return facet == Facet.DATASET ? 0 : 1;
    }

    private IntFunction<String> name(Facet facet) {
        return switch (facet) {
            case SUB_TYPE -> code -> table.text(TextColumn.SUB_TYPE, code);
            case ACTOR -> code -> table.text(TextColumn.ACTOR, code);
            case AREA -> columns::area;
            case SOURCE -> code -> table.text(TextColumn.SOURCE, code);
            case DATASET ->
                code -> table.sources().get(code).dataset().manifest().id();
        };
    }
}
