package org.conflictmap.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.conflictmap.event.EventType;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.label.MapFont;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.symbol.EventSymbol;
import org.jspecify.annotations.Nullable;

/** Paints the signs of a legend. For one thread at a time. */
final class LegendPainter {
    /** Room for a sign: its width, and half its height. */
    static final double SIGN_WIDTH_PX = 24;

    /** The largest symbol that fits as a sign. */
    static final double LARGEST_RADIUS_PX = 10.5;

    private static final double RADIUS_PX = 7;
    private static final double WIDEST_LINE_PX = 14;

    private final SymbolShapes shapes = new SymbolShapes();
    private final TextShaper shaper;

    LegendPainter(TextShaper shaper) {
        this.shaper = shaper;
    }

    /** Paints the sign of an entry, its left end and middle at the point. */
    void paint(Graphics2D g, Legend.Entry entry, double left, double middleY, MapColors colors) {
        double x = left + SIGN_WIDTH_PX / 2;
        int grey = colors.labelMinor();
        switch (entry.kind()) {
            case TYPE -> {
                EventType type = entry.type() == null ? EventType.OTHER : entry.type();
                fill(g, shape(type, x, middleY), EventSymbol.of(type).argb());
            }
            case SHAPE -> {
                EventType type = entry.type() == null ? EventType.OTHER : entry.type();
                fill(g, shape(type, x, middleY), grey);
            }
            case DATASET, PRECISION, KILLED_NONE, KILLED, KILLED_MORE -> {
                RoundRectangle2D swatch = new RoundRectangle2D.Double(x - 8, middleY - 6, 16, 12, 5, 5);
                fill(g, swatch, entry.argb());
            }
            case SIZE, SIZE_KILLED, SMALLEST, SMALLEST_KILLED -> {
                double radius = entry.px();
                draw(g, new Ellipse2D.Double(x - radius, middleY - radius, 2 * radius, 2 * radius), grey, 1.3f);
            }
            case POINTS -> {
                fill(g, shape(EventType.PROTESTS, x - 4, middleY), grey & 0x80FFFFFF);
                draw(g, shape(EventType.PROTESTS, x + 2, middleY), colors.panel(), 2.5f);
                fill(g, shape(EventType.PROTESTS, x + 2, middleY), grey);
            }
            case HEXAGON, HEXAGON_ONE -> MassPainter.paintHexagon(g, x, middleY, 10, entry.argb() & 0xFFFFFF, true);
            case DENSITY -> fill(g, new Rectangle2D.Double(left + 1, middleY - 7, 22, 14), entry.argb());
            case MIXED -> {
                Path2D whole = shape(EventType.PROTESTS, x, middleY);
                fill(g, whole, grey);
                var clip = g.getClip();
                g.clip(new Rectangle2D.Double(x + 2, middleY - 8, 8, 16));
                fill(g, whole, colors.panel());
                fill(g, whole, grey & 0x80FFFFFF);
                g.setClip(clip);
            }
            case POSSIBLE -> {
                Path2D circle = shape(EventType.PROTESTS, x, middleY);
                fill(g, circle, grey & 0x38FFFFFF);
                draw(g, circle, grey, 1.5f);
            }
            case COUNT, COUNT_LARGEST -> {
                fill(g, shape(EventType.PROTESTS, x - 4, middleY), grey);
                Ellipse2D badge = new Ellipse2D.Double(x, middleY - 9, 11, 11);
                fill(g, badge, colors.label());
                var text = shaper.shape("3", MapFont.BOLD, 8, 0);
                fill(g, text.at(x + (11 - text.width()) / 2, middleY - 3.5 + text.capHeight() / 2), colors.panel());
            }
            case CLUSTER -> {
                fill(g, shape(EventType.PROTESTS, x + 3, middleY - 3), grey);
                draw(g, shape(EventType.PROTESTS, x - 1, middleY), colors.panel(), 2.5f);
                fill(g, shape(EventType.PROTESTS, x - 1, middleY), grey);
            }
            case NEAR -> {
                Ellipse2D disc = new Ellipse2D.Double(x - 10, middleY - 10, 20, 20);
                fill(g, disc, grey & 0x38FFFFFF);
                draw(g, disc, grey & 0x80FFFFFF, 1);
                fill(g, new Ellipse2D.Double(x - 4, middleY - 4, 8, 8), grey);
            }
            case NEAR_LEFT_OUT ->
                dashed(g, new Ellipse2D.Double(x - 8, middleY - 8, 16, 16), grey & 0x80FFFFFF, 1, 2, 3);
            case AREA -> hatched(g, new Rectangle2D.Double(left + 1, middleY - 7, SIGN_WIDTH_PX - 2, 14), grey);
            case AREA_LINE -> {
                fill(g, new Rectangle2D.Double(left + 1, middleY - 3, SIGN_WIDTH_PX - 2, 6), grey & 0x50FFFFFF);
                draw(g, line(left, middleY), grey, 2);
            }
            case AREA_DISC -> hatched(g, new Ellipse2D.Double(x - 9, middleY - 9, 18, 18), grey);
            case UNVERIFIED -> {
                fill(g, new Ellipse2D.Double(x - 5, middleY - 5, 10, 10), grey);
                dashed(g, new Ellipse2D.Double(x - 9, middleY - 9, 18, 18), grey, 1.3f, 3, 3);
            }
            case BORDER -> draw(g, line(left, middleY), colors.border(), 1.5f);
            case DISPUTED_BORDER -> dashed(g, line(left, middleY), colors.border(), 1.4f, 6, 4);
            case GOVERNORATE -> dashed(g, line(left, middleY), colors.governorate(), 1, 4, 3);
            case RELIEF -> ReliefPainter.paintSign(g, left + 1, middleY - 7, SIGN_WIDTH_PX - 2, 14, colors);
            case STYLED -> styled(g, entry.styled(), left, middleY);
        }
    }

