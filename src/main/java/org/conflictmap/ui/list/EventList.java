package org.conflictmap.ui.list;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.event.Count;
import org.conflictmap.map.symbol.EventColors;
import org.conflictmap.map.symbol.EventMark;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.TypeGlyph;
import org.conflictmap.ui.WholeWords;
import org.conflictmap.ui.details.CountText;
import org.conflictmap.ui.details.WhenText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The events that are looked at as a table in the order of time: date, what, where, killed, dataset. Its selection is the
 * window's. Enter and a double click show the event's place; Escape closes the list.
 *
 * <p>For the JavaFX thread. Cost: that of the lines in view, however many events there are; nothing while it is not shown.
 */
public final class EventList extends VBox {
    private static final int NO_ROW = -1;
    private static final double LINE_PX = 30;
    private static final String STYLESHEET = Objects.requireNonNull(
                    EventList.class.getResource("/org/conflictmap/ui/list.css"))
            .toExternalForm();

    /** A day with its weekday and year is not cut, nor some day of a week. */
    private static final double LEAST_DATE_PX = 182;

    private static final double LEAST_PLACE_PX = 110;
    private static final double LEAST_KILLED_PX = 112;
    private static final double DATASETS_FROM_PX = 720;

    private final Texts texts;
    private final WhenText whenText;
    private final CountText countText;
    private final ObjectProperty<EventTable> table = new SimpleObjectProperty<>(EventTable.EMPTY);
    private final ObjectProperty<RowSet> rows = new SimpleObjectProperty<>(RowSet.all(0));
    private final IntegerProperty selectedRow = new SimpleIntegerProperty(NO_ROW);
    private final ObjectProperty<EventColors> colors = new SimpleObjectProperty<>(EventColors.byType(EventTable.EMPTY));
    private final Label heading = new Label();
    private final Button earlier = new Button();
    private final Button later = new Button();
    private final TableView<Integer> lines = new TableView<>();
    private final TableColumn<Integer, Integer> dataset;
    private IntConsumer onRow = row -> {};
    private IntConsumer onPlace = row -> {};
    private Runnable onClose = () -> {};
    private RowSlice slice = RowSlice.around(RowSet.all(0), 0);
    private boolean isStale = true;
    private boolean isFollowing;
    private @Nullable VirtualFlow<?> virtualFlow;

