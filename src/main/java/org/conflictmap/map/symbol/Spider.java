package org.conflictmap.map.symbol;

import java.util.ArrayList;
import java.util.List;
import org.conflictmap.store.EventTable;

/** Where the events of a fanned-out group stand: in rings about it, the first at the top, clockwise. Pure functions. */
public final class Spider {
    /** More events than this are not fanned out: a list shows them better. */
    public static final int MOST = 48;

    private static final double GAP_PX = 6;

    private Spider() {}

    /**
     * One group for every event of a group, in the rows' order, placed round it.
     *
     * @param radiusPx radius of one event's symbol in logical pixels
     * @return empty if there is only one event or there are more than {@link #MOST}
     */
    public static List<SymbolGroup> fan(SymbolGroup group, EventTable table, double radiusPx) {
        if (group.count() < 2 || group.count() > MOST) {
            return List.of();
        }
        double step = 2 * radiusPx + GAP_PX;
        double ring = group.radiusPx() + radiusPx + 2 * GAP_PX;
        List<SymbolGroup> fanned = new ArrayList<>();
        int[] rows = group.rows().toArray();
        int next = 0;
        while (next < rows.length) {
            int fit = Math.min(rows.length - next, Math.max(3, (int) (2 * Math.PI * ring / step)));
            for (int i = 0; i < fit; i++) {
                double angle = 2 * Math.PI * i / fit - Math.PI / 2;
                int row = rows[next++];
                fanned.add(group.leaf(
                        row,
                        table.place(row),
                        group.xPx() + ring * Math.cos(angle),
                        group.yPx() + ring * Math.sin(angle),
                        radiusPx));
            }
            ring += step;
        }
        return fanned;
    }
}
