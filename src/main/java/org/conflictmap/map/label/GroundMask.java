package org.conflictmap.map.label;

/**
 * What lies under the labels: where there is land, and where lines are that a label should not cover. Immutable.
 *
 * @param land marked where there is land
 * @param ink marked where a line passes
 */
public record GroundMask(CellMask land, CellMask ink) {
    /** A ground of water without lines. */
    public static final GroundMask WATER = new GroundMask(CellMask.NONE, CellMask.NONE);
}
