package org.conflictmap.ui.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceMatcher.Candidate;
import org.conflictmap.session.PlaceChoice;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.WholeWords;
import org.jspecify.annotations.Nullable;

/**
 * The places that a name can mean, the likeliest first, each with what speaks for it; one of them can be chosen, or one
 * that is called otherwise, or none, and a choice be taken back. For the JavaFX thread only.
 */
final class PlaceChooser extends VBox {
    private static final double LIST_HEIGHT_PX = 120;
    private static final double LEAST_HEIGHT_PX = 72;
    private static final int OTHER_COLUMNS = 8;

    private final Texts texts;
    private final Label heading = new Label();
    private final ListView<Candidate> candidates = new ListView<>();
    private final TextField other = new TextField();
    private final Button use;
    private final Button none;
    private final HBox chosen = new HBox();
    private Named wanted = new Named("", "", "");

    /** The name of a place, and where the record says that it lies; empty if it does not. */
    record Named(String name, String area, String country) {}

    /** What is done with an answer. */
    interface Answers {
        /** @param placeId empty if it is none of them */
        void choose(Named name, String placeId);

        void takeBack(PlaceChoice choice);

        /**
         * Looks for places that can be meant though they are called otherwise.
         *
         * @param otherName empty for the name itself
         */
        void lookFor(Named name, String otherName);
    }

    private final Answers answers;

    PlaceChooser(Texts texts, Answers answers) {
        this.texts = texts;
        this.answers = answers;
        setId("report-places");
        getStyleClass().add("report-places");
        heading.getStyleClass().add("section-heading");
        candidates.setId("report-candidates");
        candidates.setPrefHeight(LIST_HEIGHT_PX);
        candidates.setMinHeight(LEAST_HEIGHT_PX);
        candidates.setPlaceholder(new Label(texts.get("report.place.unknown")));
        candidates.setCellFactory(list -> new CandidateCell());
        use = button("report.place.use", () -> {
            Candidate selected = candidates.getSelectionModel().getSelectedItem();
            answers.choose(wanted, selected.place().id());
        });
        use.disableProperty()
                .bind(candidates.getSelectionModel().selectedItemProperty().isNull());
        none = button("report.place.none", () -> answers.choose(wanted, ""));
        other.setId("report-place-other");
        other.setPromptText(texts.get("report.place.other"));
        other.setPrefColumnCount(OTHER_COLUMNS);
        other.setOnAction(event -> answers.lookFor(wanted, other.getText().strip()));
        HBox.setHgrow(other, Priority.ALWAYS);
        HBox buttons = new HBox(use, none, chosen, other);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("report-head");
        chosen.setAlignment(Pos.CENTER_LEFT);
        chosen.getStyleClass().add("report-chosen");
        VBox.setVgrow(candidates, Priority.ALWAYS);
        getChildren().addAll(heading, candidates, buttons);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A choice that was made before, and the place that was chosen; null if it was none. */
    record Made(PlaceChoice choice, @Nullable Place place) {}

    /** Shows other places that can be meant by a name, if it is still asked for. */
    void offer(Named named, List<Candidate> found) {
        if (!named.equals(wanted)) {
            return;
        }
        candidates.getItems().setAll(found);
        candidates.getSelectionModel().selectFirst();
    }

    /** @param choice what the user said before of this name */
    void show(Named named, List<Candidate> found, Optional<Made> choice) {
        if (!named.equals(wanted)) {
            other.clear();
        }
        wanted = named;
        String where = Stream.of(named.area(), named.country())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(texts.get("details.separator")));
        heading.setText(
                where.isEmpty()
                        ? texts.get("report.place.heading", named.name())
                        : texts.get("report.place.heading.in", named.name(), where));
        candidates.getItems().setAll(found);
        none.setDisable(found.isEmpty());
        chosen.getChildren().clear();
        choice.ifPresent(made -> {
            Hyperlink back = new Hyperlink(texts.get("report.place.takeBack"));
            back.setId("report-place-back");
            back.setOnAction(event -> answers.takeBack(made.choice()));
            back.setMinWidth(USE_PREF_SIZE);
            Place place = made.place();
            String what = place == null ? texts.get("report.place.none") : place.displayName();
            Label words = new Label(
                    texts.get("report.place.chosen", what, made.choice().made()));
            WholeWords.showWhereCut(words);
            chosen.getChildren().addAll(words, back);
        });
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    private final class CandidateCell extends ListCell<Candidate> {
        @Override
        protected void updateItem(@Nullable Candidate candidate, boolean empty) {
            super.updateItem(candidate, empty);
            setText(candidate == null || empty ? null : words(candidate));
        }
    }

    private String words(Candidate candidate) {
        Place place = candidate.place();
        String reasons = candidate.reasons().stream()
                .sorted()
                .map(reason -> texts.get("report.place.reason." + reason.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        Place.Position position = place.position();
        String where = position == null ? "" : texts.get("report.place.position", position.lat(), position.lon());
        return texts.get(
                "report.place.candidate",
                place.displayName(),
                place.country(),
                place.featureCode(),
                place.population(),
                where,
                reasons);
    }
}
