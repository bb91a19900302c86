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
    private final int shiftX;
    private final int shiftY;

    /** A canvas on pixels that somebody else holds, row by row; there may be more of them than needed. */
    Canvas(int[] pixels, int width, int height, double pixelRatio) {
        if (pixels.length < width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels do not hold " + width + " x " + height);
        }
        this.pixels = pixels;
        this.pixelRatio = pixelRatio;
        this.shiftX = 0;
        this.shiftY = 0;
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

    private Canvas(Canvas whole, Sheet.Offset offset) {
        pixels = whole.pixels;
        image = whole.image;
        pixelRatio = whole.pixelRatio;
        shiftX = offset.xPx();
        shiftY = offset.yPx();
    }

    /** The same pixels as a part of a larger picture: what is painted is placed as in that. */
    Canvas asPartAt(Sheet.Offset offset) {
        return offset.equals(Sheet.Offset.NONE) ? this : new Canvas(this, offset);
    }

    /** Where it lies in the picture that it is a part of. */
    Sheet.Offset offset() {
        return new Sheet.Offset(shiftX, shiftY);
    }

    /** What it paints on. */
    int[] pixels() {
        return pixels;
    }

    double pixelRatio() {
        return pixelRatio;
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
        g.translate(-shiftX, -shiftY);
        g.scale(pixelRatio, pixelRatio);
        return g;
    }

    /** Draws in logical pixels, smooth. */
    void draw(Consumer<Graphics2D> drawing) {
        Graphics2D g = graphics();
        drawing.accept(g);
        g.dispose();
    }

    /** Lays a sprite over, its origin on the physical pixel nearest to a point in logical pixels. */
    void stamp(Sprite sprite, double xPx, double yPx) {
        stamp(sprite, xPx, yPx, 0, height());
    }

    /** The same on some rows only. */
    void stamp(Sprite sprite, double xPx, double yPx, int fromRow, int toRow) {
        int left = (int) Math.round(xPx * pixelRatio) - shiftX - sprite.originX();
        int top = (int) Math.round(yPx * pixelRatio) - shiftY - sprite.originY();
        int fromX = Math.max(0, -left);
        int toX = Math.min(sprite.width(), width() - left);
        for (int y = Math.max(0, fromRow - top); y < Math.min(sprite.height(), toRow - top); y++) {
            int source = y * sprite.width();
            int target = (top + y) * width() + left;
            for (int x = fromX; x < toX; x++) {
                int argb = sprite.argb()[source + x];
                if (argb != 0) {
                    pixels[target + x] = over(argb, pixels[target + x]);
                }
            }
        }
    }

    /** Paints as a whole with an opacity, so that what overlaps within it does not shine through. */
    void paintThrough(double opacity, Consumer<Canvas> painting) {
        Canvas own = opacity < 1
                ? new Canvas(width(), height(), pixelRatio).asPartAt(new Sheet.Offset(shiftX, shiftY))
                : this;
        painting.accept(own);
        if (own != this) {
            own.blendOver(this, opacity, Sheet.Offset.NONE);
        }
    }

    /** Sets every pixel to an opaque colour. */
    void fill(int argb) {
        Arrays.fill(pixels, 0, width() * height(), argb);
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    void copyTo(Canvas target) {
        System.arraycopy(pixels, 0, target.pixels, 0, width() * height());
    }

    /** Copies the part of it that a smaller target shows. */
    void copyTo(Canvas target, Sheet.Offset offset) {
        for (int y = 0; y < target.height(); y++) {
            System.arraycopy(
                    pixels,
                    (y + offset.yPx()) * width() + offset.xPx(),
                    target.pixels,
                    y * target.width(),
                    target.width());
        }
    }

    /** Whether it has this size. */
    boolean fits(int width, int height, double ratio) {
        return width() == width && height() == height && pixelRatio == ratio;
    }

    /**
     * Lays this canvas, or the part of it that is as large, over a target.
     *
     * @param opacity 0 to 1
     */
    void blendOver(Canvas canvas, double opacity, Sheet.Offset offset) {
        int[] target = canvas.pixels;
        int alpha = (int) Math.round(opacity * 256);
        for (int y = 0; y < canvas.height(); y++) {
            int from = (y + offset.yPx()) * width() + offset.xPx();
            int to = y * canvas.width();
            for (int x = 0; x < canvas.width(); x++) {
                int source = pixels[from + x];
                if (source != 0) {
                    target[to + x] = over(alpha == 256 ? source : scaled(source, alpha), target[to + x]);
                }
            }
        }
    }

    /** Source over target, both premultiplied. */
    static int over(int source, int target) {
        int keep = 255 - (source >>> 24);
        return keep == 0 ? source : source + scaled(target, keep + (keep >>> 7));
    }

    /** All four channels times {@code factor}/256. */
    static int scaled(int argb, int factor) {
        int redBlue = (argb & 0xFF00FF) * factor >>> 8 & 0xFF00FF;
        int alphaGreen = (argb >>> 8 & 0xFF00FF) * factor & 0xFF00FF00;
        return redBlue | alphaGreen;
    }
}
