package org.conflictmap.map.paint;

import org.conflictmap.map.symbol.SymbolIndex;

/**
 * A painted frame: its pixels, what it was painted from, and what is where in it.
 *
 * <p>The pixels are those that the caller gave to the painter, not a copy; who gives them away for the next frame must
 * not show this one any longer. All else is immutable.
 *
 * @param pixels ARGB premultiplied, row by row; there may be more of them than {@code widthPx * heightPx}
 * @param widthPx width in physical pixels
 * @param heightPx height in physical pixels
 * @param signs what of the events' signs is in it
 * @param completeness whether all was painted
 */
@SuppressWarnings("ArrayRecordComponent")
public record Frame(
        int[] pixels,
        int widthPx,
        int heightPx,
        FrameRequest request,
        SymbolIndex symbols,
        EventSigns signs,
        Completeness completeness) {
    /** How far painting got. */
    public enum Completeness {
        COMPLETE,
        /** A newer request made it stale: do not show it. */
        ABANDONED
    }

    /** A frame without signs of events but those of its symbols. */
    public Frame(
            int[] pixels,
            int widthPx,
            int heightPx,
            FrameRequest request,
            SymbolIndex symbols,
            Completeness completeness) {
        this(pixels, widthPx, heightPx, request, symbols, EventSigns.NONE, completeness);
    }

    /** The pixel, ARGB premultiplied, at a physical position. */
    public int argb(int xPx, int yPx) {
        return pixels[yPx * widthPx + xPx];
    }
}
