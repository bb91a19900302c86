package org.conflictmap.map.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.map.style.MapStyles;

/**
 * Shades the land as if the sun stood in the north-west: a tint that lets everything above it be read. Shades are sampled
 * every few pixels and joined by straight lines between, which is not seen, as they are smooth. Some ten milliseconds for
 * a screen. For one thread at a time.
 */
final class ReliefPainter {
    /** Physical pixels between samples. */
    private static final int STEP_PX = 4;

    /** Closer than the first there is nothing to be seen any more of a lattice of nine kilometres; from the second on all. */
    private static final double GONE_DENOMINATOR = 6e5;

    private static final double FULL_DENOMINATOR = 3.5e6;

    private static final int LEVELS = 256;

    /** The colours of slopes away from the sun and towards it, and how much of them there is at most. */
    private record Tint(int shadow, double shadowPart, int light, double lightPart) {
        static Tint of(MapTheme theme) {
            return switch (theme) {
                case LIGHT -> new Tint(0x4A4438, 0.25, 0xFFFFFF, 0.75);
                case DARK -> new Tint(0x000000, 0.36, 0x9DB0BE, 0.20);
                case HIGH_CONTRAST -> new Tint(0x4A4438, 0.16, 0xFFFFFF, 0.6);
            };
        }

        /** Premultiplied colours for shades from the darkest to the lightest. */
        int[] levels(double strength) {
            int[] levels = new int[LEVELS];
            for (int i = 0; i < LEVELS; i++) {
                double shade = (i - LEVELS / 2) / (double) Relief.LIGHTEST;
                double part = Math.min(1, Math.abs(shade)) * strength * (shade < 0 ? shadowPart : lightPart);
                int alpha = (int) Math.round(256 * part);
                levels[i] = Canvas.scaled((shade < 0 ? shadow : light) | 0xFF000000, alpha);
            }
            return levels;
        }
    }

    private final BasemapPainter basemapPainter;

    ReliefPainter(BasemapPainter basemapPainter) {
        this.basemapPainter = basemapPainter;
    }

    /** How much of the relief is seen at a scale: 0 for nothing, 1 for all. */
    static double strength(Viewport viewport) {
        double near = Math.log(viewport.scaleDenominator() / GONE_DENOMINATOR)
                / Math.log(FULL_DENOMINATOR / GONE_DENOMINATOR);
        double part = Math.max(0, Math.min(1, near));
        return part * part * (3 - 2 * part);
    }

    /** Lays the shades over what is on the canvas, on land only. */
    void paint(Canvas canvas, Viewport viewport, MapTheme theme, Relief relief) {
        double strength = strength(viewport);
        if (strength == 0) {
            return;
        }
        int columns = canvas.width() / STEP_PX + 2;
        int rows = canvas.height() / STEP_PX + 2;
        double[] lons = new double[columns];
        double[] lats = new double[rows];
        for (int i = 0; i < columns; i++) {
            lons[i] = viewport.lonAt(i * STEP_PX / viewport.pixelRatio());
        }
        for (int i = 0; i < rows; i++) {
            lats[i] = viewport.latAt(i * STEP_PX / viewport.pixelRatio());
        }
        float[] samples = new float[columns * rows];
        relief.sample(lons, lats, samples);
        lay(samples, columns, Tint.of(theme).levels(strength), land(canvas, viewport), canvas);
    }

    /** Where land is: opaque pixels, with the soft edge of its coast. */
    private Canvas land(Canvas canvas, Viewport viewport) {
        Canvas land = new Canvas(canvas.width(), canvas.height(), canvas.pixelRatio());
        land.draw(g -> basemapPainter.paint(g, viewport, MapStyles.landOnly(Color.BLACK.getRGB())));
        return land;
    }

    /** The sign of the relief in a legend: a slope in the sun beside one in the shade. */
    static void paintSign(Graphics2D g, double x, double y, double width, double height, MapColors colors) {
        Rectangle2D box = new Rectangle2D.Double(x, y, width, height);
        g.setColor(new Color(colors.land()));
        g.fill(box);
        Tint tint = Tint.of(Arrays.stream(MapTheme.values())
                .filter(theme -> theme.colors() == colors)
                .findFirst()
                .orElse(MapTheme.LIGHT));
        int light = (int) (255 * tint.lightPart) << 24 | tint.light;
        int shadow = (int) (255 * tint.shadowPart) << 24 | tint.shadow;
        g.setPaint(new LinearGradientPaint(
                (float) x,
                (float) y,
                (float) (x + width),
                (float) (y + height / 2),
                new float[] {0, 0.45f, 0.55f, 1},
                new Color[] {
                    new Color(tint.light & 0xFFFFFF, true),
                    new Color(light, true),
                    new Color(shadow, true),
                    new Color(shadow & 0xFFFFFF, true)
                }));
        g.fill(box);
    }

    private static void lay(float[] samples, int columns, int[] levels, Canvas land, Canvas canvas) {
        int width = canvas.width();
        int[] mask = land.pixels();
        int[] target = canvas.pixels();
        float[] line = new float[columns];
        for (int y = 0; y < canvas.height(); y++) {
            int above = y / STEP_PX * columns;
            float down = y % STEP_PX / (float) STEP_PX;
            for (int i = 0; i < columns; i++) {
                line[i] = samples[above + i] + down * (samples[above + columns + i] - samples[above + i]);
            }
            int at = y * width;
            for (int x = 0; x < width; x++) {
                int covered = mask[at + x] >>> 24;
                if (covered != 0) {
                    int i = x / STEP_PX;
                    float shade = line[i] + x % STEP_PX / (float) STEP_PX * (line[i + 1] - line[i]);
                    int tint = levels[(int) (shade + LEVELS / 2f)];
                    int soft = covered == 255 ? tint : Canvas.scaled(tint, covered);
                    target[at + x] = Canvas.over(soft, target[at + x]);
                }
            }
        }
    }
}
