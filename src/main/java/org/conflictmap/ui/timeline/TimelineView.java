package org.conflictmap.ui.timeline;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.conflictmap.event.DayRange;
import org.conflictmap.query.Certainty;
import org.conflictmap.query.WindowView;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Tasks;
import org.conflictmap.timeline.DayText;
import org.conflictmap.timeline.Playback;
import org.conflictmap.timeline.TimeAxis;
import org.conflictmap.ui.Texts;

/**
 * The timeline: the events of a table on their days, and the window of time that is looked at.
 *
 * <p>Set the {@link #tableProperty() table} first: that shows all of its rows and all of its time, and whatever else was
 * set is forgotten. Everything else may be set and bound in any order. A change is drawn with the next pulse.
 *
 * <p>JavaFX thread only. Cost of a frame: that of the bars in view; a histogram is counted anew only when the table, the
 * rows or the width of its bins change, off the JavaFX thread; until it is there the last one is drawn.
 */
public final class TimelineView extends VBox {
    /** The value of {@link #selectedRowProperty()} while no event is selected. */
    public static final int NO_ROW = TimelineModel.NO_ROW;

    static final String STYLESHEET = Objects.requireNonNull(
                    TimelineView.class.getResource("/org/conflictmap/ui/timeline.css"))
            .toExternalForm();

    private final TimelineModel model;

    /**
     * A timeline without events.
     *
     * @param locale the language of dates; that of {@code texts} as a rule
     * @param tasks where histograms are counted
     */
    public TimelineView(Texts texts, Locale locale, PlayClock clock, Tasks tasks) {
        model = new TimelineModel(clock);
        DayText dayText = DayText.of(locale);
        DateEntry entry = new DateEntry(model, texts, locale);
        TimelinePlot plot = new TimelinePlot(model, texts, locale, tasks);
        TimelineHeader[] self = new TimelineHeader[1];
        TimelineHeader header = new TimelineHeader(model, texts, dayText, () -> entry.show(self[0].windowText()));
        self[0] = header;
        getStyleClass().add("timeline-view");
        getStylesheets().add(STYLESHEET);
        setAccessibleRole(AccessibleRole.PARENT);
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(header, plot);
        plot.fontFamilyProperty().bind(header.fontSource().fontProperty().map(font -> font.getFamily()));
        plot.accessibleTextProperty()
                .bind(model.view.map(view -> texts.get(
                        "timeline.accessible",
                        dayText.range(model.closedWindow()),
                        view.certainCount(),
                        view.possibleCount())));
        model.scale.subscribe(scale -> setStyle("-fx-font-size: " + 13 * scale.doubleValue() + "px"));
    }

    /** The events. */
    public ObjectProperty<EventTable> tableProperty() {
        return model.table;
    }

    /** The rows that a filter lets through. */
    public ObjectProperty<RowSet> rowsProperty() {
        return model.rows;
    }

    /** The ids of the datasets that are not shown: what they cover is not told. */
    public ObjectProperty<Set<String>> hiddenDatasetsProperty() {
        return model.hiddenDatasets;
    }

    /** The days that are looked at, both ends included; a side may be open. */
    public ObjectProperty<DayRange> windowProperty() {
        return model.window;
    }

    /** What the window shows of the rows: counted by whoever owns the three, and said in the header. */
    public ObjectProperty<WindowView> viewProperty() {
        return model.view;
    }

    /** Whether what is only possibly in the window counts. */
    public ObjectProperty<Certainty> certaintyProperty() {
        return model.certainty;
    }

    /** The row whose event is selected, or {@link #NO_ROW}. */
    public IntegerProperty selectedRowProperty() {
        return model.selectedRow;
    }

    /** Whether time goes on by itself; becomes false at the last day. */
    public BooleanProperty playingProperty() {
        return model.playing;
    }

    public ObjectProperty<Playback.Mode> modeProperty() {
        return model.mode;
    }

    public ObjectProperty<Playback.Speed> speedProperty() {
        return model.speed;
    }

    /** The size of everything: 1 as designed, 1.6 for presenting. */
    public DoubleProperty scaleProperty() {
        return model.scale;
    }

    /** What the plot is drawn with; the controls above it follow the style sheet. */
    public ObjectProperty<TimelineColors> colorsProperty() {
        return model.colors;
    }

    /** The stretch of time in view. */
    TimeAxis axis() {
        return model.axis.get();
    }

    /** Shows the axis as at first, with the core of the dates in view. */
    public void fit() {
        model.fit();
    }

    /** The window one step later, as with the button. */
    public void stepForward() {
        model.stepForward();
    }

    /** The window one step earlier, as with the button. */
    public void stepBack() {
        model.stepBack();
    }
}
