package org.conflictmap.ui.details;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A question as a link, and the answer below it once it is asked. Not there at all while it has no answer. */
final class Disclosure extends VBox {
    private final Hyperlink question;
    private final VBox answer = new VBox();

    Disclosure(String question) {
        this.question = new Hyperlink(question);
        this.question.setOnAction(action -> {
            answer.setVisible(!answer.isVisible());
            this.question.setVisited(false);
        });
        getStyleClass().add("disclosure");
        answer.getStyleClass().add("disclosure-answer");
        answer.managedProperty().bind(answer.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(this.question, answer);
        clear();
    }

    /** Forgets the answer, and folds up. */
    void clear() {
        answer.getChildren().clear();
        answer.setVisible(false);
        setVisible(false);
    }

    /** One paragraph more of the answer; nothing if it is empty. */
    void add(String paragraph) {
        if (!paragraph.isEmpty()) {
            Label label = new Label(paragraph);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add("fact-muted");
            answer.getChildren().add(label);
            setVisible(true);
        }
    }
}
