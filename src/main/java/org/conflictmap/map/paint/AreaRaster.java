package org.conflictmap.map.paint;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import org.conflictmap.map.symbol.GroundPath;

/**
 * Fills an area with a pattern and draws its outline, both in one pass over its pixels: with Java2D an area of some hundred
 * corners would cost three, and its dashes more than all the rest. For one thread at a time.
 */
final class AreaRaster {
    private static final double FLATNESS_PX = 0.1;

    /** Parts of a pixel. */
    private static final int WHOLE = 256;

    private final Coverage inside = new Coverage();
    private final Coverage outline = new Coverage();
    private double fromX;
    private double fromY;
    private double dashed;

    /**
     * A square of pixels that fills the plane.
     *
     * @param argb premultiplied, row by row
     * @param originX where a square begins, in physical pixels
     */
    record Pattern(int[] argb, int side, int originX, int originY) {}

    /**
     * How an outline looks.
     *
     * @param argb not premultiplied
     * @param dashPx length of a dash, 0 for a line without gaps; lengths are logical pixels
     */
    record Line(int argb, double widthPx, double dashPx, double gapPx) {}

    /**
     * @param shape in logical pixels
     * @param clip the part of the canvas that is painted on, in its pixels
     */
    void paint(Canvas canvas, Shape shape, Pattern pattern, Line line, Rectangle clip) {
        inside.clear(clip.width, clip.height);
        outline.clear(clip.width, clip.height);
        double ratio = canvas.pixelRatio();
        AffineTransform physical = AffineTransform.getTranslateInstance(
                -canvas.offset().xPx() - clip.x, -canvas.offset().yPx() - clip.y);
        physical.scale(ratio, ratio);
        PathIterator path = shape instanceof GroundPath
                ? shape.getPathIterator(physical)
                : shape.getPathIterator(physical, FLATNESS_PX);
        boolean isEvenOdd = path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
        walk(
                path,
                new Line(line.argb, line.widthPx / 2 * ratio, line.dashPx * ratio, line.gapPx * ratio),
                clip.width,
                clip.height);
        blend(canvas, clip, pattern, premultiplied(line.argb), isEvenOdd);
    }

    private void walk(PathIterator path, Line line, int width, int height) {
        double[] to = new double[6];
        double startX = 0;
        double startY = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> {
                    inside.edge(fromX, fromY, startX, startY);
                    startX = to[0];
                    startY = to[1];
                    fromX = startX;
                    fromY = startY;
                    dashed = 0;
                }
                case PathIterator.SEG_LINETO -> side(to[0], to[1], line, width, height);
                default -> side(startX, startY, line, width, height);
            }
        }
        inside.edge(fromX, fromY, startX, startY);
        fromX = 0;
        fromY = 0;
    }

    private void side(double toX, double toY, Line line, int width, int height) {
        inside.edge(fromX, fromY, toX, toY);
        double reach = line.widthPx + 1;
        boolean isBeside = fromX < -reach && toX < -reach
                || fromY < -reach && toY < -reach
                || fromX > width + reach && toX > width + reach
                || fromY > height + reach && toY > height + reach;
        if (line.dashPx == 0) {
            if (!isBeside) {
                outline.bar(fromX, fromY, toX, toY, line.widthPx);
            }
        } else {
            dash(toX, toY, line, isBeside);
        }
        fromX = toX;
        fromY = toY;
    }

    private void dash(double toX, double toY, Line line, boolean isBeside) {
        double period = line.dashPx + line.gapPx;
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (!isBeside && length > 0) {
            for (double begin = -dashed; begin < length; begin += period) {
                double first = Math.max(0, begin) / length;
                double last = Math.min(length, begin + line.dashPx) / length;
                if (last > first) {
                    outline.bar(
                            fromX + dx * first, fromY + dy * first, fromX + dx * last, fromY + dy * last, line.widthPx);
                }
            }
        }
        dashed = (dashed + length) % period;
    }

    /** Hot code: the sums go on from pixel to pixel, and most pixels are wholly inside or wholly outside. */
    private void blend(Canvas canvas, Rectangle clip, Pattern pattern, int lineArgb, boolean isEvenOdd) {
        int[] pixels = canvas.pixels();
        int side = pattern.side;
        float[] insides = inside.changes();
        float[] lines = outline.changes();
        for (int y = 0; y < clip.height; y++) {
            int at = (y + clip.y) * canvas.width() + clip.x;
            int end = at + clip.width;
            int change = inside.rowStart(y);
            int row = Math.floorMod(y + clip.y - pattern.originY, side) * side;
            int column = Math.floorMod(clip.x - pattern.originX, side);
            float sum = 0;
            float lineSum = 0;
            int filled = 0;
            int lined = 0;
            for (; at < end; at++, change++) {
                if (insides[change] != 0) {
                    sum += insides[change];
                    filled = part(isEvenOdd ? folded(sum) : sum);
                }
                if (lines[change] != 0) {
                    lineSum += lines[change];
                    lined = part(lineSum);
                }
                if (filled != 0) {
                    pixels[at] = over(pattern.argb[row + column], filled, pixels[at]);
                }
                if (lined != 0) {
                    pixels[at] = over(lineArgb, lined, pixels[at]);
                }
                if (++column == side) {
                    column = 0;
                }
            }
        }
    }

    private static int over(int argb, int part, int below) {
        return Canvas.over(part == WHOLE ? argb : Canvas.scaled(argb, part), below);
    }

    private static int part(float covered) {
        return Math.min(WHOLE, (int) (Math.abs(covered) * WHOLE + 0.5f));
    }

    /** What is covered twice is a hole. */
    private static float folded(float sum) {
        float rest = Math.abs(sum) % 2;
        return rest > 1 ? 2 - rest : rest;
    }

    private static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        int factor = alpha + (alpha >>> 7);
        return alpha << 24 | Canvas.scaled(argb, factor) & 0xFFFFFF;
    }
}
