package org.conflictmap.map.paint;

import java.util.Arrays;

/**
 * How much of each pixel lies inside of polygons, exactly: edges leave the change of what is covered where they pass, and the
 * sums of rows are what is covered. Many small outlines cost a fraction of what Java2D takes for each. Coordinates are
 * pixels; for one thread at a time. Hot code.
 */
final class Coverage {
    private float[] changes = new float[0];
    private int width;
    private int height;
    private int stride;

    /** Begins with nothing covered. */
    void clear(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        stride = newWidth + 2;
        int size = stride * newHeight;
        if (changes.length < size) {
            changes = new float[size];
        } else {
            Arrays.fill(changes, 0, size, 0);
        }
    }

    /**
     * What changes at each pixel of a row from left to right, from {@link #rowStart} on; what is covered is the sum up to
     * there.
     */
    float[] changes() {
        return changes;
    }

    int rowStart(int y) {
        return y * stride;
    }

    /** Adds a bar about a line, from side to side of one width; bars that overlap cover no less than one. */
    void bar(double fromX, double fromY, double toX, double toY, double halfWidth) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length > 0) {
            double acrossX = -dy / length * halfWidth;
            double acrossY = dx / length * halfWidth;
            edge(fromX - acrossX, fromY - acrossY, toX - acrossX, toY - acrossY);
            edge(toX - acrossX, toY - acrossY, toX + acrossX, toY + acrossY);
            edge(toX + acrossX, toY + acrossY, fromX + acrossX, fromY + acrossY);
            edge(fromX + acrossX, fromY + acrossY, fromX - acrossX, fromY - acrossY);
        }
    }

    /** Adds an edge of a polygon. Its edges go all around it. */
    void edge(double fromX, double fromY, double toX, double toY) {
        if (fromY < toY) {
            down(fromX, fromY, toX, toY, 1);
        } else if (toY < fromY) {
            down(toX, toY, fromX, fromY, -1);
        }
    }

    /** What lies beside the picture is cut off to the right, and is as if at its left side to the left. */
    private void down(double topX, double topY, double bottomX, double bottomY, int sign) {
        if (bottomY <= Math.max(0, topY) || topY >= height || topX >= width && bottomX >= width) {
            return;
        }
        if (topX <= 0 && bottomX <= 0) {
            rows(0, topY, 0, bottomY, sign);
        } else if (topX < 0 || bottomX < 0) {
            cut(topX, topY, bottomX, bottomY, 0, sign);
        } else if (topX > width || bottomX > width) {
            cut(topX, topY, bottomX, bottomY, width, sign);
        } else {
            rows(topX, topY, bottomX, bottomY, sign);
        }
    }

    private void cut(double topX, double topY, double bottomX, double bottomY, double x, int sign) {
        double y = Math.min(bottomY, Math.max(topY, topY + (bottomY - topY) * (x - topX) / (bottomX - topX)));
        down(topX, topY, x, y, sign);
        down(x, y, bottomX, bottomY, sign);
    }

    private void rows(double topX, double topY, double bottomX, double bottomY, int sign) {
        double slope = (bottomX - topX) / (bottomY - topY);
        int first = Math.max(0, (int) topY);
        int last = Math.min(height, (int) Math.ceil(bottomY));
        double x = topY < 0 ? topX - topY * slope : topX;
        for (int row = first; row < last; row++) {
            double part = Math.min(row + 1, bottomY) - Math.max(row, topY);
            double next = Math.min(width, Math.max(0, x + slope * part));
            row(row * stride, Math.min(x, next), Math.max(x, next), sign * part);
            x = next;
        }
    }

    /**
     * @param start of the row
     * @param change what is covered from the edge on to the right
     */
    private void row(int start, double left, double right, double change) {
        int first = (int) left;
        int end = (int) Math.ceil(right);
        if (end <= first + 1) {
            double beyond = (left + right) / 2 - first;
            changes[start + first] += (float) (change * (1 - beyond));
            changes[start + first + 1] += (float) (change * beyond);
            return;
        }
        double each = change / (right - left);
        double before = 0;
        double coveredBefore = 0;
        for (int x = first; x < end; x++) {
            double passed = each * (Math.min(right, x + 1) - left);
            double covered = x == first
                    ? passed * (x + 1 - left) / 2
                    : x < end - 1 ? (before + passed) / 2 : before + (passed - before) * (1 - (right - x) / 2);
            changes[start + x] += (float) (covered - coveredBefore);
            coveredBefore = covered;
            before = passed;
        }
        changes[start + end] += (float) (change - coveredBefore);
    }
}
