package org.conflictmap.map.style;

import java.util.List;
import java.util.Set;
import org.conflictmap.map.basemap.BasemapFeature;
import org.conflictmap.map.basemap.FeatureClass;

/**
 * One rule of a basemap layer's style: which features it takes, between which scales, and how it draws them. Immutable.
 * It says what a rule of OGC's Symbology Encoding says, flat enough to be asked once a feature and frame.
 *
 * @param classes the classes it takes; empty for all
 * @param maxRank the last scale rank that it takes, see {@link BasemapFeature#scaleRank}
 * @param minDenominator it draws from this OGC scale denominator on; 0 for no limit
 * @param maxDenominator it draws below this OGC scale denominator; infinity for no limit
 * @param argb colour, not premultiplied
 * @param widthPx width of the line in logical pixels; 0 fills the area instead
 * @param dashPx lengths of dashes and gaps in turn, in logical pixels; empty for a solid line
 * @param title what it shows, for a legend; empty if it does not say
 * @param sieve what else it asks of a feature
 */
public record LayerRule(
        Set<FeatureClass> classes,
        int maxRank,
        double minDenominator,
        double maxDenominator,
        int argb,
        double widthPx,
        List<Float> dashPx,
        String title,
        FeatureSieve sieve) {
    /** A {@link #maxRank} that takes all features. */
    public static final int ANY_RANK = Byte.MAX_VALUE;

    public LayerRule {
        classes = Set.copyOf(classes);
        dashPx = List.copyOf(dashPx);
    }

    /** A rule without a title, for all features of its classes and ranks. */
    public LayerRule(
            Set<FeatureClass> classes,
            int maxRank,
            double minDenominator,
            double maxDenominator,
            int argb,
            double widthPx,
            List<Float> dashPx) {
        this(classes, maxRank, minDenominator, maxDenominator, argb, widthPx, dashPx, "", FeatureSieve.ALL);
    }

    /** A rule that fills all areas at all scales. */
    public static LayerRule fill(int argb) {
        return new LayerRule(Set.of(), ANY_RANK, 0, Double.POSITIVE_INFINITY, argb, 0, List.of());
    }

    /** A rule that draws all lines at all scales. */
    public static LayerRule line(int argb, double widthPx, Float... dashPx) {
        return new LayerRule(Set.of(), ANY_RANK, 0, Double.POSITIVE_INFINITY, argb, widthPx, List.of(dashPx));
    }

    /** This rule for these classes only. */
    public LayerRule of(FeatureClass... only) {
        return new LayerRule(
                Set.of(only), maxRank, minDenominator, maxDenominator, argb, widthPx, dashPx, title, sieve);
    }

    /** This rule for features up to a rank only. */
    public LayerRule upToRank(int rank) {
        return new LayerRule(classes, rank, minDenominator, maxDenominator, argb, widthPx, dashPx, title, sieve);
    }

    /** This rule between two scale denominators only. */
    public LayerRule between(double minimum, double maximum) {
        return new LayerRule(classes, maxRank, minimum, maximum, argb, widthPx, dashPx, title, sieve);
    }

    public boolean isFill() {
        return widthPx == 0;
    }

    /** Whether it draws at a scale. */
    public boolean appliesAt(double scaleDenominator) {
        return minDenominator <= scaleDenominator && scaleDenominator < maxDenominator;
    }

    public boolean takes(BasemapFeature feature) {
        return feature.scaleRank() <= maxRank
                && (classes.isEmpty() || classes.contains(feature.featureClass()))
                && sieve.takes(feature);
    }
}
