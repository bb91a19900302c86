package org.conflictmap.ui.timeline;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.conflictmap.event.DayRange;
import org.conflictmap.timeline.DayText;
import org.conflictmap.timeline.TypedDay;
import org.conflictmap.ui.Texts;

/** The small sheet in which the window's days are typed. What cannot be read is said in words, and nothing changes. */
final class DateEntry {
    private final TimelineModel model;
    private final Texts texts;
    private final Locale locale;
    private final Popup popup = new Popup();
    private final TextField first = new TextField();
    private final TextField last = new TextField();
    private final Label advice = new Label();
    private final VBox sheet;

    DateEntry(TimelineModel model, Texts texts, Locale locale) {
        this.model = model;
        this.texts = texts;
        this.locale = locale;
        first.setId("timeline-first-day");
        last.setId("timeline-last-day");
        advice.setId("timeline-date-advice");
        advice.getStyleClass().addAll("advice", Styles.TEXT_SMALL);
        advice.setWrapText(true);
        GridPane fields = new GridPane();
        fields.setHgap(10);
        fields.setVgap(8);
        fields.addRow(0, label("timeline.dates.first", first), first);
        fields.addRow(1, label("timeline.dates.last", last), last);
        Button show = new Button(texts.get("timeline.dates.show"));
        show.setId("timeline-dates-show");
        show.setDefaultButton(true);
        show.setOnAction(event -> accept());
        first.setOnAction(event -> accept());
        last.setOnAction(event -> accept());
        HBox actions = new HBox(show);
        actions.setAlignment(Pos.CENTER_RIGHT);
        sheet = new VBox(10, fields, advice, actions);
        sheet.getStyleClass().add("timeline-dates");
        sheet.setPrefWidth(300);
        popup.getContent().add(sheet);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    private Label label(String key, TextField field) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(field);
        return label;
    }

    /** Opens it above a node of the header, with the window's days in it. */
    void show(Node anchor) {
        DayRange window = model.closedWindow();
        first.setText(LocalDate.ofEpochDay(window.firstDay()).toString());
        last.setText(LocalDate.ofEpochDay(window.lastDay()).toString());
        advise(Styles.TEXT_MUTED, texts.get("timeline.dates.hint"));
        sheet.setStyle("-fx-font-size: %.1fpx".formatted(13 * model.scale.get()));
        sheet.setNodeOrientation(anchor.getEffectiveNodeOrientation());
        sheet.getStylesheets().setAll(TimelineView.STYLESHEET);
        Bounds place = anchor.localToScreen(anchor.getBoundsInLocal());
        popup.show(anchor, place.getMinX(), place.getMinY());
        popup.setAnchorY(place.getMinY() - popup.getHeight() - 4);
        first.requestFocus();
        first.selectAll();
    }

    private void accept() {
        OptionalInt from = TypedDay.parse(first.getText(), TypedDay.End.FIRST, locale);
        OptionalInt to = TypedDay.parse(last.getText(), TypedDay.End.LAST, locale);
        if (from.isEmpty() || to.isEmpty()) {
            TextField wrong = from.isEmpty() ? first : last;
            advise(
                    Styles.DANGER,
                    texts.get("timeline.dates.notADay", wrong.getText().strip()));
            wrong.requestFocus();
        } else if (from.getAsInt() > to.getAsInt()) {
            DayText words = DayText.of(locale);
            advise(
                    Styles.DANGER,
                    texts.get("timeline.dates.reversed", words.day(from.getAsInt()), words.day(to.getAsInt())));
            last.requestFocus();
        } else {
            popup.hide();
            model.playing.set(false);
            model.showWhole(new DayRange(from.getAsInt(), to.getAsInt()));
        }
    }

    /** Says how to write a day or what is wrong; the room for it is always there, so that nothing jumps. */
    private void advise(String style, String words) {
        advice.getStyleClass().removeAll(Styles.TEXT_MUTED, Styles.DANGER);
        advice.getStyleClass().add(style);
        advice.setText(words);
    }
}
