package org.conflictmap.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.symbol.GroundPath;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.task.Parallel;
import org.jspecify.annotations.Nullable;

/**
 * Paints events that are known to be somewhere in an area: hatched in the type's colour, never a pin. What is only
 * possibly in the window of time is hatched thinly. Lines lie on a soft band instead. While the events of an area change it is
 * kept as a picture, as far as the memory for pictures goes; discs of areas whose outline is not known share theirs. For one
 * thread at a time.
 */
final class AreaPainter {
    private static final double HATCH_STEP_PX = 10;
    /** Memory for pictures of areas, in pixels of four bytes. */
    private static final int KEPT_PIXELS = 16_000_000;

    /** More than there are looks in a picture. */
    private static final int DISCS_KEPT = 100;

    /** Beyond the outline, for the width of lines. */
    private static final double MARGIN_PX = 6;

    /** So many areas are painted by all processors, each a part of the picture. */
    private static final int MANY = 64;

    private static final int LEAST_ROWS = 64;

    private static final double DASHED_FROM_PX = 24;
    private static final double DASHED_LINE_PX = 1.3;
    private static final double DASH_PX = 5;
    private static final double DASH_GAP_PX = 3;
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

    private record Key(Viewport viewport, int place, Look look) {
        /** Of few numbers: there are as many keys as areas in every frame. */
        @Override
        public int hashCode() {
            return 31 * place + look.argb + look.selection.ordinal();
        }
    }

    private record Picture(Shape shape, Sprite sprite, double leftPx, double topPx) {}

    private record DiscKey(Look look, double radiusPx, double pixelRatio) {}

    /** One piece of hatching: the colour between its lines, and theirs. */
    private record Tile(int ground, int lines, double scale, double ratio) {}

