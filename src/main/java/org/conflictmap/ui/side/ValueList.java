package org.conflictmap.ui.side;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.query.Facets;
import org.conflictmap.query.Facets.Facet;
import org.conflictmap.query.Facets.Value;
import org.conflictmap.ui.Recount;
import org.conflictmap.ui.Texts;

/**
 * The values of a facet that occur most often among what is shown, those that are chosen first, each with its number; a
 * field looks for others by parts of their names. A choice of none lets all through. For the JavaFX thread only.
 */
final class ValueList extends VBox {
    private static final int FEW = 6;
    private static final int MORE = 20;
    private static final int MOST = 200;
    private static final double BAR_PX = 40;
    private static final double LEAST_BAR_PX = 3;

    /** What is to be listed. */
    record Page(List<Value> chosen, List<Value> others, int different) {}

    private final Facet facet;
    private final Texts texts;
    private final Recount recount;
    private final Consumer<Set<String>> onChoice;
    private final TextField search = new TextField();
    private final VBox rows = new VBox();
    private final Hyperlink more = new Hyperlink();
    private final Label nothing = new Label();
    private ShownFacets.Counts counts = ShownFacets.Counts.NONE;
    private Set<String> chosen = Set.of();
    private int listed = FEW;
    private boolean updating;

    /** @param onChoice told the values that are chosen from now on */
    ValueList(Facet facet, String id, Texts texts, Recount recount, Consumer<Set<String>> onChoice) {
        this.facet = facet;
        this.texts = texts;
        this.recount = recount;
        this.onChoice = onChoice;
        search.setId("filter-" + id + "-search");
        search.setPromptText(texts.get("filter.search"));
        search.getStyleClass().add("filter-field");
        search.textProperty().addListener(changed -> list());
        search.managedProperty().bind(search.visibleProperty());
        more.setId("filter-" + id + "-more");
        more.getStyleClass().add("quiet-link");
        more.managedProperty().bind(more.visibleProperty());
        more.setOnAction(event -> {
            listed = Math.min(MOST, listed + MORE);
            more.setVisited(false);
            list();
        });
        nothing.getStyleClass().add("filter-note");
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.setVisible(false);
        rows.setId("filter-" + id + "-values");
        getChildren().addAll(search, rows, nothing, more);
    }

    /** Shows counts; those of the values of this facet are looked for now. */
    void show(ShownFacets.Counts newCounts, Set<String> newChosen) {
        counts = newCounts;
        chosen = newChosen;
        list();
    }

    private void list() {
        Facets shown = counts.shown();
        Facets all = counts.all();
        Set<String> wanted = chosen;
        String words = search.getText();
        int most = listed;
        recount.run(shown.table().size(), () -> page(shown, all, wanted, words, most), this::fill);
    }

    private Page page(Facets shown, Facets all, Set<String> wanted, String words, int most) {
        List<Value> pinned = wanted.stream()
                .sorted()
                .map(name -> new Value(name, shown.count(facet, name)))
                .toList();
        Map<String, Value> others = new LinkedHashMap<>();
        shown.top(facet, most + wanted.size(), words).forEach(value -> others.put(value.name(), value));
        if (others.size() < most) {
            all.top(facet, most + wanted.size(), words)
                    .forEach(value -> others.putIfAbsent(value.name(), new Value(value.name(), 0)));
        }
        wanted.forEach(others::remove);
        return new Page(pinned, others.values().stream().limit(most).toList(), all.different(facet));
    }

    private void fill(Page page) {
        updating = true;
        List<Value> values = new ArrayList<>(page.chosen());
        values.addAll(page.others());
        int most = values.stream().mapToInt(Value::count).max().orElse(0);
        while (rows.getChildren().size() > values.size()) {
            rows.getChildren().remove(values.size());
        }
        for (int at = 0; at < values.size(); at++) {
            if (at == rows.getChildren().size()) {
                rows.getChildren().add(new Row());
            }
            ((Row) rows.getChildren().get(at))
                    .show(values.get(at), chosen.contains(values.get(at).name()), most);
        }
        FacetList.align(
                rows.getChildren().stream().map(row -> ((Row) row).count).toList());
        search.setVisible(page.different() > FEW || !search.getText().isEmpty());
        int left = page.different() - values.size();
        more.setVisible(search.getText().isEmpty() && left > 0 && listed < MOST);
        more.setText(texts.get("filter.more", left));
        nothing.setText(texts.get("filter.nothing"));
        nothing.setVisible(values.isEmpty());
        updating = false;
    }

    private final class Row extends HBox {
        private final CheckBox box = new CheckBox();
        private final Label name = new Label();
        private String value = "";
        private final Region bar = new Region();
        private final Label count = new Label();

        Row() {
            getStyleClass().add("facet-row");
            setAlignment(Pos.CENTER_LEFT);
            name.getStyleClass().add("facet-name");
            name.setWrapText(true);
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setOnMouseClicked(event -> box.setSelected(!box.isSelected()));
            HBox.setHgrow(name, Priority.ALWAYS);
            bar.getStyleClass().add("facet-bar");
            HBox barArea = new HBox(bar);
            barArea.setAlignment(Pos.CENTER_LEFT);
            barArea.setMinWidth(BAR_PX);
            barArea.setMaxWidth(BAR_PX);
            count.getStyleClass().add("facet-count");
            getChildren().addAll(box, name, barArea, count);
            box.selectedProperty().addListener((observed, before, isChosen) -> choose(isChosen));
        }

        private void choose(boolean isChosen) {
            if (updating) {
                return;
            }
            Set<String> next = new LinkedHashSet<>(chosen);
            if (isChosen) {
                next.add(value);
            } else {
                next.remove(value);
            }
            onChoice.accept(next);
        }

        void show(Value shown, boolean isChosen, int most) {
            value = shown.name();
            name.setText(
                    facet == Facet.DATASET ? DatasetTitles.of(counts.shown().table(), value) : value);
            box.setSelected(isChosen);
            box.setAccessibleText(texts.get("filter.value.accessible", name.getText(), shown.count()));
            count.setText(texts.get("facet.count", shown.count()));
            double width = shown.count() == 0 ? 0 : Math.max(LEAST_BAR_PX, BAR_PX * shown.count() / most);
            bar.setMinWidth(width);
            bar.setMaxWidth(width);
            pseudoClassStateChanged(FacetList.EMPTY, shown.count() == 0);
        }
    }
}
