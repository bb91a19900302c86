package org.conflictmap.map.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.ScaleBar;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.label.MapFont;
import org.conflictmap.map.label.TextShape;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.symbol.SymbolIndex;

/**
 * Paints the map as a figure for paper and slides: title and window of time above it, legend and credits below, a scale
 * bar in it. For one thread at a time. Cost: that of a frame with a new camera, of the figure's size.
 */
public final class FigurePainter {
    private static final double PAD_PX = 18;
    private static final double TITLE_PX = 20;
    private static final double WINDOW_PX = 12.5;
    private static final double LEGEND_PX = 11;
    private static final double LEGEND_ROW_PX = 24;
    private static final double CREDITS_PX = 9.5;
    private static final double CREDITS_ROW_PX = 13;
    private static final double SCALE_BAR_PX = 140;

    /** The map keeps at least this part of the figure's height. */
    private static final double LEAST_MAP_PART = 0.4;

    private final MapPainter mapPainter;
    private final TextShaper shaper = new TextShaper();
    private final LegendPainter legendPainter = new LegendPainter(shaper);

    /** @param mapPainter paints the map; not used by another thread meanwhile */
    public FigurePainter(MapPainter mapPainter) {
        this.mapPainter = mapPainter;
    }

    /**
     * Paints a figure of the size of the request's viewport. All that the viewport shows is in the map; as the map is
     * lower than the figure, it shows more on the left and right.
     */
    public Frame paint(FrameRequest request, FigureTexts texts) {
        Viewport whole = request.viewport();
        int width = whole.physicalWidth();
        int height = whole.physicalHeight();
        int[] pixels = new int[width * height];
        double headHeight = headHeight(texts);
        List<String> credits = wrapped(texts.credits(), whole.widthPx() - 2 * PAD_PX);
        double creditsHeight = credits.isEmpty() ? 0 : credits.size() * CREDITS_ROW_PX + PAD_PX / 2;
        double room = whole.widthPx() - 2 * PAD_PX;
        double free = whole.heightPx() - headHeight - creditsHeight - PAD_PX;
        List<List<LegendItem>> expected = rows(Legend.of(mapPainter.paint(request)), texts, room);
        Frame map = mapPainter.paint(request.withViewport(lower(whole, mapHeight(whole, free, expected))));
        List<List<LegendItem>> rows = rows(Legend.of(map), texts, room);
        if (rows.size() > expected.size()) {
            map = mapPainter.paint(request.withViewport(lower(whole, mapHeight(whole, free, rows))));
            rows = rows(Legend.of(map), texts, room);
        }
        int mapHeight = map.request().viewport().heightPx();
        int top = (int) Math.round(headHeight * whole.pixelRatio());
        int lines = Math.min(map.heightPx(), height - top);
        System.arraycopy(map.pixels(), 0, pixels, top * width, lines * width);
        Graphics2D g = new Canvas(pixels, width, height, whole.pixelRatio()).graphics();
        MapColors colors = request.theme().colors();
        paintHead(g, texts, whole.widthPx(), headHeight, colors);
        ScaleBarPainter.paint(
                g,
                ScaleBar.of(map.request().viewport(), SCALE_BAR_PX),
                shaper,
                colors,
                PAD_PX,
                headHeight + mapHeight - PAD_PX * 0.7,
                1);
        paintFoot(g, rows, credits, whole, headHeight + mapHeight, colors);
        g.dispose();
        return new Frame(pixels, width, height, request, SymbolIndex.EMPTY, Frame.Completeness.COMPLETE);
    }

    /** What legend rows leave of a height for the map. */
    private static int mapHeight(Viewport whole, double freePx, List<List<LegendItem>> rows) {
        return (int) Math.max(whole.heightPx() * LEAST_MAP_PART, freePx - rows.size() * LEGEND_ROW_PX);
    }

