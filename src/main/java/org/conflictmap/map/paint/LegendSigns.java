package org.conflictmap.map.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.label.TextShaper;

/**
 * The legend of a frame as small pictures with their words, for a window that lists them. Immutable.
 *
 * @param legend what the signs mean
 * @param theme the colours that they are painted in
 * @param widthPx width of each sign in physical pixels
 * @param heightPx height of each sign in physical pixels
 * @param signs for each entry its pixels, ARGB premultiplied, row by row; not to be changed
 */
public record LegendSigns(Legend legend, MapTheme theme, int widthPx, int heightPx, List<int[]> signs) {
    private static final int HEIGHT_PX = 22;

    public LegendSigns {
        signs = List.copyOf(signs);
    }

    /**
     * Paints the signs. Well under a millisecond.
     *
     * @param scale physical pixels a logical one
     */
    public static LegendSigns of(Legend legend, MapTheme theme, double scale) {
        int width = (int) Math.ceil(LegendPainter.SIGN_WIDTH_PX * scale);
        int height = (int) Math.ceil(HEIGHT_PX * scale);
        LegendPainter painter = new LegendPainter(new TextShaper());
        List<int[]> signs = new ArrayList<>();
        for (Legend.Entry entry : legend.entries()) {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(scale, scale);
            painter.paint(g, entry, 0, HEIGHT_PX / 2.0, theme.colors());
            g.dispose();
            signs.add(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
        }
        return new LegendSigns(legend, theme, width, height, signs);
    }

    /** Whether these are the signs of that legend in those colours and that size. */
    public boolean isOf(Legend other, MapTheme otherTheme, double scale) {
        return legend.equals(other)
                && theme == otherTheme
                && widthPx == (int) Math.ceil(LegendPainter.SIGN_WIDTH_PX * scale);
    }

    /** What an entry means. */
    public String text(int entry, Locale locale) {
        return legend.entries().get(entry).text(locale);
    }
}
