package org.conflictmap.map.label;

import java.util.List;

/**
 * What lies over a picture on screen, such as buttons and cards. A name that is partly under one cannot be read; one that is
 * wholly under it disturbs nobody, and is there when the picture moves. Immutable.
 *
 * @param boxes in logical pixels from the picture's upper left corner
 */
public record Covers(List<Box> boxes) {
    public static final Covers NONE = new Covers(List.of());

    public Covers {
        boxes = List.copyOf(boxes);
    }

    /** Whether one of them is nearer to a box than so many pixels, and does not hide it. */
    public boolean cut(Box box, double gapPx) {
        Box room = box.grown(gapPx);
        return boxes.stream().anyMatch(cover -> cover.overlaps(room)) && !hide(box);
    }

    /** Whether a box is wholly under one of them. */
    public boolean hide(Box box) {
        return boxes.stream().anyMatch(cover -> cover.contains(box));
    }

    /** Whether a point is under one of them. */
    public boolean hide(double xPx, double yPx) {
        return hide(Box.around(xPx, yPx, 0));
    }

    /** Whether any of a box is under one of them. */
    public boolean touch(Box box) {
        return boxes.stream().anyMatch(box::overlaps);
    }

    /** The same things over a picture whose corner lies so many pixels farther to the left and up. */
    public Covers moved(double dxPx, double dyPx) {
        return new Covers(boxes.stream().map(box -> box.moved(dxPx, dyPx)).toList());
    }
}
