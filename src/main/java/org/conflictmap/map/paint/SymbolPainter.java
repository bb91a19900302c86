package org.conflictmap.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.MapFont;
import org.conflictmap.map.label.TextShape;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.symbol.EventSymbol;
import org.conflictmap.map.symbol.NearDisc;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.store.PlaceTable;

/**
 * Paints the symbols of events. Solid: at least one is certainly in the window of time; pale with a coloured rim: all are
 * only possibly in it; dashed ring: the place's coordinates are not verified; a second rim behind: several places. For
 * one thread at a time.
 */
final class SymbolPainter {
    private static final int POSSIBLE_ALPHA = 0x38;
    private static final int DISC_ALPHA = 0x30;
    private static final int WHITE = 0xFFFFFFFF;

    /** How wide a symbol of many must be to have its number beside it. */
    private static final double LEAST_COUNTED_PX = 18;

    private final SymbolShapes shapes = new SymbolShapes();
    private final TextShaper shaper;

    SymbolPainter(TextShaper shaper) {
        this.shaper = shaper;
    }

    /** The disc of a place that is only nearly known, to scale. */
    record Disc(int place, int argb, double radiusPx) {}

    /** The discs that are larger than the symbols on them. */
    static List<Disc> discs(FrameRequest request, List<SymbolGroup> groups) {
        List<Disc> discs = new ArrayList<>();
        PlaceTable places = request.table().places();
        for (SymbolGroup group : groups) {
            for (int i = 0; i < group.placeCount(); i++) {
                int place = group.place(i);
                if (places.precision(place) == PlacePrecision.NEAR) {
                    double radius = NearDisc.radiusPx(request.viewport(), places.lat(place));
                    if (radius > group.radiusPx()) {
                        discs.add(new Disc(place, group.mark().argb(), radius));
                    }
                }
            }
        }
        return discs;
    }

