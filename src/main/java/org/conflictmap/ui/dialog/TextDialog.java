package org.conflictmap.ui.dialog;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** A dialog that only tells something: paragraphs, or a table of words and explanations. For the JavaFX thread only. */
public final class TextDialog {
    private static final double WIDTH_PX = 560;

    private TextDialog() {}

    /** One row of a table: what, and what about it. */
    public record Entry(String name, String value) {}

    /** A dialog of headed paragraphs. */
    public static Dialog<ButtonType> ofParagraphs(Window owner, String title, List<Entry> paragraphs) {
        VBox content = new VBox();
        content.getStyleClass().add("dialog-paragraphs");
        for (Entry paragraph : paragraphs) {
            Label heading = new Label(paragraph.name());
            heading.getStyleClass().add("dialog-heading");
            Label text = new Label(paragraph.value());
            text.setWrapText(true);
            content.getChildren().addAll(heading, text);
        }
        return dialog(owner, title, content);
    }

    /** A dialog of two columns. */
    public static Dialog<ButtonType> ofTable(Window owner, String title, List<Entry> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("dialog-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        for (Entry row : rows) {
            Label name = new Label(row.name());
            name.getStyleClass().add("dialog-key");
            Label value = new Label(row.value());
            value.setWrapText(true);
            grid.addRow(grid.getRowCount(), name, value);
        }
        return dialog(owner, title, grid);
    }

    private static Dialog<ButtonType> dialog(Window owner, String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.setResizable(true);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane().setPrefWidth(WIDTH_PX);
        dialog.getDialogPane().setMaxHeight(owner.getHeight() * 0.85);
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        return dialog;
    }
}
