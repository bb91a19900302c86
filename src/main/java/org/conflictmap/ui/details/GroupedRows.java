package org.conflictmap.ui.details;

import java.util.List;
import javafx.collections.ObservableListBase;
import org.conflictmap.store.RowSet;

/**
 * Rows of a table in groups as the items of a list, without an item being there before it is looked at: a group's heading is
 * {@code -1 - group}, all else is a row. Never changes. JavaFX thread only. Cost of an item: {@link RowSet#rowAt}.
 */
final class GroupedRows extends ObservableListBase<Integer> {
    /** Some rows, and what is said above them; nothing if it is empty. */
    record Group(String heading, RowSet rows) {
        int headingCount() {
            return heading.isEmpty() ? 0 : 1;
        }

        int size() {
            return headingCount() + rows.count();
        }
    }

    private final List<Group> groups;

    GroupedRows(List<Group> groups) {
        this.groups = groups.stream().filter(group -> group.rows.count() > 0).toList();
    }

    /** Rows without headings. */
    static GroupedRows of(RowSet rows) {
        return new GroupedRows(List.of(new Group("", rows)));
    }

    Group group(int heading) {
        return groups.get(-1 - heading);
    }

    @Override
    public Integer get(int index) {
        int at = index;
        for (int group = 0; group < groups.size(); group++) {
            Group here = groups.get(group);
            if (at < here.size()) {
                return at < here.headingCount() ? -1 - group : here.rows.rowAt(at - here.headingCount());
            }
            at -= here.size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
        return groups.stream().mapToInt(Group::size).sum();
    }

    @Override
    public int indexOf(Object item) {
        int before = 0;
        for (int group = 0; group < groups.size(); group++) {
            Group here = groups.get(group);
            if (item.equals(-1 - group)) {
                return before;
            }
            if (item instanceof Integer && (Integer) item >= 0 && here.rows.contains((Integer) item)) {
                return before + here.headingCount() + here.rows.rank((Integer) item);
            }
            before += here.size();
        }
        return -1;
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
