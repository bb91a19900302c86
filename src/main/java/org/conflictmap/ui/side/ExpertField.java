package org.conflictmap.ui.side;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.conflictmap.query.Filter.Expert;
import org.conflictmap.query.FilterException;
import org.conflictmap.ui.Recount;
import org.conflictmap.ui.Texts;

/** A line of ECQL; what is wrong with it stands beneath, and then nothing changes. For the JavaFX thread only. */
final class ExpertField extends VBox {
    private final Recount recount;
    private final Consumer<Optional<Expert>> onFilter;
    private final TextField field = new TextField();
    private final Label error = new Label();

    /** @param onFilter told the filter that was typed, or that there is none any more */
    ExpertField(Texts texts, Recount recount, Consumer<Optional<Expert>> onFilter) {
        this.recount = recount;
        this.onFilter = onFilter;
        field.setId("filter-expert-field");
        field.setPromptText(texts.get("filter.expert.prompt"));
        field.getStyleClass().addAll("filter-field", "filter-code");
        field.setOnAction(event -> apply());
        error.setId("filter-expert-error");
        error.getStyleClass().add("filter-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        Label note = new Label(texts.get("filter.expert.note"));
        note.getStyleClass().add("filter-note");
        note.setWrapText(true);
        getChildren().addAll(field, error, note);
    }

    private void apply() {
        String typed = field.getText().strip();
        if (typed.isEmpty()) {
            error.setVisible(false);
            onFilter.accept(Optional.empty());
            return;
        }
        Expert expert = new Expert(typed);
        recount.runAway(() -> problem(expert), problem -> {
            error.setText(problem.map(FilterException::getMessage).orElse(""));
            error.setVisible(problem.isPresent());
            problem.ifPresentOrElse(
                    wrong -> field.positionCaret(Math.min(field.getLength(), wrong.position())),
                    () -> onFilter.accept(Optional.of(expert)));
        });
    }

    private static Optional<FilterException> problem(Expert expert) {
        try {
            expert.check();
            return Optional.empty();
        } catch (FilterException e) {
            return Optional.of(e);
        }
    }

    void show(Optional<Expert> expert) {
        if (!field.isFocused()) {
            field.setText(expert.map(Expert::ecql).orElse(""));
        }
    }
}
