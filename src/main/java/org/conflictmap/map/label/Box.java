package org.conflictmap.map.label;

/** A rectangle of the picture, in logical pixels from its upper left corner. Immutable. */
public record Box(double left, double top, double right, double bottom) {
    /** A square about a point. */
    public static Box around(double x, double y, double reach) {
        return new Box(x - reach, y - reach, x + reach, y + reach);
    }

    public Box grown(double byPx) {
        return new Box(left - byPx, top - byPx, right + byPx, bottom + byPx);
    }

    public Box moved(double dxPx, double dyPx) {
        return new Box(left + dxPx, top + dyPx, right + dxPx, bottom + dyPx);
    }

    /** Whether they share more than a side. */
    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    public boolean contains(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
}
