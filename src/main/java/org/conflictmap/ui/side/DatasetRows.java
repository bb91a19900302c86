package org.conflictmap.ui.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.query.Facets;
import org.conflictmap.query.Facets.Facet;
import org.conflictmap.store.EventTable;
import org.conflictmap.ui.DatasetSwitches;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The datasets in view: each with a switch, the number of its events that are shown, and by what it is coloured. For the
 * JavaFX thread only.
 */
final class DatasetRows extends VBox {
    /** The name of a file, which has no blanks to be wrapped at: its beginning and its end tell the most. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{22,}");

    private final ViewerState state;
    private final Texts texts;
    private final List<Row> rows = new ArrayList<>();

    DatasetRows(ViewerState state, Texts texts) {
        this.state = state;
        this.texts = texts;
        setId("side-datasets");
        getStyleClass().add("facet-list");
        state.table().addListener(changed -> list());
        state.filter.addListener(changed -> rows.forEach(Row::showSwitch));
        state.eventColors().addListener(changed -> rows.forEach(Row::showColor));
        list();
    }

    private void list() {
        EventTable table = state.table().get();
        rows.clear();
        for (int dataset = 0;
                table != EventTable.EMPTY && dataset < table.sources().size();
                dataset++) {
            rows.add(new Row(dataset, table.sources().get(dataset).dataset().manifest()));
        }
        getChildren().setAll(rows);
    }

    /** Shows how many events of each dataset are shown. */
    void count(Facets shown) {
        if (shown.table() == state.table().get()) {
            rows.forEach(row -> row.count.setText(texts.get("facet.count", shown.count(Facet.DATASET, row.id))));
            FacetList.align(rows.stream().map(row -> row.count).toList());
        }
    }

    /** A swatch of one colour, or what stands for a rule of several. */
    private static Node sign(ColorRule rule) {
        if (!rule.isSwatch()) {
            FontIcon icon = new FontIcon(
                    switch (rule) {
                        case PRECISION -> Feather.CROSSHAIR;
                        case KILLED -> Feather.BAR_CHART_2;
                        default -> Feather.GRID;
                    });
            icon.getStyleClass().add("rule-icon");
            return icon;
        }
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.setStyle(String.format("-fx-background-color: #%06X;", rule.argb() & 0xFFFFFF));
        return swatch;
    }

    private final class Row extends HBox {
        private final int dataset;
        private final String id;
        private final String title;
        private final CheckBox box = new CheckBox();
        private final Label count = new Label();
        private final MenuButton color = new MenuButton();
        private final ToggleGroup choices = new ToggleGroup();

        Row(int dataset, Manifest manifest) {
            this.dataset = dataset;
            id = manifest.id();
            title = manifest.title();
            getStyleClass().addAll("facet-row", "side-dataset");
            setAlignment(Pos.CENTER_LEFT);
            box.setId("side-dataset-" + dataset);
            box.setAccessibleText(title);
            box.setOnAction(event -> state.filter.set(DatasetSwitches.with(
                    state.filter.get(),
                    state.datasetIds(),
                    id,
                    box.isSelected() ? Visibility.SHOWN : Visibility.HIDDEN)));
            Label name = new Label(title);
            name.getStyleClass().add("facet-name");
            if (LONG_WORD.matcher(title).find()) {
                name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            } else {
                name.setWrapText(true);
            }
            name.setTooltip(new Tooltip(title));
            name.setMinWidth(0);
            name.setPrefWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setOnMouseClicked(event -> box.fire());
            HBox.setHgrow(name, Priority.ALWAYS);
            count.getStyleClass().add("facet-count");
            color.setId("side-dataset-color-" + dataset);
            color.getStyleClass().addAll("flat", "no-arrow", "rule-button");
            color.setMinWidth(Region.USE_PREF_SIZE);
            for (ColorRule rule : ColorRule.values()) {
                if (rule == ColorRule.swatches().get(0)) {
                    color.getItems().add(new SeparatorMenuItem());
                }
                color.getItems().add(item(rule));
            }
            getChildren().addAll(box, color, name, count);
            showSwitch();
            showColor();
        }

        private RadioMenuItem item(ColorRule rule) {
            RadioMenuItem item = new RadioMenuItem(texts.get("color." + rule.key()), sign(rule));
            item.setId("color-" + rule.key() + "-" + dataset);
            item.setUserData(rule);
            item.setToggleGroup(choices);
            item.setOnAction(event -> state.colors.set(state.colors.get().with(id, rule)));
            return item;
        }

        private void showSwitch() {
            box.setSelected(DatasetSwitches.isShown(state.filter.get(), id));
        }

        private void showColor() {
            if (state.eventColors().get().isOf(state.table().get())) {
                ColorRule rule = state.eventColors().get().rule(dataset);
                String words = texts.get("color.tip", texts.get("color." + rule.key()));
                color.setGraphic(sign(rule));
                color.setAccessibleText(title + ", " + words);
                color.setTooltip(new Tooltip(words));
                choices.getToggles().stream()
                        .filter(choice -> Objects.equals(choice.getUserData(), rule))
                        .forEach(choices::selectToggle);
            }
        }
    }
}
