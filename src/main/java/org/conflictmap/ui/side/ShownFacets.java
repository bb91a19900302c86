package org.conflictmap.ui.side;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.conflictmap.query.Certainty;
import org.conflictmap.query.Facets;
import org.conflictmap.query.WindowView;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.ui.Recount;
import org.conflictmap.ui.ViewerState;

/**
 * The facets of the open table, of all its events and of those shown in the window: they follow every filter, and only
 * what differs is counted. For the JavaFX thread only.
 */
final class ShownFacets {
    /** Both of one table. */
    record Counts(Facets all, Facets shown) {
        static final Counts NONE = of(EventTable.EMPTY);

        static Counts of(EventTable table) {
            Facets all = Facets.of(table, RowSet.all(table.size()));
            return new Counts(all, all);
        }
    }

    private final ViewerState state;
    private final Recount recount;
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);

    ShownFacets(ViewerState state) {
        this.state = state;
        recount = state.recount("facets");
        state.inWindow().addListener(changed -> count());
        state.certainty.addListener(changed -> count());
        count();
    }

    ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    private void count() {
        if (!state.isCounted()) {
            return;
        }
        EventTable table = state.table().get();
        WindowView view = state.inWindow().get();
        Certainty certainty = state.certainty.get();
        Counts before = counts.get();
        recount.run(
                table.size(),
                () -> {
                    Counts known = before.all().table() == table ? before : Counts.of(table);
                    return new Counts(known.all(), known.shown().moved(view.shown(certainty)));
                },
                counts::set);
    }
}
