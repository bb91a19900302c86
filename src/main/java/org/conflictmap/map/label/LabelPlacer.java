package org.conflictmap.map.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictmap.map.label.LabelBlock.Align;

/**
 * Finds room for labels, one after the other: the first that comes takes the best of its candidates, and none ever
 * touches another, a reserved box, or the picture's edge. Greedy and deterministic. A candidate costs one comparison with
 * each box already there. For one thread at a time.
 */
public final class LabelPlacer {
    /** Space that stays free between two labels, and at the picture's edge. */
    static final double GAP_PX = 3;

    /** How much worse a candidate is that would cover nothing but lines. */
    private static final double INK_COST = 2;

    /**
     * A place where a label could be: the block's upper left corner.
     *
     * @param penalty how much worse it is than the best of its kind; 0 for the best, 1 for hardly acceptable
     */
    public record Candidate(double leftPx, double topPx, Align align, double penalty) {}

    /** Boxes nearer to each other than this on all sides are the same. */
    private static final double SAME_PX = 1e-3;

    private record Taken(Box box, int owner) {
        boolean isSameAs(Box other, int itsOwner) {
            return owner == itsOwner
                    && Math.abs(box.left() - other.left()) < SAME_PX
                    && Math.abs(box.top() - other.top()) < SAME_PX
                    && Math.abs(box.right() - other.right()) < SAME_PX
                    && Math.abs(box.bottom() - other.bottom()) < SAME_PX;
        }
    }

    /** An owner for boxes that nobody removes. */
    public static final int NOBODY = -1;

    private final Box frame;
    private final GroundMask ground;
    private final List<Taken> taken = new ArrayList<>();

    public LabelPlacer(int widthPx, int heightPx, GroundMask ground) {
        this.frame = new Box(GAP_PX, GAP_PX, widthPx - GAP_PX, heightPx - GAP_PX);
        this.ground = ground;
    }

    /** Takes a box for something that is not a label. */
    public void reserve(Box box) {
        reserve(box, NOBODY);
    }

    /** Takes a box that is not in the way of its owner, unless it is taken for that owner already. */
    public void reserve(Box box, int owner) {
        if (taken.stream().noneMatch(one -> one.isSameAs(box, owner))) {
            taken.add(new Taken(box, owner));
        }
    }

    /** Takes what is taken in another picture, as far as it lies in this one when it is moved by so many pixels. */
    public void reserveAll(LabelPlacer other, double dx, double dy) {
        for (Taken one : other.taken) {
            Box box = new Box(one.box.left() + dx, one.box.top() + dy, one.box.right() + dx, one.box.bottom() + dy);
            if (box.overlaps(frame)) {
                taken.add(new Taken(box, one.owner));
            }
        }
    }

    /** Whether nothing is nearer to a box than labels may be to each other. */
    public boolean isFree(Box box) {
        return isFree(box, NOBODY);
    }

    /** The same, not counting what is taken for an owner. */
    public boolean isFree(Box box, int ignoredOwner) {
        Box wanted = box.grown(GAP_PX);
        for (Taken other : taken) {
            if (other.box.overlaps(wanted) && (other.owner == NOBODY || other.owner != ignoredOwner)) {
                return false;
            }
        }
        return true;
    }

    /** Places a label at the free candidate that is best and covers the fewest lines, and takes its box. */
    public Optional<PlacedLabel> place(LabelBlock block, List<Candidate> candidates) {
        return place(block, candidates, NOBODY, NOBODY);
    }

    /** The same for a label that belongs to an owner; what is taken for {@code ignoredOwner} is not in its way. */
    public Optional<PlacedLabel> place(LabelBlock block, List<Candidate> candidates, int owner, int ignoredOwner) {
        Optional<PlacedLabel> best = find(block, candidates, ignoredOwner);
        best.ifPresent(placed -> taken.add(new Taken(placed.box(), owner)));
        return best;
    }

    /** The same without taking its box. */
    public Optional<PlacedLabel> find(LabelBlock block, List<Candidate> candidates, int ignoredOwner) {
        PlacedLabel best = null;
        double bestCost = Double.MAX_VALUE;
        for (Candidate candidate : candidates) {
            PlacedLabel placed = new PlacedLabel(block, candidate.align(), candidate.leftPx(), candidate.topPx());
            Box box = placed.box();
            if (candidate.penalty() >= bestCost || !frame.contains(box)) {
                continue;
            }
            double cost = candidate.penalty() + INK_COST * ground.inkPart(box);
            if (cost < bestCost && isFree(box, ignoredOwner)) {
                best = placed;
                bestCost = cost;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Every box that is taken. */
    public List<Box> taken() {
        return taken.stream().map(Taken::box).toList();
    }
}
