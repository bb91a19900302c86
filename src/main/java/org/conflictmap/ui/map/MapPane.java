package org.conflictmap.ui.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.conflictmap.event.Event;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.symbol.Spider;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.TypeGlyph;
import org.conflictmap.ui.ViewerState;
import org.conflictmap.ui.present.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * The map with what lies on it: zoom buttons, the status line, the name of what is pointed at, and the list of events
 * that share a symbol. For the JavaFX thread only.
 */
public final class MapPane extends StackPane {
    private static final int NAMED_AT_MOST = 6;
    private static final double MARGIN_PX = 12;

    /** How much of the map's width the caption of a presentation may cover. */
    public static final double CAPTION_PART = 0.42;

    private final ViewerState state;
    private final Texts texts;
    private final MapView view;
    private final Pane free = new Pane();
    private final Label hover = new Label();
    private final StatusPill status;
    private final FilterOverlay filters;
    private final List<Node> controls;
    private final ContextMenu together = new ContextMenu();
    private @Nullable Point2D cursor;

    /**
     * @param buttons zoom and fit, topmost first
     * @param corner what stands at the lower right
     * @param onInformation asked for the map's sources and accuracy
     */
    public MapPane(
            ViewerState state, Texts texts, MapView view, List<Node> buttons, Node corner, Runnable onInformation) {
        this.state = state;
        this.texts = texts;
        this.view = view;
        status = new StatusPill(texts, onInformation);
        free.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        free.setPickOnBounds(false);
        free.setMouseTransparent(true);
        hover.getStyleClass().add("map-hover");
        hover.setManaged(false);
        hover.setVisible(false);
        free.getChildren().add(hover);
        VBox zoom = new VBox();
        zoom.getStyleClass().addAll("map-card", "zoom-buttons");
        zoom.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        zoom.getChildren().addAll(buttons);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox bottom = new HBox(status, between, corner);
        bottom.getStyleClass().add("map-bottom");
        bottom.setAlignment(Pos.CENTER_LEFT);
        bottom.setPickOnBounds(false);
        bottom.setMaxHeight(Region.USE_PREF_SIZE);
        LegendCard legend = new LegendCard(texts);
        view.legend().addListener((observed, before, signs) -> {
            if (signs != null) {
                legend.show(signs, view.viewport().get().pixelRatio());
            }
        });
        getChildren().addAll(view, free, zoom, legend, bottom);
        put(legend, Pos.TOP_RIGHT);
        controls = List.of(zoom, bottom);
        put(zoom, Pos.TOP_LEFT);
        put(bottom, Pos.BOTTOM_CENTER);
        filters = new FilterOverlay(state, texts, view, free);
        MapGestures gestures = new MapGestures(view, free);
        gestures.setOnHover(this::name);
        gestures.setOnPointer(point -> {
            cursor = point;
            status.show(view.viewport().get(), cursor);
        });
        gestures.setOnClick(this::click);
        view.viewport().addListener(changed -> {
            hover.setVisible(false);
            status.show(view.viewport().get(), cursor);
        });
        view.setOnMouseExited(event -> {
            cursor = null;
            status.show(view.viewport().get(), null);
        });
        status.show(view.viewport().get(), null);
    }

    private static void put(Node node, Pos where) {
        setAlignment(node, where);
        setMargin(node, new Insets(MARGIN_PX));
    }

    /** What is laid over the map's lower part while presenting. */
    public void setCaption(Region caption) {
        getChildren().add(caption);
        caption.setMaxHeight(Region.USE_PREF_SIZE);
        caption.maxWidthProperty().bind(widthProperty().multiply(CAPTION_PART));
        put(caption, Pos.BOTTOM_LEFT);
    }

    /** Puts away what only a user at the mouse needs, and enlarges the symbols, or takes both back. */
    public void setPresenting(boolean presenting) {
        for (Node control : controls) {
            control.setVisible(!presenting);
        }
        view.setSymbolScale(presenting ? Presentation.SCALE : 1);
    }

    /** What is filtered by on the map. */
    public FilterOverlay filters() {
        return filters;
    }

    public MapView view() {
        return view;
    }

    private static List<Integer> rowsOf(List<SymbolGroup> symbols) {
        List<Integer> rows = new ArrayList<>();
        for (SymbolGroup group : symbols) {
            group.rows().forEach(rows::add);
        }
        Collections.sort(rows);
        return rows;
    }

    private void name(List<SymbolGroup> symbols) {
        Point2D at = cursor;
        if (symbols.isEmpty() || at == null) {
            hover.setVisible(false);
            return;
        }
        List<Integer> rows = rowsOf(symbols);
        String titles = rows.stream()
                .limit(NAMED_AT_MOST)
                .map(row -> state.table().get().event(row).title())
                .collect(Collectors.joining("\n"));
        int more = rows.size() - NAMED_AT_MOST;
        hover.setText(more > 0 ? titles + "\n" + texts.get("map.more", more) : titles);
        hover.autosize();
        double x = at.getX() + 14;
        double y = at.getY() + 14;
        hover.relocate(
                Math.min(x, getWidth() - hover.getWidth() - MARGIN_PX),
                y + hover.getHeight() > getHeight() - MARGIN_PX ? at.getY() - hover.getHeight() - 8 : y);
        hover.setVisible(true);
    }

    private void click(List<SymbolGroup> symbols, double xPx, double yPx) {
        together.hide();
        hover.setVisible(false);
        SymbolGroup top = symbols.isEmpty() ? null : symbols.get(0);
        if (top == null || top.kind() != SymbolGroup.Kind.FANNED) {
            view.fannedPlace().set(FrameRequest.NOTHING);
        }
        if (top == null) {
            state.select(ViewerState.NO_ROW);
        } else {
            choose(top.kind() == SymbolGroup.Kind.AREA ? symbols : List.of(top), xPx, yPx);
        }
    }

    /** Selects the one event of a symbol or of areas that lie over each other; of several it asks for one. */
    private void choose(List<SymbolGroup> symbols, double xPx, double yPx) {
        List<Integer> rows = rowsOf(symbols);
        SymbolGroup top = symbols.get(0);
        if (rows.size() == 1) {
            state.select(rows.get(0));
        } else if (top.count() <= Spider.MOST && top.kind() != SymbolGroup.Kind.AREA) {
            view.fannedPlace().set(top.place());
        } else {
            list(rows, xPx, yPx);
        }
    }

    private void list(List<Integer> rows, double xPx, double yPx) {
        together.getItems().clear();
        for (int row : rows) {
            Event event = state.table().get().event(row);
            MenuItem item = new MenuItem(event.title(), TypeGlyph.node(event.type()));
            item.setOnAction(chosen -> state.select(row));
            together.getItems().add(item);
        }
        together.show(view, Side.LEFT, 0, 0);
        Point2D onScreen = view.localToScreen(xPx, yPx);
        together.setAnchorX(onScreen.getX());
        together.setAnchorY(onScreen.getY());
    }
}
