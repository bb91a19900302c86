package org.conflictmap.ui.side;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.conflictmap.query.Filter;
import org.conflictmap.query.Filter.Casualties;
import org.conflictmap.query.Filter.Figure;
import org.conflictmap.query.Filter.NotSaid;
import org.conflictmap.ui.Texts;

/** How many were killed: which of the figures, from and to, and what is not said. For the JavaFX thread only. */
final class CasualtiesFields extends VBox {
    private final Consumer<Filter> onFilter;
    private final ToggleGroup figures = new ToggleGroup();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final CheckBox notSaid = new CheckBox();
    private final Label trouble = new Label();
    private final Texts texts;
    private boolean updating;

    /** @param onFilter told the filter from now on, which lets all through if no number is typed */
    CasualtiesFields(Texts texts, Consumer<Filter> onFilter) {
        this.texts = texts;
        this.onFilter = onFilter;
        HBox choice = new HBox();
        choice.getStyleClass().add("filter-segments");
        for (Figure figure : Figure.values()) {
            String id = figure.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(texts.get("filter.killed." + id + ".short"));
            button.setId("filter-killed-" + id);
            button.setUserData(figure);
            button.setToggleGroup(figures);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setSelected(figure == Figure.BEST);
            button.getStyleClass()
                    .add(figure == Figure.LOW ? "left-pill" : figure == Figure.HIGH ? "right-pill" : "center-pill");
            HBox.setHgrow(button, Priority.ALWAYS);
            choice.getChildren().add(button);
        }
        figures.selectedToggleProperty().addListener((observed, before, now) -> {
            if (now == null) {
                figures.selectToggle(before);
            } else {
                apply();
            }
        });
        field(from, "from");
        field(to, "to");
        Label between = new Label(texts.get("filter.killed.to"));
        HBox range = new HBox(from, between, to);
        range.getStyleClass().add("filter-range");
        range.setAlignment(Pos.CENTER_LEFT);
        notSaid.setId("filter-killed-not-said");
        notSaid.setText(texts.get("filter.killed.not-said"));
        notSaid.setWrapText(true);
        notSaid.selectedProperty().addListener(changed -> apply());
        trouble.getStyleClass().add("filter-error");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.setVisible(false);
        getChildren().addAll(choice, range, notSaid, trouble);
    }

    private void field(TextField field, String id) {
        field.setId("filter-killed-" + id);
        field.getStyleClass().add("filter-field");
        field.setPromptText(texts.get("filter.killed." + id + ".prompt"));
        field.setAccessibleText(texts.get("filter.killed." + id + ".prompt"));
        field.setPrefColumnCount(5);
        field.setOnAction(event -> apply());
        field.focusedProperty().addListener((observed, before, focused) -> {
            if (!focused) {
                apply();
            }
        });
    }

    private void apply() {
        if (updating) {
            return;
        }
        OptionalInt least = number(from.getText());
        OptionalInt most = number(to.getText());
        boolean isWrong = isWrong(from.getText(), least)
                || isWrong(to.getText(), most)
                || least.orElse(0) > most.orElse(Casualties.MOST);
        trouble.setVisible(isWrong);
        trouble.setText(isWrong ? texts.get("filter.killed.wrong") : "");
        if (isWrong) {
            return;
        }
        boolean isEmpty = least.isEmpty() && most.isEmpty();
        onFilter.accept(new Casualties(
                (Figure) figures.getSelectedToggle().getUserData(),
                least.orElse(0),
                most.orElse(Casualties.MOST),
                isEmpty || notSaid.isSelected() ? NotSaid.INCLUDED : NotSaid.EXCLUDED));
    }

    private static boolean isWrong(String text, OptionalInt number) {
        return !text.isBlank() && number.isEmpty();
    }

    private static OptionalInt number(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return number >= 0 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Shows what is filtered by; nothing typed if nothing is. */
    void show(Optional<Casualties> killed) {
        if (from.isFocused() || to.isFocused()) {
            return;
        }
        updating = true;
        from.setText(killed.filter(range -> range.least() > 0)
                .map(range -> String.valueOf(range.least()))
                .orElse(""));
        to.setText(killed.filter(range -> range.most() != Casualties.MOST)
                .map(range -> String.valueOf(range.most()))
                .orElse(""));
        killed.ifPresent(range -> {
            notSaid.setSelected(range.notSaid() == NotSaid.INCLUDED);
            figures.getToggles().stream()
                    .filter(toggle -> toggle.getUserData() == range.figure())
                    .forEach(figures::selectToggle);
        });
        updating = false;
    }
}
