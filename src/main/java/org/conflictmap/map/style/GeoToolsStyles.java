package org.conflictmap.map.style;

import java.util.ArrayList;
import java.util.List;
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
import org.geotools.api.style.Fill;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Layer rules as a GeoTools style, and back: what the painter draws and what GeoTools knows of it are the same thing.
 *
 * <p>Kept off the way to the first frame: the first call loads GeoTools, which takes some hundred milliseconds. Pure
 * functions, safe from any thread.
 */
public final class GeoToolsStyles {
    private static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private GeoToolsStyles() {}

    /** A style for the features of {@link BasemapFeatures}. */
    public static Style style(String name, List<LayerRule> rules) {
        Style style = STYLES.createStyle();
        style.setName(name);
        style.featureTypeStyles()
                .add(STYLES.createFeatureTypeStyle(
                        rules.stream().map(GeoToolsStyles::rule).toArray(Rule[]::new)));
        return style;
    }

    /**
     * The rules of a style for the features of {@link BasemapFeatures}.
     *
     * @throws IllegalArgumentException if it says something that a {@link LayerRule} cannot, with what that is
     */
    public static List<LayerRule> rules(Style style) {
        List<LayerRule> rules = new ArrayList<>();
        style.featureTypeStyles()
                .forEach(part -> part.rules()
                        .forEach(rule -> rule.symbolizers().forEach(symbolizer -> rules.add(rule(rule, symbolizer)))));
        return rules;
    }

    private static Rule rule(LayerRule rule) {
        Rule geoTools = STYLES.createRule();
        geoTools.setFilter(filter(rule));
        geoTools.setMinScaleDenominator(rule.minDenominator());
        geoTools.setMaxScaleDenominator(rule.maxDenominator());
        Expression color = FILTERS.literal(String.format("#%06X", rule.argb() & 0xFFFFFF));
        Expression opacity = FILTERS.literal((rule.argb() >>> 24) / 255.0);
        if (rule.isFill()) {
            geoTools.symbolizers().add(STYLES.createPolygonSymbolizer(null, STYLES.createFill(color, opacity), null));
        } else {
            Stroke stroke = STYLES.createStroke(color, FILTERS.literal(rule.widthPx()), opacity);
            if (!rule.dashPx().isEmpty()) {
                stroke.setDashArray(rule.dashPx().stream()
                        .map(length -> (Expression) FILTERS.literal(length))
                        .toList());
            }
            geoTools.symbolizers().add(STYLES.createLineSymbolizer(stroke, null));
        }
        return geoTools;
    }

    private static Filter filter(LayerRule rule) {
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

    private static LayerRule rule(Rule rule, Symbolizer symbolizer) {
        Set<FeatureClass> classes = new TreeSet<>();
        int maxRank = collect(rule.getFilter() == null ? Filter.INCLUDE : rule.getFilter(), classes);
        double minimum = rule.getMinScaleDenominator();
        double maximum = rule.getMaxScaleDenominator();
        if (symbolizer instanceof PolygonSymbolizer polygon && polygon.getStroke() == null) {
            Fill fill = polygon.getFill();
            return new LayerRule(
                    classes, maxRank, minimum, maximum, argb(fill.getColor(), fill.getOpacity()), 0, List.of());
        }
        if (symbolizer instanceof LineSymbolizer line) {
            Stroke stroke = line.getStroke();
            List<Expression> dashes = stroke.dashArray() == null ? List.of() : stroke.dashArray();
            return new LayerRule(
                    classes,
                    maxRank,
                    minimum,
                    maximum,
                    argb(stroke.getColor(), stroke.getOpacity()),
                    stroke.getWidth().evaluate(null, Double.class),
                    dashes.stream()
                            .map(length -> length.evaluate(null, Float.class))
                            .toList());
        }
        throw new IllegalArgumentException("only fills without stroke and lines are drawn, not " + symbolizer);
    }

    /** Adds the filter's classes and answers its largest rank. */
    private static int collect(Filter filter, Set<FeatureClass> classes) {
        if (filter == Filter.INCLUDE) {
            return LayerRule.ANY_RANK;
        }
        if (filter instanceof And and) {
            return and.getChildren().stream()
                    .mapToInt(part -> collect(part, classes))
                    .min()
                    .orElse(LayerRule.ANY_RANK);
        }
        if (filter instanceof Or or) {
            or.getChildren().forEach(part -> collect(part, classes));
            return LayerRule.ANY_RANK;
        }
        if (filter instanceof PropertyIsEqualTo equal
                && equal.getExpression1().toString().equals(BasemapFeatures.CLASS)) {
            String key = equal.getExpression2().evaluate(null, String.class);
            FeatureClass only = FeatureClass.ofKey(key);
            if (only == null) {
                throw new IllegalArgumentException("no feature class '" + key + "'");
            }
            classes.add(only);
            return LayerRule.ANY_RANK;
        }
        if (filter instanceof PropertyIsLessThanOrEqualTo atMost
                && atMost.getExpression1().toString().equals(BasemapFeatures.RANK)) {
            return atMost.getExpression2().evaluate(null, Integer.class);
        }
        throw new IllegalArgumentException("a filter compares class or rank, not " + filter);
    }

    private static int argb(Expression color, Expression opacity) {
        int rgb = Integer.decode(color.evaluate(null, String.class));
        return (int) Math.round(opacity.evaluate(null, Double.class) * 255) << 24 | rgb;
    }
}
