package org.conflictmap.map.paint;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.mass.Stamp;
import org.conflictmap.map.mass.StampSet;
import org.conflictmap.map.symbol.EventColors;
import org.conflictmap.map.symbol.EventMark;
import org.conflictmap.store.PlaceTable;
import org.jspecify.annotations.Nullable;

/** Symbols painted once and stamped often; those that were not used for long are given up. For one thread at a time. */
final class SymbolSprites {
    private static final int KEPT = 1500;

    /** Radii are rounded to a quarter of a physical pixel. */
    private static final double STEPS_A_PIXEL = 4;

    private static final double POINT_RADIUS_PX = 4.5;

    /** How much of a radius shapes may reach beyond it, and the room for the rim about them. */
    private static final double REACH = 1.15;

    private static final double RIM_PX = 2.2;

    /** Room for the second rim of a cluster or the ring of a place that is not verified. */
    private static final double EXTRA_PX = 4;

    /** Pixels of a point's edge that are fainter than this are left out, and those that miss as much are filled. */
    private static final int FAINTEST = 40;

    private static final int TYPE_BITS = 4;

    private static final double LARGEST_DISC_PX = 100;
    private static final int DISCS_KEPT = 60;

    private record DiscKey(int argb, int steps, double pixelRatio) {}

    /** What all symbols of a picture have in common. */
    private record Look(MapColors colors, double scale, double pixelRatio) {}

    private final SymbolPainter painter;
    private final Map<Long, Sprite> sprites = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Sprite> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<DiscKey, Sprite> discs = new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DiscKey, Sprite> eldest) {
            return size() > DISCS_KEPT;
        }
    };
    private @Nullable Look look;
    private @Nullable Look pointsLook;
    private @Nullable EventColors pointsMarks;
    private @Nullable StampSet points;

    SymbolSprites(SymbolPainter painter) {
        this.painter = painter;
    }

    /** Draws for such a picture from now on. */
    void use(MapColors colors, double scale, double pixelRatio) {
        Look newLook = new Look(colors, scale, pixelRatio);
        if (!newLook.equals(look)) {
            sprites.clear();
            look = newLook;
        }
    }

    /** The picture of a symbol as it was last said to be drawn. */
    Sprite get(SymbolPainter.Body body, double radiusPx) {
        Look now = Objects.requireNonNull(look);
        int steps = (int) Math.round(radiusPx * now.pixelRatio * STEPS_A_PIXEL);
        long shape = ((long) steps << TYPE_BITS | body.type().ordinal()) << 3
                | (body.isCertain() ? 4 : 0)
                | (body.isCluster() ? 2 : 0)
                | (body.isUnverified() ? 1 : 0);
        long key = shape << 24 | body.argb() & 0xFFFFFF;
        Sprite kept = sprites.get(key);
        if (kept == null) {
            kept = draw(body, steps / STEPS_A_PIXEL / now.pixelRatio, now.colors, now.scale, now.pixelRatio);
            sprites.put(key, kept);
        }
        return kept;
    }

    private Sprite draw(SymbolPainter.Body body, double radius, MapColors colors, double scale, double ratio) {
        boolean isLarger = body.isCluster() || body.isUnverified();
        double reach = radius * REACH + (RIM_PX + (isLarger ? EXTRA_PX : 0)) * scale;
        int half = (int) Math.ceil(reach * ratio);
        int side = 2 * half;
        int[] pixels = new int[side * side];
        Graphics2D g = new Canvas(pixels, side, side, ratio).graphics();
        painter.paintBody(g, body, half / ratio, half / ratio, radius, colors, scale);
        g.dispose();
        return new Sprite(pixels, side, side, half, half);
    }

    /** Paints a disc, by a picture of its size unless it is large: then there are few. */
    void stampDisc(Canvas canvas, FrameRequest request, SymbolPainter.Disc disc) {
        PlaceTable places = request.table().places();
        double x = request.viewport().lonToPx(places.lon(disc.place()));
        double y = request.viewport().latToPx(places.lat(disc.place()));
        if (disc.radiusPx() > LARGEST_DISC_PX) {
            canvas.draw(g -> SymbolPainter.paintDisc(g, disc.argb(), x, y, disc.radiusPx()));
            return;
        }
        double ratio = canvas.pixelRatio();
        int steps = (int) Math.round(disc.radiusPx() * ratio * STEPS_A_PIXEL);
        DiscKey key = new DiscKey(disc.argb(), steps, ratio);
        Sprite kept = discs.get(key);
        if (kept == null) {
            double radius = steps / STEPS_A_PIXEL / ratio;
            int half = (int) Math.ceil((radius + 1) * ratio);
            int[] pixels = new int[4 * half * half];
            Graphics2D g = new Canvas(pixels, 2 * half, 2 * half, ratio).graphics();
            SymbolPainter.paintDisc(g, disc.argb(), half / ratio, half / ratio, radius);
            g.dispose();
            kept = new Sprite(pixels, 2 * half, 2 * half, half, half);
            discs.put(key, kept);
        }
        canvas.stamp(kept, x, y);
    }

    /** The stamps of single events. */
    StampSet points(EventColors marks, MapColors colors, double scale, double pixelRatio) {
        Look key = new Look(colors, scale, pixelRatio);
        StampSet kept = points;
        if (kept == null || marks != pointsMarks || !key.equals(pointsLook)) {
            kept = new StampSet(
                    marks.marks().size(),
                    marks.markOfRow(),
                    (mark, isCertain) -> stamp(marks.marks().get(mark), isCertain, colors, scale, pixelRatio));
            points = kept;
            pointsLook = key;
            pointsMarks = marks;
        }
        return kept;
    }

    private Stamp stamp(EventMark mark, boolean isCertain, MapColors colors, double scale, double ratio) {
        SymbolPainter.Body body = new SymbolPainter.Body(mark.type(), mark.argb(), isCertain, false, false);
        Sprite sprite = draw(body, POINT_RADIUS_PX * scale, colors, scale, ratio);
        int[] argb = Arrays.stream(sprite.argb()).map(SymbolSprites::sharpened).toArray();
        return new Stamp(argb, sprite.width(), sprite.height(), sprite.originX(), sprite.originY());
    }

    /** A pixel of an edge with more contrast: faint ones would be stamped on dozens of times before they are opaque. */
    private static int sharpened(int argb) {
        int alpha = argb >>> 24;
        int more = Math.max(0, Math.min(255, (alpha - FAINTEST) * 255 / (255 - 2 * FAINTEST)));
        return alpha == 0 || more == 0 ? 0 : recolored(argb, alpha, more);
    }

    /** The same colour with another alpha. */
    private static int recolored(int argb, int alpha, int newAlpha) {
        int recolored = newAlpha;
        for (int shift = 16; shift >= 0; shift -= 8) {
            recolored = recolored << 8 | Math.min(newAlpha, (argb >> shift & 0xFF) * newAlpha / alpha);
        }
        return recolored;
    }
}
