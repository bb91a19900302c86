package org.conflictmap.map.label;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conflictmap.map.label.LabelBlock.Align;
import org.conflictmap.map.label.LabelPlacer.Candidate;

/** Where a label could go, best first, after Imhof's rules for names of points and areas. Pure functions. */
public final class Candidates {
    private static final int AREA_COLUMNS = 9;
    private static final int AREA_ROWS = 9;

    /** Near an area's middle its points are tried more closely. */
    private static final double NEAR_MIDDLE_PX = 60;

    /** How far a name stays away from its area's outline. */
    private static final double INSIDE_PX = 4;

    private Candidates() {}

    /**
     * About a point: right of it, left, then the corners, above and below.
     *
     * @param gapPx from the point's centre to the label
     */
    public static List<Candidate> aroundPoint(LabelBlock block, double x, double y, double gapPx) {
        double width = block.widthPx();
        double height = block.heightPx();
        double firstLine = y - block.lines().get(0).capHeight() / 2;
        double middle = y - height / 2;
        double slant = gapPx * 0.7;
        return List.of(
                new Candidate(x + gapPx, firstLine, Align.LEFT, 0),
                new Candidate(x + gapPx, middle, Align.LEFT, 0.03),
                new Candidate(x - gapPx - width, firstLine, Align.RIGHT, 0.06),
                new Candidate(x - gapPx - width, middle, Align.RIGHT, 0.09),
                new Candidate(x + slant, y - slant - height, Align.LEFT, 0.14),
                new Candidate(x + slant, y + slant, Align.LEFT, 0.16),
                new Candidate(x - slant - width, y - slant - height, Align.RIGHT, 0.2),
                new Candidate(x - slant - width, y + slant, Align.RIGHT, 0.22),
                new Candidate(x - width / 2, y + gapPx, Align.CENTER, 0.18),
                new Candidate(x - width / 2, y - gapPx - height, Align.CENTER, 0.18));
    }

    /** Under a point, then over it and beside it; for a second label of a symbol. */
    public static List<Candidate> underPoint(LabelBlock block, double x, double y, double gapPx) {
        double width = block.widthPx();
        double height = block.heightPx();
        return List.of(
                new Candidate(x - width / 2, y + gapPx, Align.CENTER, 0),
                new Candidate(x - width / 2, y - gapPx - height, Align.CENTER, 0.1),
                new Candidate(x + gapPx * 0.7, y + gapPx * 0.7, Align.LEFT, 0.12),
                new Candidate(x - gapPx * 0.7 - width, y + gapPx * 0.7, Align.RIGHT, 0.14),
                new Candidate(x + gapPx, y - height / 2, Align.LEFT, 0.2),
                new Candidate(x - gapPx - width, y - height / 2, Align.RIGHT, 0.22));
    }

    /** On a point and in rings about it, with the label's centre never farther away than {@code farthestPx}. */
    public static List<Candidate> onPoint(LabelBlock block, double x, double y, double farthestPx) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(centered(block, x, y, 0));
        double step = Math.max(10, farthestPx / 5);
        for (double radius = step; radius <= farthestPx; radius += step) {
            for (int i = 0; i < 12; i++) {
                double angle = 2 * Math.PI * i / 12;
                candidates.add(centered(
                        block,
                        x + radius * 1.4 * Math.cos(angle),
                        y + radius * Math.sin(angle),
                        0.5 * radius / farthestPx));
            }
        }
        return candidates;
    }

    /**
     * Inside an area, wholly, the points nearest to its middle first.
     *
     * @param area in logical pixels
     * @param middleX where the name goes if there is room
     */
    public static List<Candidate> insideArea(LabelBlock block, Shape area, Box frame, double middleX, double middleY) {
        var bounds = area.getBounds2D();
        double left = Math.max(frame.left(), bounds.getMinX()) + block.widthPx() / 2;
        double right = Math.min(frame.right(), bounds.getMaxX()) - block.widthPx() / 2;
        double top = Math.max(frame.top(), bounds.getMinY()) + block.heightPx() / 2;
        double bottom = Math.min(frame.bottom(), bounds.getMaxY()) - block.heightPx() / 2;
        List<Candidate> candidates = new ArrayList<>();
        if (left > right || top > bottom) {
            return candidates;
        }
        double reach = Math.hypot(right - left, bottom - top) + 1;
        List<Candidate> tried = onPoint(block, middleX, middleY, NEAR_MIDDLE_PX);
        for (int i = 0; i < AREA_COLUMNS * AREA_ROWS; i++) {
            double x = left + (right - left) * (i % AREA_COLUMNS + 0.5) / AREA_COLUMNS;
            double y = top + (bottom - top) * (i / AREA_COLUMNS + 0.5) / AREA_ROWS;
            tried.add(centered(block, x, y, 0));
        }
        for (Candidate candidate : tried) {
            double x = candidate.leftPx() + block.widthPx() / 2;
            double y = candidate.topPx() + block.heightPx() / 2;
            if (holds(area, block, x, y)) {
                candidates.add(centered(block, x, y, 0.8 * Math.hypot(x - middleX, y - middleY) / reach));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::penalty));
        return candidates;
    }

    private static boolean holds(Shape area, LabelBlock block, double x, double y) {
        double halfWidth = block.widthPx() / 2 + INSIDE_PX;
        double halfHeight = block.heightPx() / 2 + INSIDE_PX;
        return area.contains(x, y)
                && area.contains(x - halfWidth, y - halfHeight)
                && area.contains(x + halfWidth, y - halfHeight)
                && area.contains(x - halfWidth, y + halfHeight)
                && area.contains(x + halfWidth, y + halfHeight);
    }

    private static Candidate centered(LabelBlock block, double x, double y, double penalty) {
        return new Candidate(x - block.widthPx() / 2, y - block.heightPx() / 2, Align.CENTER, penalty);
    }
}
