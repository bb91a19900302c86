package org.conflictmap.ui.details;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;

/**
 * A list of things to choose from, in groups, below or above a control. While it shows, Up and Down walk through it and
 * Enter chooses, wherever the keyboard's focus is; Escape and a click elsewhere close it. For the JavaFX thread.
 */
public final class ListPopup {
    /** On which side of its owner a popup opens. */
    public enum Side {
        /** Below, as wide as the owner. */
        BELOW,
        /** Above, its right edge at the owner's. */
        ABOVE
    }

    private static final double GAP_PX = 4;

    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Popup popup = new Popup();
    private final List<ListRow> rows = new ArrayList<>();
    private int at = -1;

    public ListPopup() {
        list.getStyleClass().add("popup-list");
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        scroll.getStyleClass().add("list-popup");
        scroll.getStylesheets().add(DetailsPanel.STYLESHEET);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        popup.getContent().add(scroll);
        popup.setAutoHide(true);
        popup.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Empties the list. */
    public void clear() {
        rows.clear();
        list.getChildren().clear();
        at = -1;
    }

    public void addHeading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("evidence-heading");
        list.getChildren().add(heading);
    }

    public void addNote(String words) {
        list.getChildren().add(ScriptText.paragraph(words, "fact-aside", "popup-note"));
    }

    public void add(ListRow row) {
        rows.add(row);
        list.getChildren().add(row);
        row.setOnMouseEntered(entered -> mark(rows.indexOf(row)));
        row.setOnMouseClicked(click -> row.choose());
    }

    /** Opens it beside its owner with the first row marked, or shows what is new in it if it is open. */
    public void show(Node owner, Side side) {
        Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
        if (bounds == null) {
            return;
        }
        mark(rows.isEmpty() ? -1 : 0);
        scroll.setVvalue(0);
        scroll.setMinWidth(side == Side.BELOW ? bounds.getWidth() : ScrollPane.USE_COMPUTED_SIZE);
        if (!popup.isShowing()) {
            popup.setAnchorLocation(
                    side == Side.BELOW
                            ? PopupWindow.AnchorLocation.CONTENT_TOP_LEFT
                            : PopupWindow.AnchorLocation.CONTENT_BOTTOM_RIGHT);
            popup.show(
                    owner,
                    side == Side.BELOW ? bounds.getMinX() : bounds.getMaxX(),
                    side == Side.BELOW ? bounds.getMaxY() + GAP_PX : bounds.getMinY() - GAP_PX);
        }
        fitHeight();
    }

    /** A scroll pane reckons with lines that do not wrap; this one is as high as its wrapped lines. */
    private void fitHeight() {
        scroll.applyCss();
        double width = Math.max(scroll.prefWidth(-1), scroll.getMinWidth())
                - scroll.snappedLeftInset()
                - scroll.snappedRightInset();
        list.applyCss();
        scroll.setPrefViewportHeight(list.prefHeight(width));
        popup.sizeToScene();
    }

    public void hide() {
        popup.hide();
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    /** The row that Enter would choose, or null. */
    public @Nullable ListRow current() {
        return at < 0 ? null : rows.get(at);
    }

    private void mark(int index) {
        at = index;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).markChosen(i == index);
        }
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(1, key);
            case UP -> move(-1, key);
            case ENTER -> {
                ListRow row = current();
                if (row != null) {
                    row.choose();
                    key.consume();
                }
            }
            default -> {}
        }
    }

    private void move(int step, KeyEvent key) {
        if (!rows.isEmpty()) {
            mark(Math.floorMod(at + step, rows.size()));
            reveal(rows.get(at));
        }
        key.consume();
    }

    private void reveal(ListRow row) {
        double viewport = scroll.getViewportBounds().getHeight();
        double hidden = list.getHeight() - viewport;
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            Bounds bounds = row.getBoundsInParent();
            double wanted = Math.min(Math.max(top, bounds.getMaxY() - viewport), bounds.getMinY());
            scroll.setVvalue(wanted / hidden);
        }
    }
}
