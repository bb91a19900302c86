package org.conflictmap.map.mass;

import java.util.ArrayDeque;
import java.util.Deque;

/** Classes of numbers for a legend, with bounds that are easy to say: 1, 2, 5, 10, 20, 50 and so on. Immutable. */
public final class ClassBreaks {
    /** More classes than this cannot be told apart by their lightness. */
    public static final int MOST = 6;

    private final double[] lower;
    private final double most;

    private ClassBreaks(double[] lower, double most) {
        this.lower = lower;
        this.most = most;
    }

    /** Classes for whole numbers from 1 to the largest. */
    public static ClassBreaks ofCounts(long largest) {
        Deque<Double> bounds = new ArrayDeque<>();
        for (double bound = roundedDown(Math.max(1, largest)); bound >= 1; bound = before(bound)) {
            bounds.addFirst(bound);
        }
        double[] all = bounds.stream().mapToDouble(Double::doubleValue).toArray();
        int classes = Math.min(MOST, all.length);
        double[] lower = new double[classes];
        for (int i = 0; i < classes; i++) {
            lower[i] = all[classes == 1 ? 0 : (int) Math.round(i * (all.length - 1.0) / (classes - 1))];
        }
        return new ClassBreaks(lower, Math.max(1, largest));
    }

    /** Classes for quantities up to the largest, each about a quarter of the next; what is below the least is left out. */
    public static ClassBreaks ofQuantities(double largest) {
        double[] lower = new double[MOST];
        double bound = largest > 0 ? roundedDown(largest) : 1;
        if (bound > largest * 0.8) {
            bound = before(bound);
        }
        for (int i = MOST - 1; i >= 0; i--) {
            lower[i] = bound;
            bound = before(before(bound));
        }
        return new ClassBreaks(lower, largest);
    }

    /** The largest of the series 1, 2, 5, 10, ... that is not above a positive number. */
    public static double roundedDown(double number) {
        double ten = Math.pow(10, Math.floor(Math.log10(number) + 1e-12));
        return number >= 5 * ten ? 5 * ten : number >= 2 * ten ? 2 * ten : ten;
    }

    /** The least number of two digits, with as many zeros as there are, that is not below a positive number. */
    public static double roundedUp(double number) {
        double unit = Math.pow(10, Math.floor(Math.log10(number)) - 1);
        return Math.ceil(number / unit - 1e-9) * unit;
    }

    private static double before(double bound) {
        return roundedDown(bound * 0.9);
    }

    public int count() {
        return lower.length;
    }

    /** The least number of a class. */
    public double from(int index) {
        return lower[index];
    }

    /** The bound above a class: the next one's least number, or the largest number of all for the last class. */
    public double to(int index) {
        return index + 1 < lower.length ? lower[index + 1] : Math.max(most, lower[index]);
    }

    /** The class of a number, negative if it is below all. */
    public int indexOf(double number) {
        int index = lower.length - 1;
        while (index >= 0 && number < lower[index]) {
            index--;
        }
        return index;
    }
}
