package org.conflictmap.ui.timeline;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the timeline: arrows move the window by a step, with Shift its last and with Alt its first day; up and down
 * select events; Space plays and pauses; Home and End go to the first and the last days; plus and minus zoom, and with
 * Ctrl 0 everything fits again.
 */
final class TimelineKeys {
    private static final double ZOOM = 1.5;

    private final TimelineModel model;

    TimelineKeys(TimelineModel model) {
        this.model = model;
    }

    void handle(KeyEvent event) {
        if (press(event)) {
            event.consume();
        }
    }

    private boolean press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> arrow(event, -1);
            case RIGHT -> arrow(event, 1);
            case UP -> model.selectNeighbour(-1);
            case DOWN -> model.selectNeighbour(1);
            case SPACE -> model.playing.set(!model.playing.get());
            case HOME -> model.toFirst();
            case END -> model.toLast();
            case PLUS, ADD, EQUALS -> zoom(ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM);
            default -> {
                boolean fits = event.isShortcutDown()
                        && (event.getCode() == KeyCode.DIGIT0 || event.getCode() == KeyCode.NUMPAD0);
                if (fits) {
                    model.fit();
                }
                return fits;
            }
        }
        return true;
    }

    private void arrow(KeyEvent event, int direction) {
        if (event.isShiftDown()) {
            model.moveLastDay(direction);
        } else if (event.isAltDown()) {
            model.moveFirstDay(direction);
        } else if (direction > 0) {
            model.stepForward();
        } else {
            model.stepBack();
        }
    }

    private void zoom(double factor) {
        model.pan(model.axis.get().zoomedAbout(model.axis.get().widthPx() / 2, factor));
    }
}
