package org.conflictmap.ui.side;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A kind of filter, folded away until its line is clicked; the line says how many are chosen. JavaFX thread only. */
final class FilterGroup extends VBox {
    private final ToggleButton header = new ToggleButton();
    private final Label summary = new Label();

    /** @param id of the line, {@code filter-ID} */
    FilterGroup(String id, String title, Node content) {
        getStyleClass().add("filter-group");
        FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
        Label name = new Label(title);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        summary.getStyleClass().add("filter-summary");
        summary.setVisible(false);
        summary.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(chevron, name, between, summary);
        line.getStyleClass().add("filter-line");
        line.setAlignment(Pos.CENTER_LEFT);
        header.setId("filter-" + id);
        header.setGraphic(line);
        header.getStyleClass().setAll("filter-header");
        header.setMaxWidth(Double.MAX_VALUE);
        header.setAccessibleText(title);
        line.prefWidthProperty().bind(header.widthProperty().subtract(4));
        content.getStyleClass().add("filter-content");
        content.visibleProperty().bind(header.selectedProperty());
        content.managedProperty().bind(header.selectedProperty());
        header.selectedProperty()
                .addListener((observed, before, open) ->
                        chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        getChildren().addAll(header, content);
    }

    boolean isOpen() {
        return header.isSelected();
    }

    /** Does something whenever it is unfolded, after what was asked for before. */
    void onOpen(Runnable onOpen) {
        header.selectedProperty().addListener((observed, before, open) -> {
            if (open) {
                onOpen.run();
            }
        });
    }

    /** What is chosen, in a word; nothing if it is empty. */
    void setSummary(String text) {
        summary.setText(text);
        summary.setVisible(!text.isEmpty());
    }
}
