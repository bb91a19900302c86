package org.conflictmap.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.symbol.GroundPath;
import org.conflictmap.map.symbol.SymbolGroup;

/**
 * Paints events that are known to be somewhere in an area: hatched in the type's colour, never a pin. What is only
 * possibly in the window of time is hatched thinly. Lines lie on a soft band instead. Areas are kept as pictures, as many as the memory for them holds; discs
 * of areas whose outline is not known share theirs. For one thread at a time.
 */
final class AreaPainter {
    private static final double HATCH_STEP_PX = 10;
    /** Memory for pictures of areas, in pixels of four bytes. */
    private static final int KEPT_PIXELS = 16_000_000;

    /** More than there are looks in a picture. */
    private static final int DISCS_KEPT = 100;

    /** Beyond the outline, for the width of lines. */
    private static final double MARGIN_PX = 6;

    private static final double DASHED_FROM_PX = 24;
    private static final double LINE_PX = 2;
    private static final double BAND_PX = 6;

    /** How an area is to look. */
    private record Look(int argb, Certainty certainty, Selection selection, int accentArgb, double scale) {}

    private enum Certainty {
        CERTAIN,
        POSSIBLE
    }

    private enum Selection {
        SELECTED,
        NOT_SELECTED
    }

    private record Key(Viewport viewport, int place, Look look) {}

    private record Picture(Shape shape, Sprite sprite, double leftPx, double topPx) {}

    private record DiscKey(Look look, double radiusPx, double pixelRatio) {}

    /** One piece of hatching. */
    private record Tile(int argb, double scale, double ratio) {}

