package org.conflictmap.map.label;

/** Marks on a grid of cells over a picture. Sums over a box are four array reads. Immutable. */
public final class CellMask {
    /** Nothing is marked. */
    public static final CellMask NONE = new CellMask(1, 1, 1, new boolean[1]);

    private final int columns;
    private final int rows;
    private final double cellPx;
    private final int[] sums;

    /**
     * @param cellPx side of a cell in logical pixels
     * @param marked whether a cell is marked, row by row
     */
    public CellMask(int columns, int rows, double cellPx, boolean[] marked) {
        this.columns = columns;
        this.rows = rows;
        this.cellPx = cellPx;
        this.sums = new int[(columns + 1) * (rows + 1)];
        for (int row = 0; row < rows; row++) {
            int inRow = 0;
            for (int column = 0; column < columns; column++) {
                inRow += marked[row * columns + column] ? 1 : 0;
                sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + inRow;
            }
        }
    }

    /** The part of the cells that a box touches, 0 to 1, that is marked; 0 beside the grid. */
    public double part(Box box) {
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
