package org.conflictmap.map.paint;

import java.awt.geom.Path2D;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.BasemapFeature;
import org.conflictmap.map.basemap.BasemapLayer;

/**
 * From the basemap's metres to paths in logical pixels: leaves out vertices closer together than the eye can see, and
 * those that lie on one side of the picture. Linear in the vertices. For one thread at a time.
 */
final class PathTracer {
    /** How far beyond the picture a line is still drawn, so that neither its width nor its joins show the cut. */
    static final double MARGIN_PX = 16;

    private static final double MIN_STEP_PX = 0.4;

    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int ABOVE = 4;
    private static final int BELOW = 8;

    private final Viewport viewport;
    private final double minStepSq;

    PathTracer(Viewport viewport) {
        this.viewport = viewport;
        double step = MIN_STEP_PX / viewport.pixelRatio();
        this.minStepSq = step * step;
    }

    /** Adds a feature's rings. */
    void addRings(BasemapLayer layer, BasemapFeature feature, Path2D path) {
        for (int part = feature.firstPart(); part < feature.endPart(); part++) {
            addRing(layer, layer.partStart(part), layer.partEnd(part), path);
        }
    }

    private void addRing(BasemapLayer layer, int start, int end, Path2D path) {
        double lastX = viewport.xToPx(layer.x(start));
        double lastY = viewport.yToPx(layer.y(start));
        int lastSide = side(lastX, lastY);
        path.moveTo(lastX, lastY);
        for (int v = start + 1; v < end - 1; v++) {
            double x = viewport.xToPx(layer.x(v));
            double y = viewport.yToPx(layer.y(v));
            int side = side(x, y);
            if ((side & lastSide) != 0) {
                double nextX = viewport.xToPx(layer.x(v + 1));
                double nextY = viewport.yToPx(layer.y(v + 1));
                if ((side & lastSide & side(nextX, nextY)) != 0) {
                    continue;
                }
            } else if (isNear(x, y, lastX, lastY)) {
                continue;
            }
            path.lineTo(x, y);
            lastX = x;
            lastY = y;
            lastSide = side;
        }
        path.closePath();
    }

    /**
     * Adds what is seen of a feature's lines.
     *
     * @param runs receives every piece that is seen without interruption
     */
    void traceLines(BasemapLayer layer, BasemapFeature feature, RunSink runs) {
        for (int part = feature.firstPart(); part < feature.endPart(); part++) {
            traceLine(layer, layer.partStart(part), layer.partEnd(part), runs);
        }
    }

    private void traceLine(BasemapLayer layer, int start, int end, RunSink runs) {
        double lastX = viewport.xToPx(layer.x(start));
        double lastY = viewport.yToPx(layer.y(start));
        int lastSide = side(lastX, lastY);
        double length = 0;
        boolean open = false;
        for (int v = start + 1; v < end; v++) {
            double x = viewport.xToPx(layer.x(v));
            double y = viewport.yToPx(layer.y(v));
            if (v < end - 1 && isNear(x, y, lastX, lastY)) {
                continue;
            }
            int side = side(x, y);
            boolean seen = (side & lastSide) == 0;
            if (seen && !open) {
                runs.begin(lastX, lastY, length);
            }
            if (seen) {
                runs.lineTo(x, y);
            }
            open = seen;
            length += Math.hypot(x - lastX, y - lastY);
            lastX = x;
            lastY = y;
            lastSide = side;
        }
    }

    /** Receives the visible pieces of lines. */
    interface RunSink {
        /** A piece begins, so many logical pixels after the line itself begins. */
        void begin(double x, double y, double lengthPx);

        void lineTo(double x, double y);

        /** No more pieces follow. */
        default void end() {}
    }

    private boolean isNear(double x, double y, double otherX, double otherY) {
        double dx = x - otherX;
        double dy = y - otherY;
        return dx * dx + dy * dy < minStepSq;
    }

    /** On which sides of the picture, with its margin, a point lies. */
    private int side(double x, double y) {
        return (x < -MARGIN_PX ? LEFT : x > viewport.widthPx() + MARGIN_PX ? RIGHT : 0)
                | (y < -MARGIN_PX ? ABOVE : y > viewport.heightPx() + MARGIN_PX ? BELOW : 0);
    }
}
