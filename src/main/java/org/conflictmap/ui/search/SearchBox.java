package org.conflictmap.ui.search;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.query.SearchIndex;
import org.conflictmap.query.SearchIndex.ActorHit;
import org.conflictmap.query.SearchIndex.EventHit;
import org.conflictmap.query.SearchIndex.PlaceHit;
import org.conflictmap.task.Newest;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.details.DetailsPanel;
import org.conflictmap.ui.details.ListPopup;
import org.conflictmap.ui.details.ListRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field that finds while one types: events, places and actors in a list below it. Up and Down walk through the list,
 * Enter chooses, also what is not found yet, Escape closes it and then empties the field. Choosing an actor lists the
 * actor's events.
 *
 * <p>For the JavaFX thread. Searching happens off it, one search at a time; the list is that of the newest that is done.
 */
public final class SearchBox extends CustomTextField {
    private static final int MOST_EVENTS = 8;
    private static final int MOST_PLACES = 5;
    private static final int MOST_ACTORS = 3;

    private final Texts texts;
    private final ResultRows resultRows;
    private final ObjectProperty<SearchIndex> index = new SimpleObjectProperty<>(SearchIndex.EMPTY);
    private final ObjectProperty<@Nullable Dataset> dataset = new SimpleObjectProperty<>();
    private final ListPopup results = new ListPopup();
    private final Newest<Question, SearchIndex.Results> searching;
    private boolean isSearching;
    private boolean isBestWanted;
    private IntConsumer onRow = row -> {};
    private Consumer<Place> onPlace = place -> {};

    /** What was typed, and where it is looked for. */
    private record Question(SearchIndex index, String typed) {}

    /** @param tasks where it is searched */
    public SearchBox(Texts texts, Tasks tasks) {
        this.texts = texts;
        searching = new Newest<>(
                tasks,
                question -> question.index.search(question.typed, MOST_EVENTS),
                (question, found) -> show(question.typed, found),
                failure -> {
                    throw new IllegalStateException("could not search", failure);
                });
        resultRows = new ResultRows(texts);
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

        textProperty().addListener(changed -> search());
        index.addListener(changed -> search());
        focusedProperty().addListener((focused, before, now) -> {
            if (!now) {
                results.hide();
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

    /** Called with the row of an event that is chosen. */
    public void setOnRow(IntConsumer listener) {
        onRow = listener;
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

    ListPopup results() {
        return results;
    }

    private void search() {
        if (getText().isBlank() || !isFocused()) {
            results.hide();
            isBestWanted = false;
            return;
        }
        isSearching = true;
        searching.ask(new Question(index.get(), getText()));
    }

    private void show(String typed, SearchIndex.Results found) {
        boolean isNewest = typed.equals(getText());
        isSearching &= !isNewest;
        if (getText().isBlank() || !isFocused()) {
            return;
        }
        results.clear();
        addGroup("search.events", found.events(), MOST_EVENTS, this::row);
        int more = found.eventCount() - found.events().size();
        if (more > 0) {
            results.addNote(texts.get("search.more", more));
        }
        addGroup("search.places", found.places(), MOST_PLACES, this::row);
        addGroup("search.actors", found.actors(), MOST_ACTORS, this::row);
        if (found.isEmpty()) {
            results.addNote(texts.get("search.nothing", typed.strip()));
        }
        results.show(this, ListPopup.Side.BELOW);
        ListRow best = results.current();
        if (isNewest && isBestWanted && best != null) {
            best.choose();
        }
        isBestWanted &= !isNewest;
    }

    private <T> void addGroup(String key, List<T> hits, int most, Function<T, ListRow> toRow) {
        if (!hits.isEmpty()) {
            results.addHeading(texts.get(key));
            hits.stream().limit(most).map(toRow).forEach(results::add);
        }
    }

    private ListRow row(EventHit hit) {
        return resultRows.of(hit, dataset.get(), () -> {
            close();
            onRow.accept(hit.row());
        });
    }

    private ListRow row(PlaceHit hit) {
        return resultRows.of(hit, () -> {
            close();
            onPlace.accept(hit.place());
        });
    }

    private ListRow row(ActorHit hit) {
        return resultRows.of(hit, () -> {
            setText(hit.name());
            end();
        });
    }

    private void close() {
        results.hide();
        getParent().requestFocus();
    }

    private void key(KeyEvent key) {
        if (isSearching && key.getCode() == KeyCode.ENTER) {
            isBestWanted = true;
            key.consume();
        }
        if (results.isShowing()) {
            return;
        }
        if (key.getCode() == KeyCode.DOWN) {
            search();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            key.consume();
        }
    }
}
