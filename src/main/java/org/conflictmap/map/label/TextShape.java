package org.conflictmap.map.label;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Objects;

/**
 * A line of text as an outline, shaped and in visual order. Lengths in logical pixels. Immutable. Equal are those that
 * say the same as large, whoever shaped them.
 *
 * @param text what it says
 * @param outline with the left end of its baseline at (0, 0)
 * @param width advance of the line
 * @param ascent how far its font reaches above the baseline
 * @param descent how far its font reaches below the baseline
 * @param capHeight height of a capital letter of its font
 */
public record TextShape(String text, Shape outline, double width, double ascent, double descent, double capHeight) {
    /** The outline with the left end of its baseline at a point. */
    public Shape at(double x, double baselineY) {
        return AffineTransform.getTranslateInstance(x, baselineY).createTransformedShape(outline);
    }

    public double height() {
        return ascent + descent;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextShape line
                && text.equals(line.text)
                && width == line.width
                && ascent == line.ascent
                && descent == line.descent
                && capHeight == line.capHeight;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, width);
    }
}