    private final Map<Tile, BufferedImage> tiles = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, BufferedImage> eldest) {
            return size() > DISCS_KEPT;
        }
    };
    private final Map<Key, Picture> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private int keptPixels;
    private final Map<DiscKey, Sprite> discs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DiscKey, Sprite> eldest) {
            return size() > DISCS_KEPT;
        }
    };

    /** @param shape the area in logical pixels; see {@link AreaShapes} */
    void paint(Canvas canvas, FrameRequest request, SymbolGroup group, Shape shape) {
        boolean isSelected = request.selectedRow() != FrameRequest.NOTHING && group.contains(request.selectedRow());
        Look look = new Look(
                group.mark().argb(),
                group.certainCount() > 0 ? Certainty.CERTAIN : Certainty.POSSIBLE,
                isSelected ? Selection.SELECTED : Selection.NOT_SELECTED,
                request.theme().colors().accent(),
                request.symbolScale());
        if (shape instanceof Ellipse2D disc) {
            DiscKey key =
                    new DiscKey(look, disc.getWidth() / 2, request.viewport().pixelRatio());
            canvas.stamp(discs.computeIfAbsent(key, this::drawDisc), disc.getCenterX(), disc.getCenterY());
            return;
        }
        Key key = new Key(request.viewport(), group.place(), look);
        Picture kept = pictures.get(key);
        if (kept == null || kept.shape != shape) {
            Rectangle seen = seen(shape, request.viewport());
            if (seen.isEmpty()) {
                return;
            }
            kept = new Picture(shape, draw(shape, seen, request.viewport(), look), seen.x, seen.y);
            keep(key, kept);
        }
        canvas.stamp(kept.sprite, kept.leftPx, kept.topPx);
    }

    private void keep(Key key, Picture picture) {
        keptPixels += picture.sprite.argb().length;
        Picture before = pictures.put(key, picture);
        keptPixels -= before == null ? 0 : before.sprite.argb().length;
        Iterator<Picture> eldest = pictures.values().iterator();
        while (keptPixels > KEPT_PIXELS && pictures.size() > 1) {
            keptPixels -= eldest.next().sprite.argb().length;
            eldest.remove();
        }
    }

    private Sprite drawDisc(DiscKey key) {
        double radius = key.radiusPx;
        int half = (int) Math.ceil((radius + MARGIN_PX) * key.pixelRatio);
        int[] pixels = new int[4 * half * half];
        Graphics2D g = new Canvas(pixels, 2 * half, 2 * half, key.pixelRatio).graphics();
        double middle = half / key.pixelRatio;
        draw(
                g,
                new Ellipse2D.Double(middle - radius, middle - radius, 2 * radius, 2 * radius),
                middle,
                middle,
                key.look);
        g.dispose();
        return new Sprite(pixels, 2 * half, 2 * half, half, half);
    }

    /** The part of the picture that an area needs, on whole logical pixels. */
    private static Rectangle seen(Shape shape, Viewport viewport) {
        Rectangle2D bounds = shape.getBounds2D();
        Rectangle box = new Rectangle2D.Double(
                        bounds.getX() - MARGIN_PX,
                        bounds.getY() - MARGIN_PX,
                        bounds.getWidth() + 2 * MARGIN_PX,
                        bounds.getHeight() + 2 * MARGIN_PX)
                .getBounds();
        return box.intersection(new Rectangle(0, 0, viewport.widthPx(), viewport.heightPx()));
    }

    private Sprite draw(Shape shape, Rectangle seen, Viewport viewport, Look look) {
        double ratio = viewport.pixelRatio();
        int width = (int) Math.ceil(seen.width * ratio);
        int height = (int) Math.ceil(seen.height * ratio);
        int[] pixels = new int[width * height];
        Graphics2D g = new Canvas(pixels, width, height, ratio).graphics();
        g.translate(-Math.round(seen.x * ratio) / ratio, -Math.round(seen.y * ratio) / ratio);
        draw(g, shape, viewport.xToPx(0), viewport.yToPx(0), look);
        g.dispose();
        return new Sprite(pixels, width, height, 0, 0);
    }

    /** @param fixedX a point that a line of the hatching goes through, in logical pixels */
    private void draw(Graphics2D g, Shape shape, double fixedX, double fixedY, Look look) {
        int rgb = look.argb & 0xFFFFFF;
        boolean isCertain = look.certainty == Certainty.CERTAIN;
        boolean isSelected = look.selection == Selection.SELECTED;
        double scale = look.scale;
        GroundPath ground = shape instanceof GroundPath drawn ? drawn : null;
        if (ground != null && ground.hasLines()) {
            drawLines(g, ground.lines(), rgb, look);
        }
        if (ground != null && !ground.hasArea()) {
            return;
        }
        g.setColor(new Color((isSelected ? 0x2C : isCertain ? 0x14 : 0x0A) << 24 | rgb, true));
        g.fill(shape);
        hatch(g, shape, fixedX, fixedY, (isCertain ? 0x60 : 0x38) << 24 | rgb, scale);
        g.setColor(new Color((isCertain ? 0xD0 : 0x90) << 24 | rgb, true));
        g.setStroke(outline(shape.getBounds2D(), scale));
        g.draw(shape);
        if (isSelected) {
            g.setColor(new Color(look.accentArgb));
            g.setStroke(new BasicStroke((float) (2.5 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(shape);
        }
    }

    /** Dashed, but of a small area, where dashes would not be seen and cost the most. */
    private static BasicStroke outline(Rectangle2D bounds, double scale) {
        boolean isSmall = Math.max(bounds.getWidth(), bounds.getHeight()) < DASHED_FROM_PX;
        float width = (float) ((isSmall ? 1 : 1.3) * scale);
        float[] dashes = isSmall ? null : new float[] {5, 3};
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dashes, 0);
    }

    private static void drawLines(Graphics2D g, Shape lines, int rgb, Look look) {
        boolean isCertain = look.certainty == Certainty.CERTAIN;
        g.setStroke(round(look, BAND_PX));
        g.setColor(
                look.selection == Selection.SELECTED
                        ? new Color(look.accentArgb)
                        : new Color((isCertain ? 0x50 : 0x30) << 24 | rgb, true));
        g.draw(lines);
        g.setStroke(round(look, LINE_PX));
        g.setColor(new Color((isCertain ? 0xE0 : 0x90) << 24 | rgb, true));
        g.draw(lines);
    }

    private static BasicStroke round(Look look, double widthPx) {
        return new BasicStroke((float) (widthPx * look.scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Lines that rise to the right, fixed to a point: one of the ground, so that they move with the map. */
    private void hatch(Graphics2D g, Shape shape, double fixedX, double fixedY, int argb, double scale) {
        AffineTransform logical = g.getTransform();
        double ratio = logical.getScaleX();
        BufferedImage tile = tiles.computeIfAbsent(new Tile(argb, scale, ratio), AreaPainter::tile);
        int side = tile.getWidth();
        double originX = Math.round(Math.IEEEremainder(fixedX * ratio + logical.getTranslateX(), side));
        double originY = Math.round(Math.IEEEremainder(fixedY * ratio + logical.getTranslateY(), side));
        g.setTransform(new AffineTransform());
        g.setPaint(new TexturePaint(tile, new Rectangle2D.Double(originX, originY, side, side)));
        g.fill(logical.createTransformedShape(shape));
        g.setTransform(logical);
    }

    private static BufferedImage tile(Tile look) {
        double thick = look.scale * look.ratio;
        int side = (int) Math.round(HATCH_STEP_PX * thick);
        BufferedImage tile = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = tile.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(new Color(look.argb, true));
        g.setStroke(new BasicStroke((float) (1.1 * thick), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        for (int shift = -side; shift <= side; shift += side) {
            g.draw(new Line2D.Double(shift - 1.0, side + 1.0, shift + side + 1.0, -1.0));
        }
        g.dispose();
        return tile;
    }
}
