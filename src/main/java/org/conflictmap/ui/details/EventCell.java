package org.conflictmap.ui.details;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.conflictmap.map.symbol.EventColors;
import org.conflictmap.map.symbol.EventMark;
import org.conflictmap.store.EventTable;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.TypeGlyph;
import org.jspecify.annotations.Nullable;

/** A cell of {@link GroupedRows}: an event's symbol and title, and its place and date below; or the heading of a group. */
final class EventCell extends ListCell<Integer> {
    static final double HEIGHT_PX = 44;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final EventTable table;
    private final EventColors colors;
    private final GroupedRows rows;
    private final Texts texts;
    private final WhenText whenText;
    private final StackPane symbol = new StackPane();
    private final Label title = new Label();
    private final Label aside = new Label();
    private final HBox event;
    private final Label heading = new Label();
    private @Nullable EventMark mark;

    EventCell(EventTable table, EventColors colors, GroupedRows rows, Texts texts, WhenText whenText) {
        this.table = table;
        this.colors = colors;
        this.rows = rows;
        this.texts = texts;
        this.whenText = whenText;
        getStyleClass().add("event-cell");
        symbol.getStyleClass().add("list-symbol");
        aside.getStyleClass().add("fact-muted");
        heading.getStyleClass().add("evidence-heading");
        VBox words = new VBox(title, aside);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        event = new HBox(symbol, words);
        event.getStyleClass().add("list-row");
        event.setMinWidth(0);
        setPrefWidth(0);
        hoverProperty().addListener(changed -> mark());
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        mark();
    }

    private void mark() {
        event.pseudoClassStateChanged(CHOSEN, isSelected() || isHover());
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else if (item < 0) {
            heading.setText(rows.group(item).heading());
            setAccessibleText(heading.getText());
            setGraphic(heading);
        } else {
            show(item);
            setGraphic(event);
        }
    }

    private void show(int row) {
        EventMark now = colors.ofRow(row);
        if (!now.equals(mark)) {
            mark = now;
            symbol.getChildren().setAll(TypeGlyph.node(now));
        }
        title.setText(table.title(row));
        List<String> facts = new ArrayList<>();
        if (!table.placeName(row).isEmpty()) {
            facts.add(table.placeName(row));
        }
        facts.add(whenText.date(table.event(row).when()));
        aside.setText(String.join(texts.get("details.separator"), facts));
        setAccessibleText(title.getText() + ", " + aside.getText());
    }
}
