package org.conflictmap.map.mass;

import java.util.Arrays;
import org.conflictmap.event.EventType;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * How many of the rows shown each key has, certainly and possibly, of which types, and how many were killed. Kept by
 * difference: a new pair of sets costs a comparison of their words and some nanoseconds for each row that enters or
 * leaves. For one thread at a time.
 */
public final class RowCounts {
    private static final int TYPES = EventType.values().length;

    /** What is counted besides the events. */
    public enum Detail {
        EVENTS,
        TYPES_AND_KILLED
    }

    private final EventTable table;
    private final int @Nullable [] keyOfPlace;
    private final int[] certain;
    private final int[] possible;
    private final int[] types;
    private final int[] killed;
    private final byte @Nullable [] groupOfDataset;
    private final int groups;
    private final int[] grouped;
    private RowSet lastCertain = RowSet.all(0);
    private RowSet lastPossible = RowSet.all(0);

    /**
     * Counts of nothing, for a start.
     *
     * @param keyOfPlace the key of each place, negative for none; null if places are the keys
     */
    public RowCounts(EventTable table, int @Nullable [] keyOfPlace, int keys, Detail detail) {
        this(table, keyOfPlace, keys, detail, null, 0);
    }

    /**
     * Counts of nothing, for a start; of types, killed and groups of datasets.
     *
     * @param groupOfDataset the group of each dataset; null if they are not counted
     */
    public RowCounts(
            EventTable table, int @Nullable [] keyOfPlace, int keys, byte @Nullable [] groupOfDataset, int groups) {
        this(table, keyOfPlace, keys, Detail.TYPES_AND_KILLED, groupOfDataset, groups);
    }

    private RowCounts(
            EventTable table,
            int @Nullable [] keyOfPlace,
            int keys,
            Detail detail,
            byte @Nullable [] groupOfDataset,
            int groups) {
        this.table = table;
        this.groupOfDataset = groupOfDataset;
        this.groups = groups;
        grouped = new int[groupOfDataset == null ? 0 : keys * groups];
        this.keyOfPlace = keyOfPlace;
        certain = new int[keys];
        possible = new int[keys];
        boolean isDetailed = detail == Detail.TYPES_AND_KILLED;
        types = new int[isDetailed ? keys * TYPES : 0];
        killed = new int[isDetailed ? keys : 0];
    }

    /**
     * Counts these rows instead of those before.
     *
     * @param newPossible those that are certain as well are not counted twice
     */
    public void update(RowSet newCertain, RowSet newPossible) {
        int words = Math.max(
                Math.max(lastCertain.wordCount(), lastPossible.wordCount()),
                Math.max(newCertain.wordCount(), newPossible.wordCount()));
        for (int index = 0; index < words; index++) {
            long nowCertain = newCertain.word(index);
            long nowPossible = newPossible.word(index) & ~nowCertain;
            long wasCertain = lastCertain.word(index);
            long wasPossible = lastPossible.word(index) & ~wasCertain;
            if (nowCertain != wasCertain || nowPossible != wasPossible) {
                count(index << 6, nowCertain ^ wasCertain, nowCertain, certain);
                count(index << 6, nowPossible ^ wasPossible, nowPossible, possible);
            }
        }
        lastCertain = newCertain;
        lastPossible = newPossible;
    }

    private void count(int firstRow, long changed, long entered, int[] counts) {
        for (long rest = changed; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            int row = firstRow + bit;
            int place = table.place(row);
            int key = place == EventTable.NO_PLACE || keyOfPlace == null ? place : keyOfPlace[place];
            if (key >= 0) {
                int step = (entered >>> bit & 1) != 0 ? 1 : -1;
                counts[key] += step;
                if (types.length != 0) {
                    types[key * TYPES + table.type(row).ordinal()] += step;
                    killed[key] += step * killed(table, row);
                    if (groupOfDataset != null) {
                        grouped[key * groups + groupOfDataset[table.dataset(row)]] += step;
                    }
                }
            }
        }
    }

    /** The best number of killed, or the lowest if no best one is said; 0 if neither is. */
    public static int killed(EventTable table, int row) {
        int best = table.deathsBest(row);
        int said = best == EventTable.NOT_SAID ? table.deathsLow(row) : best;
        return Math.max(0, said);
    }

    public EventTable table() {
        return table;
    }

    /** The certain events of each key as they are now. */
    public int[] certainCounts() {
        return certain.clone();
    }

    /** The possible events of each key as they are now. */
    public int[] possibleCounts() {
        return possible.clone();
    }

    public int certain(int key) {
        return certain[key];
    }

    public int possible(int key) {
        return possible[key];
    }

    /** Certain and possible ones. */
    public int count(int key) {
        return certain[key] + possible[key];
    }

    public int killed(int key) {
        return killed[key];
    }

    /** Adds the number of a key's events of each type, by its ordinal. */
    public void addTypes(int key, int[] sums) {
        for (int type = 0; type < TYPES; type++) {
            sums[type] += types[key * TYPES + type];
        }
    }

    /** Adds the number of a key's events of each group of datasets; nothing if they are not counted. */
    public void addGroups(int key, int[] sums) {
        for (int group = 0; groupOfDataset != null && group < groups; group++) {
            sums[group] += grouped[key * groups + group];
        }
    }

    /** All events that have a key. Linear in the keys. */
    public long sum() {
        return Arrays.stream(certain).asLongStream().sum()
                + Arrays.stream(possible).asLongStream().sum();
    }
}
