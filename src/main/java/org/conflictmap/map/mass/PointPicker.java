package org.conflictmap.map.mass;

import java.util.OptionalInt;
import org.conflictmap.map.Viewport;
import org.conflictmap.store.RowSet;

/**
 * Finds the event whose stamp is seen at a point of a picture that {@link StampRaster} made. Immutable; safe for all
 * threads. Cost: linear in the events whose places are about the point.
 */
public final class PointPicker {
    private final TablePoints points;
    private final RowSet certain;
    private final RowSet possible;
    private final Viewport viewport;
    private final StampSet stamps;

    public PointPicker(TablePoints points, RowSet certain, RowSet possible, Viewport viewport, StampSet stamps) {
        this.points = points;
        this.certain = certain;
        this.possible = possible;
        this.viewport = viewport;
        this.stamps = stamps;
    }

    /** The row on top at a logical pixel; if there is none, the nearest that is at most so many pixels beside it. */
    public OptionalInt topmostAt(double xPx, double yPx, double tolerancePx) {
        int seen = topmost(xPx, yPx);
        for (double step = 1; seen < 0 && step <= tolerancePx; step++) {
            for (int direction = 0; seen < 0 && direction < 8; direction++) {
                double angle = Math.PI * direction / 4;
                seen = topmost(xPx + step * Math.cos(angle), yPx + step * Math.sin(angle));
            }
        }
        return seen < 0 ? OptionalInt.empty() : OptionalInt.of(seen);
    }

    private int topmost(double xPx, double yPx) {
        int px = (int) Math.floor(xPx * viewport.pixelRatio());
        int py = (int) Math.floor(yPx * viewport.pixelRatio());
        double scale = WorldUnits.pixelsPerUnit(viewport);
        double originX = WorldUnits.originX(viewport);
        double originY = WorldUnits.originY(viewport);
        int[] top = {-1};
        points.visitPlaces(about(xPx, yPx, (stamps.reachPx() + 1) / viewport.pixelRatio()), place -> {
            int dx = px - (int) Math.floor(points.x(place) * scale + originX + 0.5);
            int dy = py - (int) Math.floor(points.y(place) * scale + originY + 0.5);
            RowsOfPlaces rows = points.rowsOfPlaces();
            for (int index = rows.count(place) - 1; index >= 0; index--) {
                int row = rows.row(place, index);
                if (row <= top[0]) {
                    break;
                }
                boolean isCertain = certain.contains(row);
                if ((isCertain || possible.contains(row))
                        && stamps.ofRow(points.table(), row, isCertain).isSeenAt(dx, dy)) {
                    top[0] = row;
                }
            }
        });
        return top[0];
    }

    private UnitBox about(double xPx, double yPx, double reachPx) {
        return new UnitBox(
                WorldUnits.ofMeters(viewport.pxToX(xPx - reachPx)),
                WorldUnits.ofMeters(-viewport.pxToY(yPx - reachPx)),
                WorldUnits.ofMeters(viewport.pxToX(xPx + reachPx)),
                WorldUnits.ofMeters(-viewport.pxToY(yPx + reachPx)));
    }
}
