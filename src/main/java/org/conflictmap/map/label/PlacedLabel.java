package org.conflictmap.map.label;

import org.conflictmap.map.label.LabelBlock.Align;

/** A label with its place in the picture: its upper left corner, in logical pixels. Immutable. */
public record PlacedLabel(LabelBlock block, Align align, double leftPx, double topPx) {
    /** What it covers. */
    public Box box() {
        return new Box(leftPx, topPx, leftPx + block.widthPx(), topPx + block.heightPx());
    }
}
