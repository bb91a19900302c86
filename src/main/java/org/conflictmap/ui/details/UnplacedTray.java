package org.conflictmap.ui.details;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.map.symbol.EventColors;
import org.conflictmap.map.symbol.UnplacedRows;
import org.conflictmap.query.Filter;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Newest;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;

/**
 * A button that counts the events which the map cannot show, those placed in no more than a country and those with no
 * place at all, and lists them when it is pressed. Not there while there are none.
 *
 * <p>For the JavaFX thread. A table is looked through once, off it; counting is then a matter of words of 64 rows, and the
 * list makes only what is in view.
 */
public final class UnplacedTray extends Button {
    /** The rows of a table that the map cannot show. */
    private record Unplaced(EventTable table, RowSet countryOnly, RowSet noPlace) {
        static final Unplaced NOTHING = new Unplaced(EventTable.EMPTY, RowSet.all(0), RowSet.all(0));

        static Unplaced of(EventTable table) {
            RowSet countryOnly = new Filter.Precisions(Set.of(PlacePrecision.COUNTRY)).select(table);
            RowSet unplaced = UnplacedRows.of(table, RowSet.all(table.size()));
            return new Unplaced(table, countryOnly, unplaced.minus(countryOnly));
        }
    }

    private final Texts texts;
    private final ObjectProperty<EventTable> table = new SimpleObjectProperty<>(EventTable.EMPTY);
    private final ObjectProperty<RowSet> rows = new SimpleObjectProperty<>(RowSet.all(0));
    private final EventListPopup popup;
    private Unplaced unplaced = Unplaced.NOTHING;

    /** @param tasks where a table is looked through */
    public UnplacedTray(Texts texts, Tasks tasks) {
        this.texts = texts;
        popup = new EventListPopup(texts);
        Newest<EventTable, Unplaced> looking = new Newest<>(
                tasks,
                Unplaced::of,
                (asked, found) -> {
                    unplaced = found;
                    count();
                },
                failure -> {
                    throw new IllegalStateException("could not look for events without a place", failure);
                });
        setId("unplaced-tray");
        getStyleClass().add("unplaced-tray");
        getStylesheets().add(DetailsPanel.STYLESHEET);
        setMinWidth(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setOnAction(action -> toggle());
        table.addListener((observed, before, now) -> {
            unplaced = Unplaced.NOTHING;
            count();
            looking.ask(now);
        });
        rows.addListener(changed -> count());
        count();
    }

    /** The table of which {@link #rowsProperty} are rows. */
    public ObjectProperty<EventTable> tableProperty() {
        return table;
    }

    /** The rows that are looked at: those of the window and the filters. */
    public ObjectProperty<RowSet> rowsProperty() {
        return rows;
    }

    /** The marks of the table's events. */
    public ObjectProperty<EventColors> colorsProperty() {
        return popup.colorsProperty();
    }

    /** Called with the row of the event that is chosen in the list. */
    public void setOnRow(IntConsumer listener) {
        popup.setOnRow(listener);
    }

    private void count() {
        RowSet now = rows.get();
        boolean isOfTable = unplaced.table == table.get();
        int count = isOfTable ? unplaced.countryOnly.countOf(now) + unplaced.noPlace.countOf(now) : 0;
        setText(texts.get("tray.count", count));
        setVisible(count > 0);
        popup.hide();
    }

    private void toggle() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        popup.showAbove(
                this,
                table.get(),
                List.of(group("tray.country", unplaced.countryOnly), group("tray.none", unplaced.noPlace)));
    }

    private GroupedRows.Group group(String key, RowSet all) {
        RowSet here = all.and(rows.get());
        return new GroupedRows.Group(texts.get(key, here.count()), here);
    }

    EventListPopup popup() {
        return popup;
    }
}
