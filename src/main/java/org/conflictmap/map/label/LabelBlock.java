package org.conflictmap.map.label;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a label under each other, shaped. Lengths in logical pixels. Immutable.
 *
 * @param lines from top to bottom, at least one
 */
public record LabelBlock(LabelStyle style, List<TextShape> lines, double widthPx, double heightPx) {
    /** Space between the lowest point of a line and the highest of the next. */
    private static final double LEADING_PX = 1.5;

    /** On which side the lines are flush. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    public LabelBlock {
        lines = List.copyOf(lines);
    }

    /** A block of the texts that are not blank, the first of which must not be. */
    public static LabelBlock of(TextShaper shaper, LabelStyle style, double scale, String... texts) {
        List<TextShape> lines = new ArrayList<>();
        double width = 0;
        double height = 0;
        for (String text : texts) {
            if (!text.isBlank()) {
                TextShape line = style.shape(shaper, text, scale);
                height = lines.isEmpty() ? firstHeight(line) : height + LEADING_PX + line.height();
                width = Math.max(width, line.width());
                lines.add(line);
            }
        }
        return new LabelBlock(style, lines, width, height);
    }

    /** From the top of a capital letter to the lowest point of the first line. */
    private static double firstHeight(TextShape line) {
        return line.capHeight() + line.descent();
    }

    /** How far the baseline of a line lies below the block's top. */
    public double baselinePx(int line) {
        double baseline = lines.get(0).capHeight();
        for (int i = 1; i <= line; i++) {
            baseline += lines.get(i - 1).descent() + LEADING_PX + lines.get(i).ascent();
        }
        return baseline;
    }

    /** How far the left end of a line lies right of the block's left side. */
    public double indentPx(int line, Align align) {
        double room = widthPx - lines.get(line).width();
        return switch (align) {
            case LEFT -> 0;
            case CENTER -> room / 2;
            case RIGHT -> room;
        };
    }
}
