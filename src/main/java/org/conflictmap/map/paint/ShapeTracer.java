package org.conflictmap.map.paint;

import java.awt.geom.Path2D;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.symbol.GroundPath;

/**
 * From shapes that files draw to paths in logical pixels. Positions closer together than the eye can see are left out before
 * they are projected, so that one that is left out costs some nanoseconds; what lies wholly beside the picture is not traced at
 * all. For one thread at a time.
 */
final class ShapeTracer {
    private static final double MIN_STEP_PX = 0.4;
    /** What is smaller is seen as a dot. */
    private static final double SPECK_PX = 5;

    private static final double POINT_RADIUS_PX = 1;
    /** A quarter of a circle as a curve. */
    private static final double CURVE = 0.5523;

    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int ABOVE = 4;
    private static final int BELOW = 8;

    private final Viewport viewport;
    private final double pointRadiusPx;

    ShapeTracer(Viewport viewport, double symbolScale) {
        this.viewport = viewport;
        this.pointRadiusPx = POINT_RADIUS_PX * symbolScale;
    }

    GroundPath trace(GroundShape shape, Place.Bounds bounds) {
        Path2D.Double area = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Path2D.Double lines = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double left = viewport.lonToPx(bounds.west());
        double right = viewport.lonToPx(bounds.east());
        double top = viewport.latToPx(bounds.north());
        double bottom = viewport.latToPx(bounds.south());
        if ((side(left, top) & side(right, bottom)) != 0) {
            beside(shape, left, top, right, bottom, area, lines);
            return new GroundPath(area, lines);
        }
        if (right - left < SPECK_PX && bottom - top < SPECK_PX) {
            dot((left + right) / 2, (top + bottom) / 2, lines);
        }
        double step = MIN_STEP_PX / viewport.pixelRatio();
        double unitsAcross = GroundShape.UNITS_A_DEGREE * (viewport.lonAt(step) - viewport.lonAt(0));
        double furthest = Math.min(85, Math.max(Math.abs(bounds.south()), Math.abs(bounds.north())));
        double unitsDown = unitsAcross * Math.cos(Math.toRadians(furthest));
        for (int part = 0; part < shape.partCount(); part++) {
            switch (shape.part(part)) {
                case POINTS -> points(shape, part, lines);
                case LINE -> run(shape, part, unitsAcross, unitsDown, lines);
                case RING, HOLE -> {
                    run(shape, part, unitsAcross, unitsDown, area);
                    area.closePath();
                }
            }
        }
        return new GroundPath(area, lines);
    }

    /** That it is beside the picture, and of which kind it is, is all that matters. */
    private static void beside(
            GroundShape shape, double left, double top, double right, double bottom, Path2D area, Path2D lines) {
        boolean isArea = false;
        for (int part = 0; part < shape.partCount(); part++) {
            isArea |= shape.part(part) == GroundShape.Part.RING;
        }
        Path2D path = isArea ? area : lines;
        path.moveTo(left, top);
        path.lineTo(right, bottom);
        if (isArea) {
            path.lineTo(left, bottom);
            path.closePath();
        }
    }

    private void points(GroundShape shape, int part, Path2D lines) {
        for (int at = shape.start(part); at < shape.end(part); at++) {
            double x = viewport.lonToPx(shape.lon(at));
            double y = viewport.latToPx(shape.lat(at));
            if (side(x, y) == 0) {
                dot(x, y, lines);
            }
        }
    }

    /** A circle so small that its line fills it. */
    private void dot(double x, double y, Path2D lines) {
        double r = pointRadiusPx;
        double c = r * CURVE;
        lines.moveTo(x + r, y);
        lines.curveTo(x + r, y + c, x + c, y + r, x, y + r);
        lines.curveTo(x - c, y + r, x - r, y + c, x - r, y);
        lines.curveTo(x - r, y - c, x - c, y - r, x, y - r);
        lines.curveTo(x + c, y - r, x + r, y - c, x + r, y);
    }

    /** The positions of a part, but for those too near to the one before, and those of which both neighbours lie on one side. */
    private void run(GroundShape shape, int part, double unitsAcross, double unitsDown, Path2D path) {
        int first = shape.start(part);
        int last = shape.end(part) - 1;
        long lon = shape.lonUnits(first);
        long lat = shape.latUnits(first);
        double x = viewport.lonToPx(shape.lon(first));
        double y = viewport.latToPx(shape.lat(first));
        path.moveTo(x, y);
        int side = side(x, y);
        double skippedX = Double.NaN;
        double skippedY = Double.NaN;
        for (int at = first + 1; at <= last; at++) {
            boolean isNear =
                    Math.abs(shape.lonUnits(at) - lon) < unitsAcross && Math.abs(shape.latUnits(at) - lat) < unitsDown;
            if (isNear && at < last) {
                continue;
            }
            lon = shape.lonUnits(at);
            lat = shape.latUnits(at);
            x = viewport.lonToPx(shape.lon(at));
            y = viewport.latToPx(shape.lat(at));
            int nextSide = side(x, y);
            if ((side & nextSide) != 0 && at < last) {
                skippedX = x;
                skippedY = y;
                side &= nextSide;
                continue;
            }
            if (!Double.isNaN(skippedX)) {
                path.lineTo(skippedX, skippedY);
                skippedX = Double.NaN;
            }
            path.lineTo(x, y);
            side = nextSide;
        }
    }

    /** On which sides of the picture, with its margin, a point lies. */
    private int side(double x, double y) {
        double margin = PathTracer.MARGIN_PX;
        return (x < -margin ? LEFT : x > viewport.widthPx() + margin ? RIGHT : 0)
                | (y < -margin ? ABOVE : y > viewport.heightPx() + margin ? BELOW : 0);
    }
}
