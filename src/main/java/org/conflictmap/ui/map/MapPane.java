package org.conflictmap.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.Covers;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.symbol.Spider;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.store.RowSet;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState;
import org.conflictmap.ui.details.EventListPopup;
import org.conflictmap.ui.present.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * The map with what lies on it: zoom buttons, the status line, the name of what is pointed at, and the list of events
 * that share a symbol. For the JavaFX thread only.
 */
public final class MapPane extends StackPane {
    private static final int NAMED_AT_MOST = 6;
    private static final double MARGIN_PX = 12;

    private static final double STATUS_STEP_PX = 8;

    /** From so many events on they are counted and not named: looking them up would take longer than a glance. */
    private static final int COUNTED_FROM = 50_000;

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
    private final LookMenu look;
    private final LegendCard legend;
    private final List<Node> messages = new ArrayList<>();
    private @Nullable EventListPopup together;
    private final List<Node> covering = new ArrayList<>();
    private @Nullable Point2D cursor;

    /**
     * @param buttons zoom and fit, topmost first
     * @param corner what stands at the lower right
     * @param onInformation asked for the map's sources and accuracy
     */
    public MapPane(
            ViewerState state, Texts texts, MapView view, List<Node> buttons, Region corner, Runnable onInformation) {
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
        status.roomProperty()
                .bind(bottom.widthProperty()
                        .subtract(corner.widthProperty())
                        .subtract(bottom.spacingProperty().multiply(2)));
        legend = new LegendCard(texts);
        view.legend().addListener((observed, before, signs) -> {
            if (signs != null) {
                legend.show(signs, view.viewport().get().pixelRatio());
            }
        });
        look = new LookMenu(texts, view.look());
        look.managedProperty().bind(look.visibleProperty());
        VBox right = new VBox();
        right.getChildren().addAll(look, legend);
        right.getStyleClass().add("map-right");
        right.setAlignment(Pos.TOP_RIGHT);
        right.setPickOnBounds(false);
        right.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(view, free, zoom, right, bottom);
        setAlignment(right, Pos.TOP_RIGHT);
        right.setMinHeight(0);
        bottom.heightProperty().subscribe(height -> setMargin(right, above(height.doubleValue())));
        controls = List.of(zoom, bottom, look);
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
        for (Node cover : List.of(zoom, look, legend, status, corner, filters.hint())) {
            cover(cover);
        }
        FrameReport.startIfAsked(view, state);
    }

    /** Names on the map keep out of a node that lies over it, as long as it is there. It has its place in the window already. */
    public void cover(Node node) {
        covering.add(node);
        for (Node up = node; up != null && up != this; up = up.getParent()) {
            up.boundsInParentProperty().addListener((observed, before, now) -> showCovers());
            up.visibleProperty().addListener((observed, before, now) -> showCovers());
        }
    }

    /** As {@link #cover}; the legend gives way to it, as it must be read at once. */
    public void coverWithMessage(Node node) {
        messages.add(node);
        cover(node);
    }

    /** Puts the legend below the messages that it would touch. */
    private void keepLegendBelowMessages() {
        Bounds below = sceneToLocal(legend.localToScene(legend.getLayoutBounds()));
        Bounds above = sceneToLocal(look.localToScene(look.getLayoutBounds()));
        double gap = ((VBox) legend.getParent()).getSpacing();
        double top = messages.stream()
                .filter(this::isSeen)
                .map(message -> sceneToLocal(message.localToScene(message.getLayoutBounds())))
                .filter(message -> message.getMaxX() + gap > below.getMinX())
                .mapToDouble(message -> message.getMaxY() - above.getMaxY())
                .max()
                .orElse(0);
        VBox.setMargin(legend, new Insets(Math.max(0, Math.ceil(top)), 0, 0, 0));
    }

    private void showCovers() {
        keepLegendBelowMessages();
        view.setCovers(new Covers(covering.stream()
                .filter(this::isSeen)
                .map(this::box)
                .filter(box -> box.right() > box.left() && box.bottom() > box.top())
                .toList()));
    }

    /** Where it lies over the map; the line of the scale in steps: it grows by a letter while the pointer moves. */
    private Box box(Node node) {
        Bounds bounds = view.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double step = node == status ? STATUS_STEP_PX : 1;
        return new Box(
                Math.floor(bounds.getMinX()),
                Math.floor(bounds.getMinY()),
                Math.ceil(bounds.getMaxX() / step) * step,
                Math.ceil(bounds.getMaxY()));
    }

