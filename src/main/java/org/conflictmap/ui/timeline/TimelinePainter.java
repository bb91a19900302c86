package org.conflictmap.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.timeline.CalendarStep;
import org.conflictmap.timeline.Coverage;
import org.conflictmap.timeline.EventBar;
import org.conflictmap.timeline.Histogram;
import org.conflictmap.timeline.LaneLayout;
import org.conflictmap.timeline.TimeTicks;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Draws the plot: axis, bars or histogram, and the window over them. One for each frame. */
final class TimelinePainter {
    private static final double CERTAIN_RANGE = 0.6;
    private static final double ONLY_POSSIBLE = 0.4;
    private static final double HATCH_PX = 7;

    private final GraphicsContext graphics;
    private final PlotGeometry geometry;
    private final TimelineContent content;
    private final TimelineColors colors;
    private final Texts texts;
    private final double scale;
    private final Font font;
    private final Font bold;

    TimelinePainter(
            GraphicsContext graphics,
            PlotGeometry geometry,
            TimelineContent content,
            TimelineColors colors,
            Texts texts) {
        this.graphics = graphics;
        this.geometry = geometry;
        this.content = content;
        this.colors = colors;
        this.texts = texts;
        this.scale = geometry.scale();
        this.font = content.font();
        this.bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    }

