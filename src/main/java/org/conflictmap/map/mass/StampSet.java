package org.conflictmap.map.mass;

import org.conflictmap.event.EventType;

/** The stamps of all event types, certain and only possible ones. Immutable; safe for all threads. */
public final class StampSet {
    private final Stamp[] stamps;
    private final long[][] painted;
    private final long[][] solid;
    private final int reachPx;
    private final int reachTiles;

    /** Draws a stamp. */
    @FunctionalInterface
    public interface Drawing {
        Stamp draw(EventType type, boolean isCertain);
    }

    public StampSet(Drawing drawing) {
        EventType[] types = EventType.values();
        stamps = new Stamp[2 * types.length];
        int widest = 0;
        for (EventType type : types) {
            for (int possible = 0; possible < 2; possible++) {
                Stamp stamp = drawing.draw(type, possible == 0);
                stamps[2 * type.ordinal() + possible] = stamp;
                widest = Math.max(widest, stamp.reachPx());
            }
        }
        reachPx = widest;
        reachTiles = (widest + CoverTiles.SIDE - 1) / CoverTiles.SIDE;
        painted = new long[stamps.length][];
        solid = new long[stamps.length][];
        for (int index = 0; index < stamps.length; index++) {
            painted[index] = stamps[index].masks(reachTiles, 1);
            solid[index] = stamps[index].masks(reachTiles, 255);
        }
    }

    /** The number of a stamp: even if certain. */
    static int index(int type, boolean isCertain) {
        return 2 * type + (isCertain ? 0 : 1);
    }

    Stamp get(int index) {
        return stamps[index];
    }

    /** The pixels that a stamp paints, see {@link Stamp#masks}. */
    long[] painted(int index) {
        return painted[index];
    }

    /** The pixels on which nothing below a stamp is seen, see {@link Stamp#masks}. */
    long[] solid(int index) {
        return solid[index];
    }

    public Stamp get(EventType type, boolean isCertain) {
        return stamps[index(type.ordinal(), isCertain)];
    }

    /** How far the largest reaches from its point, in physical pixels. */
    public int reachPx() {
        return reachPx;
    }

    /** How many tiles the largest can reach beyond the one that its point is in. */
    int reachTiles() {
        return reachTiles;
    }
}
