package org.conflictmap.map.symbol;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * The ground of events in logical pixels: areas, which are what is asked of it and filled as a shape, and {@link #lines},
 * which are met from beside too. Both are frozen. Its bounds, which hold both, cost nothing.
 */
public final class GroundPath implements Shape {
    private static final double FLATNESS_PX = 0.5;
    private static final Rectangle2D NOTHING = new Rectangle2D.Double();

    private final Path2D area;
    private final Path2D lines;
    private final Rectangle2D bounds;

    public GroundPath(Path2D area, Path2D lines) {
        this.area = area;
        this.lines = lines;
        boolean hasArea = area.getCurrentPoint() != null;
        boolean hasLines = lines.getCurrentPoint() != null;
        Rectangle2D ofArea = hasArea ? area.getBounds2D() : NOTHING;
        Rectangle2D ofLines = hasLines ? lines.getBounds2D() : NOTHING;
        this.bounds = hasArea && hasLines ? ofArea.createUnion(ofLines) : hasArea ? ofArea : ofLines;
    }

    /** The same, elsewhere. */
    public GroundPath moved(double dx, double dy) {
        AffineTransform move = AffineTransform.getTranslateInstance(dx, dy);
        return new GroundPath(new Path2D.Double(area, move), new Path2D.Double(lines, move));
    }

    /** Lines, and rings about points. */
    public Shape lines() {
        return lines;
    }

    /** Whether there is anything that has an inside. */
    public boolean hasArea() {
        return area.getCurrentPoint() != null;
    }

    public boolean hasLines() {
        return lines.getCurrentPoint() != null;
    }

    /** A point that is on it, for its name: the middle of its longest line. */
    public Point2D onLine() {
        double[] before = new double[2];
        double[] now = new double[6];
        double longest = -1;
        Point2D middle = new Point2D.Double(bounds.getCenterX(), bounds.getCenterY());
        for (PathIterator at = lines.getPathIterator(null, FLATNESS_PX); !at.isDone(); at.next()) {
            int kind = at.currentSegment(now);
            double length = Math.hypot(now[0] - before[0], now[1] - before[1]);
            if (kind == PathIterator.SEG_LINETO && length > longest) {
                longest = length;
                middle = new Point2D.Double((now[0] + before[0]) / 2, (now[1] + before[1]) / 2);
            }
            before[0] = now[0];
            before[1] = now[1];
        }
        return middle;
    }

    @Override
    public boolean contains(double x, double y) {
        double reach = SymbolIndex.TOLERANCE_PX;
        boolean isNear = x >= bounds.getMinX() - reach
                && x <= bounds.getMaxX() + reach
                && y >= bounds.getMinY() - reach
                && y <= bounds.getMaxY() + reach;
        return isNear && (area.contains(x, y) || isOnLine(x, y, reach));
    }

    private boolean isOnLine(double x, double y, double reach) {
        double[] before = new double[2];
        double[] now = new double[6];
        for (PathIterator at = lines.getPathIterator(null, FLATNESS_PX); !at.isDone(); at.next()) {
            if (at.currentSegment(now) == PathIterator.SEG_LINETO
                    && Line2D.ptSegDistSq(before[0], before[1], now[0], now[1], x, y) <= reach * reach) {
                return true;
            }
            before[0] = now[0];
            before[1] = now[1];
        }
        return false;
    }

    @Override
    public boolean contains(Point2D point) {
        return contains(point.getX(), point.getY());
    }

    @Override
    public boolean contains(double x, double y, double width, double height) {
        return area.contains(x, y, width, height);
    }

    @Override
    public boolean contains(Rectangle2D box) {
        return area.contains(box);
    }

    @Override
    public boolean intersects(double x, double y, double width, double height) {
        boolean isNear = bounds.getMinX() <= x + width
                && bounds.getMaxX() >= x
                && bounds.getMinY() <= y + height
                && bounds.getMaxY() >= y;
        return isNear && (area.intersects(x, y, width, height) || meets(new Rectangle2D.Double(x, y, width, height)));
    }

    private boolean meets(Rectangle2D box) {
        double[] before = new double[2];
        double[] now = new double[6];
        for (PathIterator at = lines.getPathIterator(null, FLATNESS_PX); !at.isDone(); at.next()) {
            if (at.currentSegment(now) == PathIterator.SEG_LINETO
                    && box.intersectsLine(before[0], before[1], now[0], now[1])) {
                return true;
            }
            before[0] = now[0];
            before[1] = now[1];
        }
        return false;
    }

    @Override
    public boolean intersects(Rectangle2D box) {
        return intersects(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    @Override
    public Rectangle getBounds() {
        return bounds.getBounds();
    }

    @Override
    public Rectangle2D getBounds2D() {
        return (Rectangle2D) bounds.clone();
    }

    @Override
    public PathIterator getPathIterator(AffineTransform transform) {
        return area.getPathIterator(transform);
    }

    @Override
    public PathIterator getPathIterator(AffineTransform transform, double flatness) {
        return area.getPathIterator(transform, flatness);
    }
}
