package org.conflictmap.ui.side;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.query.Facets;
import org.conflictmap.store.RowSet;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.TypeGlyph;
import org.conflictmap.ui.ViewerState;

/** What is shown: types, how well events are placed, and the map's layers. For the JavaFX thread only. */
public final class SidePanel extends ScrollPane {
    private final ViewerState state;
    private final Texts texts;
    private final FacetList<EventType> types;
    private final FacetList<PlacePrecision> precisions;
    private Facets all;

    public SidePanel(ViewerState state, Texts texts) {
        this.state = state;
        this.texts = texts;
        types = new FacetList<>(EventType.class, state.types, texts);
        precisions = new FacetList<>(PlacePrecision.class, state.precisions, texts);
        all = facetsOfTable();
        VBox content = new VBox(
                heading("side.types"),
                types,
                heading("side.precisions"),
                precisions,
                heading("side.layers"),
                new LayerList(state.layers, texts));
        content.getStyleClass().add("side-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("side-panel", "edge-to-edge");
        state.table().addListener(changed -> list());
        state.inWindow().addListener(changed -> count());
        state.certainty.addListener(changed -> count());
        list();
    }

    private Label heading(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("section-heading");
        return label;
    }

    private Facets facetsOfTable() {
        return Facets.of(state.table().get(), RowSet.all(state.table().get().size()));
    }

    private void list() {
        all = facetsOfTable();
        types.setValues(
                present(all.byType()), type -> texts.get("type." + type.id()), type -> List.of(TypeGlyph.node(type)));
        precisions.setValues(
                present(all.byPrecision()),
                precision -> texts.get("precision." + precision.id()),
                precision -> List.of());
        count();
    }

    private static <E> List<E> present(Map<E, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count() {
        Facets shown = Facets.of(state.table().get(), state.inWindow().get().shown(state.certainty.get()));
        types.setCounts(shown.byType(), all.byType());
        precisions.setCounts(shown.byPrecision(), all.byPrecision());
    }
}
