package org.conflictmap.map.mass;

import org.conflictmap.map.Viewport;
import org.jspecify.annotations.Nullable;

/**
 * What differs from one picture to the next, if it is little. Immutable.
 *
 * @param dx by how many physical pixels all has moved to the right
 * @param dy and downwards
 * @param changed how many events enter or leave, or are certain and were possible, or the other way round
 */
record Step(StampRaster.Job before, StampRaster.Job job, int dx, int dy, int changed) {
    /** A picture that moved by less than this beside a whole pixel moved by whole ones. */
    private static final double WHOLE_PX = 1e-5;

    /** Of a picture that moved by more than one of so many parts of it, too little is left. */
    private static final int MOST_MOVED = 2;

    /** Beginning anew is as fast if what changed would cover the picture so often, and faster if more often: measured. */
    private static final double MOST_COVERINGS = 2;

    /** Null if it is not worth finding out where the pictures differ. */
    static @Nullable Step between(StampRaster.Job before, StampRaster.Job job) {
        Viewport viewport = job.viewport();
        boolean isSameScene = job.points() == before.points()
                && job.stamps() == before.stamps()
                && job.ground() == before.ground()
                && job.edition() == before.edition()
                && viewport.equals(before.viewport().centeredAt(viewport.centerX(), viewport.centerY()));
        if (!isSameScene) {
            return null;
        }
        double dx = WorldUnits.originX(viewport) - WorldUnits.originX(before.viewport());
        double dy = WorldUnits.originY(viewport) - WorldUnits.originY(before.viewport());
        Step step = new Step(before, job, (int) Math.rint(dx), (int) Math.rint(dy), changed(before, job));
        boolean isLittle = Math.abs(dx - step.dx) < WHOLE_PX
                && Math.abs(dy - step.dy) < WHOLE_PX
                && Math.abs(step.dx) < viewport.physicalWidth() / MOST_MOVED
                && Math.abs(step.dy) < viewport.physicalHeight() / MOST_MOVED
                && step.coverings() <= MOST_COVERINGS;
        return isLittle ? step : null;
    }

    /** How often the stamps of what changed would cover the picture. */
    private double coverings() {
        double side = 2.0 * job.stamps().reachPx() + 1;
        Viewport viewport = job.viewport();
        return changed * side * side / viewport.physicalWidth() / viewport.physicalHeight();
    }

    private static int changed(StampRaster.Job before, StampRaster.Job job) {
        int changed = 0;
        for (int word = words(before, job) - 1; word >= 0; word--) {
            changed += Long.bitCount(changed(before, job, word));
        }
        return changed;
    }

    private static long changed(StampRaster.Job before, StampRaster.Job job, int word) {
        long isCertain = job.certain().word(word);
        long wasCertain = before.certain().word(word);
        long isOnlyPossible = job.possible().word(word) & ~isCertain;
        long wasOnlyPossible = before.possible().word(word) & ~wasCertain;
        return isCertain ^ wasCertain | isOnlyPossible ^ wasOnlyPossible;
    }

    private static int words(StampRaster.Job before, StampRaster.Job job) {
        return Math.max(
                Math.max(before.certain().wordCount(), before.possible().wordCount()),
                Math.max(job.certain().wordCount(), job.possible().wordCount()));
    }

    boolean isMoved() {
        return dx != 0 || dy != 0;
    }

    /** How many 64 rows there are, see {@link org.conflictmap.store.RowSet#word}. */
    int words() {
        return words(before, job);
    }

    /** Those of 64 rows that changed. */
    long changed(int word) {
        return changed(before, job, word);
    }
}