    private final Map<Tile, BufferedImage> tiles = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, BufferedImage> eldest) {
            return size() > DISCS_KEPT;
        }
    };
    private final Map<Key, Picture> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private int keptPixels;
    private @Nullable Viewport lastViewport;
    private final Map<DiscKey, Sprite> discs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DiscKey, Sprite> eldest) {
            return size() > DISCS_KEPT;
        }
    };

    /** What is left to be done of an area: its picture laid over, or else it is filled where it is. */
    private record Piece(
            Rectangle clip, @Nullable Picture picture, Shape shape, AreaRaster.Pattern pattern, AreaRaster.Line line) {}

    /**
     * Paints areas, the first lowest. Under a camera that is new they are filled on the canvas, by all processors; if they
     * change under it, as while time moves, pictures of them are kept.
     *
     * @param areas with their outlines in logical pixels; see {@link AreaShapes}
     */
    void paint(Canvas canvas, FrameRequest request, Map<SymbolGroup, Shape> areas) {
        boolean isNewCamera = !request.viewport().equals(lastViewport);
        lastViewport = request.viewport();
        List<Piece> pieces = new ArrayList<>();
        areas.forEach((group, shape) -> {
            if (!(shape instanceof Ellipse2D)) {
                Rectangle seen = seen(shape, request.viewport());
                if (!seen.isEmpty()) {
                    pieces.add(piece(canvas, request, group, shape, seen, isNewCamera));
                }
            }
        });
        Parallel.ranges(canvas.height(), pieces.size() < MANY ? canvas.height() : LEAST_ROWS, (from, to) -> {
            AreaRaster raster = new AreaRaster();
            Rectangle rows = new Rectangle(0, from, canvas.width(), to - from);
            pieces.forEach(piece -> paint(canvas, piece, rows, raster));
            return to;
        });
        areas.forEach((group, shape) -> {
            if (shape instanceof Ellipse2D disc) {
                DiscKey key = new DiscKey(
                        look(request, group),
                        disc.getWidth() / 2,
                        request.viewport().pixelRatio());
                canvas.stamp(discs.computeIfAbsent(key, this::drawDisc), disc.getCenterX(), disc.getCenterY());
            }
        });
    }

    private static Look look(FrameRequest request, SymbolGroup group) {
        boolean isSelected = request.selectedRow() != FrameRequest.NOTHING && group.contains(request.selectedRow());
        return new Look(
                group.mark().argb(),
                group.certainCount() > 0 ? Certainty.CERTAIN : Certainty.POSSIBLE,
                isSelected ? Selection.SELECTED : Selection.NOT_SELECTED,
                request.theme().colors().accent(),
                request.symbolScale());
    }

    private Piece piece(
            Canvas canvas, FrameRequest request, SymbolGroup group, Shape shape, Rectangle seen, boolean isNewCamera) {
        Viewport viewport = request.viewport();
        Look look = look(request, group);
        boolean isPlain =
                look.selection == Selection.NOT_SELECTED && !(shape instanceof GroundPath ground && ground.hasLines());
        Picture picture = null;
        if (!isNewCamera || !isPlain) {
            Key key = new Key(viewport, group.place(), look);
            picture = pictures.get(key);
            if (picture == null || picture.shape != shape) {
                picture = new Picture(shape, draw(shape, seen, viewport, look), seen.x, seen.y);
                keep(key, picture);
            }
        }
        double ratio = viewport.pixelRatio();
        Rectangle clip = new Rectangle(
                (int) Math.round(seen.x * ratio) - canvas.offset().xPx(),
                (int) Math.round(seen.y * ratio) - canvas.offset().yPx(),
                (int) Math.ceil(seen.width * ratio),
                (int) Math.ceil(seen.height * ratio));
        return new Piece(
                clip,
                picture,
                shape,
                pattern(canvas, look, viewport.xToPx(0), viewport.yToPx(0)),
                outline(shape.getBounds2D(), look));
    }

    private static void paint(Canvas canvas, Piece piece, Rectangle rows, AreaRaster raster) {
        Rectangle clip = piece.clip.intersection(rows);
        Picture picture = piece.picture;
        if (clip.isEmpty()) {
            return;
        }
        if (picture != null) {
            canvas.stamp(picture.sprite, picture.leftPx, picture.topPx, rows.y, rows.y + rows.height);
        } else {
            raster.paint(canvas, piece.shape, piece.pattern, piece.line, clip);
        }
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
        Canvas canvas = new Canvas(new int[4 * half * half], 2 * half, 2 * half, key.pixelRatio);
        double middle = half / key.pixelRatio;
        draw(
                canvas,
                new Ellipse2D.Double(middle - radius, middle - radius, 2 * radius, 2 * radius),
                middle,
                middle,
                key.look);
        return new Sprite(canvas.pixels(), 2 * half, 2 * half, half, half);
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
        Canvas canvas = new Canvas(new int[width * height], width, height, ratio);
        Sheet.Offset offset = new Sheet.Offset((int) Math.round(seen.x * ratio), (int) Math.round(seen.y * ratio));
        draw(canvas.asPartAt(offset), shape, viewport.xToPx(0), viewport.yToPx(0), look);
        return new Sprite(canvas.pixels(), width, height, 0, 0);
    }

    /** @param fixedX a point that a line of the hatching goes through, in logical pixels */
    private void draw(Canvas canvas, Shape shape, double fixedX, double fixedY, Look look) {
        GroundPath ground = shape instanceof GroundPath drawn ? drawn : null;
        if (ground != null && ground.hasLines()) {
            canvas.draw(g -> drawLines(g, ground.lines(), look));
        }
        if (ground != null && !ground.hasArea()) {
            return;
        }
        new AreaRaster()
                .paint(
                        canvas,
                        shape,
                        pattern(canvas, look, fixedX, fixedY),
                        outline(shape.getBounds2D(), look),
                        new Rectangle(0, 0, canvas.width(), canvas.height()));
        if (look.selection == Selection.SELECTED) {
            canvas.draw(g -> {
                g.setColor(new Color(look.accentArgb));
                g.setStroke(new BasicStroke((float) (2.5 * look.scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(shape);
            });
        }
    }

    private static void drawLines(Graphics2D g, Shape lines, Look look) {
        int rgb = look.argb & 0xFFFFFF;
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
    private AreaRaster.Pattern pattern(Canvas canvas, Look look, double fixedX, double fixedY) {
        boolean isSelected = look.selection == Selection.SELECTED;
        boolean isCertain = look.certainty == Certainty.CERTAIN;
        int rgb = look.argb & 0xFFFFFF;
        double ratio = canvas.pixelRatio();
        BufferedImage tile = tiles.computeIfAbsent(
                new Tile(
                        (isSelected ? 0x2C : isCertain ? 0x14 : 0x0A) << 24 | rgb,
                        (isCertain ? 0x60 : 0x38) << 24 | rgb,
                        look.scale,
                        ratio),
                AreaPainter::tile);
        int side = tile.getWidth();
        return new AreaRaster.Pattern(
                ((DataBufferInt) tile.getRaster().getDataBuffer()).getData(),
                side,
                (int) Math.round(
                        Math.IEEEremainder(fixedX * ratio - canvas.offset().xPx(), side)),
                (int) Math.round(
                        Math.IEEEremainder(fixedY * ratio - canvas.offset().yPx(), side)));
    }

    /** Dashed, but of a small area, where dashes would not be seen. */
    private static AreaRaster.Line outline(Rectangle2D bounds, Look look) {
        int argb = (look.certainty == Certainty.CERTAIN ? 0xD0 : 0x90) << 24 | look.argb & 0xFFFFFF;
        boolean isSmall = Math.max(bounds.getWidth(), bounds.getHeight()) < DASHED_FROM_PX;
        return isSmall
                ? new AreaRaster.Line(argb, look.scale, 0, 0)
                : new AreaRaster.Line(argb, DASHED_LINE_PX * look.scale, DASH_PX, DASH_GAP_PX);
    }

    private static BufferedImage tile(Tile look) {
        double thick = look.scale * look.ratio;
        int side = (int) Math.round(HATCH_STEP_PX * thick);
        BufferedImage tile = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = tile.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(new Color(look.ground, true));
        g.fillRect(0, 0, side, side);
        g.setColor(new Color(look.lines, true));
        g.setStroke(new BasicStroke((float) (1.1 * thick), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        for (int shift = -side; shift <= side; shift += side) {
            g.draw(new Line2D.Double(shift - 1.0, side + 1.0, shift + side + 1.0, -1.0));
        }
        g.dispose();
        return tile;
    }
}
