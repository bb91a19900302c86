package org.conflictmap.map.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.WebMercator;

/** Paints a small dot for every place of a gazetteer that has coordinates. For one thread at a time. */
final class GazetteerPainter {
    private static final double NEAR_RADIUS_PX = 2;
    private static final double FAR_RADIUS_PX = 1.1;
    private static final double NEAR_METERS_PER_PIXEL = 400;

    private final double[] xy;

    /** Projects the places once. */
    GazetteerPainter(List<Place> places) {
        xy = places.stream()
                .map(Place::position)
                .filter(position -> position != null)
                .flatMapToDouble(position ->
                        java.util.stream.DoubleStream.of(WebMercator.x(position.lon()), WebMercator.y(position.lat())))
                .toArray();
    }

    void paint(Graphics2D g, Viewport viewport, MapColors colors, double scale) {
        double radius = scale * (viewport.metersPerPixel() <= NEAR_METERS_PER_PIXEL ? NEAR_RADIUS_PX : FAR_RADIUS_PX);
        g.setColor(new Color(colors.labelMinor()));
        for (int i = 0; i < xy.length; i += 2) {
            double x = viewport.xToPx(xy[i]);
            double y = viewport.yToPx(xy[i + 1]);
            if (x > -radius && y > -radius && x < viewport.widthPx() + radius && y < viewport.heightPx() + radius) {
                g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            }
        }
    }
}
