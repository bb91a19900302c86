package org.conflictmap.map.mass;

import java.util.function.IntConsumer;

/** Points by cells of a grid over all of them. Immutable. Cost: 4 bytes a point, and as many cells as points at most. */
final class PlaceGrid {
    private static final int MOST_CELLS_A_SIDE = 2048;

    private final int side;
    private final long minX;
    private final long minY;
    private final long cellWidth;
    private final long cellHeight;
    private final int[] starts;
    private final int[] places;

    PlaceGrid(int[] xs, int[] ys) {
        long west = Integer.MAX_VALUE;
        long north = Integer.MAX_VALUE;
        long east = Integer.MIN_VALUE;
        long south = Integer.MIN_VALUE;
        int points = 0;
        for (int place = 0; place < xs.length; place++) {
            if (xs[place] != WorldUnits.NOWHERE) {
                west = Math.min(west, xs[place]);
                east = Math.max(east, xs[place]);
                north = Math.min(north, ys[place]);
                south = Math.max(south, ys[place]);
                points++;
            }
        }
        side = (int) Math.max(1, Math.min(MOST_CELLS_A_SIDE, Math.sqrt(points)));
        minX = points == 0 ? 0 : west;
        minY = points == 0 ? 0 : north;
        cellWidth = points == 0 ? 1 : (east - west) / side + 1;
        cellHeight = points == 0 ? 1 : (south - north) / side + 1;
        starts = new int[side * side + 1];
        places = new int[points];
        fill(xs, ys);
    }

    private void fill(int[] xs, int[] ys) {
        for (int place = 0; place < xs.length; place++) {
            if (xs[place] != WorldUnits.NOWHERE) {
                starts[cell(xs[place], ys[place]) + 1]++;
            }
        }
        for (int cell = 1; cell < starts.length; cell++) {
            starts[cell] += starts[cell - 1];
        }
        int[] next = starts.clone();
        for (int place = 0; place < xs.length; place++) {
            if (xs[place] != WorldUnits.NOWHERE) {
                places[next[cell(xs[place], ys[place])]++] = place;
            }
        }
    }

    private int cell(int x, int y) {
        return (int) ((y - minY) / cellHeight) * side + (int) ((x - minX) / cellWidth);
    }

    private int clamped(long index) {
        return (int) Math.max(0, Math.min(side - 1, index));
    }

    /** All points of the cells that a box touches. */
    void visit(UnitBox box, IntConsumer visitor) {
        int firstColumn = clamped(Math.floorDiv(box.minX() - minX, cellWidth));
        int lastColumn = clamped(Math.floorDiv(box.maxX() - minX, cellWidth));
        int firstRow = clamped(Math.floorDiv(box.minY() - minY, cellHeight));
        int lastRow = clamped(Math.floorDiv(box.maxY() - minY, cellHeight));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int i = starts[row * side + firstColumn]; i < starts[row * side + lastColumn + 1]; i++) {
                visitor.accept(places[i]);
            }
        }
    }
}
