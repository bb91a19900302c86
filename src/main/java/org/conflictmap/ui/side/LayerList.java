package org.conflictmap.ui.side;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.ui.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The map's layers, topmost first: a switch, an opacity, a place in the order and a menu of its style each. Rows are dragged by their grip, or
 * moved with Alt and the arrow keys. For the JavaFX thread only.
 */
final class LayerList extends VBox {
    private static final double SLIDER_PX = 64;

    private final ObjectProperty<LayerStack> layers;
    private final Texts texts;
    private final LayerStyles styles;
    private List<Row> rows = List.of();
    private boolean updating;

    LayerList(ObjectProperty<LayerStack> layers, Texts texts, LayerStyles styles) {
        this.layers = layers;
        this.styles = styles;
        this.texts = texts;
        getStyleClass().add("layer-list");
        layers.addListener((observed, before, now) -> update(now));
        update(layers.get());
    }

    private void update(LayerStack stack) {
        List<LayerState> topmostFirst = new ArrayList<>(stack.layers());
        Collections.reverse(topmostFirst);
        updating = true;
        List<LayerId> order = topmostFirst.stream().map(LayerState::id).toList();
        if (!rows.stream().map(row -> row.id).toList().equals(order)) {
            rows = order.stream().map(Row::new).toList();
            getChildren().setAll(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).read(topmostFirst.get(i));
        }
        updating = false;
    }

    private void change(LayerStack next) {
        if (!updating) {
            layers.set(next);
        }
    }

    /** Moves a layer to the place that another has now. */
    private void moveTo(LayerId moved, LayerId target) {
        List<LayerId> order = layers.get().layers().stream().map(LayerState::id).toList();
        change(layers.get().moved(moved, order.indexOf(target)));
        rows.stream().filter(row -> row.id == moved).forEach(row -> row.box.requestFocus());
    }

    private final class Row extends HBox {
        private final LayerId id;
        private final CheckBox box = new CheckBox();
        private final Slider opacity = new Slider(0, 1, 1);
        private final StyleButton style;

        Row(LayerId id) {
            this.id = id;
            String name = texts.get("layer." + id.key());
            getStyleClass().add("layer-row");
            setAlignment(Pos.CENTER_LEFT);
            box.setId("layer-" + id.key());
            box.setAccessibleText(texts.get("layer.show", name));
            Label label = new Label(name);
            label.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setOnMouseClicked(event -> box.setSelected(!box.isSelected()));
            HBox.setHgrow(label, Priority.ALWAYS);
            opacity.setId("opacity-" + id.key());
            opacity.setSkin(new ProgressSliderSkin(opacity));
            opacity.setPrefWidth(SLIDER_PX);
            opacity.setMinWidth(SLIDER_PX);
            opacity.setBlockIncrement(0.1);
            opacity.setAccessibleText(texts.get("layer.opacity", name));
            opacity.setTooltip(new Tooltip(texts.get("layer.opacity", name)));
            Label grip = new Label("", new FontIcon(Feather.MORE_VERTICAL));
            grip.getStyleClass().add("layer-grip");
            grip.setCursor(Cursor.OPEN_HAND);
            grip.setTooltip(new Tooltip(texts.get("layer.move")));
            grip.setOnDragDetected(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(id.key());
                startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            });
            style = new StyleButton(id, name, texts, styles);
            getChildren().addAll(box, label, opacity, style, grip);
            box.selectedProperty()
                    .addListener((observed, before, shown) ->
                            change(layers.get().withVisibility(id, shown ? Visibility.SHOWN : Visibility.HIDDEN)));
            opacity.valueProperty()
                    .addListener(
                            (observed, before, value) -> change(layers.get().withOpacity(id, value.doubleValue())));
            addEventHandler(KeyEvent.KEY_PRESSED, this::moveByKey);
            setOnDragOver(event -> {
                if (event.getGestureSource() instanceof Row && event.getGestureSource() != this) {
                    event.acceptTransferModes(TransferMode.MOVE);
                }
                event.consume();
            });
            setOnDragDropped(this::drop);
        }

        private void drop(DragEvent event) {
            if (event.getGestureSource() instanceof Row) {
                moveTo(((Row) event.getGestureSource()).id, id);
                event.setDropCompleted(true);
            }
            event.consume();
        }

        private void moveByKey(KeyEvent event) {
            int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
            int target = rows.indexOf(this) + step;
            if (event.isAltDown() && step != 0) {
                if (target >= 0 && target < rows.size()) {
                    moveTo(id, rows.get(target).id);
                }
                event.consume();
            }
        }

        void read(LayerState state) {
            boolean shown = state.visibility() == Visibility.SHOWN;
            box.setSelected(shown);
            opacity.setValue(state.opacity());
            opacity.setDisable(!shown);
            style.read(state);
        }
    }
}
