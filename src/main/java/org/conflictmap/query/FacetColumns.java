package org.conflictmap.query;

import java.util.Arrays;
import java.util.List;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.store.ActorTable;
import org.conflictmap.store.ByteColumn;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.IntColumn;
import org.conflictmap.store.RowSet;
import org.conflictmap.store.TextColumn;
import org.conflictmap.task.Parallel;

/**
 * The columns of a table that facets are counted in, with the area of every place and the names in every list of actors.
 * Immutable; safe for all threads. The loop over rows is a marked island; benchmark: {@code FilterBenchmark}.
 */
final class FacetColumns {
    private static final int LEAST_WORDS_PER_THREAD = 2048;

    private final EventTable table;
    private final AreaNames areaNames;
    private final int[] areaOfPlace;
    private final int[] namesOfLists;
    private final int[] endsOfLists;

    FacetColumns(EventTable table) {
        this.table = table;
        areaNames = AreaNames.of(table);
        areaOfPlace = areaNames.ofPlaces();
        ActorTable actors = table.actorTable();
        endsOfLists = new int[actors.listCount()];
        int[] names = new int[endsOfLists.length * 2];
        int size = 0;
        for (int list = 0; list < endsOfLists.length; list++) {
            int[] distinct = Arrays.stream(actors.list(list))
                    .map(actors::name)
                    .distinct()
                    .toArray();
            if (size + distinct.length > names.length) {
                names = Arrays.copyOf(names, (size + distinct.length) * 2);
            }
            System.arraycopy(distinct, 0, names, size, distinct.length);
            size += distinct.length;
            endsOfLists[list] = size;
        }
        namesOfLists = Arrays.copyOf(names, size);
    }

    String area(int code) {
        return areaNames.name(code);
    }

    /** By the code of an actor's name, from counts by lists of actors. */
    int[] ofActors(int[] ofLists) {
        int[] counts = new int[table.texts(TextColumn.ACTOR).size()];
        int at = 0;
        for (int list = 0; list < endsOfLists.length; list++) {
            for (; at < endsOfLists[list]; at++) {
                counts[namesOfLists[at]] += ofLists[list];
            }
        }
        return counts;
    }

    /**
     * Counts the rows that are in one set and not in the other, and takes off those that are only in the other.
     *
     * @param rows how many they are, about: with few it is done on this thread
     */
    FacetCounts count(RowSet plus, RowSet minus, int rows) {
        int words = Math.max(plus.wordCount(), minus.wordCount());
        List<FacetCounts> parts =
                Parallel.ranges(words, rows < 50_000 ? Integer.MAX_VALUE : LEAST_WORDS_PER_THREAD, (from, to) -> {
                    FacetCounts counts = blank();
                    for (int word = from; word < to; word++) {
                        long added = plus.word(word) & ~minus.word(word);
                        if (added != 0) {
                            count(counts, word << 6, added, 1);
                        }
                        long removed = minus.word(word) & ~plus.word(word);
                        if (removed != 0) {
                            count(counts, word << 6, removed, -1);
                        }
                    }
                    return counts;
                });
        return parts.stream().reduce(FacetCounts::plus).orElseThrow();
    }

    private FacetCounts blank() {
        return new FacetCounts(
                EventType.values().length,
                PlacePrecision.values().length,
                Math.max(1, table.sources().size()),
                table.texts(TextColumn.SUB_TYPE).size(),
                endsOfLists.length,
                areaNames.size(),
                table.texts(TextColumn.SOURCE).size());
    }

    private void count(FacetCounts counts, int firstRow, long rows, int by) {
        byte[] type = table.column(ByteColumn.TYPE);
        byte[] precision = table.column(ByteColumn.PRECISION);
        byte[] dataset = table.column(ByteColumn.DATASET);
        int[] subType = table.column(IntColumn.SUB_TYPE);
        int[] actors = table.column(IntColumn.ACTORS);
        int[] place = table.column(IntColumn.PLACE);
        int[] source = table.column(IntColumn.SOURCE);
        for (long left = rows; left != 0; left &= left - 1) {
            int row = firstRow + Long.numberOfTrailingZeros(left);
            counts.types[type[row]] += by;
            counts.precisions[precision[row]] += by;
            counts.datasets[dataset[row]] += by;
            counts.subTypes[subType[row]] += by;
            counts.actorLists[actors[row]] += by;
            counts.areas[areaOfPlace[place[row] + 1]] += by;
            counts.sources[source[row]] += by;
        }
    }
}
