package org.conflictmap.map.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conflictmap.map.basemap.BasemapFeatures;
import org.conflictmap.map.basemap.FeatureClass;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.FilterAttributeExtractor;

/**
 * Which features a rule takes, as a GeoTools filter and back. What compares class and rank only becomes a rule's own sets,
 * any other filter by attributes a {@link GeoToolsSieve}. Pure functions, safe from any thread.
 */
final class FilterRules {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** What a rule takes. */
    record Taken(Set<FeatureClass> classes, int maxRank, FeatureSieve sieve) {
        static final Taken ALL = new Taken(Set.of(), LayerRule.ANY_RANK, FeatureSieve.ALL);
    }

    private FilterRules() {}

    static Filter filter(LayerRule rule) {
        List<Filter> filters = new ArrayList<>();
        if (!rule.classes().isEmpty()) {
            filters.add(FILTERS.or(new TreeSet<>(rule.classes())
                    .stream()
                            .map(only -> (Filter) FILTERS.equals(
                                    FILTERS.property(BasemapFeatures.CLASS), FILTERS.literal(only.key())))
                            .toList()));
        }
        if (rule.maxRank() < LayerRule.ANY_RANK) {
            filters.add(FILTERS.lessOrEqual(FILTERS.property(BasemapFeatures.RANK), FILTERS.literal(rule.maxRank())));
        }
        return filters.isEmpty() ? Filter.INCLUDE : FILTERS.and(filters);
    }

    /** What no other filter takes. */
    static Filter noneOf(List<Filter> filters) {
        return filters.isEmpty() ? Filter.INCLUDE : FILTERS.not(FILTERS.or(filters));
    }

    /** What a filter takes; nothing, with a problem told, if it asks for what a feature does not have. */
    static Optional<Taken> taken(Filter filter, String rule, SldProblems problems) {
        FilterAttributeExtractor extractor = new FilterAttributeExtractor();
        filter.accept(extractor, null);
        for (String attribute : extractor.getAttributeNameSet()) {
            if (!BasemapFeatures.ATTRIBUTES.contains(attribute)) {
                problems.add(
                        rule,
                        "Filter",
                        attribute,
                        "one of the attributes " + String.join(", ", BasemapFeatures.ATTRIBUTES),
                        "the rule is left out");
                return Optional.empty();
            }
        }
        return Optional.of(
                flat(filter).orElseGet(() -> new Taken(Set.of(), LayerRule.ANY_RANK, new GeoToolsSieve(filter))));
    }

    private static Optional<Taken> flat(Filter filter) {
        if (filter == Filter.INCLUDE) {
            return Optional.of(Taken.ALL);
        }
        List<Filter> parts = filter instanceof And ? ((And) filter).getChildren() : List.of(filter);
        Set<FeatureClass> classes = Set.of();
        int maxRank = LayerRule.ANY_RANK;
        for (Filter part : parts) {
            Optional<Set<FeatureClass>> named = classes(part);
            Optional<Integer> rank = maxRank(part);
            if (named.isPresent() && classes.isEmpty()) {
                classes = named.get();
            } else if (rank.isPresent()) {
                maxRank = Math.min(maxRank, rank.get());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Taken(classes, maxRank, FeatureSieve.ALL));
    }

    private static Optional<Set<FeatureClass>> classes(Filter filter) {
        List<Filter> choices = filter instanceof Or ? ((Or) filter).getChildren() : List.of(filter);
        Set<FeatureClass> classes = new TreeSet<>();
        for (Filter choice : choices) {
            FeatureClass only = choice instanceof PropertyIsEqualTo equal
                            && isProperty(equal.getExpression1(), BasemapFeatures.CLASS)
                            && equal.isMatchingCase()
                    ? FeatureClass.ofKey(String.valueOf(equal.getExpression2().evaluate(null, String.class)))
                    : null;
            if (only == null) {
                return Optional.empty();
            }
            classes.add(only);
        }
        return Optional.of(classes);
    }

    private static Optional<Integer> maxRank(Filter filter) {
        return filter instanceof PropertyIsLessThanOrEqualTo atMost
                        && isProperty(atMost.getExpression1(), BasemapFeatures.RANK)
                ? Optional.ofNullable(atMost.getExpression2().evaluate(null, Integer.class))
                : Optional.empty();
    }

    private static boolean isProperty(Expression expression, String name) {
        return expression instanceof PropertyName property
                && property.getPropertyName().equals(name);
    }
}
