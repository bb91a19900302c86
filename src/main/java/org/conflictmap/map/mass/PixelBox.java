package org.conflictmap.map.mass;

import java.util.ArrayList;
import java.util.List;

/** A part of a picture, in physical pixels; right and bottom are not included. Immutable. */
record PixelBox(int left, int top, int right, int bottom) {
    /** What of a picture is new when all that is in it moves by so many pixels: at most a column and a row. */
    static List<PixelBox> uncovered(int width, int height, int dx, int dy) {
        List<PixelBox> boxes = new ArrayList<>();
        if (dx != 0) {
            boxes.add(new PixelBox(dx > 0 ? 0 : width + dx, 0, dx > 0 ? dx : width, height));
        }
        if (dy != 0) {
            boxes.add(new PixelBox(0, dy > 0 ? 0 : height + dy, width, dy > 0 ? dy : height));
        }
        return boxes;
    }
}
