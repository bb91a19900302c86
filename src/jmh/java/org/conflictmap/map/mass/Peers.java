package org.conflictmap.map.mass;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.conflictmap.event.EventType;
import org.conflictmap.map.symbol.EventSymbol;
import org.conflictmap.store.EventTable;

/** Other ways to draw a symbol for every event, all of them on a copy of the ground, the oldest first. */
public final class Peers {
    private static final double RADIUS_PX = 4.5;

    private final BufferedImage picture;
    private final int[] pixels;
    private final BufferedImage[] sprites = new BufferedImage[2 * EventType.values().length];

    public Peers(StampSet stamps, int width, int height) {
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int index = 0; index < sprites.length; index++) {
            Stamp stamp = stamps.get(index);
            sprites[index] = new BufferedImage(stamp.width, stamp.height, BufferedImage.TYPE_INT_ARGB_PRE);
            sprites[index].getRaster().setDataElements(0, 0, stamp.width, stamp.height, stamp.argb);
        }
    }

    /** Draws one event whose point lies at a pixel. */
    private interface Drawing {
        void draw(int row, int type, boolean isCertain, int px, int py);
    }

    private void each(StampRaster.Job job, Drawing drawing) {
        TablePoints points = job.points();
        EventTable table = points.table();
        boolean isByRow = points.isByRow();
        int[] xs = points.xs();
        int[] ys = points.ys();
        double scale = WorldUnits.pixelsPerUnit(job.viewport());
        double originX = WorldUnits.originX(job.viewport()) + 0.5;
        double originY = WorldUnits.originY(job.viewport()) + 0.5;
        int reach = job.stamps().reachPx();
        int words = Math.max(job.certain().wordCount(), job.possible().wordCount());
        for (int word = 0; word < words; word++) {
            long sure = job.certain().word(word);
            for (long bits = sure | job.possible().word(word); bits != 0; bits &= bits - 1) {
                int bit = Long.numberOfTrailingZeros(bits);
                int row = (word << 6) + bit;
                int at = isByRow ? row : table.place(row);
                if (at < 0 || xs[at] == WorldUnits.NOWHERE) {
                    continue;
                }
                int px = (int) Math.floor(xs[at] * scale + originX);
                int py = (int) Math.floor(ys[at] * scale + originY);
                if (px > -reach && py > -reach && px < picture.getWidth() + reach && py < picture.getHeight() + reach) {
                    drawing.draw(row, table.type(row).ordinal(), (sure >>> bit & 1) != 0, px, py);
                }
            }
        }
    }

    /** Every stamp over what is there. */
    public int[] plainStamps(StampRaster.Job job) {
        System.arraycopy(job.ground(), 0, pixels, 0, pixels.length);
        each(job, (row, type, isCertain, px, py) -> stamp(job.stamps().get(StampSet.index(type, isCertain)), px, py));
        return pixels;
    }

    private void stamp(Stamp stamp, int px, int py) {
        int left = px - stamp.originX;
        int top = py - stamp.originY;
        int width = picture.getWidth();
        int fromX = Math.max(0, -left);
        int toX = Math.min(stamp.width, width - left);
        int toY = Math.min(stamp.height, picture.getHeight() - top);
        for (int y = Math.max(0, -top); y < toY; y++) {
            int target = (top + y) * width + left;
            for (int x = fromX; x < toX; x++) {
                int source = stamp.argb[y * stamp.width + x];
                if (source != 0) {
                    int keep = 255 - (source >>> 24);
                    keep += keep >>> 7;
                    int below = pixels[target + x];
                    pixels[target + x] = keep == 0
                            ? source
                            : source
                                    + ((below & 0xFF00FF) * keep >>> 8 & 0xFF00FF)
                                    + ((below >>> 8 & 0xFF00FF) * keep & 0xFF00FF00);
                }
            }
        }
    }

    /** Java2D draws a prepared picture for every event. */
    public int[] java2dSprites(StampRaster.Job job) {
        System.arraycopy(job.ground(), 0, pixels, 0, pixels.length);
        Graphics2D g = picture.createGraphics();
        each(job, (row, type, isCertain, px, py) -> {
            int index = StampSet.index(type, isCertain);
            Stamp stamp = job.stamps().get(index);
            g.drawImage(sprites[index], px - stamp.originX, py - stamp.originY, null);
        });
        g.dispose();
        return pixels;
    }

    /** Java2D draws two smooth discs for every event. */
    public int[] java2dDiscs(StampRaster.Job job) {
        System.arraycopy(job.ground(), 0, pixels, 0, pixels.length);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        EventType[] types = EventType.values();
        Color[] colors = new Color[types.length];
        for (EventType type : types) {
            colors[type.ordinal()] = new Color(EventSymbol.of(type).argb());
        }
        each(job, (row, type, isCertain, px, py) -> {
            g.setColor(Color.WHITE);
            g.fill(disc(px, py, RADIUS_PX + 1.5));
            g.setColor(colors[type]);
            g.fill(disc(px, py, RADIUS_PX));
        });
        g.dispose();
        return pixels;
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
