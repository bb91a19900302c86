package org.conflictmap.ui.report;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.store.OriginalRecord.Field;
import org.conflictmap.ui.Texts;

/** A record as it stands in its file, word by word. For the JavaFX thread only. */
final class RecordPane extends VBox {
    private static final double NAME_WIDTH_PX = 150;
    private static final double VALUE_WIDTH_PX = 320;

    private final Texts texts;
    private final Label heading = new Label();
    private final TableView<Field> fields = new TableView<>();

    RecordPane(Texts texts) {
        this.texts = texts;
        getStyleClass().add("report-record");
        heading.getStyleClass().add("section-heading");
        heading.setId("report-record-heading");
        heading.setText(texts.get("report.record.none"));
        fields.setId("report-record");
        fields.setPlaceholder(new Label(""));
        fields.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        TableColumn<Field, String> names = new TableColumn<>(texts.get("report.field"));
        names.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().name()));
        names.setPrefWidth(NAME_WIDTH_PX);
        TableColumn<Field, String> values = new TableColumn<>(texts.get("report.value"));
        values.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().value()));
        values.setPrefWidth(VALUE_WIDTH_PX);
        fields.getColumns().addAll(List.of(names, values));
        VBox.setVgrow(fields, Priority.ALWAYS);
        getChildren().addAll(heading, fields);
    }

    void show(OriginalRecord record) {
        heading.setText(
                record.line() > 0
                        ? texts.get("report.record", record.line(), record.file())
                        : texts.get("report.record.noLine", record.file()));
        fields.getItems().setAll(record.fields());
    }

    /** Says why there is no record to be seen. */
    void say(String message) {
        heading.setText(message);
        fields.getItems().clear();
    }

    void clear() {
        say(texts.get("report.record.none"));
    }
}