    /** The lines and the names of days, months and years. */
    void axis(Locale locale) {
        TimeTicks ticks = TimeTicks.of(geometry.axis(), locale, content::widthPx);
        double bottom = Math.rint(geometry.bottomPx());
        graphics.setFill(colors.hairline());
        boolean dense = ticks.step() == CalendarStep.DAY && geometry.axis().pxPerDay() < 60 * scale;
        for (int day : ticks.lines()) {
            double x = Math.rint(geometry.axis().xOf(day));
            boolean whole = !dense || CalendarStep.WEEK.floor(day) == day || CalendarStep.MONTH.floor(day) == day;
            double top = whole ? geometry.topPx() : bottom;
            if (x >= 0 && x < geometry.axis().widthPx()) {
                graphics.fillRect(x, top, 1, bottom - top + 4 * scale);
            }
        }
        graphics.fillRect(0, bottom, geometry.axis().widthPx(), 1);
        graphics.setFont(font);
        graphics.setFill(colors.mutedText());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.LEFT);
        double labels = bottom + 11 * scale;
        double groups = bottom + 27 * scale;
        ticks.labels().forEach(label -> graphics.fillText(label.text(), label.xPx(), labels));
        graphics.setFill(colors.text());
        ticks.groups().forEach(label -> graphics.fillText(label.text(), label.xPx(), groups));
    }

    /** The days that datasets do not cover, behind all else: hatched where none does, a tint where some do not. */
    void gaps(List<Coverage.Gap> gaps) {
        double height = geometry.lanesPx();
        for (Coverage.Gap gap : gaps) {
            double from = geometry.gapFromPx(gap.days());
            double to = geometry.gapToPx(gap.days());
            if (to <= from) {
                continue;
            }
            graphics.setFill(gap.isAll() ? colors.uncovered() : faint(colors.uncovered()));
            graphics.fillRect(from, geometry.topPx(), to - from, height);
            if (gap.isAll()) {
                hatch(from, to, height);
            }
        }
    }

    private static Color faint(Color color) {
        return color.deriveColor(0, 1, 1, 0.5);
    }

    /** Clipped at whole pixels: at others JavaFX blends all of the canvas for it. */
    private void hatch(double from, double to, double height) {
        graphics.save();
        graphics.beginPath();
        double left = Math.floor(from);
        graphics.rect(left, Math.floor(geometry.topPx()), Math.ceil(to) - left, Math.ceil(height));
        graphics.clip();
        graphics.setStroke(colors.uncovered());
        graphics.setLineWidth(scale);
        double step = HATCH_PX * scale;
        for (double x = Math.floor((from - height) / step) * step; x < to; x += step) {
            graphics.strokeLine(x, geometry.bottomPx(), x + height, geometry.topPx());
        }
        graphics.restore();
    }

    /** The track and the stretch of the window, behind the bars. */
    void window(DayRange window) {
        double first = geometry.firstEdgePx(window);
        double last = geometry.lastEdgePx(window);
        double from = geometry.pinned(first);
        double to = geometry.pinned(last);
        double middle = geometry.trackPx() / 2;
        graphics.setFill(colors.hairline());
        round(0, middle - 2 * scale, geometry.axis().widthPx(), 4 * scale, 2 * scale);
        graphics.setFill(colors.window());
        graphics.fillRect(from, middle, to - from, geometry.bottomPx() - middle);
        graphics.setFill(colors.accent());
        graphics.fillRect(from, middle - 2 * scale, to - from, 4 * scale);
        for (double edge : new double[] {first, last}) {
            if (edge == geometry.pinned(edge)) {
                graphics.fillRect(edge - 0.75 * scale, middle, 1.5 * scale, geometry.bottomPx() - middle);
            }
        }
    }

    /** The window's thumbs; one out of view is an arrow at the side where it is. */
    void thumbs(DayRange window, boolean focused) {
        double first = geometry.firstEdgePx(window);
        double last = geometry.lastEdgePx(window);
        for (double edge : new double[] {first, last}) {
            double x = geometry.pinned(edge);
            if (x == edge) {
                thumb(x, focused);
            } else {
                arrow(x, edge < x ? -1 : 1);
            }
        }
    }

    private void thumb(double x, boolean focused) {
        double height = geometry.trackPx();
        double width = 10 * scale;
        double rim = focused ? 3 * scale : 1.5;
        graphics.setFill(focused ? colors.accent().deriveColor(0, 1, 1, 0.35) : colors.surface());
        round(x - width / 2 - rim, -rim, width + 2 * rim, height + 2 * rim, 5 * scale + rim);
        graphics.setFill(colors.accent());
        round(x - width / 2, 0, width, height, 5 * scale);
        graphics.setFill(colors.surface());
        for (int line = -1; line <= 1; line += 2) {
            graphics.fillRect(x + (line * 1.5 - 0.5) * scale, height / 2 - 3 * scale, scale, 6 * scale);
        }
    }

    private void arrow(double x, int direction) {
        double middle = geometry.trackPx() / 2;
        double base = x - direction * 10 * scale;
        graphics.setFill(colors.accent());
        graphics.fillPolygon(
                new double[] {base, x - direction * scale, base},
                new double[] {middle - 7 * scale, middle, middle + 7 * scale},
                3);
    }

    /** Every bar, with the labels that have room. */
    void bars(LaneLayout lanes, int selectedRow, @Nullable EventBar hovered) {
        for (LaneLayout.Placed placed : lanes.bars()) {
            Rectangle2D box = geometry.box(lanes, placed);
            if (box.getMaxX() >= 0 && box.getMinX() <= geometry.axis().widthPx()) {
                bar(placed.bar(), box);
            }
        }
        for (LaneLayout.Placed placed : lanes.bars()) {
            boolean selected = placed.bar().rows().contains(selectedRow);
            if (selected || placed.bar().equals(hovered)) {
                outline(geometry.box(lanes, placed), selected ? colors.accent() : colors.text());
            }
        }
        graphics.setFont(font);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        if (!geometry.hasLabels(lanes)) {
            return;
        }
        for (LaneLayout.Label label : lanes.labels(geometry.axis(), content.labelWidth())) {
            Rectangle2D box = geometry.box(lanes, label.placed());
            boolean above = label.side() == LaneLayout.Side.ON_BAR && geometry.hasLabelsAbove(lanes);
            double middle = above ? box.getMinY() - 6 * scale : (box.getMinY() + box.getMaxY()) / 2;
            label(content.label(label.placed().bar()), label.xPx(), middle, label.side());
        }
    }

    /** A label, clear of the lines behind it; on a bar, whose colour it needs, without that. */
    private void label(String text, double x, double middle, LaneLayout.Side side) {
        if (side == LaneLayout.Side.BESIDE) {
            graphics.setStroke(colors.surface().deriveColor(0, 1, 1, 0.8));
            graphics.setLineWidth(3 * scale);
            graphics.setLineJoin(StrokeLineJoin.ROUND);
            graphics.strokeText(text, x, middle);
        }
        graphics.setFill(colors.text());
        graphics.fillText(text, x, middle);
    }

    private void bar(EventBar bar, Rectangle2D box) {
        Color color = colors.of(bar.dataset(), bar.type());
        double full = bar.core() == null ? ONLY_POSSIBLE : bar.isDay() ? 1 : CERTAIN_RANGE;
        double from = Math.max(box.getMinX(), -4);
        double to = Math.min(box.getMaxX(), geometry.axis().widthPx() + 4);
        graphics.setFill(new LinearGradient(
                from, 0, Math.max(to, from + 0.1), 0, false, CycleMethod.NO_CYCLE, stops(bar, box, color, full)));
        round(from, box.getMinY(), to - from, box.getHeight(), 3 * scale);
        if (bar.rows().size() > 1) {
            count(bar, box, full < 1 ? colors.text() : TimelineColors.readableOn(color));
        }
    }

    /** How solid the bar is from the left to the right of its part in view. */
    private List<Stop> stops(EventBar bar, Rectangle2D box, Color color, double full) {
        double solidFrom = geometry.axis().xOf(bar.solidFrom());
        double solidTo = geometry.axis().xOf(bar.solidTo());
        if (bar.core() == null && bar.span().hasFirst() && bar.span().hasLast()) {
            double soft = (solidTo - solidFrom) * 0.3;
            solidFrom += soft;
            solidTo -= soft;
        }
        double[] places = {
            box.getMinX(), Math.max(box.getMinX(), solidFrom), Math.min(box.getMaxX(), solidTo), box.getMaxX()
        };
        double[] alphas = {
            solidFrom > box.getMinX() + 1 ? 0.04 : full, full, full, solidTo < box.getMaxX() - 1 ? 0.04 : full
        };
        double from = Math.max(box.getMinX(), -4);
        double to = Math.min(box.getMaxX(), geometry.axis().widthPx() + 4);
        List<Stop> stops = new ArrayList<>();
        stops.add(stop(color, 0, alphaAt(from, places, alphas)));
        for (int i = 0; i < places.length; i++) {
            if (places[i] > from && places[i] < to) {
                stops.add(stop(color, (places[i] - from) / (to - from), alphas[i]));
            }
        }
        stops.add(stop(color, 1, alphaAt(to, places, alphas)));
        return stops;
    }

    private static double alphaAt(double x, double[] places, double[] alphas) {
        for (int i = 1; i < places.length; i++) {
            if (x <= places[i] && places[i] > places[i - 1]) {
                double part = Math.max(0, (x - places[i - 1]) / (places[i] - places[i - 1]));
                return alphas[i - 1] + part * (alphas[i] - alphas[i - 1]);
            }
        }
        return alphas[alphas.length - 1];
    }

    private static Stop stop(Color color, double place, double alpha) {
        return new Stop(place, new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha));
    }

    /** How many events a bar stands for, in its best known stretch. */
    private void count(EventBar bar, Rectangle2D box, Color color) {
        String text = texts.get("timeline.bar.count", bar.rows().size());
        double from = Math.max(0, geometry.axis().xOf(bar.solidFrom()));
        double to = Math.min(geometry.axis().widthPx(), geometry.axis().xOf(bar.solidTo()));
        if (to - from >= content.widthPx(text) + 4 && box.getHeight() >= 11 * scale) {
            graphics.setFont(bold);
            graphics.setFill(color);
            graphics.setTextAlign(TextAlignment.CENTER);
            graphics.setTextBaseline(VPos.CENTER);
            graphics.fillText(text, (from + to) / 2, (box.getMinY() + box.getMaxY()) / 2);
        }
    }

    private void outline(Rectangle2D box, Color color) {
        double width = 2 * scale;
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        graphics.strokeRoundRect(
                Math.max(box.getMinX(), -9) - 0.5,
                box.getMinY() - 0.5,
                Math.min(box.getMaxX(), geometry.axis().widthPx() + 9) - Math.max(box.getMinX(), -9) + 1,
                box.getHeight() + 1,
                6 * scale,
                6 * scale);
    }

    /** Stacked by dataset and type: what is certain below, what is only possible above it and lighter. */
    void histogram(Histogram histogram) {
        int[] bins = histogram.binsIn(geometry.axis().days());
        double unit = histogram.most() == 0 ? 0 : (geometry.lanesPx() - 14 * scale) / histogram.most();
        for (int bin = bins[0]; bin < bins[1]; bin++) {
            double from = geometry.firstEdgePx(histogram.bin(bin)) + 0.5;
            double width = geometry.lastEdgePx(histogram.bin(bin)) - from - 0.5;
            double y = geometry.bottomPx();
            for (int dataset = 0; dataset < histogram.datasetCount(); dataset++) {
                for (EventType type : EventType.values()) {
                    double height = histogram.certain(dataset, type, bin) * unit;
                    y = column(from, width, y, height, colors.of(dataset, type));
                }
            }
            for (int dataset = 0; dataset < histogram.datasetCount(); dataset++) {
                for (EventType type : EventType.values()) {
                    double height = histogram.possible(dataset, type, bin) * unit;
                    if (height > 0) {
                        Color light = colors.of(dataset, type).deriveColor(0, 1, 1, ONLY_POSSIBLE);
                        y = column(from, width, y, height, light);
                    }
                }
            }
        }
        graphics.setFont(font);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.LEFT);
        String step = texts.get("timeline.step." + histogram.step().name().toLowerCase(Locale.ROOT));
        String most = texts.get("timeline.histogram.most", Math.round(histogram.most()), step);
        label(most, 2 * scale, geometry.topPx() + 7 * scale, LaneLayout.Side.BESIDE);
    }

    private double column(double from, double width, double floor, double height, Color color) {
        if (height > 0) {
            graphics.setFill(color);
            graphics.fillRect(from, floor - height, width, height);
        }
        return floor - height;
    }

    /** What is said where there is nothing to draw. */
    void empty() {
        graphics.setFont(font);
        graphics.setFill(colors.mutedText());
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(
                texts.get("timeline.empty"), geometry.axis().widthPx() / 2, geometry.topPx() + geometry.lanesPx() / 2);
    }

    private void round(double x, double y, double width, double height, double radius) {
        graphics.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }
}
