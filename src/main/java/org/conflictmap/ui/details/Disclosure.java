package org.conflictmap.ui.details;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/**
 * The answer to a question that stands elsewhere as a link: folded away until the link is clicked. While there is no
 * answer there is no link either.
 */
final class Disclosure extends VBox {
    private final Hyperlink question;

    Disclosure(String question) {
        this.question = new Hyperlink(question);
        this.question.getStyleClass().add("quiet-link");
        this.question.managedProperty().bind(this.question.visibleProperty());
        this.question.setOnAction(action -> {
            setVisible(!isVisible());
            this.question.setVisited(false);
        });
        getStyleClass().add("disclosure");
        managedProperty().bind(visibleProperty());
        clear();
    }

    /** The link, to be put where the question arises. */
    Hyperlink question() {
        return question;
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }

    /** Forgets the answer, and folds up. */
    void clear() {
        getChildren().clear();
        setVisible(false);
        question.setVisible(false);
    }

    /** One paragraph more of the answer; nothing if it is empty. */
    void add(String paragraph) {
        if (!paragraph.isEmpty()) {
            getChildren().add(ScriptText.paragraph(paragraph, "fact-aside", "fact-paragraph"));
            question.setVisible(true);
        }
    }
}
