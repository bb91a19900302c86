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
 * @param completeness whether all was painted
 */
@SuppressWarnings("ArrayRecordComponent")
public record Frame(
        int[] pixels, int widthPx, int heightPx, FrameRequest request, SymbolIndex symbols, Completeness completeness) {
    /** How far painting got. */
    public enum Completeness {
        COMPLETE,
        /** A newer request made it stale: do not show it. */
        ABANDONED
    }

    /** The pixel, ARGB premultiplied, at a physical position. */
    public int argb(int xPx, int yPx) {
        return pixels[yPx * widthPx + xPx];
    }
}
