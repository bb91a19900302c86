package org.conflictmap.map;

import org.conflictmap.gazetteer.Place;

/**
 * The camera: which part of the Web Mercator plane is seen, and on how many pixels. Immutable; every change is a new
 * viewport. Pixels are logical ones, counted from the upper left corner, y downwards; a physical pixel is one
 * {@code pixelRatio}th of them.
 *
 * <p>Whatever is asked for, the camera stays on the map: it comes no closer than {@link #MIN_METERS_PER_PIXEL}, never
 * shows more than the square world, and never a place beyond its edges. There is no wrapping at 180 degrees.
 *
 * @param centerX easting of the centre, EPSG:3857 metres
 * @param centerY northing of the centre, EPSG:3857 metres
 * @param metersPerPixel EPSG:3857 metres on a logical pixel; true metres only on the equator
 * @param widthPx width in logical pixels, at least 1
 * @param heightPx height in logical pixels, at least 1
 * @param pixelRatio physical pixels on a logical one, 1 to 4
 */
public record Viewport(
        double centerX, double centerY, double metersPerPixel, int widthPx, int heightPx, double pixelRatio) {
    /** The closest look: about 1:2,000 on the equator. */
    public static final double MIN_METERS_PER_PIXEL = 0.5;

    /** Metres that OGC's Symbology Encoding takes for the width of a pixel when it speaks of a scale. */
    public static final double OGC_PIXEL_METERS = 0.00028;

    public Viewport {
        widthPx = Math.max(1, widthPx);
        heightPx = Math.max(1, heightPx);
        pixelRatio = Math.max(1, Math.min(4, pixelRatio));
        double coarsest = 2 * WebMercator.HALF_WORLD / Math.max(widthPx, heightPx);
        metersPerPixel = Math.max(MIN_METERS_PER_PIXEL, Math.min(coarsest, metersPerPixel));
        centerX = clampCenter(centerX, widthPx * metersPerPixel / 2);
        centerY = clampCenter(centerY, heightPx * metersPerPixel / 2);
    }

    private static double clampCenter(double center, double halfSpan) {
        double room = Math.max(0, WebMercator.HALF_WORLD - halfSpan);
        return Math.max(-room, Math.min(room, center));
    }

    /** All of the world that goes on so many pixels, about lon 0, lat 0. */
    public static Viewport world(int widthPx, int heightPx, double pixelRatio) {
        return new Viewport(0, 0, Double.MAX_VALUE, widthPx, heightPx, pixelRatio);
    }

    public double xToPx(double x) {
        return (x - centerX) / metersPerPixel + widthPx / 2.0;
    }

    public double yToPx(double y) {
        return (centerY - y) / metersPerPixel + heightPx / 2.0;
    }

    public double pxToX(double xPx) {
        return centerX + (xPx - widthPx / 2.0) * metersPerPixel;
    }

    public double pxToY(double yPx) {
        return centerY - (yPx - heightPx / 2.0) * metersPerPixel;
    }

    /** Degrees east of a pixel. */
    public double lonAt(double xPx) {
        return WebMercator.lon(pxToX(xPx));
    }

    /** Degrees north of a pixel. */
    public double latAt(double yPx) {
        return WebMercator.lat(pxToY(yPx));
    }

    public double lonToPx(double lon) {
        return xToPx(WebMercator.x(lon));
    }

    public double latToPx(double lat) {
        return yToPx(WebMercator.y(lat));
    }

    /** What is seen, in EPSG:3857 metres. */
    public Extent extent() {
        return new Extent(pxToX(0), pxToY(heightPx), pxToX(widthPx), pxToY(0));
    }

    /** Whether at least half of what another camera sees is seen, at no less than half its scale and no more than twice. */
    public boolean showsHalfOf(Viewport other) {
        double closer = metersPerPixel / other.metersPerPixel;
        Extent here = extent();
        Extent there = other.extent();
        double width = Math.min(here.maxX(), there.maxX()) - Math.max(here.minX(), there.minX());
        double height = Math.min(here.maxY(), there.maxY()) - Math.max(here.minY(), there.minY());
        return closer >= 0.5
                && closer <= 2
                && Math.max(0, width) * Math.max(0, height) >= there.width() * there.height() / 2;
    }

    /** What is seen, in degrees. */
    public Place.Bounds bounds() {
        return new Place.Bounds(lonAt(0), latAt(heightPx), lonAt(widthPx), latAt(0));
    }

    /** The map dragged by so many pixels: what was at (0, 0) is then at (dxPx, dyPx). */
    public Viewport panned(double dxPx, double dyPx) {
        return centeredAt(centerX - dxPx * metersPerPixel, centerY + dyPx * metersPerPixel);
    }

    /** The same scale about another point, in EPSG:3857 metres. */
    public Viewport centeredAt(double x, double y) {
        return new Viewport(x, y, metersPerPixel, widthPx, heightPx, pixelRatio);
    }

    /** Closer by the factor (farther if below 1), with the point at that pixel staying where it is. */
    public Viewport zoomedAbout(double xPx, double yPx, double factor) {
        double scale =
                new Viewport(centerX, centerY, metersPerPixel / factor, widthPx, heightPx, pixelRatio).metersPerPixel;
        double x = pxToX(xPx) - (xPx - widthPx / 2.0) * scale;
        double y = pxToY(yPx) + (yPx - heightPx / 2.0) * scale;
        return new Viewport(x, y, scale, widthPx, heightPx, pixelRatio);
    }

    /** The same centre and scale on another number of pixels. */
    public Viewport resized(int newWidthPx, int newHeightPx) {
        return new Viewport(centerX, centerY, metersPerPixel, newWidthPx, newHeightPx, pixelRatio);
    }

    public Viewport withPixelRatio(double ratio) {
        return new Viewport(centerX, centerY, metersPerPixel, widthPx, heightPx, ratio);
    }

    /** The closest look at a box that leaves so many pixels free on every side. */
    public Viewport fitting(Place.Bounds bounds, double paddingPx) {
        Extent box = Extent.ofDegrees(bounds.west(), bounds.south(), bounds.east(), bounds.north());
        double scale = Math.max(
                box.width() / Math.max(1, widthPx - 2 * paddingPx),
                box.height() / Math.max(1, heightPx - 2 * paddingPx));
        return new Viewport(
                (box.minX() + box.maxX()) / 2, (box.minY() + box.maxY()) / 2, scale, widthPx, heightPx, pixelRatio);
    }

    /** OGC's scale denominator, by which styles choose their rules: as if the map lay on the equator. */
    public double scaleDenominator() {
        return metersPerPixel / OGC_PIXEL_METERS;
    }

    /** The scale denominator that is true at the centre's latitude, on pixels of 0.28 mm. */
    public double trueScaleDenominator() {
        return scaleDenominator() * Math.cos(Math.toRadians(WebMercator.lat(centerY)));
    }

    /** Width of the picture in physical pixels. */
    public int physicalWidth() {
        return (int) Math.ceil(widthPx * pixelRatio);
    }

    /** Height of the picture in physical pixels. */
    public int physicalHeight() {
        return (int) Math.ceil(heightPx * pixelRatio);
    }
}
