package org.conflictmap.ui.side;

import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.query.Facets;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.TypeGlyph;
import org.conflictmap.ui.ViewerState;

/** What is shown: types, how well events are placed, and the map's layers. For the JavaFX thread only. */
public final class SidePanel extends ScrollPane {
    private final Texts texts;
    private final ShownFacets counts;
    private final ViewerState state;
    private final DatasetRows datasets;
    private final FacetList<EventType> types;
    private final FacetList<PlacePrecision> precisions;
    private Facets listed = ShownFacets.Counts.NONE.all();

    /**
     * @param onDraw asks for an area to be drawn on the map
     * @param styles what the menus of the layers do
     */
    public SidePanel(ViewerState state, Texts texts, Runnable onDraw, LayerStyles styles) {
        this.state = state;
        this.texts = texts;
        datasets = new DatasetRows(state, texts);
        counts = new ShownFacets(state);
        types = new FacetList<>(EventType.class, state.types, texts);
        precisions = new FacetList<>(PlacePrecision.class, state.precisions, texts);
        FilterPanel filters = new FilterPanel(state, texts, counts, onDraw);
        filters.onOpen(group -> Platform.runLater(() -> reveal(group)));
        VBox content = new VBox(
                new FilterChips(state, texts),
                heading("side.datasets"),
                datasets,
                heading("side.types"),
                types,
                heading("side.precisions"),
                precisions,
                heading("side.filters"),
                filters,
                heading("side.layers"),
                new LayerList(state.layers, texts, styles));
        content.getStyleClass().add("side-content");
        // As wide as the panel is beside its scroll bar: rows shorten their words before they ask for more.
        content.setPrefWidth(0);
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // Where it comes and goes, JavaFX lays out what is beside it in the width of before.
        setVbarPolicy(ScrollBarPolicy.ALWAYS);
        getStyleClass().addAll("side-panel", "edge-to-edge");
        counts.counts().addListener(changed -> count());
        state.eventColors().addListener(changed -> {
            list(listed);
            count();
        });
        count();
    }

    /** Scrolls to what was unfolded below the edge, as far as its first line stays in view. */
    private void reveal(Region unfolded) {
        Region content = (Region) getContent();
        layout();
        Bounds at = content.sceneToLocal(unfolded.localToScene(unfolded.getLayoutBounds()));
        double seen = getViewportBounds().getHeight();
        double hidden = content.getHeight() - seen;
        double top = getVvalue() * hidden;
        double wanted = Math.min(at.getMinY(), Math.max(top, at.getMaxY() - seen));
        if (hidden > 0) {
            setVvalue(wanted / hidden);
        }
    }

    private Label heading(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("section-heading");
        return label;
    }

    private void list(Facets all) {
        listed = all;
        types.setValues(present(all.byType()), type -> texts.get("type." + type.id()), this::glyph);
        precisions.setValues(
                present(all.byPrecision()),
                precision -> texts.get("precision." + precision.id()),
                precision -> List.of());
    }

    /** In the type's colour only where types have colours on the map. */
    private List<Node> glyph(EventType type) {
        return List.of(state.eventColors().get().isAnyByType() ? TypeGlyph.node(type) : TypeGlyph.uncolored(type));
    }

    private static <E> List<E> present(Map<E, Integer> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count() {
        ShownFacets.Counts now = counts.counts().get();
        if (now.all().table() != listed.table()) {
            list(now.all());
        }
        datasets.count(now.shown());
        types.setCounts(now.shown().byType(), now.all().byType());
        precisions.setCounts(now.shown().byPrecision(), now.all().byPrecision());
    }
}
