package org.conflictmap.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.conflictmap.map.Viewport;
import org.conflictmap.query.Conditions;
import org.conflictmap.query.Filter;
import org.conflictmap.query.Filter.Corner;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState;
import org.jspecify.annotations.Nullable;

/**
 * What is filtered by on the map: the area that was drawn and the distance from a point, filled outlines that move with
 * the camera; and the mode in which an area is drawn. A click sets a corner, a double click or Enter closes the area,
 * Backspace takes a corner back, Escape ends the mode; the map can be dragged and zoomed meanwhile. For the JavaFX thread
 * only.
 */
public final class FilterOverlay {
    private static final double[] DISTANCES_KM = {5, 25, 100};
    private static final int LEAST_CORNERS = 3;

    /** The hint stands above what lies at the lower edge, as notices come from the upper one. */
    private static final double ABOVE_BOTTOM_PX = 56;

    private final ViewerState state;
    private final Texts texts;
    private final MapView view;
    private final Polygon area = new Polygon();
    private final Polygon circle = new Polygon();
    private final Polyline line = new Polyline();
    private final Label hint = new Label();
    private final ContextMenu menu = new ContextMenu();
    private @Nullable HereItems here;
    private final List<Corner> corners = new ArrayList<>();
    private boolean isDrawing;
    private Point2D cursor = Point2D.ZERO;

    /** @param surface lies over the map, in its coordinates, and gets the outlines */
    FilterOverlay(ViewerState state, Texts texts, MapView view, Pane surface) {
        this.state = state;
        this.texts = texts;
        this.view = view;
        area.setId("map-filter-area");
        circle.setId("map-filter-circle");
        line.setId("map-filter-line");
        for (Node outline : List.of(area, circle, line)) {
            outline.getStyleClass().add("map-filter");
            outline.setManaged(false);
            outline.setMouseTransparent(true);
        }
        line.getStyleClass().add("map-drawing");
        hint.setText(texts.get("map.draw.hint"));
        hint.setId("map-draw-hint");
        hint.getStyleClass().add("map-hover");
        hint.setManaged(false);
        hint.setVisible(false);
        surface.getChildren().addAll(area, circle, line, hint);
        state.filter.addListener(changed -> place());
        view.viewport().addListener(changed -> place());
        view.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        view.addEventFilter(MouseEvent.MOUSE_MOVED, this::move);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::offer);
        place();
    }

    /** What says how an area is drawn, while it is. */
    Node hint() {
        return hint;
    }

    /** What the menu says of the point that it is opened at. */
    public void setHere(HereItems items) {
        here = items;
    }

    /** Begins to draw an area. */
    public void draw() {
        corners.clear();
        isDrawing = true;
        view.setCursor(Cursor.CROSSHAIR);
        view.requestFocus();
        hint.autosize();
        hint.relocate(
                Math.max(8, (view.getWidth() - hint.getWidth()) / 2),
                view.getHeight() - hint.getHeight() - ABOVE_BOTTOM_PX);
        hint.setVisible(true);
        place();
    }

    private void end() {
        corners.clear();
        isDrawing = false;
        view.setCursor(Cursor.DEFAULT);
        hint.setVisible(false);
        place();
    }

    private void close() {
        if (corners.size() >= LEAST_CORNERS) {
            state.filter.set(Conditions.of(state.filter.get())
                    .with(new Filter.Inside(corners))
                    .filter());
            end();
        }
    }

    private void click(MouseEvent event) {
        if (!isDrawing || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        if (event.getClickCount() > 1) {
            close();
        } else if (event.isStillSincePress()) {
            Viewport now = view.viewport().get();
            corners.add(new Corner(now.lonAt(event.getX()), now.latAt(event.getY())));
            place();
        }
    }

    private void move(MouseEvent event) {
        cursor = new Point2D(event.getX(), event.getY());
        if (isDrawing) {
            view.setCursor(Cursor.CROSSHAIR);
            place();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (!isDrawing) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            close();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            end();
        } else if (event.getCode() == KeyCode.BACK_SPACE && !corners.isEmpty()) {
            corners.remove(corners.size() - 1);
            place();
        } else {
            return;
        }
        event.consume();
    }

    private void offer(ContextMenuEvent event) {
        Viewport now = view.viewport().get();
        double x = event.isKeyboardTrigger() ? now.widthPx() / 2.0 : event.getX();
        double y = event.isKeyboardTrigger() ? now.heightPx() / 2.0 : event.getY();
        Corner at = new Corner(now.lonAt(x), now.latAt(y));
        menu.getItems().clear();
        if (here != null) {
            menu.getItems().addAll(here.at(at.lon(), at.lat()));
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (double km : DISTANCES_KM) {
            MenuItem item = new MenuItem(texts.get("map.near", km));
            item.setOnAction(chosen -> state.filter.set(Conditions.of(state.filter.get())
                    .with(new Filter.Near(at.lon(), at.lat(), km * 1000))
                    .filter()));
            menu.getItems().add(item);
        }
        MenuItem draw = new MenuItem(texts.get("map.draw"));
        draw.setOnAction(chosen -> draw());
        menu.getItems().add(draw);
        Point2D onScreen = view.localToScreen(x, y);
        menu.show(view, onScreen.getX(), onScreen.getY());
        event.consume();
    }

    /** Puts the outlines where they belong under the present camera. */
    private void place() {
        Conditions conditions = Conditions.of(state.filter.get());
        area.getPoints()
                .setAll(conditions
                        .get(Filter.Inside.class)
                        .map(inside -> points(inside.corners()))
                        .orElse(List.of()));
        circle.getPoints()
                .setAll(conditions
                        .get(Filter.Near.class)
                        .map(near -> points(near.outline()))
                        .orElse(List.of()));
        List<Double> drawn = points(corners);
        if (isDrawing && !corners.isEmpty()) {
            drawn.addAll(List.of(cursor.getX(), cursor.getY()));
            if (corners.size() > 1) {
                drawn.addAll(drawn.subList(0, 2));
            }
        }
        line.getPoints().setAll(drawn);
    }

    private List<Double> points(List<Corner> places) {
        Viewport now = view.viewport().get();
        List<Double> points = new ArrayList<>();
        for (Corner place : places) {
            points.add(now.lonToPx(place.lon()));
            points.add(now.latToPx(place.lat()));
        }
        return points;
    }
}
