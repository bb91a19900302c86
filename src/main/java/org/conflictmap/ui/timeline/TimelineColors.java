package org.conflictmap.ui.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.conflictmap.event.EventType;
import org.conflictmap.map.ColorRule;
import org.conflictmap.ui.TypeGlyph;

/**
 * The colours that the timeline draws with. Immutable.
 *
 * @param surface what lies behind it
 * @param hairline lines of the axis
 * @param text labels of bars
 * @param mutedText labels of the axis
 * @param accent the window's edges, and the selection
 * @param window the window's stretch
 * @param uncovered days of which no dataset knows; half of it where only some do not
 * @param types a colour for every type of event
 * @param rules by what each dataset is coloured; those that are missing by type
 */
public record TimelineColors(
        Color surface,
        Color hairline,
        Color text,
        Color mutedText,
        Color accent,
        Color window,
        Color uncovered,
        Map<EventType, Color> types,
        List<ColorRule> rules) {
    public static final TimelineColors LIGHT = new TimelineColors(
            Color.web("#fcfcfa"),
            Color.web("#e4e4e0"),
            Color.web("#24292f"),
            Color.web("#656d76"),
            Color.web("#0969da"),
            Color.web("#0969da", 0.13),
            Color.web("#57606a", 0.14),
            okabeIto(),
            List.of());
    public static final TimelineColors DARK = new TimelineColors(
            Color.web("#14171c"),
            Color.web("#2b3038"),
            Color.web("#e6e8eb"),
            Color.web("#9098a3"),
            Color.web("#4c97f5"),
            Color.web("#4c97f5", 0.17),
            Color.web("#a5adb8", 0.15),
            okabeIto(),
            List.of());

    public TimelineColors {
        types = Map.copyOf(types);
        rules = List.copyOf(rules);
    }

    /** The colour of a dataset's events of a type; a grey where they have several on the map. */
    Color of(int dataset, EventType type) {
        ColorRule rule = dataset < rules.size() ? rules.get(dataset) : ColorRule.TYPE;
        if (rule == ColorRule.TYPE) {
            return types.getOrDefault(type, Color.GRAY);
        }
        int argb = rule.argb();
        return rule.isSwatch() ? Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF) : mutedText;
    }

    /** The same for datasets that are coloured so on the map. */
    public TimelineColors by(List<ColorRule> newRules) {
        return new TimelineColors(surface, hairline, text, mutedText, accent, window, uncovered, types, newRules);
    }

    /** Black or white, whichever is read better on a colour. */
    static Color readableOn(Color color) {
        double luminance =
                0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
        return luminance > 0.25 ? Color.web("#16181c") : Color.WHITE;
    }

    /** WCAG 2.1's linear value of an sRGB component. */
    private static double linear(double component) {
        return component <= 0.03928 ? component / 12.92 : Math.pow((component + 0.055) / 1.055, 2.4);
    }

    private static Map<EventType, Color> okabeIto() {
        Map<EventType, Color> colors = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            colors.put(type, TypeGlyph.color(type));
        }
        return colors;
    }
}
