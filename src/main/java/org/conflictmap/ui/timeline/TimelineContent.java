package org.conflictmap.ui.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.conflictmap.event.DayRange;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Newest;
import org.conflictmap.task.Tasks;
import org.conflictmap.timeline.CalendarStep;
import org.conflictmap.timeline.Coverage;
import org.conflictmap.timeline.DayIndex;
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
    private final Newest<HistogramKey, Histogram> counting;
    private final Newest<CoveredKey, List<Coverage.Gap>> covering;
    private @Nullable DayIndex days;
    private @Nullable CoveredKey covered;
    private List<Coverage.Gap> gaps = List.of();
    private @Nullable HistogramKey askedFor;
    private @Nullable HistogramKey counted;
    private @Nullable Histogram histogram;

    /** @param onCounted told when a histogram, or what is covered, is known that was not before */
    TimelineContent(TimelineModel model, Texts texts, Tasks tasks, Runnable onCounted) {
        this.model = model;
        this.texts = texts;
        counting = new Newest<>(
                tasks,
                key -> Histogram.of(key.table, key.rows, key.step, key.days),
                (key, newest) -> {
                    counted = key;
                    histogram = newest;
                    onCounted.run();
                },
                failure -> {
                    throw new IllegalStateException("could not count a histogram", failure);
                });
        covering = new Newest<>(
                tasks,
                key -> Coverage.of(key.table, key.hidden).gaps(),
                (key, found) -> {
                    gaps = found;
                    onCounted.run();
                },
                failure -> {
                    throw new IllegalStateException("could not tell what is covered", failure);
                });
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
        String first = model.table.get().title(bar.rows().get(0));
        int more = bar.rows().size() - 1;
        return more == 0 ? first : texts.get("timeline.bar.more", first, more);
    }

    ToDoubleFunction<EventBar> labelWidth() {
        return bar -> widthPx(label(bar));
    }

    /** The bars in their lanes; empty where a histogram has to do. */
    Optional<LaneLayout> lanes(PlotGeometry geometry) {
        LanesKey key = new LanesKey(model.table.get(), model.rows.get(), geometry);
        if (!key.equals(lanesKey)) {
            lanesKey = key;
            lanes = LaneLayout.of(daysOf(key.table), key.rows, geometry.axis(), geometry.room(FADE_PX, labelWidth()));
        }
        return lanes;
    }

    /** The days that datasets of the table do not cover; none until that is known. */
    List<Coverage.Gap> gaps() {
        CoveredKey key = new CoveredKey(model.table.get(), model.hiddenDatasets.get());
        if (!key.equals(covered)) {
            gaps = covered == null || covered.table != key.table ? List.of() : gaps;
            covered = key;
            covering.ask(key);
        }
        return gaps;
    }

    /** The gap at a place, if there is one. */
    Optional<Coverage.Gap> gapAt(PlotGeometry geometry, double xPx, double yPx) {
        int day = geometry.axis().dayAt(xPx);
        return yPx < geometry.topPx() || yPx > geometry.bottomPx()
                ? Optional.empty()
                : gaps().stream().filter(gap -> gap.days().contains(day)).findFirst();
    }

    private DayIndex daysOf(EventTable table) {
        DayIndex known = days;
        if (known == null || known.table() != table) {
            known = DayIndex.of(table);
            days = known;
        }
        return known;
    }

    /**
     * The histogram whose bins suit the axis, or while it is being counted the one before; null if the table has none yet.
     */
    @Nullable
    Histogram histogram(PlotGeometry geometry) {
        EventTable table = model.table.get();
        CalendarStep step = Histogram.stepFor(geometry.axis());
        model.domain().ifPresent(time -> {
            HistogramKey key = new HistogramKey(table, model.rows.get(), step, time.known());
            if (!key.equals(askedFor)) {
                askedFor = key;
                counting.ask(key);
            }
        });
        return counted != null && counted.table == table ? histogram : null;
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

    private record CoveredKey(EventTable table, Set<String> hidden) {}

    private record LanesKey(EventTable table, RowSet rows, PlotGeometry geometry) {}

    private record HistogramKey(EventTable table, RowSet rows, CalendarStep step, DayRange days) {}
}
