package org.conflictmap.ui;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something that a user can do, once; its button, its menu entry and its shortcut are made from it.
 *
 * @param id also the key of its texts: {@code action.ID} and, as an explanation, {@code action.ID.hint}
 * @param shortcut null if it has none
 * @param icon null if it has none
 * @param possible when it can be done
 */
public record AppAction(
        String id,
        @Nullable KeyCombination shortcut,
        @Nullable Feather icon,
        BooleanExpression possible,
        Runnable run) {

    public String text(Texts texts) {
        return texts.get("action." + id);
    }

    /** A button with icon and text. */
    public Button button(Texts texts) {
        Button button = iconButton(texts);
        button.setText(text(texts));
        return button;
    }

    /** A button with icon and text, and room for a menu of related things. */
    public SplitMenuButton splitButton(Texts texts) {
        SplitMenuButton button = new SplitMenuButton();
        button.setId("action-" + id);
        if (icon != null) {
            button.setGraphic(new FontIcon(icon));
        }
        button.setText(text(texts));
        button.setAccessibleText(text(texts));
        button.setTooltip(new Tooltip(hint(texts)));
        button.disableProperty().bind(possible.not());
        button.setOnAction(event -> run.run());
        return button;
    }

    /** A button with the icon only; its text is its accessible name and its tooltip. */
    public Button iconButton(Texts texts) {
        Button button = new Button();
        button.setId("action-" + id);
        if (icon != null) {
            button.setGraphic(new FontIcon(icon));
        }
        button.setAccessibleText(text(texts));
        Tooltip tooltip = new Tooltip(hint(texts));
        button.setTooltip(tooltip);
        button.disableProperty().bind(possible.not());
        button.setOnAction(event -> run.run());
        return button;
    }

    public MenuItem menuItem(Texts texts) {
        MenuItem item = new MenuItem(text(texts));
        item.setId("menu-" + id);
        if (icon != null) {
            item.setGraphic(new FontIcon(icon));
        }
        if (shortcut != null) {
            item.setAccelerator(shortcut);
        }
        item.disableProperty().bind(possible.not());
        item.setOnAction(event -> run.run());
        return item;
    }

    /** What it does, and its shortcut. */
    public String hint(Texts texts) {
        return shortcut == null ? text(texts) : texts.get("action.hint", text(texts), shortcut.getDisplayText());
    }

    /** Does it, if it is possible now. */
    public void runIfPossible() {
        if (possible.get()) {
            run.run();
        }
    }
}
