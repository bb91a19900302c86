package org.conflictmap.ui.list;

import javafx.collections.ObservableListBase;
import org.conflictmap.store.RowSet;

/**
 * Some neighbouring rows of a set as the items of a list, without an item being there before it is looked at. Never
 * changes. JavaFX thread only.
 *
 * <p>JavaFX 21 lays a list out in a time that grows with the number of the line in view: at some ten thousand lines nobody
 * notices, at some millions the window stands still.
 */
final class RowSlice extends ObservableListBase<Integer> {
    /** As many lines as JavaFX lays out in no time. */
    static final int MOST = 20_000;

    private final RowSet rows;
    private final int first;
    private final int size;

    private RowSlice(RowSet rows, int first) {
        this.rows = rows;
        this.size = Math.min(MOST, rows.count());
        this.first = Math.max(0, Math.min(first, rows.count() - size));
    }

    /** The rows around a rank. */
    static RowSlice around(RowSet rows, int rank) {
        return new RowSlice(rows, rank - MOST / 2);
    }

    /** The rank of its first row. */
    int first() {
        return first;
    }

    boolean isWhole() {
        return size == rows.count();
    }

    @Override
    public Integer get(int index) {
        return rows.rowAt(first + index);
    }

    @Override
    public int size() {
        return size;
    }

    /** The line of a row, or -1. */
    int line(int row) {
        int line = row >= 0 && rows.contains(row) ? rows.rank(row) - first : -1;
        return line < size ? line : -1;
    }

    @Override
    public int indexOf(Object item) {
        return item instanceof Integer ? line((Integer) item) : -1;
    }

    @Override
    public int lastIndexOf(Object item) {
        return indexOf(item);
    }

    @Override
    public boolean contains(Object item) {
        return indexOf(item) >= 0;
    }
}
