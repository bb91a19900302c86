package org.conflictmap.importer.table;

import java.util.Arrays;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.store.ByteMemo;

/**
 * What was worked out for fields that lie side by side and often come again together: a place with its areas, who fought
 * whom. The bytes of all of them, separators and all, are looked up once, in place of every field's own. It remembers
 * nothing of fields that have quotes doubled, nor where columns lie apart or are missing. For one thread.
 *
 * <p>Ask for a record before any of these fields is looked at.
 */
public final class FieldRun {
    private static final int MOST_FIELDS_BETWEEN = 4;

    private final int first;
    private final int last;
    private final ByteMemo memo;
    private int from;
    private int to;
    private boolean isAsked;

    /**
     * @param numbers how many are remembered for a run
     * @param columns of the fields; one that is missing is -1
     */
    public FieldRun(int numbers, int... columns) {
        int[] there = Arrays.stream(columns).filter(column -> column >= 0).toArray();
        int least = Arrays.stream(there).min().orElse(0);
        int most = Arrays.stream(there).max().orElse(-1);
        boolean isRun = most - least < there.length + MOST_FIELDS_BETWEEN;
        this.first = least;
        this.last = isRun ? most : -1;
        this.memo = new ByteMemo(numbers);
    }

    /** What is remembered for a record's fields, for {@link #number}; -1 if nothing is. */
    public int find(Slices row) {
        isAsked = last >= 0 && last < row.count() && row.isAsWritten(first, last);
        if (!isAsked) {
            return -1;
        }
        from = row.writtenStart(first);
        to = row.writtenEnd(last);
        return memo.find(row.bytes(), from, to);
    }

    /** One of the numbers of what was found. */
    public int number(int found, int index) {
        return memo.number(found, index);
    }

    /** Remembers numbers for the fields that were asked for last and not found. */
    public void keep(Slices row, int... numbers) {
        if (isAsked) {
            memo.keep(row.bytes(), from, to, numbers);
        }
    }
}
