package org.conflictmap.ui.details;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.conflictmap.map.symbol.EventColors;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.ui.Texts;

/**
 * A list of events to choose from, of one or of a million, above a control or at a point. Up and Down walk through it,
 * Enter chooses, Escape and a click elsewhere close it. For the JavaFX thread. Cost: that of the cells in view.
 */
public final class EventListPopup {
    private static final double GAP_PX = 4;
    private static final double WIDTH_PX = 380;
    private static final double PADDING_PX = 10;
    private static final int MOST_IN_VIEW = 9;

    private final Texts texts;
    private final WhenText whenText;
    private final ListView<Integer> list = new ListView<>();
    private final Popup popup = new Popup();
    private final ObjectProperty<EventColors> colors = new SimpleObjectProperty<>(EventColors.byType(EventTable.EMPTY));
    private IntConsumer onRow = row -> {};

    public EventListPopup(Texts texts) {
        this.texts = texts;
        whenText = new WhenText(texts);
        list.getStyleClass().addAll("list-popup", "event-list-popup");
        list.getStylesheets().add(DetailsPanel.STYLESHEET);
        list.setFixedCellSize(EventCell.HEIGHT_PX);
        list.setFocusTraversable(false);
        list.setPrefWidth(WIDTH_PX);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> choose());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The marks of the events that are listed. */
    public ObjectProperty<EventColors> colorsProperty() {
        return colors;
    }

    /** Called with the row that is chosen, after the list is closed. */
    public void setOnRow(IntConsumer listener) {
        onRow = listener;
    }

    /** Opens at a point of the screen. */
    public void showAt(Node owner, double screenX, double screenY, EventTable table, RowSet rows) {
        fill(table, GroupedRows.of(rows));
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.show(owner, screenX, screenY);
    }

    /** Opens above a control, the right edges in line. */
    void showAbove(Node owner, EventTable table, List<GroupedRows.Group> groups) {
        Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
        if (bounds == null) {
            return;
        }
        fill(table, new GroupedRows(groups));
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_RIGHT);
        popup.show(owner, bounds.getMaxX(), bounds.getMinY() - GAP_PX);
    }

    private void fill(EventTable table, GroupedRows rows) {
        EventColors marks = colors.get().isOf(table) ? colors.get() : EventColors.byType(table);
        list.setCellFactory(view -> new EventCell(table, marks, rows, texts, whenText));
        list.setItems(rows);
        list.setPrefHeight(Math.min(rows.size(), MOST_IN_VIEW) * EventCell.HEIGHT_PX + PADDING_PX);
        list.scrollTo(0);
        move(1, -1);
    }

    public void hide() {
        popup.hide();
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    private void choose() {
        Integer row = list.getSelectionModel().getSelectedItem();
        if (row != null && row >= 0) {
            popup.hide();
            onRow.accept(row);
        }
    }

    private void key(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN -> move(1, at);
            case UP -> move(-1, at);
            case PAGE_DOWN -> move(MOST_IN_VIEW, at);
            case PAGE_UP -> move(-MOST_IN_VIEW, at);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** Marks an event further on, over the headings, as far as there are any. */
    private void move(int step, int from) {
        List<Integer> items = list.getItems();
        int to = Math.max(0, Math.min(items.size() - 1, from + step));
        while (to >= 0 && to < items.size() && items.get(to) < 0) {
            to += step < 0 ? -1 : 1;
        }
        if (to >= 0 && to < items.size()) {
            list.getSelectionModel().clearAndSelect(to);
            if (from >= 0) {
                list.scrollTo(Math.max(0, to - MOST_IN_VIEW / 2));
            }
        }
    }
}
