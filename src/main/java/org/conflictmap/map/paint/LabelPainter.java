package org.conflictmap.map.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.label.GroundMask;
import org.conflictmap.map.label.LabelBlock;
import org.conflictmap.map.label.PlacedLabel;

/**
 * Paints labels with a halo in the colour of the ground, and the dots of places. Each label is drawn once and then
 * stamped, on whole physical pixels, until it was not used for long. For one thread at a time.
 */
final class LabelPainter {
    private static final double HALO_PX = 1.6;

    /** Room about a block for its halo and for letters that reach out of their line. */
    private static final double MARGIN_PX = 6;

    private static final int KEPT = 2000;

    /** Colours of a label: of its first line, of the others, and of the halo; all opaque. */
    record Ink(int argb, int secondArgb, int haloArgb) {}

    private record Key(LabelBlock block, LabelBlock.Align align, Ink ink, double scale, double pixelRatio) {}

    private record DotKey(double radius, int argb, int haloArgb, double pixelRatio) {}

    private final Map<Object, Sprite> sprites = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Sprite> eldest) {
            return size() > KEPT;
        }
    };

    void paint(Canvas canvas, PlacedLabel label, MapColors colors, GroundMask ground, double scale) {
        LabelBlock block = label.block();
        Ink ink = new Ink(block.style().argb(colors), block.style().secondArgb(colors), halo(label, colors, ground));
        paint(canvas, label, ink, scale);
    }

    void paint(Canvas canvas, PlacedLabel label, Ink ink, double scale) {
        Key key = new Key(label.block(), label.align(), ink, scale, canvas.pixelRatio());
        canvas.stamp(sprites.computeIfAbsent(key, wanted -> draw(key)), label.leftPx(), label.topPx());
    }

    private static Sprite draw(Key key) {
        double margin = MARGIN_PX * key.scale;
        LabelBlock block = key.block;
        Sprite letters =
                draw(block.widthPx() + 2 * margin, block.heightPx() + 2 * margin, margin, key.pixelRatio, g -> {
                    for (int i = 0; i < block.lines().size(); i++) {
                        g.setColor(new Color(i == 0 ? key.ink.argb : key.ink.secondArgb));
                        g.fill(block.lines()
                                .get(i)
                                .at(margin + block.indentPx(i, key.align), margin + block.baselinePx(i)));
                    }
                });
        return letters.withHalo(HALO_PX * key.scale * key.pixelRatio, key.ink.haloArgb);
    }

    /** The dot of a populated place. */
    void paintDot(Canvas canvas, double x, double y, double radius, MapColors colors) {
        DotKey key = new DotKey(radius, colors.label(), colors.halo(), canvas.pixelRatio());
        Sprite dot = sprites.computeIfAbsent(
                key,
                wanted -> draw(2 * radius + 4, 2 * radius + 4, radius + 2, key.pixelRatio, g -> {
                            g.setColor(new Color(key.argb));
                            g.fill(new Ellipse2D.Double(2, 2, 2 * radius, 2 * radius));
                        })
                        .withHalo(1.2 * key.pixelRatio, key.haloArgb));
        canvas.stamp(dot, x, y);
    }

    private static Sprite draw(
            double widthPx, double heightPx, double origin, double ratio, Consumer<Graphics2D> drawing) {
        int width = (int) Math.ceil(widthPx * ratio);
        int height = (int) Math.ceil(heightPx * ratio);
        int[] pixels = new int[width * height];
        Graphics2D g = new Canvas(pixels, width, height, ratio).graphics();
        drawing.accept(g);
        g.dispose();
        int offset = (int) Math.round(origin * ratio);
        return new Sprite(pixels, width, height, offset, offset);
    }

    static int halo(PlacedLabel label, MapColors colors, GroundMask ground) {
        return ground.land().part(label.box()) >= 0.5 ? colors.halo() : colors.waterHalo();
    }
}
