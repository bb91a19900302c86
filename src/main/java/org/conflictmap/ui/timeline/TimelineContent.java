package org.conflictmap.ui.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.conflictmap.event.Event;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.timeline.CalendarStep;
import org.conflictmap.timeline.EventBar;
import org.conflictmap.timeline.Histogram;
import org.conflictmap.timeline.LaneLayout;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the axis: bars, or a histogram where they would be too many. Either is kept until what it was made from
 * changes, so that a moving window costs nothing here. JavaFX thread only.
 */
final class TimelineContent {
    private static final double FADE_PX = 72;

    private final TimelineModel model;
    private final Texts texts;
    private final Map<String, Double> widths = new HashMap<>();
    private final Text ruler = new Text();
    private @Nullable Object lanesKey;
    private Optional<LaneLayout> lanes = Optional.empty();
    private @Nullable Object histogramKey;
    private @Nullable Histogram histogram;

    TimelineContent(TimelineModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The font that labels are drawn in from now on. */
    void setFont(Font font) {
        if (!font.equals(ruler.getFont())) {
            ruler.setFont(font);
            widths.clear();
            lanesKey = null;
        }
    }

    Font font() {
        return ruler.getFont();
    }

    double widthPx(String text) {
        if (widths.size() > 10_000) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, unknown -> {
            ruler.setText(text);
            return Math.ceil(ruler.getLayoutBounds().getWidth());
        });
    }

    /** The name of a bar: its event's title, and how many more there are. */
    String label(EventBar bar) {
        Event first = model.table.get().event(bar.rows().get(0));
        int more = bar.rows().size() - 1;
        return more == 0 ? first.title() : texts.get("timeline.bar.more", first.title(), more);
    }

    ToDoubleFunction<EventBar> labelWidth() {
        return bar -> widthPx(label(bar));
    }

    /** The bars in their lanes; empty where a histogram has to do. */
    Optional<LaneLayout> lanes(PlotGeometry geometry) {
        LanesKey key = new LanesKey(model.table.get(), model.rows.get(), geometry);
        if (!key.equals(lanesKey)) {
            lanesKey = key;
            lanes = LaneLayout.of(key.table, key.rows, geometry.axis(), geometry.room(FADE_PX, labelWidth()));
        }
        return lanes;
    }

    /** The histogram whose bins suit the axis; null if no event is dated. */
    @Nullable
    Histogram histogram(PlotGeometry geometry) {
        CalendarStep step = Histogram.stepFor(geometry.axis());
        HistogramKey key = new HistogramKey(model.table.get(), model.rows.get(), step);
        if (!key.equals(histogramKey)) {
            histogramKey = key;
            histogram = model.domain()
                    .map(time -> Histogram.of(key.table, key.rows, step, time.known()))
                    .orElse(null);
        }
        return histogram;
    }

    /** The bar at a place, if there is one. */
    Optional<EventBar> barAt(PlotGeometry geometry, double xPx, double yPx) {
        return lanes(geometry)
                .flatMap(found -> found.bars().stream()
                        .filter(placed -> {
                            Rectangle2D box = geometry.box(found, placed);
                            return xPx >= box.getMinX() - 2
                                    && xPx <= box.getMaxX() + 2
                                    && yPx >= box.getMinY() - 2
                                    && yPx <= box.getMaxY() + 1;
                        })
                        .map(LaneLayout.Placed::bar)
                        .findFirst());
    }

    private record LanesKey(EventTable table, RowSet rows, PlotGeometry geometry) {}

    private record HistogramKey(EventTable table, RowSet rows, CalendarStep step) {}
}
