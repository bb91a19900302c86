package org.conflictmap.ui.side;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.query.Conditions;
import org.conflictmap.query.Facets.Facet;
import org.conflictmap.query.Filter;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What can be filtered by beside type and precision: values that occur, numbers of killed, words, an area of the map, and
 * an expert's line. All of it has to hold. For the JavaFX thread only.
 */
final class FilterPanel extends VBox {
    /** A facet's name in ids and texts, and the filter that its values make. */
    private enum Values {
        ACTOR(Facet.ACTOR, "actor", Filter.Actors::new, Filter.Actors.class),
        SUB_TYPE(Facet.SUB_TYPE, "sub-type", Filter.SubTypes::new, Filter.SubTypes.class),
        AREA(Facet.AREA, "area", Filter.Areas::new, Filter.Areas.class),
        SOURCE(Facet.SOURCE, "source", Filter.Sources::new, Filter.Sources.class);

        private final Facet facet;
        private final String id;
        private final Function<Set<String>, Filter> filter;
        private final Class<? extends Filter> kind;

        Values(Facet facet, String id, Function<Set<String>, Filter> filter, Class<? extends Filter> kind) {
            this.facet = facet;
            this.id = id;
            this.filter = filter;
            this.kind = kind;
        }

        private Set<String> chosen(Conditions conditions) {
            return conditions.get(kind).map(Values::names).orElse(Set.of());
        }

        private static Set<String> names(Filter filter) {
            if (filter instanceof Filter.Actors) {
                return ((Filter.Actors) filter).names();
            }
            if (filter instanceof Filter.SubTypes) {
                return ((Filter.SubTypes) filter).names();
            }
            if (filter instanceof Filter.Areas) {
                return ((Filter.Areas) filter).names();
            }
            return ((Filter.Sources) filter).names();
        }
    }

    private final ViewerState state;
    private final Texts texts;
    private final ShownFacets counts;
    private final Map<Values, FilterGroup> groups = new EnumMap<>(Values.class);
    private final Map<Values, ValueList> lists = new EnumMap<>(Values.class);
    private final CasualtiesFields casualties;
    private final FilterGroup killed;
    private final TextField words = new TextField();
    private final FilterGroup text;
    private final FilterGroup area;
    private final ExpertField expert;
    private final FilterGroup experts;

    /** @param onDraw asks for an area to be drawn on the map */
    FilterPanel(ViewerState state, Texts texts, ShownFacets counts, Runnable onDraw) {
        this.state = state;
        this.texts = texts;
        this.counts = counts;
        getStyleClass().add("filter-panel");
        setPrefWidth(0);
        for (Values values : Values.values()) {
            ValueList list = new ValueList(
                    values.facet,
                    values.id,
                    texts,
                    state.recount("values of " + values.id),
                    chosen -> change(values, chosen));
            FilterGroup group = new FilterGroup(values.id, texts.get("filter." + values.id), list);
            group.onOpen(() -> show(values));
            lists.put(values, list);
            groups.put(values, group);
        }
        casualties = new CasualtiesFields(texts, filter -> set(conditions().with(filter)));
        killed = new FilterGroup("killed", texts.get("filter.killed"), casualties);
        words.setId("filter-words-field");
        words.setPromptText(texts.get("filter.words.prompt"));
        words.getStyleClass().add("filter-field");
        words.setOnAction(
                event -> set(conditions().with(new Filter.Text(words.getText().strip()))));
        text = new FilterGroup("words", texts.get("filter.words"), new VBox(words));
        area = new FilterGroup("map", texts.get("filter.map"), areaContent(onDraw));
        expert = new ExpertField(texts, state.recount("expert filter"), this::setExpert);
        experts = new FilterGroup("expert", texts.get("filter.expert"), expert);
        for (Values values : Values.values()) {
            getChildren().add(groups.get(values));
        }
        getChildren().addAll(killed, text, area, experts);
        counts.counts().addListener(changed -> showAll());
        state.filter.addListener(changed -> showAll());
        showAll();
    }

    /** Tells whenever one of its groups is unfolded. */
    void onOpen(Consumer<Region> told) {
        for (Node child : getChildren()) {
            if (child instanceof FilterGroup group) {
                group.onOpen(() -> told.accept(group));
            }
        }
    }

    private VBox areaContent(Runnable onDraw) {
        Button draw = new Button(texts.get("filter.map.draw"), new FontIcon(Feather.EDIT_2));
        draw.setId("filter-map-draw");
        draw.setMaxWidth(Double.MAX_VALUE);
        draw.setOnAction(event -> onDraw.run());
        Label note = new Label(texts.get("filter.map.note"));
        note.getStyleClass().add("filter-note");
        note.setWrapText(true);
        return new VBox(draw, note);
    }

    private Conditions conditions() {
        return Conditions.of(state.filter.get());
    }

    private void set(Conditions conditions) {
        state.filter.set(conditions.filter());
    }

    private void change(Values values, Set<String> chosen) {
        Conditions now = conditions();
        Optional<? extends Filter> before = now.get(values.kind);
        set(chosen.isEmpty() ? before.map(now::without).orElse(now) : now.with(values.filter.apply(chosen)));
    }

    private void setExpert(Optional<Filter.Expert> filter) {
        Conditions now = conditions();
        set(filter.map(now::with)
                .orElseGet(() -> now.get(Filter.Expert.class).map(now::without).orElse(now)));
    }

    private void showAll() {
        Conditions now = conditions();
        lists.forEach((values, list) -> {
            int chosen = values.chosen(now).size();
            groups.get(values).setSummary(chosen == 0 ? "" : texts.get("facet.count", chosen));
            show(values);
        });
        Optional<Filter.Casualties> range = now.get(Filter.Casualties.class);
        casualties.show(range);
        killed.setSummary(mark(range.isPresent()));
        Optional<Filter.Text> sought = now.get(Filter.Text.class);
        if (!words.isFocused()) {
            words.setText(sought.map(Filter.Text::words).orElse(""));
        }
        text.setSummary(mark(sought.isPresent()));
        area.setSummary(mark(now.get(Filter.Inside.class).isPresent()
                || now.get(Filter.Near.class).isPresent()));
        expert.show(now.get(Filter.Expert.class));
        experts.setSummary(mark(now.get(Filter.Expert.class).isPresent()));
    }

    private String mark(boolean isSet) {
        return isSet ? texts.get("facet.count", 1) : "";
    }

    /** Values are looked for only where they are seen. */
    private void show(Values values) {
        if (groups.get(values).isOpen()) {
            lists.get(values).show(counts.counts().get(), values.chosen(conditions()));
        }
    }
}
