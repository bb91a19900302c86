package org.conflictmap.ui.open;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.ui.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Covers the window while files are dragged over it: dropped on one half they take the place of what is in view, dropped on
 * the other they come beside it. For the JavaFX thread only.
 */
public final class DropOverlay extends HBox {
    private static final String TARGETED = "targeted";

    private final BiConsumer<List<Path>, Opener.Place> onDrop;
    private final Runnable onOther;
    private final VBox instead;
    private final VBox beside;

    /** @param onOther is told that something else than files was dropped: a link, or words */
    public DropOverlay(Texts texts, BiConsumer<List<Path>, Opener.Place> onDrop, Runnable onOther) {
        this.onDrop = onDrop;
        this.onOther = onOther;
        setId("drop-overlay");
        getStyleClass().add("drop-overlay");
        setAlignment(Pos.CENTER);
        instead = zone(texts, "instead", Feather.FOLDER);
        beside = zone(texts, "beside", Feather.PLUS);
        getChildren().addAll(instead, beside);
        setVisible(false);
        setMouseTransparent(true);
    }

    private static VBox zone(Texts texts, String key, Feather icon) {
        Label title = new Label(texts.get("drop." + key));
        title.getStyleClass().add("drop-title");
        Label hint = new Label(texts.get("drop." + key + ".hint"));
        hint.getStyleClass().add("drop-hint");
        hint.setWrapText(true);
        VBox zone = new VBox(new FontIcon(icon), title, hint);
        zone.setId("drop-" + key);
        zone.getStyleClass().add("drop-zone");
        zone.setAlignment(Pos.CENTER);
        zone.setPrefWidth(1);
        zone.setMaxHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(zone, Priority.ALWAYS);
        return zone;
    }

    /** Appears over a node that files are dragged onto. */
    public void watch(Node node) {
        node.addEventFilter(DragEvent.DRAG_OVER, this::over);
        node.addEventFilter(DragEvent.DRAG_EXITED, event -> {
            if (event.getTarget() == node) {
                setVisible(false);
            }
        });
        node.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /** Only copying is accepted: who moves a file may delete it where it was. */
    private void over(DragEvent event) {
        if (event.getGestureSource() == null && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            setVisible(true);
            boolean isBeside = isBeside(event);
            mark(beside, isBeside);
            mark(instead, !isBeside);
            event.consume();
        } else if (isOther(event)) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getGestureSource() == null && event.getDragboard().hasFiles()) {
            List<Path> paths =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            setVisible(false);
            event.setDropCompleted(true);
            event.consume();
            onDrop.accept(paths, isBeside(event) ? Opener.Place.BESIDE : Opener.Place.INSTEAD);
        } else if (isOther(event)) {
            event.setDropCompleted(false);
            event.consume();
            onOther.run();
        }
    }

    /** Whether it is a link or words of another program: taken only to say that they can't be opened. */
    private static boolean isOther(DragEvent event) {
        return event.getGestureSource() == null
                && !event.getDragboard().hasFiles()
                && (event.getDragboard().hasUrl() || event.getDragboard().hasString());
    }

    /** Each half of the window belongs to the zone in it. */
    private boolean isBeside(DragEvent event) {
        return sceneToLocal(event.getSceneX(), event.getSceneY()).getX() > getWidth() / 2;
    }

    private static void mark(Node zone, boolean isTargeted) {
        zone.getStyleClass().remove(TARGETED);
        if (isTargeted) {
            zone.getStyleClass().add(TARGETED);
        }
    }
}
