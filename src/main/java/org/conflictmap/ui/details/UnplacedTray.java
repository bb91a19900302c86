package org.conflictmap.ui.details;

import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.conflictmap.event.Event;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.ui.Texts;

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
    private final Popover popover = new Popover();
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
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
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
        if (popover.isShowing()) {
            popover.hide();
        }
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
        if (popover.isShowing()) {
            popover.hide();
            return;
        }
        VBox groups = new VBox();
        groups.getStyleClass().add("tray-list");
        groups.getStylesheets().add(DetailsPanel.STYLESHEET);
        addGroup(groups, "tray.country", countryOnly);
        addGroup(groups, "tray.none", noPlace);
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("tray-scroll");
        scroll.getStylesheets().add(DetailsPanel.STYLESHEET);
        popover.setContentNode(scroll);
        popover.show(this);
        groups.lookupAll(".tray-item").stream().findFirst().ifPresent(javafx.scene.Node::requestFocus);
    }

    private void addGroup(VBox groups, String key, List<Integer> groupRows) {
        if (groupRows.isEmpty()) {
            return;
        }
        Label heading = new Label(texts.get(key, groupRows.size()));
        heading.getStyleClass().add("evidence-heading");
        groups.getChildren().add(heading);
        groupRows.stream().limit(MOST).forEach(row -> groups.getChildren().add(item(table.get(), row)));
        if (groupRows.size() > MOST) {
            Label more = new Label(texts.get("tray.more", groupRows.size() - MOST));
            more.getStyleClass().add("fact-muted");
            groups.getChildren().add(more);
        }
    }

    private Button item(EventTable events, int row) {
        Event event = events.event(row);
        Text title = new Text(event.title() + "\n");
        title.getStyleClass().add("fact-text");
        List<String> facts = new ArrayList<>();
        if (events.place(row) != EventTable.NO_PLACE) {
            Place place = events.places().place(events.place(row));
            facts.add(place.displayName());
        }
        facts.add(whenText.date(event.when()));
        Text aside = new Text(String.join(texts.get("details.separator"), facts));
        aside.getStyleClass().add("fact-aside");
        TextFlow words = new TextFlow(title, aside);
        HBox graphic = new HBox(TypeGlyph.node(event.type()), words);
        graphic.getStyleClass().add("tray-words");
        Button item = new Button();
        item.setGraphic(graphic);
        item.setAccessibleText(event.title());
        item.getStyleClass().addAll("tray-item", "flat");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(action -> {
            popover.hide();
            onEvent.accept(event);
        });
        return item;
    }
}
