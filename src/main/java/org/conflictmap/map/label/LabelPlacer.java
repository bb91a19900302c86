package org.conflictmap.map.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictmap.map.label.LabelBlock.Align;

/**
 * Finds room for labels, one after the other: the first that comes takes the best of its candidates, and none ever
 * touches another, a reserved box, or the picture's edge, or is cut by what lies over the picture. Greedy and
 * deterministic. A candidate costs one comparison with each box already there. For one thread at a time.
 */
public final class LabelPlacer {
    /** Space that stays free between two labels, and at the picture's edge. */
    static final double GAP_PX = 3;

    /** How much worse a candidate is that would cover nothing but lines. */
    private static final double INK_COST = 2;

    /** How much worse a candidate is that would cover nothing but symbols. */
    private static final double SYMBOLS_COST = 1;

    /** How much worse a candidate is that nobody sees, because something lies over it. */
    private static final double HIDDEN_COST = 4;

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
            return owner == itsOwner && isSame(box, other);
        }
    }

    private static boolean isSame(Box one, Box other) {
        return Math.abs(one.left() - other.left()) < SAME_PX
                && Math.abs(one.top() - other.top()) < SAME_PX
                && Math.abs(one.right() - other.right()) < SAME_PX
                && Math.abs(one.bottom() - other.bottom()) < SAME_PX;
    }

    /** An owner for boxes that nobody removes. */
    public static final int NOBODY = -1;

    private final Box frame;
    private final GroundMask ground;
    private final Covers covers;
    private final List<Taken> taken = new ArrayList<>();
    private CellMask symbols = CellMask.NONE;

    public LabelPlacer(int widthPx, int heightPx, GroundMask ground) {
        this(widthPx, heightPx, ground, Covers.NONE);
    }

    /** @param covers what labels are not to be partly under, nor wholly if there is room elsewhere */
    public LabelPlacer(int widthPx, int heightPx, GroundMask ground, Covers covers) {
        this(new Box(GAP_PX, GAP_PX, widthPx - GAP_PX, heightPx - GAP_PX), ground, covers);
    }

    private LabelPlacer(Box frame, GroundMask ground, Covers covers) {
        this.frame = frame;
        this.ground = ground;
        this.covers = covers;
    }

    /** Another placer with all that is taken in this one, which stays as it is. */
    public LabelPlacer copy() {
        LabelPlacer copy = new LabelPlacer(frame, ground, covers);
        copy.taken.addAll(taken);
        copy.symbols = symbols;
        return copy;
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

    /**
     * Keeps labels off symbols that are too many for a box each, as far as they can: where there is no other room, they lie
     * on them.
     */
    public void keepOff(CellMask manySymbols) {
        symbols = manySymbols;
    }

    /** Those candidates that touch none of the symbols that are too many for a box each. */
    public List<Candidate> besideSymbols(LabelBlock block, List<Candidate> candidates) {
        return candidates.stream()
                .filter(one -> symbols.part(box(block, one)) == 0)
                .toList();
    }

    /** What lies over the picture. */
    public Covers covers() {
        return covers;
    }

    /**
     * Takes what is taken in another picture, as far as it lies in this one when it is moved by so many pixels.
     *
     * @param but boxes of this picture that are free again
     */
    public void reserveAll(LabelPlacer other, double dx, double dy, List<Box> but) {
        for (Taken one : other.taken) {
            Box box = one.box.moved(dx, dy);
            if (box.overlaps(frame) && but.stream().noneMatch(free -> isSame(free, box))) {
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

    /** The candidates for the name of a point: if the point can be seen, those that can be seen with it. */
    public List<Candidate> seenWith(double xPx, double yPx, LabelBlock block, List<Candidate> candidates) {
        return covers.hide(xPx, yPx)
                ? candidates
                : candidates.stream()
                        .filter(one -> !covers.hide(box(block, one)))
                        .toList();
    }

    private static Box box(LabelBlock block, Candidate candidate) {
        return new PlacedLabel(block, candidate.align(), candidate.leftPx(), candidate.topPx()).box();
    }

    /** Places a label at the free candidate that is best and covers the fewest lines, and takes its box. */
    public Optional<PlacedLabel> place(LabelBlock block, List<Candidate> candidates) {
        return place(block, candidates, NOBODY, NOBODY);
    }

    /** The same for a label that belongs to an owner; what is taken for {@code ignoredOwner} is not in its way. */
    public Optional<PlacedLabel> place(LabelBlock block, List<Candidate> candidates, int owner, int ignoredOwner) {
        Optional<PlacedLabel> best = best(block, candidates, ignoredOwner);
        best.ifPresent(placed -> taken.add(new Taken(placed.box(), owner)));
        return best;
    }

    private Optional<PlacedLabel> best(LabelBlock block, List<Candidate> candidates, int ignoredOwner) {
        PlacedLabel best = null;
        double bestCost = Double.MAX_VALUE;
        for (Candidate candidate : candidates) {
            PlacedLabel placed = new PlacedLabel(block, candidate.align(), candidate.leftPx(), candidate.topPx());
            Box box = placed.box();
            if (candidate.penalty() >= bestCost || !frame.contains(box) || covers.cut(box, GAP_PX)) {
                continue;
            }
            double cost = candidate.penalty()
                    + INK_COST * ground.ink().part(box)
                    + SYMBOLS_COST * symbols.part(box)
                    + (covers.hide(box) ? HIDDEN_COST : 0);
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