    private boolean isSeen(Node node) {
        for (Node up = node; up != null && up != this; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void put(Node node, Pos where) {
        setAlignment(node, where);
        setMargin(node, new Insets(MARGIN_PX));
    }

    /** The margin of what ends above the line at the map's lower edge, however much it would hold. */
    private static Insets above(double bottomHeightPx) {
        return new Insets(MARGIN_PX, MARGIN_PX, bottomHeightPx + 2 * MARGIN_PX, MARGIN_PX);
    }

    /** What is laid over the map's lower part while presenting. */
    public void setCaption(Region caption) {
        getChildren().add(caption);
        caption.setMaxHeight(Region.USE_PREF_SIZE);
        caption.maxWidthProperty().bind(widthProperty().multiply(CAPTION_PART));
        put(caption, Pos.BOTTOM_LEFT);
        cover(caption);
    }

    /** Puts away what only a user at the mouse needs, and enlarges the symbols, or takes both back. */
    public void setPresenting(boolean presenting) {
        for (Node control : controls) {
            control.setVisible(!presenting);
        }
        view.setSymbolScale(presenting ? Presentation.SCALE : 1);
    }

    /** How wide what stands in the upper right corner is: the choice of drawing. */
    public ReadOnlyDoubleProperty cornerWidth() {
        return look.widthProperty();
    }

    /** What is filtered by on the map. */
    public FilterOverlay filters() {
        return filters;
    }

    public MapView view() {
        return view;
    }

    private static int[] rowsOf(List<SymbolGroup> symbols) {
        return symbols.size() == 1
                ? symbols.get(0).rows().toArray()
                : symbols.stream().flatMapToInt(SymbolGroup::rows).sorted().toArray();
    }

    private void name(List<SymbolGroup> symbols) {
        Point2D at = cursor;
        if (symbols.isEmpty() || at == null) {
            hover.setVisible(false);
            return;
        }
        hover.setText(words(symbols));
        hover.autosize();
        double x = at.getX() + 14;
        double y = at.getY() + 14;
        hover.relocate(
                Math.min(x, getWidth() - hover.getWidth() - MARGIN_PX),
                y + hover.getHeight() > getHeight() - MARGIN_PX ? at.getY() - hover.getHeight() - 8 : y);
        hover.setVisible(true);
    }

    /** The first events by name; of a cell, which may hold very many, only how many there are. */
    private String words(List<SymbolGroup> symbols) {
        SymbolGroup top = symbols.get(0);
        if (top.kind() == SymbolGroup.Kind.CELL || top.count() > COUNTED_FROM) {
            return texts.get("map.cell", top.count());
        }
        int[] rows = rowsOf(symbols);
        String titles = Arrays.stream(rows)
                .limit(NAMED_AT_MOST)
                .mapToObj(row -> state.table().get().title(row))
                .collect(Collectors.joining("\n"));
        int more = rows.length - NAMED_AT_MOST;
        return more > 0 ? titles + "\n" + texts.get("map.more", more) : titles;
    }

    private void click(List<SymbolGroup> symbols, double xPx, double yPx) {
        if (together != null) {
            together.hide();
        }
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
        int[] rows = rowsOf(symbols);
        SymbolGroup top = symbols.get(0);
        if (rows.length == 1) {
            state.select(rows[0]);
        } else if (top.count() <= Spider.MOST
                && top.kind() != SymbolGroup.Kind.AREA
                && top.kind() != SymbolGroup.Kind.CELL) {
            view.fannedPlace().set(top.place());
        } else {
            BitSet bits = new BitSet();
            Arrays.stream(rows).forEach(bits::set);
            list(RowSet.of(bits), xPx, yPx);
        }
    }

    private void list(RowSet rows, double xPx, double yPx) {
        EventListPopup list = together;
        if (list == null) {
            list = new EventListPopup(texts);
            list.setOnRow(state::select);
            list.colorsProperty().bind(state.eventColors());
            together = list;
        }
        Point2D onScreen = view.localToScreen(xPx, yPx);
        list.showAt(view, onScreen.getX(), onScreen.getY(), state.table().get(), rows);
    }
}
