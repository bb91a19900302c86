package org.conflictmap.importer;

import java.util.function.Consumer;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.store.EventTableBuilder;
import org.conflictmap.store.OpenData;

/**
 * Hands out the rows that a reader has so far, whenever they have become eight times as many: the first while the user
 * looks, and all together cost a seventh of a freeze. For one thread.
 */
public final class Preview {
    private static final int FIRST_ROWS = 25_000;
    private static final int GROWTH = 8;

    private final Dataset dataset;
    private final EventTableBuilder rows;
    private final Consumer<OpenData> taker;
    private int nextRows = FIRST_ROWS;

    public Preview(Dataset dataset, EventTableBuilder rows, ImportContext context) {
        this.dataset = dataset;
        this.rows = rows;
        this.taker = context.preview();
    }

    /** Hands them out if it is time; to be called between two rows, as often as one likes. */
    public void offer() {
        if (rows.size() >= nextRows) {
            nextRows = (int) Math.min(Integer.MAX_VALUE, (long) rows.size() * GROWTH);
            taker.accept(OpenData.of(dataset, rows.snapshot()));
        }
    }
}
