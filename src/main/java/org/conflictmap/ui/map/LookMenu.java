package org.conflictmap.ui.map;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.ui.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses how the events are drawn: the mode, and what the size of symbols says. JavaFX thread only. */
final class LookMenu extends MenuButton {
    private final ObjectProperty<EventLook> look;

    LookMenu(Texts texts, ObjectProperty<EventLook> look) {
        super(texts.get("map.look"), new FontIcon(Feather.GRID));
        this.look = look;
        setId("look");
        getStyleClass().addAll("map-card", "look-menu");
        setFocusTraversable(false);
        setAccessibleText(texts.get("map.look.accessible"));
        ToggleGroup modes = new ToggleGroup();
        for (EventMode mode : EventMode.values()) {
            RadioMenuItem item = item(texts, mode.key(), modes);
            item.setOnAction(chosen -> look.set(look.get().withMode(mode)));
            show(item, look.get().mode() == mode);
            look.addListener(changed -> show(item, look.get().mode() == mode));
        }
        MenuItem heading = new MenuItem(texts.get("map.look.sizing"));
        heading.setDisable(true);
        getItems().addAll(new SeparatorMenuItem(), heading);
        ToggleGroup sizings = new ToggleGroup();
        for (SymbolSizing sizing : SymbolSizing.values()) {
            RadioMenuItem item = item(texts, sizing.key(), sizings);
            item.setOnAction(chosen -> look.set(look.get().withSizing(sizing)));
            show(item, look.get().sizing() == sizing);
            look.addListener(changed -> show(item, look.get().sizing() == sizing));
        }
    }

    private RadioMenuItem item(Texts texts, String key, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(texts.get("map.look." + key));
        item.setId("look-" + key);
        item.setToggleGroup(group);
        getItems().add(item);
        return item;
    }

    private static void show(RadioMenuItem item, boolean isChosen) {
        item.setSelected(isChosen);
    }
}
