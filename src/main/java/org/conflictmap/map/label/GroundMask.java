package org.conflictmap.map.label;

/**
 * What lies under the labels, on a grid of cells: where there is land and where lines are that a label should not cover.
 * Sums over a box are four array reads. Immutable.
 */
public final class GroundMask {
    private final int columns;
    private final int rows;
    private final double cellPx;
    private final int[] landSums;
    private final int[] inkSums;

    /** A ground of water without lines. */
    public static GroundMask empty(int widthPx, int heightPx) {
        return new GroundMask(1, 1, Math.max(widthPx, heightPx), new boolean[1], new boolean[1]);
    }

    /**
     * @param cellPx side of a cell in logical pixels
     * @param land whether a cell is land, row by row
     * @param ink whether a line passes through a cell, row by row
     */
    public GroundMask(int columns, int rows, double cellPx, boolean[] land, boolean[] ink) {
        this.columns = columns;
        this.rows = rows;
        this.cellPx = cellPx;
        this.landSums = sums(land);
        this.inkSums = sums(ink);
    }

    /** The part of a box, 0 to 1, that is land. */
    public double landPart(Box box) {
        return part(box, landSums);
    }

    /** The part of a box, 0 to 1, through which lines pass. */
    public double inkPart(Box box) {
        return part(box, inkSums);
    }

    private int[] sums(boolean[] cells) {
        int[] sums = new int[(columns + 1) * (rows + 1)];
        for (int row = 0; row < rows; row++) {
            int inRow = 0;
            for (int column = 0; column < columns; column++) {
                inRow += cells[row * columns + column] ? 1 : 0;
                sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + inRow;
            }
        }
        return sums;
    }

    private double part(Box box, int[] sums) {
        int left = cell(Math.floor(box.left() / cellPx), columns);
        int top = cell(Math.floor(box.top() / cellPx), rows);
        int right = cell(Math.ceil(box.right() / cellPx), columns);
        int bottom = cell(Math.ceil(box.bottom() / cellPx), rows);
        int cells = (right - left) * (bottom - top);
        if (cells <= 0) {
            return 0;
        }
        int width = columns + 1;
        int sum = sums[bottom * width + right]
                - sums[top * width + right]
                - sums[bottom * width + left]
                + sums[top * width + left];
        return sum / (double) cells;
    }

    private static int cell(double index, int count) {
        return (int) Math.max(0, Math.min(count, index));
    }
}