    public EventList(Texts texts) {
        this.texts = texts;
        whenText = new WhenText(texts);
        countText = new CountText(texts);
        setId("event-list");
        getStyleClass().add("event-list");
        getStylesheets().add(STYLESHEET);
        heading.getStyleClass().add("event-list-heading");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(texts.get("list.close"));
        close.setTooltip(new Tooltip(texts.get("list.close")));
        close.setOnAction(action -> onClose.run());
        for (Button turn : List.of(earlier, later)) {
            turn.getStyleClass().addAll("flat", "small");
            turn.managedProperty().bind(turn.visibleProperty());
        }
        earlier.setText(texts.get("list.earlier"));
        later.setText(texts.get("list.later"));
        earlier.setOnAction(action -> turn(-1));
        later.setOnAction(action -> turn(1));
        HBox head = new HBox(heading, spacer, earlier, later, close);
        head.getStyleClass().add("event-list-head");

        lines.setFixedCellSize(LINE_PX);
        lines.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        lines.setPlaceholder(new Label(texts.get("list.empty")));
        lines.setAccessibleText(texts.get("list.accessible"));
        dataset = column("list.dataset", 150, (cell, row) -> cell.setText(title(row)));
        TableColumn<Integer, Integer> when = column(
                "list.when",
                190,
                (cell, row) -> cell.setText(whenText.brief(events().event(row).when())));
        when.setMinWidth(LEAST_DATE_PX);
        lines.getColumns().add(when);
        lines.getColumns().add(column("list.what", 380, this::showTitle));
        TableColumn<Integer, Integer> where =
                column("list.where", 190, (cell, row) -> cell.setText(events().placeName(row)));
        where.setMinWidth(LEAST_PLACE_PX);
        lines.getColumns().add(where);
        TableColumn<Integer, Integer> killed = column("list.killed", 110, (cell, row) -> cell.setText(killed(row)));
        killed.setMinWidth(LEAST_KILLED_PX);
        lines.getColumns().add(killed);
        lines.getColumns().add(dataset);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(head, lines);

        lines.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (!isFollowing && now != null) {
                onRow.accept(now);
            }
        });
        lines.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                showPlace();
            }
        });
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addListener(changed -> showLines(RowSlice.around(RowSet.all(0), 0)));
        for (var watched : List.of(table, rows, visibleProperty())) {
            watched.addListener(changed -> {
                isStale = true;
                requestLayout();
            });
        }
        colors.addListener(changed -> lines.refresh());
        widthProperty().addListener(changed -> showDatasets());
        selectedRow.addListener(changed -> follow());
    }

    /** The marks of the table's events. */
    public ObjectProperty<EventColors> colorsProperty() {
        return colors;
    }

    private TableColumn<Integer, Integer> column(
            String key, double widthPx, BiConsumer<TableCell<Integer, Integer>, Integer> show) {
        TableColumn<Integer, Integer> column = new TableColumn<>(texts.get(key));
        column.setPrefWidth(widthPx);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(all -> new TableCell<>() {
            {
                WholeWords.showWhereCut(this);
            }

            @Override
            protected void updateItem(@Nullable Integer row, boolean empty) {
                super.updateItem(row, empty);
                if (empty || row == null) {
                    setText(null);
                    setGraphic(null);
                } else {
                    show.accept(this, row);
                }
            }
        });
        return column;
    }

    /** Which dataset an event is from, if there are several and room: else its colour tells. */
    private void showDatasets() {
        dataset.setVisible(events().sources().size() > 1 && getWidth() >= DATASETS_FROM_PX);
    }

    private EventTable events() {
        return table.get();
    }

    private void showTitle(TableCell<Integer, Integer> cell, int row) {
        cell.setText(events().title(row));
        EventMark mark = colors.get().isOf(events()) ? colors.get().ofRow(row) : EventMark.of(events().type(row));
        if (cell.getGraphic() == null || !mark.equals(cell.getGraphic().getUserData())) {
            Node glyph = TypeGlyph.node(mark);
            glyph.setUserData(mark);
            cell.setGraphic(glyph);
        }
    }

    private String title(int row) {
        return events().sourceOf(row).dataset().manifest().title();
    }

    private String killed(int row) {
        return events().event(row).counts().stream()
                .filter(count -> count.of().equals(Count.KILLED))
                .findFirst()
                .map(countText::number)
                .orElse("");
    }

    /** The table of which {@link #rowsProperty} are rows. */
    public ObjectProperty<EventTable> tableProperty() {
        return table;
    }

    /** The rows that are looked at: those of the window and the filters. */
    public ObjectProperty<RowSet> rowsProperty() {
        return rows;
    }

    /** The row whose event is selected; below 0 if there is none. */
    public IntegerProperty selectedRowProperty() {
        return selectedRow;
    }

    /** Called with the row of a line that is chosen. */
    public void setOnRow(IntConsumer listener) {
        onRow = listener;
    }

    /** Called with the row of an event whose place is to be shown. */
    public void setOnPlace(IntConsumer listener) {
        onPlace = listener;
    }

    /** Called when the list is to be closed. */
    public void setOnClose(Runnable listener) {
        onClose = listener;
    }

    /** Takes the keyboard. */
    public void start() {
        lines.requestFocus();
    }

    /** New rows are taken once a pulse, however often they change, and only while they can be seen. */
    @Override
    protected void layoutChildren() {
        if (isStale && isVisible()) {
            isStale = false;
            refresh();
        }
        super.layoutChildren();
    }

    private void refresh() {
        showDatasets();
        int line = firstInView();
        int top = line < slice.size() ? slice.get(line) : 0;
        boolean isFollowed = rows.get().contains(selectedRow.get());
        show(rows.get().rank(isFollowed ? selectedRow.get() : top));
        lines.scrollTo(Math.max(0, Math.min(slice.size() - 1, rows.get().rank(top) - slice.first())));
        follow();
    }

    /** Takes the lines around a rank. */
    private void show(int rank) {
        showLines(RowSlice.around(rows.get(), rank));
        int count = rows.get().count();
        heading.setText(
                slice.isWhole()
                        ? texts.get("list.heading", count)
                        : texts.get("list.headingOfPart", count, slice.first() + 1, slice.first() + slice.size()));
        earlier.setVisible(slice.first() > 0);
        later.setVisible(slice.first() + slice.size() < count);
    }

    /** Cells may be filled again at any time, so lines of another table do not stay. */
    private void showLines(RowSlice wanted) {
        slice = wanted;
        isFollowing = true;
        lines.getSelectionModel().clearSelection();
        lines.setItems(wanted);
        isFollowing = false;
    }

    /** Takes the lines before or after those that are there, half of them again. */
    private void turn(int direction) {
        show(slice.first() + RowSlice.MOST / 2 + direction * RowSlice.MOST / 2);
        lines.scrollTo(slice.size() / 2);
    }

    /** Marks the selected event's line, and brings it into view if it is not there. */
    private void follow() {
        if (isStale) {
            return;
        }
        int row = selectedRow.get();
        if (rows.get().contains(row) && slice.line(row) < 0) {
            show(rows.get().rank(row));
        }
        int line = slice.line(row);
        isFollowing = true;
        if (line >= 0) {
            lines.getSelectionModel().clearAndSelect(line);
            lines.getFocusModel().focus(line);
            if (!isInView(line)) {
                lines.scrollTo(Math.max(0, line - 2));
            }
        } else {
            lines.getSelectionModel().clearSelection();
        }
        isFollowing = false;
    }

    private int firstInView() {
        Integer first = withFlow(flow -> flow.getFirstVisibleCell() == null
                ? null
                : flow.getFirstVisibleCell().getIndex());
        return first == null ? 0 : first;
    }

    private boolean isInView(int line) {
        Boolean inView = withFlow(flow -> flow.getFirstVisibleCell() == null || flow.getLastVisibleCell() == null
                ? null
                : flow.getFirstVisibleCell().getIndex() <= line
                        && line < flow.getLastVisibleCell().getIndex());
        return inView != null && inView;
    }

    private <T> @Nullable T withFlow(Function<VirtualFlow<?>, @Nullable T> asked) {
        if (!(lines.getSkin() instanceof TableViewSkin)) {
            return null;
        }
        if (virtualFlow == null) {
            virtualFlow = (VirtualFlow<?>) lines.lookup(".virtual-flow");
        }
        VirtualFlow<?> flow = virtualFlow;
        return flow == null ? null : asked.apply(flow);
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() && runShortcut(key)) {
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            onClose.run();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN && lines.getSelectionModel().isEmpty()) {
            lines.getSelectionModel().clearAndSelect(firstInView());
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            showPlace();
            key.consume();
        }
    }

    /** The window's shortcuts come before what a table does with the same keys. */
    private boolean runShortcut(KeyEvent key) {
        return getScene().getAccelerators().entrySet().stream()
                .filter(shortcut -> shortcut.getKey().match(key))
                .findFirst()
                .map(shortcut -> {
                    shortcut.getValue().run();
                    return true;
                })
                .orElse(false);
    }

    private void showPlace() {
        Integer row = lines.getSelectionModel().getSelectedItem();
        if (row != null) {
            onPlace.accept(row);
        }
    }
}
