package org.conflictmap.ui;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/** Says in full what a control has no room for, in a tip under the pointer. For the JavaFX thread only. */
public final class WholeWords {
    private WholeWords() {}

    /** Gives a control such a tip, which is there only while its words are cut. */
    public static void showWhereCut(Labeled control) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(control.textProperty());
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> control.setTooltip(isCut(control) ? tip : null));
    }

    /** Whether the control shows less than it has to say. */
    static boolean isCut(Labeled control) {
        Node drawn = control.lookup(".text");
        return drawn instanceof Text
                && control.getText() != null
                && !((Text) drawn).getText().equals(control.getText());
    }
}
