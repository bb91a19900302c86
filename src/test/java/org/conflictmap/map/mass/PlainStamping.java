package org.conflictmap.map.mass;

import java.util.Arrays;
import org.conflictmap.map.Viewport;
import org.conflictmap.store.EventTable;

/** What {@link StampRaster} must look like: every stamp, the oldest first, each over what is there. */
public final class PlainStamping {
    /** The picture, ARGB premultiplied. */
    public final int[] argb;

    /** For each pixel the row of the topmost stamp that is seen there, or -1. */
    public final int[] topmost;

    private final int width;
    private final int height;

    public PlainStamping(StampRaster.Job job) {
        Viewport viewport = job.viewport();
        width = viewport.physicalWidth();
        height = viewport.physicalHeight();
        argb = job.ground() == null ? new int[width * height] : job.ground().clone();
        topmost = new int[width * height];
        Arrays.fill(topmost, -1);
        EventTable table = job.points().table();
        for (int row = 0; row < table.size(); row++) {
            boolean isCertain = job.certain().contains(row);
            int place = table.place(row);
            if ((isCertain || job.possible().contains(row))
                    && place >= 0
                    && job.points().isPoint(place)) {
                Stamp stamp = job.stamps().ofRow(table, row, isCertain);
                double x = viewport.xToPx(WorldUnits.meters(job.points().x(place))) * viewport.pixelRatio();
                double y = viewport.yToPx(-WorldUnits.meters(job.points().y(place))) * viewport.pixelRatio();
                stamp(stamp, (int) Math.floor(x + 0.5), (int) Math.floor(y + 0.5), row);
            }
        }
    }

    private void stamp(Stamp stamp, int px, int py, int row) {
        for (int y = 0; y < stamp.height; y++) {
            for (int x = 0; x < stamp.width; x++) {
                int atX = px - stamp.originX + x;
                int atY = py - stamp.originY + y;
                int source = stamp.argb[y * stamp.width + x];
                if (source != 0 && atX >= 0 && atY >= 0 && atX < width && atY < height) {
                    int at = atY * width + atX;
                    argb[at] = over(source, argb[at]);
                    topmost[at] = source >>> 24 >= 128 ? row : topmost[at];
                }
            }
        }
    }

    private static int over(int source, int target) {
        int over = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            double channel = (source >>> shift & 0xFF) + (target >>> shift & 0xFF) * (255 - (source >>> 24)) / 255.0;
            over = over << 8 | (int) Math.min(255, Math.round(channel));
        }
        return over;
    }
}
