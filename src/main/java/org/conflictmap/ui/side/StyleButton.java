package org.conflictmap.ui.side;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.style.FileStyle;
import org.conflictmap.map.style.MapStyles;
import org.conflictmap.ui.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens the menu of a layer's style; room of the same width beside layers that have none. For the JavaFX thread only. */
final class StyleButton extends Button {
    private static final String STYLED = "styled";

    private final String name;
    private final Texts texts;
    private final MenuItem own;

    StyleButton(LayerId layer, String name, Texts texts, LayerStyles styles) {
        super("", new FontIcon(Feather.DROPLET));
        this.name = name;
        this.texts = texts;
        setId("style-" + layer.key());
        getStyleClass().addAll("flat", "small", "layer-style");
        MenuItem save = item("layer.style.save", () -> styles.save(layer));
        MenuItem choose = item("layer.style.choose", () -> styles.choose(layer));
        own = item("layer.style.own", () -> styles.reset(layer));
        ContextMenu menu = new ContextMenu(save, choose, own);
        setOnAction(event -> menu.show(this, Side.BOTTOM, 0, 0));
        setVisible(MapStyles.isStyled(layer));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    void read(LayerState state) {
        FileStyle style = state.style();
        own.setDisable(style == null);
        getStyleClass().removeAll(STYLED);
        String words = texts.get("layer.style", name);
        if (style != null) {
            getStyleClass().add(STYLED);
            words = texts.get("layer.style.file", name, style.file().getFileName());
        }
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
    }
}
