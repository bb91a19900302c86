package org.conflictmap.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the axis is ruled: lines at the beginnings of days, weeks, months, quarters or years, as fine as their labels have
 * room, and beneath them, where the labels need it, the names of the months or years that they lie in. Labels of one row
 * never overlap and are never cut off. Immutable.
 *
 * @param step what the lines divide
 * @param lines days at whose beginning a line goes
 * @param labels names of the stretches between the lines
 * @param groups names of the months or years around them, at the left of each, the first one at the left edge
 */
public record TimeTicks(CalendarStep step, List<Integer> lines, List<Label> labels, List<Label> groups) {
    /** A text whose left edge is {@code xPx} from the left edge of the axis. */
    public record Label(double xPx, double widthPx, String text) {}

    private static final double GAP_PX = 10;

    public TimeTicks {
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
        groups = List.copyOf(groups);
    }

    /**
     * Rules an axis.
     *
     * @param textWidthPx how wide a text is drawn
     * @param locale the language of the names and the kind of the digits
     */
    public static TimeTicks of(TimeAxis axis, Locale locale, ToDoubleFunction<String> textWidthPx) {
        for (Rule rule : Rule.values()) {
            if (rule.step.days() * axis.pxPerDay() < GAP_PX) {
                continue;
            }
            List<Integer> lines = lines(axis, rule.step);
            List<Label> labels = labels(axis, lines, rule, locale, textWidthPx);
            if (apart(labels)) {
                return new TimeTicks(rule.step, lines, labels, groups(axis, rule, locale, textWidthPx));
            }
        }
        return new TimeTicks(CalendarStep.CENTURY, List.of(), List.of(), List.of());
    }

    /** The ways to rule, finest first, with the patterns of {@link DateTimeFormatter}. */
    private enum Rule {
        NAMED_DAYS(CalendarStep.DAY, "EEE d", CalendarStep.MONTH, "LLLL y", "LLL y"),
        DAYS(CalendarStep.DAY, "d", CalendarStep.MONTH, "LLLL y", "LLL y"),
        WEEKS(CalendarStep.WEEK, "d", CalendarStep.MONTH, "LLLL y", "LLL y"),
        MONTHS(CalendarStep.MONTH, "LLL", CalendarStep.YEAR, "y"),
        QUARTERS(CalendarStep.QUARTER, "LLL", CalendarStep.YEAR, "y"),
        YEARS(CalendarStep.YEAR, "y", null),
        FIVE_YEARS(CalendarStep.FIVE_YEARS, "y", null),
        DECADES(CalendarStep.DECADE, "y", null),
        CENTURIES(CalendarStep.CENTURY, "y", null);

        private final CalendarStep step;
        private final String pattern;
        private final @Nullable CalendarStep group;
        private final List<String> groupPatterns;

        Rule(CalendarStep step, String pattern, @Nullable CalendarStep group, String... groupPatterns) {
            this.step = step;
            this.pattern = pattern;
            this.group = group;
            this.groupPatterns = List.of(groupPatterns);
        }

        /** How much of the stretch after a line its label names, in days. */
        double named(int from, int to) {
            return this == WEEKS || step.compareTo(CalendarStep.YEAR) > 0 ? Math.min(1, to - from) : to - from;
        }
    }

    private static List<Integer> lines(TimeAxis axis, CalendarStep step) {
        List<Integer> lines = new ArrayList<>();
        int day = step.floor(axis.days().firstDay());
        while (day < axis.toDay()) {
            lines.add(day);
            day = step.floor(step.plus(day, 1));
        }
        lines.add(day);
        return lines;
    }

    private static List<Label> labels(
            TimeAxis axis, List<Integer> lines, Rule rule, Locale locale, ToDoubleFunction<String> textWidthPx) {
        DateTimeFormatter format = format(rule.pattern, locale);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            int day = lines.get(i);
            String text = format.format(LocalDate.ofEpochDay(day));
            double width = textWidthPx.applyAsDouble(text);
            double x = axis.xOf(day + rule.named(day, lines.get(i + 1)) / 2) - width / 2;
            if (x >= 0 && x + width <= axis.widthPx()) {
                labels.add(new Label(x, width, text));
            }
        }
        return labels;
    }

    private static List<Label> groups(TimeAxis axis, Rule rule, Locale locale, ToDoubleFunction<String> textWidthPx) {
        List<Label> groups = new ArrayList<>();
        if (rule.group == null) {
            return groups;
        }
        List<Integer> starts = lines(axis, rule.group);
        for (int i = 0; i + 1 < starts.size(); i++) {
            double x = Math.max(0, axis.xOf(starts.get(i)));
            double end = Math.min(axis.widthPx() + GAP_PX, axis.xOf(starts.get(i + 1)));
            for (String pattern : rule.groupPatterns) {
                String text = format(pattern, locale).format(LocalDate.ofEpochDay(starts.get(i)));
                double width = textWidthPx.applyAsDouble(text);
                if (x + width + GAP_PX <= end) {
                    groups.add(new Label(x, width, text));
                    break;
                }
            }
        }
        return groups;
    }

    private static boolean apart(List<Label> labels) {
        for (int i = 1; i < labels.size(); i++) {
            Label before = labels.get(i - 1);
            if (before.xPx() + before.widthPx() + GAP_PX > labels.get(i).xPx()) {
                return false;
            }
        }
        return true;
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withDecimalStyle(DecimalStyle.of(locale));
    }
}