    /** Paints the soft disc of a place that is only nearly known. */
    static void paintDisc(Graphics2D g, int argb, double x, double y, double radius) {
        int rgb = argb & 0xFFFFFF;
        Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setPaint(new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0.55f, 1f}, new Color[] {
            new Color(DISC_ALPHA << 24 | rgb, true), new Color(DISC_ALPHA / 4 << 24 | rgb, true)
        }));
        g.fill(disc);
        g.setColor(new Color(0x70 << 24 | rgb, true));
        g.setStroke(new BasicStroke(1));
        g.draw(disc);
    }

    /** What a symbol looks like apart from its place, its size, and what is said beside it. */
    record Body(EventType type, int argb, boolean isCertain, boolean isCluster, boolean isUnverified) {}

    static Body body(FrameRequest request, SymbolGroup group) {
        return new Body(
                group.type(),
                group.mark().argb(),
                group.certainCount() > 0,
                group.kind() == SymbolGroup.Kind.CLUSTER,
                request.table().places().verification(group.place()) == Place.Verification.NOT_VERIFIED);
    }

    /** Paints one symbol, without its number. */
    void paint(Graphics2D g, FrameRequest request, SymbolGroup group) {
        MapColors colors = request.theme().colors();
        double scale = request.symbolScale();
        paintBody(g, body(request, group), group.xPx(), group.yPx(), group.radiusPx(), colors, scale);
        paintRings(g, request, group);
    }

    /** Marks a symbol that is hovered or selected. */
    void paintRings(Graphics2D g, FrameRequest request, SymbolGroup group) {
        MapColors colors = request.theme().colors();
        double scale = request.symbolScale();
        double radius = group.radiusPx();
        if (request.hoveredPlace() != FrameRequest.NOTHING
                && group.hasPlace(request.hoveredPlace())
                && group.kind() != SymbolGroup.Kind.FANNED) {
            ring(g, group.xPx(), group.yPx(), radius + 5 * scale, 2 * scale, colors.accent() & 0x66FFFFFF, 0);
        }
        if (request.selectedRow() != FrameRequest.NOTHING && group.contains(request.selectedRow())) {
            double reach = radius + 6 * scale;
            ring(g, group.xPx(), group.yPx(), reach, 2.5 * scale, colors.accent(), colors.symbolHalo());
        }
    }

    /** Paints a symbol alone. */
    void paintBody(Graphics2D g, Body body, double x, double y, double radius, MapColors colors, double scale) {
        EventSymbol symbol = EventSymbol.of(body.type);
        if (body.isCluster) {
            paintShape(g, body, shapes.shape(symbol, x + 3 * scale, y - 3 * scale, radius), colors, scale);
        }
        paintShape(g, body, shapes.shape(symbol, x, y, radius), colors, scale);
        if (body.isUnverified) {
            g.setColor(new Color(body.argb));
            g.setStroke(dashed(1.4 * scale, 3 * scale));
            g.draw(circle(x, y, radius + 4 * scale));
        }
    }

    private static void paintShape(Graphics2D g, Body body, Path2D shape, MapColors colors, double scale) {
        int argb = body.argb;
        g.setColor(new Color(colors.symbolHalo(), true));
        g.setStroke(new BasicStroke((float) (3 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        if (body.isCertain) {
            g.setColor(new Color(argb));
            g.fill(shape);
        } else {
            g.fill(shape);
            g.setColor(new Color(POSSIBLE_ALPHA << 24 | argb & 0xFFFFFF, true));
            g.fill(shape);
            g.setColor(new Color(argb));
            g.setStroke(new BasicStroke((float) (1.6 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(shape);
        }
    }

    void paintBadge(Graphics2D g, SymbolGroup group, MapColors colors, double scale) {
        TextShape text = shaper.shape(badgeText(group.count()), MapFont.BOLD, 10 * scale, 0);
        Box badge = badge(group, scale);
        double left = badge.left();
        double top = badge.top();
        double width = badge.right() - left;
        double height = badge.bottom() - top;
        RoundRectangle2D pill = new RoundRectangle2D.Double(left, top, width, height, height, height);
        g.setColor(new Color(colors.symbolHalo(), true));
        g.setStroke(new BasicStroke((float) (2.4 * scale)));
        g.draw(pill);
        g.setColor(new Color(colors.label()));
        g.fill(pill);
        g.setColor(new Color(isLight(colors.label()) ? 0xFF101418 : WHITE));
        g.fill(text.at(left + (width - text.width()) / 2, top + (height + text.capHeight()) / 2));
    }

    /** What a symbol takes of the picture, badge included. */
    Box box(SymbolGroup group, double scale) {
        double reach = group.radiusPx() + 4 * scale;
        double right = group.xPx() + reach;
        double top = group.yPx() - reach;
        if (group.count() > 1) {
            Box badge = badge(group, scale);
            right = Math.max(right, badge.right() + 2 * scale);
            top = Math.min(top, badge.top() - 2 * scale);
        }
        return new Box(group.xPx() - reach, top, right, group.yPx() + reach);
    }

    /** Where the number of a symbol's events goes, without its rim. */
    Box badge(SymbolGroup group, double scale) {
        TextShape text = shaper.shape(badgeText(group.count()), MapFont.BOLD, 10 * scale, 0);
        double height = 15 * scale;
        double width = Math.max(height, text.width() + 8 * scale);
        double left = group.xPx() + group.radiusPx() * 0.7 - 5 * scale;
        double top = group.yPx() - group.radiusPx() * 0.7 - height * 0.7;
        return new Box(left, top, left + width, top + height);
    }

    /** Whether a symbol is so large that its number does not hide it. */
    boolean canCarryBadge(SymbolGroup group, double scale) {
        Box badge = badge(group, scale);
        return 2 * group.radiusPx() >= Math.max(LEAST_COUNTED_PX * scale, badge.right() - badge.left());
    }

    private static String badgeText(int count) {
        return count < 10_000 ? Integer.toString(count) : count / 1000 + "k";
    }

    /** Lines from a fanned-out group's true place to its events, on a ground that mutes what lies below. */
    void paintLegs(Graphics2D g, SymbolGroup center, List<SymbolGroup> fanned, MapColors colors, double scale) {
        double reach = fanned.stream()
                .mapToDouble(leaf -> Math.hypot(leaf.xPx() - center.xPx(), leaf.yPx() - center.yPx()) + leaf.radiusPx())
                .max()
                .orElse(0);
        float edge = (float) (reach + 10 * scale);
        g.setPaint(new RadialGradientPaint(
                (float) center.xPx(), (float) center.yPx(), edge, new float[] {0.6f, 1f}, new Color[] {
                    new Color(colors.halo() & 0xB0FFFFFF, true), new Color(colors.halo() & 0xFFFFFF, true)
                }));
        g.fill(circle(center.xPx(), center.yPx(), edge));
        g.setColor(new Color(colors.label() & 0xAAFFFFFF, true));
        g.setStroke(new BasicStroke((float) scale));
        for (SymbolGroup leaf : fanned) {
            g.draw(new Line2D.Double(center.xPx(), center.yPx(), leaf.xPx(), leaf.yPx()));
        }
        g.setColor(new Color(colors.label()));
        g.fill(circle(center.xPx(), center.yPx(), 3 * scale));
    }

    private static void ring(Graphics2D g, double x, double y, double radius, double width, int argb, int haloArgb) {
        if (haloArgb != 0) {
            g.setColor(new Color(haloArgb, true));
            g.setStroke(new BasicStroke((float) (width + 2)));
            g.draw(circle(x, y, radius));
        }
        g.setColor(new Color(argb, true));
        g.setStroke(new BasicStroke((float) width));
        g.draw(circle(x, y, radius));
    }

    private static BasicStroke dashed(double width, double dash) {
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {(float) dash}, 0);
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static boolean isLight(int argb) {
        return (argb >> 16 & 0xFF) * 0.3 + (argb >> 8 & 0xFF) * 0.59 + (argb & 0xFF) * 0.11 > 128;
    }
}