    private static Viewport lower(Viewport whole, int mapHeight) {
        double scale = whole.metersPerPixel() * Math.max(1, whole.heightPx() / (double) mapHeight);
        return new Viewport(whole.centerX(), whole.centerY(), scale, whole.widthPx(), mapHeight, whole.pixelRatio());
    }

    private static double headHeight(FigureTexts texts) {
        return PAD_PX + TITLE_PX + (texts.window().isBlank() ? 0 : WINDOW_PX * 1.7) + PAD_PX * 0.6;
    }

    private void paintHead(Graphics2D g, FigureTexts texts, int width, double height, MapColors colors) {
        g.setColor(new Color(colors.panel() | 0xFF000000));
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        double room = width - 2 * PAD_PX;
        double baseline = PAD_PX + TITLE_PX * 0.8;
        write(g, fitting(texts.title(), MapFont.BOLD, TITLE_PX, room), PAD_PX, baseline, colors.label());
        if (!texts.window().isBlank()) {
            write(
                    g,
                    fitting(texts.window(), MapFont.REGULAR, WINDOW_PX, room),
                    PAD_PX,
                    baseline + WINDOW_PX * 1.8,
                    colors.labelMinor());
        }
    }

    /** A line that is made smaller if it is too long. */
    private TextShape fitting(String text, MapFont font, double sizePx, double roomPx) {
        TextShape line = shaper.line(text, font, sizePx);
        return line.width() <= roomPx ? line : shaper.line(text, font, sizePx * roomPx / line.width());
    }

    private void paintFoot(
            Graphics2D g,
            List<List<LegendItem>> rows,
            List<String> credits,
            Viewport whole,
            double top,
            MapColors colors) {
        g.setColor(new Color(colors.panel() | 0xFF000000));
        g.fill(new Rectangle2D.Double(0, top, whole.widthPx() + 1, whole.heightPx() - top + 1));
        double y = top + PAD_PX * 0.5;
        for (List<LegendItem> row : rows) {
            double x = PAD_PX;
            double middle = y + LEGEND_ROW_PX / 2;
            for (LegendItem item : row) {
                legendPainter.paint(g, item.entry(), x, middle, colors);
                double textX = x + LegendPainter.SIGN_WIDTH_PX + 6;
                write(g, item.text(), textX, middle + item.text().capHeight() / 2, colors.label());
                x += item.widthPx();
            }
            y += LEGEND_ROW_PX;
        }
        y += PAD_PX * 0.5;
        for (String line : credits) {
            y += CREDITS_ROW_PX;
            write(g, shaper.line(line, MapFont.REGULAR, CREDITS_PX), PAD_PX, y - 4, colors.labelMinor());
        }
    }

    private static void write(Graphics2D g, TextShape text, double x, double baseline, int argb) {
        g.setColor(new Color(argb, true));
        g.fill(text.at(x, baseline));
    }

    private record LegendItem(Legend.Entry entry, TextShape text) {
        double widthPx() {
            return LegendPainter.SIGN_WIDTH_PX + 6 + text.width() + PAD_PX;
        }
    }

    private List<List<LegendItem>> rows(Legend legend, FigureTexts texts, double roomPx) {
        List<List<LegendItem>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (Legend.Entry entry : legend.entries()) {
            String words = entry.text(texts.locale());
            LegendItem item = new LegendItem(entry, shaper.line(words, MapFont.REGULAR, LEGEND_PX));
            if (used + item.widthPx() - PAD_PX > roomPx) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(item);
            used += item.widthPx();
        }
        return rows;
    }

    private List<String> wrapped(List<String> credits, double roomPx) {
        List<String> lines = new ArrayList<>();
        for (String credit : credits) {
            StringBuilder line = new StringBuilder();
            for (String word : credit.split("\\s+")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty()
                        && shaper.line(longer, MapFont.REGULAR, CREDITS_PX).width() > roomPx) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            if (!line.isEmpty() && !line.toString().isBlank()) {
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
