package org.conflictmap.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.MapFont;
import org.conflictmap.map.label.TextShape;
import org.conflictmap.map.label.TextShaper;

/** Paints parallels and meridians at round degrees, named at the upper and right edge. For one thread at a time. */
final class GraticulePainter {
    /** Steps in minutes of arc that are round. */
    private static final int[] STEPS_MINUTES = {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800};

    private static final double LEAST_SPACING_PX = 110;
    private static final double EDGE_PX = 5;

    private final TextShaper shaper;

    GraticulePainter(TextShaper shaper) {
        this.shaper = shaper;
    }

    /** A degree's name with the left end of its baseline. */
    private record Name(TextShape text, double x, double y) {
        Box box() {
            return new Box(x, y - text.capHeight(), x + text.width(), y);
        }
    }

    void paint(Graphics2D g, Viewport viewport, MapColors colors, double scale) {
        g.setColor(new Color(colors.graticule(), true));
        g.setStroke(new BasicStroke((float) (0.8 * scale)));
        int step = stepMinutes(viewport, scale);
        for (int minutes : minutes(viewport.lonAt(0), viewport.lonAt(viewport.widthPx()), step)) {
            double x = viewport.lonToPx(minutes / 60.0);
            g.draw(new Line2D.Double(x, 0, x, viewport.heightPx()));
        }
        for (int minutes : minutes(viewport.latAt(viewport.heightPx()), viewport.latAt(0), step)) {
            double y = viewport.latToPx(minutes / 60.0);
            g.draw(new Line2D.Double(0, y, viewport.widthPx(), y));
        }
        g.setStroke(new BasicStroke((float) (2.6 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Name name : names(viewport, scale)) {
            g.setColor(new Color(colors.halo(), true));
            g.draw(name.text.at(name.x, name.y));
            g.setColor(new Color(colors.labelMinor()));
            g.fill(name.text.at(name.x, name.y));
        }
    }

    /** What the names of the lines cover. */
    List<Box> boxes(Viewport viewport, double scale) {
        return names(viewport, scale).stream().map(Name::box).toList();
    }

    private List<Name> names(Viewport viewport, double scale) {
        int step = stepMinutes(viewport, scale);
        List<Name> names = new ArrayList<>();
        for (int minutes : minutes(viewport.lonAt(0), viewport.lonAt(viewport.widthPx()), step)) {
            TextShape text = shape(minutes, "E", "W", scale);
            names.add(new Name(text, viewport.lonToPx(minutes / 60.0) + EDGE_PX, EDGE_PX + text.capHeight()));
        }
        for (int minutes : minutes(viewport.latAt(viewport.heightPx()), viewport.latAt(0), step)) {
            TextShape text = shape(minutes, "N", "S", scale);
            names.add(new Name(
                    text, viewport.widthPx() - EDGE_PX - text.width(), viewport.latToPx(minutes / 60.0) - EDGE_PX));
        }
        return names;
    }

    private static int[] minutes(double fromDegrees, double toDegrees, int step) {
        int first = (int) Math.ceil(fromDegrees * 60 / step);
        int last = (int) Math.floor(toDegrees * 60 / step);
        return IntStream.rangeClosed(first, last).map(i -> i * step).toArray();
    }

    static int stepMinutes(Viewport viewport, double scale) {
        double minutesPerPx = (viewport.lonAt(1) - viewport.lonAt(0)) * 60;
        for (int step : STEPS_MINUTES) {
            if (step / minutesPerPx >= LEAST_SPACING_PX * scale) {
                return step;
            }
        }
        return STEPS_MINUTES[STEPS_MINUTES.length - 1];
    }

    private TextShape shape(int minutes, String positive, String negative, double scale) {
        int whole = Math.abs(minutes) / 60;
        int rest = Math.abs(minutes) % 60;
        String side = minutes == 0 ? "" : minutes > 0 ? positive : negative;
        String text = whole + "°" + (rest == 0 ? "" : String.format("%02d′", rest)) + side;
        return shaper.shape(text, MapFont.REGULAR, 10 * scale, 0);
    }
}
