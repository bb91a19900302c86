package org.conflictmap.ui.details;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One thing to choose in a {@link ListPopup}: a symbol, what it is called, and what tells it from others. */
public final class ListRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Runnable action;

    /**
     * @param aside the second line; none if it is empty
     * @param action what choosing it does
     */
    public ListRow(Node symbol, String name, String aside, Runnable action) {
        this.action = action;
        getStyleClass().add("list-row");
        StackPane box = new StackPane(symbol);
        box.getStyleClass().add("list-symbol");
        VBox words = new VBox(ScriptText.paragraph(name, "fact-text", "list-name"));
        if (!aside.isEmpty()) {
            words.getChildren().add(ScriptText.paragraph(aside, "fact-aside", "fact-paragraph"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(box, words);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(aside.isEmpty() ? name : name + ", " + aside);
    }

    /** Does what choosing it does. */
    public void choose() {
        action.run();
    }

    void markChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
