package org.conflictmap.ui.report;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableListBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.ImportReport.Entry;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.WholeWords;
import org.jspecify.annotations.Nullable;

/** The records of one reason, a row each; only those that are seen are made. For the JavaFX thread only. */
final class EntryTable extends TableView<Entry> {
    private static final double LINE_WIDTH_PX = 60;
    private static final double FIELD_WIDTH_PX = 110;
    private static final double VALUE_WIDTH_PX = 150;
    /** The longest of what is expected, where it names no country, is not cut. */
    private static final double EXPECTED_WIDTH_PX = 320;

    EntryTable(Texts texts) {
        setId("report-entries");
        getStyleClass().add("report-entries");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        setPlaceholder(new Label(texts.get("report.none")));
        column(texts.get("report.line"), LINE_WIDTH_PX, Entry::line);
        column(texts.get("report.field"), FIELD_WIDTH_PX, Entry::field);
        column(texts.get("report.value"), VALUE_WIDTH_PX, Entry::value);
        column(
                texts.get("report.expected"),
                EXPECTED_WIDTH_PX,
                entry -> entry.expected().words(texts.locale()));
    }

    private void column(String title, double width, Function<Entry, Object> value) {
        TableColumn<Entry, Object> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setCellFactory(all -> new TableCell<>() {
            {
                WholeWords.showWhereCut(this);
            }

            @Override
            protected void updateItem(@Nullable Object item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? null : item.toString());
            }
        });
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
    }

    void show(ImportReport report, ImportReason reason) {
        setItems(new Entries(report, reason));
        scrollTo(0);
    }

    void clear() {
        setItems(FXCollections.observableArrayList());
    }

    private static final class Entries extends ObservableListBase<Entry> {
        private final ImportReport report;
        private final ImportReason reason;

        Entries(ImportReport report, ImportReason reason) {
            this.report = report;
            this.reason = reason;
        }

        @Override
        public Entry get(int index) {
            return report.entry(reason, index);
        }

        @Override
        public int size() {
            return report.count(reason);
        }
    }
}