    private static void styled(Graphics2D g, Legend.@Nullable Styled styled, double left, double middleY) {
        if (styled != null && styled.widthPx() == 0) {
            fill(g, new Rectangle2D.Double(left + 1, middleY - 7, SIGN_WIDTH_PX - 2, 14), styled.argb());
        } else if (styled != null) {
            float[] dash = new float[styled.dashPx().size()];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = styled.dashPx().get(i);
            }
            float width = (float) Math.min(WIDEST_LINE_PX, styled.widthPx());
            g.setColor(new Color(styled.argb(), true));
            g.setStroke(new BasicStroke(
                    width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash.length == 0 ? null : dash, 0));
            g.draw(line(left, middleY));
        }
    }

    private Path2D shape(EventType type, double x, double y) {
        return shapes.shape(EventSymbol.of(type), x, y, RADIUS_PX);
    }

    private static void hatched(Graphics2D g, java.awt.geom.RectangularShape shape, int grey) {
        double height = shape.getHeight();
        fill(g, shape, grey & 0x18FFFFFF);
        var clip = g.getClip();
        g.clip(shape);
        for (double x = shape.getMinX() - 15; x < shape.getMaxX(); x += 6) {
            draw(g, new Line2D.Double(x, shape.getMaxY(), x + height, shape.getMinY()), grey, 1);
        }
        g.setClip(clip);
        dashed(g, shape, grey, 1.2f, 4, 2.5f);
    }

    private static Line2D line(double left, double y) {
        return new Line2D.Double(left, y, left + SIGN_WIDTH_PX, y);
    }

    private static void fill(Graphics2D g, java.awt.Shape shape, int argb) {
        g.setColor(new Color(argb, true));
        g.fill(shape);
    }

    private static void draw(Graphics2D g, java.awt.Shape shape, int argb, float width) {
        g.setColor(new Color(argb, true));
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    private static void dashed(Graphics2D g, java.awt.Shape shape, int argb, float width, float dash, float gap) {
        g.setColor(new Color(argb, true));
        g.setStroke(
                new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, gap}, 0));
        g.draw(shape);
    }
}
