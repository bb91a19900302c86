package org.conflictmap.exporter;

import org.conflictmap.map.Viewport;

/**
 * How large a picture is, in pixels of the file and in the unit in which lines and type are drawn. Immutable.
 *
 * @param widthPx width of the picture in physical pixels, {@value #MIN_PX} to {@value #MAX_PX}
 * @param heightPx height of the picture in physical pixels, {@value #MIN_PX} to {@value #MAX_PX}
 * @param pixelRatio physical pixels on one logical pixel, of which 96 make an inch; 1 to 4
 */
public record PictureSize(int widthPx, int heightPx, double pixelRatio) {
    /** The least side: below it there is no room for legend and credits. */
    public static final int MIN_PX = 320;
    /** The largest side: such a square takes 256 MiB while it is painted. */
    public static final int MAX_PX = 8192;
    /** Logical pixels on an inch, as CSS has it. */
    public static final double LOGICAL_DPI = 96;

    /** A projector's or screen's picture. */
    public static final PictureSize FULL_HD = new PictureSize(1920, 1080, 1.5);
    /** Four times as many pixels, for large screens. */
    public static final PictureSize ULTRA_HD = new PictureSize(3840, 2160, 3);
    /** A page of 297 by 210 mm at 300 dots an inch. */
    public static final PictureSize A4_LANDSCAPE = new PictureSize(3508, 2480, 300 / LOGICAL_DPI);

    private static final int TRIES = 400;
    /** Keeps a product that should be whole from being rounded up to the next pixel. */
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if a side or the ratio is out of range */
    public PictureSize {
        if (!fits(widthPx) || !fits(heightPx)) {
            throw new IllegalArgumentException(
                    "a picture of " + widthPx + " x " + heightPx + " pixels; each side is " + MIN_PX + " to " + MAX_PX);
        }
        if (!(pixelRatio >= 1 && pixelRatio <= 4)) {
            throw new IllegalArgumentException("pixel ratio " + pixelRatio + "; it is 1 to 4");
        }
    }

    /**
     * A size of which only the pixels are told: lines and type keep about the share of the picture that they have on a
     * screen of 1280 by 720, and are never smaller than on a screen.
     */
    public static PictureSize ofPixels(int widthPx, int heightPx) {
        double ratio = Math.sqrt((double) widthPx * heightPx / (1280.0 * 720.0));
        return new PictureSize(widthPx, heightPx, Math.max(1, Math.min(4, Math.rint(ratio * 4) / 4)));
    }

    /** Whether a picture can have such a side. */
    public static boolean fits(int sidePx) {
        return sidePx >= MIN_PX && sidePx <= MAX_PX;
    }

    /** Physical pixels on an inch of paper. */
    public double dotsPerInch() {
        return pixelRatio * LOGICAL_DPI;
    }

    /**
     * A camera for a picture of exactly this size about the same centre, close enough that all that {@code seen} shows is
     * in it. The pixel ratio is the one nearest to {@link #pixelRatio} at which both sides are whole logical pixels.
     */
    public Viewport viewport(Viewport seen) {
        Viewport frame = frame(seen);
        double scale = seen.metersPerPixel()
                * Math.max((double) seen.widthPx() / frame.widthPx(), (double) seen.heightPx() / frame.heightPx());
        return new Viewport(
                seen.centerX(), seen.centerY(), scale, frame.widthPx(), frame.heightPx(), frame.pixelRatio());
    }

    private Viewport frame(Viewport seen) {
        int wanted = (int) Math.rint(widthPx / pixelRatio);
        for (int i = 0; i < TRIES; i++) {
            int width = Math.max(1, wanted + (i % 2 == 0 ? i / 2 : -(i + 1) / 2));
            int height = Math.max(1, (int) Math.rint((double) heightPx * width / widthPx));
            double ratio = Math.min((double) widthPx / width, (double) heightPx / height);
            Viewport candidate = seen.resized(width, height).withPixelRatio(ratio * (1 - ROUNDING));
            if (ratio >= 1 && candidate.physicalWidth() == widthPx && candidate.physicalHeight() == heightPx) {
                return candidate;
            }
        }
        return seen.resized(widthPx, heightPx).withPixelRatio(1);
    }
}
