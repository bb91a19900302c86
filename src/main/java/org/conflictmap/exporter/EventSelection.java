package org.conflictmap.exporter;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.DayRange;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OpenData;
import org.conflictmap.store.RowSet;
import org.conflictmap.store.RowSource;

/**
 * The events that leave the program: rows of a table, and the window of time in which they were seen. Immutable; safe
 * for all threads.
 *
 * @param dataset the dataset that the table was made of
 * @param window both its ends are included
 * @param rows what to export; a row outside the window is allowed and says so
 */
public record EventSelection(Dataset dataset, EventTable table, DayRange window, RowSet rows) {
    /** How an event stands to the window. */
    public enum InWindow {
        /** However its date is read, it was going on in the window. */
        CERTAIN,
        /** In one reading of its date it was, in another it was not. */
        POSSIBLE,
        /** It was not. */
        OUTSIDE,
        /** It has no date. */
        UNDATED;

        /** The word for it in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is to be said of the datasets that the rows are of; of all that are open if there are no rows. */
    public Dataset.Manifest manifest() {
        List<RowSource> sources = table.sources();
        BitSet found = new BitSet();
        for (int row = rows.next(0); row >= 0 && found.cardinality() < sources.size(); row = rows.next(row + 1)) {
            found.set(table.dataset(row));
        }
        return found.isEmpty() || found.cardinality() == sources.size()
                ? dataset.manifest()
                : OpenData.manifest(found.stream()
                        .mapToObj(source -> sources.get(source).dataset().manifest())
                        .toList());
    }

    InWindow inWindow(int row) {
        if (row >= table.datedCount()) {
            return InWindow.UNDATED;
        }
        if (table.certainlyIn(row, window)) {
            return InWindow.CERTAIN;
        }
        return table.possiblyIn(row, window) ? InWindow.POSSIBLE : InWindow.OUTSIDE;
    }
}
