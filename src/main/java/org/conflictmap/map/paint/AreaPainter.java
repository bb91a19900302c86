package org.conflictmap.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.symbol.EventSymbol;
import org.conflictmap.map.symbol.SymbolGroup;

/**
 * Paints events that are known to be somewhere in an area: hatched in the type's colour, never a pin. What is only
 * possibly in the window of time is hatched thinly. Pure functions.
 */
final class AreaPainter {
    private static final double HATCH_STEP_PX = 10;

    private AreaPainter() {}

    /** @param shape the area in logical pixels */
    static void paint(Graphics2D g, FrameRequest request, SymbolGroup group, Shape shape) {
        int rgb = EventSymbol.of(group.type()).argb() & 0xFFFFFF;
        boolean isCertain = group.certainCount() > 0;
        boolean isSelected = request.selectedRow() != FrameRequest.NOTHING && group.contains(request.selectedRow());
        double scale = request.symbolScale();
        g.setColor(new Color((isSelected ? 0x2C : isCertain ? 0x14 : 0x0A) << 24 | rgb, true));
        g.fill(shape);
        hatch(g, request.viewport(), shape, (isCertain ? 0x60 : 0x38) << 24 | rgb, scale);
        g.setColor(new Color((isCertain ? 0xD0 : 0x90) << 24 | rgb, true));
        g.setStroke(new BasicStroke(
                (float) (1.3 * scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0));
        g.draw(shape);
        if (isSelected) {
            g.setColor(new Color(request.theme().colors().accent()));
            g.setStroke(new BasicStroke((float) (2.5 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(shape);
        }
    }

    /** Lines that rise to the right, fixed to the ground so that they move with the map. */
    private static void hatch(Graphics2D g, Viewport viewport, Shape shape, int argb, double scale) {
        AffineTransform logical = g.getTransform();
        double ratio = logical.getScaleX();
        int side = (int) Math.round(HATCH_STEP_PX * scale * ratio);
        BufferedImage tile = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D t = tile.createGraphics();
        t.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        t.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        t.setColor(new Color(argb, true));
        t.setStroke(new BasicStroke((float) (1.1 * scale * ratio), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        for (int shift = -side; shift <= side; shift += side) {
            t.draw(new Line2D.Double(shift - 1.0, side + 1.0, shift + side + 1.0, -1.0));
        }
        t.dispose();
        double originX = Math.round(Math.IEEEremainder(viewport.xToPx(0) * ratio, side));
        double originY = Math.round(Math.IEEEremainder(viewport.yToPx(0) * ratio, side));
        g.setTransform(new AffineTransform());
        g.setPaint(new TexturePaint(tile, new Rectangle2D.Double(originX, originY, side, side)));
        g.fill(logical.createTransformedShape(shape));
        g.setTransform(logical);
    }
}
