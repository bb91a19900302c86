package org.conflictmap.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.label.GroundMask;
import org.conflictmap.map.label.LabelBlock;
import org.conflictmap.map.label.PlacedLabel;
import org.conflictmap.map.label.TextShape;

/** Paints labels with a halo in the colour of the ground, and the dots of places. Pure functions. */
final class LabelPainter {
    private static final double HALO_PX = 3.2;

    private LabelPainter() {}

    static void paint(Graphics2D g, PlacedLabel label, MapColors colors, GroundMask ground, double scale) {
        LabelBlock block = label.block();
        paint(
                g,
                label,
                block.style().argb(colors),
                block.style().secondArgb(colors),
                halo(label, colors, ground),
                scale);
    }

    /**
     * @param argb colour of the first line
     * @param secondArgb colour of the other lines
     */
    static void paint(Graphics2D g, PlacedLabel label, int argb, int secondArgb, int haloArgb, double scale) {
        LabelBlock block = label.block();
        Shape[] lines = new Shape[block.lines().size()];
        g.setColor(new Color(haloArgb, true));
        g.setStroke(new BasicStroke((float) (HALO_PX * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < lines.length; i++) {
            TextShape line = block.lines().get(i);
            lines[i] = line.at(label.leftPx() + block.indentPx(i, label.align()), label.topPx() + block.baselinePx(i));
            g.draw(lines[i]);
        }
        for (int i = 0; i < lines.length; i++) {
            g.setColor(new Color(i == 0 ? argb : secondArgb, true));
            g.fill(lines[i]);
        }
    }

    static int halo(PlacedLabel label, MapColors colors, GroundMask ground) {
        return ground.landPart(label.box()) >= 0.5 ? colors.halo() : colors.waterHalo();
    }

    /** The dot of a populated place. */
    static void paintDot(Graphics2D g, double x, double y, double radius, MapColors colors) {
        g.setColor(new Color(colors.halo()));
        g.fill(circle(x, y, radius + 1.2));
        g.setColor(new Color(colors.label()));
        g.fill(circle(x, y, radius));
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
