package org.conflictmap.ui.side;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState;
import org.conflictmap.ui.ViewerState.Choice;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is filtered by now: a chip with an x each, and one link that clears all. For the JavaFX thread only. */
final class FilterChips extends FlowPane {
    private final ViewerState state;
    private final Texts texts;
    private final FilterWords words;

    FilterChips(ViewerState state, Texts texts) {
        this.state = state;
        this.texts = texts;
        words = new FilterWords(texts, id -> DatasetTitles.of(state.table().get(), id));
        setId("filter-chips");
        getStyleClass().add("filter-chips");
        setPrefWidth(0);
        managedProperty().bind(visibleProperty());
        for (var watched : List.of(state.types, state.precisions, state.filter)) {
            watched.addListener(changed -> list());
        }
        state.table().addListener(changed -> list());
        list();
    }

    private void list() {
        getChildren().clear();
        for (FilterWords.Part part : words.parts(state.choice())) {
            getChildren().add(chip(part));
        }
        setVisible(!getChildren().isEmpty());
        Hyperlink clear = new Hyperlink(texts.get("filter.clear"));
        clear.setId("filter-clear");
        clear.getStyleClass().add("quiet-link");
        clear.setOnAction(event -> state.choose(Choice.EVERYTHING));
        getChildren().add(clear);
    }

    private HBox chip(FilterWords.Part part) {
        Label text = new Label(part.text());
        text.setTooltip(new Tooltip(part.exact()));
        text.setMinWidth(0);
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().setAll("chip-remove");
        remove.setAccessibleText(texts.get("filter.remove", part.text()));
        remove.setOnAction(event -> state.choose(part.without()));
        HBox chip = new HBox(text, remove);
        chip.getStyleClass().add("filter-chip");
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }
}
