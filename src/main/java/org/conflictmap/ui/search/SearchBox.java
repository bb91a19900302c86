package org.conflictmap.ui.search;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Event;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.query.SearchIndex;
import org.conflictmap.query.SearchIndex.ActorHit;
import org.conflictmap.query.SearchIndex.EventHit;
import org.conflictmap.query.SearchIndex.PlaceHit;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.details.DetailsPanel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field that finds while one types: events, places and actors in a list below it. Up and Down walk through the list,
 * Enter chooses, Escape closes it and then empties the field. Choosing an actor lists the actor's events.
 *
 * <p>For the JavaFX thread. A keystroke costs one search of the index.
 */
public final class SearchBox extends CustomTextField {
    private static final int MOST_EVENTS = 8;
    private static final int MOST_PLACES = 5;
    private static final int MOST_ACTORS = 3;

    private final Texts texts;
    private final ResultRow.Maker rowMaker;
    private final ObjectProperty<SearchIndex> index = new SimpleObjectProperty<>(SearchIndex.EMPTY);
    private final ObjectProperty<@Nullable Dataset> dataset = new SimpleObjectProperty<>();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Popup popup = new Popup();
    private final List<ResultRow> rows = new ArrayList<>();
    private int at = -1;
    private Consumer<Event> onEvent = event -> {};
    private Consumer<Place> onPlace = place -> {};

    public SearchBox(Texts texts) {
        this.texts = texts;
        rowMaker = new ResultRow.Maker(texts);
        setId("search");
        getStyleClass().add("search-box");
        getStylesheets().add(DetailsPanel.STYLESHEET);
        setPromptText(texts.get("search.prompt"));
        setAccessibleText(texts.get("search.accessible"));
        setLeft(new FontIcon(Feather.SEARCH));
        Label shortcut = new Label(texts.get("search.shortcut"));
        shortcut.getStyleClass().add("search-shortcut");
        shortcut.visibleProperty()
                .bind(focusedProperty().not().and(textProperty().isEmpty()));
        setRight(shortcut);

        list.getStyleClass().add("search-list");
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        scroll.getStyleClass().add("search-results");
        scroll.getStylesheets().add(DetailsPanel.STYLESHEET);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        popup.getContent().add(scroll);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);

        textProperty().addListener(changed -> search());
        index.addListener(changed -> search());
        focusedProperty().addListener((focused, before, now) -> {
            if (!now) {
                popup.hide();
            }
        });
        setOnMouseClicked(click -> search());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What is searched. Made off the window thread; see {@link SearchIndex#of}. */
    public ObjectProperty<SearchIndex> indexProperty() {
        return index;
    }

    /** The dataset that the index is of: it names the places of events that are found. */
    public ObjectProperty<@Nullable Dataset> datasetProperty() {
        return dataset;
    }

    /** Called with an event that is chosen. */
    public void setOnEvent(Consumer<Event> listener) {
        onEvent = listener;
    }

    /** Called with a place that is chosen, to show it on the map. */
    public void setOnPlace(Consumer<Place> listener) {
        onPlace = listener;
    }

    /** Takes the keyboard, with what was typed last selected. */
    public void start() {
        requestFocus();
        selectAll();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    List<ResultRow> rows() {
        return List.copyOf(rows);
    }

    private void search() {
        if (getText().isBlank() || !isFocused() || getScene() == null) {
            popup.hide();
            return;
        }
        SearchIndex.Results found = index.get().search(getText(), MOST_EVENTS);
        rows.clear();
        list.getChildren().clear();
        addGroup("search.events", found.events(), MOST_EVENTS, this::row);
        addGroup("search.places", found.places(), MOST_PLACES, this::row);
        addGroup("search.actors", found.actors(), MOST_ACTORS, this::row);
        if (found.isEmpty()) {
            Label nothing = new Label(texts.get("search.nothing", getText().strip()));
            nothing.setWrapText(true);
            nothing.getStyleClass().add("search-nothing");
            list.getChildren().add(nothing);
        }
        select(rows.isEmpty() ? -1 : 0);
        scroll.setVvalue(0);
        scroll.setPrefWidth(getWidth());
        Bounds below = localToScreen(getBoundsInLocal());
        if (!popup.isShowing() && below != null) {
            popup.show(this, below.getMinX(), below.getMaxY() + 4);
        }
    }

    private <T> void addGroup(String key, List<T> hits, int most, Function<T, ResultRow> toRow) {
        if (hits.isEmpty()) {
            return;
        }
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("evidence-heading");
        list.getChildren().add(heading);
        hits.stream().limit(most).map(toRow).forEach(row -> {
            rows.add(row);
            list.getChildren().add(row);
            row.setOnMouseEntered(entered -> select(rows.indexOf(row)));
            row.setOnMouseClicked(click -> choose(row));
        });
    }

    private ResultRow row(EventHit hit) {
        return rowMaker.row(hit, dataset.get(), () -> {
            close();
            onEvent.accept(hit.event());
        });
    }

    private ResultRow row(PlaceHit hit) {
        return rowMaker.row(hit, () -> {
            close();
            onPlace.accept(hit.place());
        });
    }

    private ResultRow row(ActorHit hit) {
        return rowMaker.row(hit, () -> {
            setText(hit.name());
            end();
        });
    }

    private void close() {
        popup.hide();
        getParent().requestFocus();
    }

    private void choose(ResultRow row) {
        row.run();
    }

    private void select(int index) {
        at = index;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setChosen(i == index);
        }
        if (index >= 0) {
            setAccessibleHelp(rows.get(index).getAccessibleText());
        }
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(1, key);
            case UP -> move(-1, key);
            case ENTER -> {
                if (popup.isShowing() && at >= 0) {
                    choose(rows.get(at));
                    key.consume();
                }
            }
            case ESCAPE -> {
                if (popup.isShowing()) {
                    popup.hide();
                    key.consume();
                } else if (!getText().isEmpty()) {
                    clear();
                    key.consume();
                }
            }
            default -> {}
        }
    }

    private void move(int step, KeyEvent key) {
        if (!popup.isShowing()) {
            search();
        } else if (!rows.isEmpty()) {
            select(Math.floorMod(at + step, rows.size()));
            reveal(rows.get(at));
        }
        key.consume();
    }

    private void reveal(ResultRow row) {
        double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            Bounds bounds = row.getBoundsInParent();
            double viewport = scroll.getViewportBounds().getHeight();
            if (bounds.getMinY() < top || bounds.getMaxY() > top + viewport) {
                scroll.setVvalue(Math.max(0, Math.min(1, (bounds.getMaxY() - viewport * 0.7) / hidden)));
            }
        }
    }
}
