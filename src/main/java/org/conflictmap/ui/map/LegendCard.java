package org.conflictmap.ui.map;

import java.nio.IntBuffer;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.map.paint.LegendSigns;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What the signs on the map mean: those that are on it now, and no others. Folds to a button, and scrolls where the map
 * has no room for all. JavaFX thread only.
 */
final class LegendCard extends VBox {
    private final Locale locale;
    private final ToggleButton header;
    private final VBox rows = new VBox();
    private @Nullable LegendSigns shown;

    LegendCard(Texts texts) {
        locale = texts.locale();
        getStyleClass().addAll("map-card", "legend-card");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        header = new ToggleButton(texts.get("map.legend"), new FontIcon(Feather.LIST));
        header.setId("legend");
        header.getStyleClass().addAll("flat", "legend-header");
        header.setFocusTraversable(false);
        header.setMinHeight(Region.USE_PREF_SIZE);
        rows.getStyleClass().add("legend-rows");
        ScrollPane all = new ScrollPane(rows);
        all.getStyleClass().addAll("edge-to-edge", "legend-scroll");
        all.setFitToWidth(true);
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        all.setMinHeight(0);
        all.visibleProperty().bind(header.selectedProperty());
        all.managedProperty().bind(header.selectedProperty());
        getChildren().addAll(header, all);
    }

    /** Shows these signs, at their size on a screen of one physical pixel a logical one. */
    void show(LegendSigns signs, double pixelRatio) {
        if (signs == shown) {
            return;
        }
        shown = signs;
        rows.getChildren().clear();
        for (int entry = 0; entry < signs.signs().size(); entry++) {
            ImageView sign = new ImageView(new WritableImage(new PixelBuffer<>(
                    signs.widthPx(),
                    signs.heightPx(),
                    IntBuffer.wrap(signs.signs().get(entry)),
                    PixelFormat.getIntArgbPreInstance())));
            sign.setFitWidth(signs.widthPx() / pixelRatio);
            sign.setFitHeight(signs.heightPx() / pixelRatio);
            Label words = new Label(signs.text(entry, locale));
            words.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(sign, words);
            row.getStyleClass().add("legend-row");
            row.setAlignment(Pos.CENTER_LEFT);
            rows.getChildren().add(row);
        }
    }
}
