package org.conflictmap.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.ScaleBar;
import org.conflictmap.map.label.MapFont;
import org.conflictmap.map.label.TextShape;
import org.conflictmap.map.label.TextShaper;

/** Paints a scale bar as a line with upturned ends and its length above. Pure functions. */
final class ScaleBarPainter {
    private static final double TICK_PX = 5;

    private ScaleBarPainter() {}

    /** @param left left end of the bar, in logical pixels, on {@code bottom} */
    static void paint(
            Graphics2D g, ScaleBar bar, TextShaper shaper, MapColors colors, double left, double bottom, double scale) {
        double tick = TICK_PX * scale;
        Path2D line = new Path2D.Double();
        line.moveTo(left, bottom - tick);
        line.lineTo(left, bottom);
        line.lineTo(left + bar.widthPx(), bottom);
        line.lineTo(left + bar.widthPx(), bottom - tick);
        TextShape text = shaper.shape(bar.label(), MapFont.SEMI_BOLD, 11 * scale, 0);
        java.awt.Shape label = text.at(left + (bar.widthPx() - text.width()) / 2, bottom - tick);
        g.setColor(new Color(colors.halo(), true));
        g.setStroke(new BasicStroke((float) (4 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
        g.draw(label);
        g.setColor(new Color(colors.label()));
        g.setStroke(new BasicStroke((float) (1.5 * scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(line);
        g.fill(label);
    }
}
