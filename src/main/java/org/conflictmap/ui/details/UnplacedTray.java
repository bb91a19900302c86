package org.conflictmap.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.conflictmap.event.Event;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.TypeGlyph;

/**
 * A button that counts the events which the map cannot show, those placed in no more than a country and those with no
 * place at all, and lists them when it is pressed. Not there while there are none.
 *
 * <p>For the JavaFX thread. Counting is one pass over the rows; the list shows the first {@value #MOST} of a group.
 */
public final class UnplacedTray extends Button {
    private static final int MOST = 200;

    private final Texts texts;
    private final WhenText whenText;
    private final ObjectProperty<EventTable> table = new SimpleObjectProperty<>(EventTable.EMPTY);
    private final ObjectProperty<RowSet> rows = new SimpleObjectProperty<>(RowSet.all(0));
    private final ListPopup popup = new ListPopup();
    private List<Integer> countryOnly = List.of();
    private List<Integer> noPlace = List.of();
    private Consumer<Event> onEvent = event -> {};

    public UnplacedTray(Texts texts) {
        this.texts = texts;
        whenText = new WhenText(texts);
        setId("unplaced-tray");
        getStyleClass().add("unplaced-tray");
        getStylesheets().add(DetailsPanel.STYLESHEET);
        setMinWidth(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setOnAction(action -> toggle());
        table.addListener(changed -> count());
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

    /** Called with the event that is chosen in the list. */
    public void setOnEvent(Consumer<Event> listener) {
        onEvent = listener;
    }

    private void count() {
        countryOnly = rowsOf(precision -> precision == PlacePrecision.COUNTRY);
        noPlace = rowsOf(precision -> precision == PlacePrecision.NONE);
        int count = countryOnly.size() + noPlace.size();
        setText(texts.get("tray.count", count));
        setVisible(count > 0);
        popup.hide();
    }

    private List<Integer> rowsOf(Predicate<PlacePrecision> wanted) {
        EventTable events = table.get();
        return rows.get()
                .rows()
                .takeWhile(row -> row < events.size())
                .filter(row -> wanted.test(events.precision(row)))
                .boxed()
                .toList();
    }

    private void toggle() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        popup.clear();
        addGroup("tray.country", countryOnly);
        addGroup("tray.none", noPlace);
        popup.show(this, ListPopup.Side.ABOVE);
    }

    ListPopup popup() {
        return popup;
    }

    private void addGroup(String key, List<Integer> groupRows) {
        if (groupRows.isEmpty()) {
            return;
        }
        popup.addHeading(texts.get(key, groupRows.size()));
        groupRows.stream().limit(MOST).map(this::row).forEach(popup::add);
        if (groupRows.size() > MOST) {
            popup.addNote(texts.get("tray.more", groupRows.size() - MOST));
        }
    }

    private ListRow row(int row) {
        EventTable events = table.get();
        Event event = events.event(row);
        List<String> facts = new ArrayList<>();
        if (events.place(row) != EventTable.NO_PLACE) {
            facts.add(events.places().place(events.place(row)).displayName());
        }
        facts.add(whenText.date(event.when()));
        return new ListRow(
                TypeGlyph.node(event.type()), event.title(), String.join(texts.get("details.separator"), facts), () -> {
                    popup.hide();
                    onEvent.accept(event);
                });
    }
}
