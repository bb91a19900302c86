package org.conflictmap.ui.map;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.symbol.SymbolGroup;
import org.jspecify.annotations.Nullable;

/**
 * Moves a map's camera by mouse, wheel, touch and keys, and reports what is pointed at. Drag pans, shift and drag zooms
 * to a rectangle, the wheel zooms about the cursor, a double click zooms in (with Alt, out), arrows pan, + and - zoom.
 */
final class MapGestures {
    private static final double CLICK_TOLERANCE_PX = 4;
    private static final double WHEEL_STEP_PX = 40;
    private static final double WHEEL_FACTOR = 1.25;
    private static final double KEY_PAN_PX = 80;
    private static final double KEY_FACTOR = 1.5;

    private final MapView map;
    private final Rectangle band = new Rectangle();
    private Consumer<List<SymbolGroup>> onHover = groups -> {};
    private Consumer<Point2D> onPointer = point -> {};
    private ClickListener onClick = (groups, x, y) -> {};
    private @Nullable Point2D pressed;
    private @Nullable Viewport pressedViewport;
    private Drag drag = Drag.NONE;

    /** Hears of a click that was no drag. */
    interface ClickListener {
        /** The symbols there, topmost first, and the point on the map view. */
        void clicked(List<SymbolGroup> symbols, double xPx, double yPx);
    }

    private enum Drag {
        NONE,
        PAN,
        BAND
    }

    /**
     * @param overlay gets the rectangle that is being drawn
     */
    MapGestures(MapView map, Pane overlay) {
        this.map = map;
        band.getStyleClass().add("map-band");
        band.setManaged(false);
        band.setVisible(false);
        band.setMouseTransparent(true);
        overlay.getChildren().add(band);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, event -> onHover.accept(List.of()));
        map.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        map.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Called with the symbols under the cursor whenever it moves; empty for none. */
    void setOnHover(Consumer<List<SymbolGroup>> listener) {
        onHover = listener;
    }

    /** Called with the cursor's place on the map view whenever it moves. */
    void setOnPointer(Consumer<Point2D> listener) {
        onPointer = listener;
    }

    void setOnClick(ClickListener listener) {
        onClick = listener;
    }

    private void press(MouseEvent event) {
        map.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE) {
            map.stopFlight();
            pressed = new Point2D(event.getX(), event.getY());
            pressedViewport = map.viewport().get();
        }
        drag = Drag.NONE;
    }

    private void drag(MouseEvent event) {
        Point2D from = pressed;
        Viewport start = pressedViewport;
        if (from == null || start == null) {
            return;
        }
        if (drag == Drag.NONE) {
            if (from.distance(event.getX(), event.getY()) < CLICK_TOLERANCE_PX) {
                return;
            }
            drag = event.isShiftDown() ? Drag.BAND : Drag.PAN;
            onHover.accept(List.of());
            map.setCursor(drag == Drag.PAN ? Cursor.CLOSED_HAND : Cursor.CROSSHAIR);
        }
        if (drag == Drag.PAN) {
            map.viewport().set(start.panned(event.getX() - from.getX(), event.getY() - from.getY()));
        } else {
            band.setX(Math.min(from.getX(), event.getX()));
            band.setY(Math.min(from.getY(), event.getY()));
            band.setWidth(Math.abs(event.getX() - from.getX()));
            band.setHeight(Math.abs(event.getY() - from.getY()));
            band.setVisible(true);
        }
        onPointer.accept(new Point2D(event.getX(), event.getY()));
    }

    private void release(MouseEvent event) {
        if (drag == Drag.BAND && band.getWidth() > CLICK_TOLERANCE_PX && band.getHeight() > CLICK_TOLERANCE_PX) {
            Viewport now = map.viewport().get();
            double factor = Math.min(now.widthPx() / band.getWidth(), now.heightPx() / band.getHeight());
            double middleX = band.getX() + band.getWidth() / 2;
            double middleY = band.getY() + band.getHeight() / 2;
            map.flyTo(now.panned(now.widthPx() / 2.0 - middleX, now.heightPx() / 2.0 - middleY)
                    .zoomedAbout(now.widthPx() / 2.0, now.heightPx() / 2.0, factor));
        }
        band.setVisible(false);
        pressed = null;
        map.setCursor(Cursor.DEFAULT);
    }

    private void click(MouseEvent event) {
        if (drag != Drag.NONE || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        List<SymbolGroup> symbols = map.symbolsAt(event.getX(), event.getY());
        if (event.getClickCount() == 2 && symbols.isEmpty()) {
            double factor = event.isAltDown() ? 0.5 : 2;
            map.flyTo(map.viewport().get().zoomedAbout(event.getX(), event.getY(), factor));
        } else if (event.getClickCount() == 1) {
            onClick.clicked(symbols, event.getX(), event.getY());
        }
    }

    private void move(MouseEvent event) {
        List<SymbolGroup> symbols = map.symbolsAt(event.getX(), event.getY());
        map.setCursor(symbols.isEmpty() ? Cursor.DEFAULT : Cursor.HAND);
        onPointer.accept(new Point2D(event.getX(), event.getY()));
        onHover.accept(symbols);
    }

    private void scroll(ScrollEvent event) {
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turned != 0 && !event.isInertia()) {
            map.stopFlight();
            double factor = Math.pow(WHEEL_FACTOR, turned / WHEEL_STEP_PX);
            map.viewport().set(map.viewport().get().zoomedAbout(event.getX(), event.getY(), factor));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        map.stopFlight();
        map.viewport().set(map.viewport().get().zoomedAbout(event.getX(), event.getY(), event.getZoomFactor()));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        Viewport now = map.viewport().get();
        double middleX = now.widthPx() / 2.0;
        double middleY = now.heightPx() / 2.0;
        switch (event.getCode()) {
            case LEFT -> map.viewport().set(now.panned(KEY_PAN_PX, 0));
            case RIGHT -> map.viewport().set(now.panned(-KEY_PAN_PX, 0));
            case UP -> map.viewport().set(now.panned(0, KEY_PAN_PX));
            case DOWN -> map.viewport().set(now.panned(0, -KEY_PAN_PX));
            case PLUS, ADD, EQUALS -> map.flyTo(now.zoomedAbout(middleX, middleY, KEY_FACTOR));
            case MINUS, SUBTRACT -> map.flyTo(now.zoomedAbout(middleX, middleY, 1 / KEY_FACTOR));
            default -> {
                return;
            }
        }
        event.consume();
    }
}
