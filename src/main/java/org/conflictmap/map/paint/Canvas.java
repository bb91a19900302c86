package org.conflictmap.map.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.function.Consumer;

/** Pixels that Java2D paints on: one {@code int} each, ARGB premultiplied. For one thread at a time. */
final class Canvas {
    private static final int[] MASKS = {0xFF0000, 0xFF00, 0xFF, 0xFF000000};

    private final int[] pixels;
    private final BufferedImage image;
    private final double pixelRatio;

    /** A canvas on pixels that somebody else holds, row by row; there may be more of them than needed. */
    Canvas(int[] pixels, int width, int height, double pixelRatio) {
        if (pixels.length < width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels do not hold " + width + " x " + height);
        }
        this.pixels = pixels;
        this.pixelRatio = pixelRatio;
        DirectColorModel model = new DirectColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                32,
                MASKS[0],
                MASKS[1],
                MASKS[2],
                MASKS[3],
                true,
                DataBuffer.TYPE_INT);
        image = new BufferedImage(
                model,
                Raster.createPackedRaster(new DataBufferInt(pixels, pixels.length), width, height, width, MASKS, null),
                true,
                null);
        assert image.getTransparency() == Transparency.TRANSLUCENT;
    }

    /** An empty canvas. */
    Canvas(int width, int height, double pixelRatio) {
        this(new int[width * height], width, height, pixelRatio);
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** For drawing in logical pixels, smooth. Dispose it. */
    Graphics2D graphics() {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(pixelRatio, pixelRatio);
        return g;
    }

    /** Paints as a whole with an opacity, so that what overlaps within it does not shine through. */
    void paintThrough(double opacity, Consumer<Graphics2D> painting) {
        Canvas own = opacity < 1 ? new Canvas(width(), height(), pixelRatio) : this;
        Graphics2D g = own.graphics();
        painting.accept(g);
        g.dispose();
        if (own != this) {
            own.blendOver(this, opacity);
        }
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    void copyTo(Canvas target) {
        System.arraycopy(pixels, 0, target.pixels, 0, width() * height());
    }

    /** Whether it has this size. */
    boolean fits(int width, int height, double ratio) {
        return width() == width && height() == height && pixelRatio == ratio;
    }

    /**
     * Lays this canvas over a target of the same size.
     *
     * @param opacity 0 to 1
     */
    void blendOver(Canvas canvas, double opacity) {
        int[] target = canvas.pixels;
        int alpha = (int) Math.round(opacity * 256);
        for (int i = 0, n = width() * height(); i < n; i++) {
            int source = pixels[i];
            if (source != 0) {
                target[i] = over(alpha == 256 ? source : scaled(source, alpha), target[i]);
            }
        }
    }

    /** Source over target, both premultiplied. */
    private static int over(int source, int target) {
        int keep = 255 - (source >>> 24);
        return keep == 0 ? source : source + scaled(target, keep + (keep >>> 7));
    }

    /** All four channels times {@code factor}/256. */
    private static int scaled(int argb, int factor) {
        int redBlue = (argb & 0xFF00FF) * factor >>> 8 & 0xFF00FF;
        int alphaGreen = (argb >>> 8 & 0xFF00FF) * factor & 0xFF00FF00;
        return redBlue | alphaGreen;
    }
}
