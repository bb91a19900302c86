package org.conflictmap.ui.side;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.ui.Texts;

/**
 * The values of one facet, each with a switch and the number of its events in the window. A click on a name switches the
 * value, a double click shows it alone, or all again. For the JavaFX thread only.
 */
final class FacetList<E extends Enum<E>> extends VBox {
    private static final double BAR_PX = 40;
    private static final double LEAST_BAR_PX = 4;
    private static final double LEAST_COUNT_EM = 2.2;
    private static final double DIGIT_EM = 0.65;
    static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private final Class<E> facet;
    private final ObjectProperty<Set<E>> chosen;
    private final Texts texts;
    private final Map<E, Row> rows;
    private boolean updating;

    /** @param chosen the values that are shown, two-way */
    FacetList(Class<E> facet, ObjectProperty<Set<E>> chosen, Texts texts) {
        this.facet = facet;
        this.chosen = chosen;
        this.texts = texts;
        rows = new EnumMap<>(facet);
        getStyleClass().add("facet-list");
        chosen.addListener(changed -> readChosen());
    }

    /** Lists these values, in this order. */
    void setValues(List<E> values, Function<E, String> name, Function<E, List<Node>> glyph) {
        getChildren().clear();
        rows.clear();
        for (E value : values) {
            Row row = new Row(value, name.apply(value), glyph.apply(value));
            rows.put(value, row);
            getChildren().add(row);
        }
        readChosen();
    }

    /**
     * Shows how many events each value has.
     *
     * @param inWindow those shown in the window
     * @param ofAll those of the dataset
     */
    void setCounts(Map<E, Integer> inWindow, Map<E, Integer> ofAll) {
        int most = ofAll.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        rows.forEach((value, row) -> row.setCount(inWindow.getOrDefault(value, 0), ofAll.getOrDefault(value, 0), most));
        align(rows.values().stream().map(row -> row.count).toList());
    }

    /** Makes counts as wide as the longest of them: none is cut, and the bars before them stand in one line. */
    static void align(List<Label> counts) {
        int longest = counts.stream()
                .mapToInt(count -> count.getText().length())
                .max()
                .orElse(0);
        String width =
                String.format(Locale.ROOT, "-fx-min-width: %.1fem;", Math.max(LEAST_COUNT_EM, longest * DIGIT_EM));
        counts.forEach(count -> count.setStyle(width));
    }

    private void readChosen() {
        updating = true;
        rows.forEach((value, row) -> row.box.setSelected(chosen.get().contains(value)));
        updating = false;
    }

    private void choose(E value, boolean shown) {
        if (updating) {
            return;
        }
        Set<E> next = EnumSet.noneOf(facet);
        next.addAll(chosen.get());
        if (shown) {
            next.add(value);
        } else {
            next.remove(value);
        }
        chosen.set(next);
    }

    private void chooseOnly(E value) {
        boolean isAlone = rows.keySet().stream()
                .noneMatch(other -> other != value && chosen.get().contains(other));
        chosen.set(isAlone ? EnumSet.allOf(facet) : EnumSet.of(value));
    }

    private final class Row extends HBox {
        private final CheckBox box = new CheckBox();
        private final Region bar = new Region();
        private final Label count = new Label();
        private final String name;

        Row(E value, String name, List<Node> glyph) {
            this.name = name;
            getStyleClass().add("facet-row");
            setAlignment(Pos.CENTER_LEFT);
            box.setId("facet-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            Label label = new Label(name);
            label.getStyleClass().add("facet-name");
            label.setWrapText(true);
            label.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setTooltip(new Tooltip(texts.get("facet.only", name)));
            label.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() % 2 == 0) {
                    chooseOnly(value);
                } else if (event.getButton() == MouseButton.PRIMARY) {
                    box.setSelected(!box.isSelected());
                }
            });
            HBox.setHgrow(label, Priority.ALWAYS);
            bar.getStyleClass().add("facet-bar");
            HBox barArea = new HBox(bar);
            barArea.setAlignment(Pos.CENTER_LEFT);
            barArea.setMinWidth(BAR_PX);
            barArea.setMaxWidth(BAR_PX);
            count.getStyleClass().add("facet-count");
            getChildren().add(box);
            getChildren().addAll(glyph);
            getChildren().addAll(label, barArea, count);
            box.selectedProperty().addListener((observed, before, shown) -> choose(value, shown));
        }

        void setCount(int inWindow, int ofAll, int most) {
            count.setText(texts.get("facet.count", inWindow));
            double width = inWindow == 0 ? 0 : Math.max(LEAST_BAR_PX, BAR_PX * inWindow / most);
            bar.setMinWidth(width);
            bar.setMaxWidth(width);
            box.setAccessibleText(texts.get("facet.accessible", name, inWindow, ofAll));
            pseudoClassStateChanged(EMPTY, inWindow == 0);
        }
    }
}
