package org.conflictmap.map.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictmap.map.basemap.LayerKind;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;

/**
 * Layer rules as a GeoTools style, and back: what the painter draws and what GeoTools knows of it are the same thing.
 *
 * <p>Kept off the way to the first frame: the first call loads GeoTools, which takes some hundred milliseconds. Pure
 * functions, safe from any thread.
 */
final class GeoToolsStyles {
    private static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private GeoToolsStyles() {}

    /** A rule and whether it was said of areas or of lines: the line round an area is one of areas. */
    record Said(LayerRule rule, LayerKind of) {}

    /** A style for the features of {@link org.conflictmap.map.basemap.BasemapFeatures}. */
    static Style style(String name, List<LayerRule> rules) {
        Style style = STYLES.createStyle();
        style.setName(name);
        style.featureTypeStyles()
                .add(STYLES.createFeatureTypeStyle(
                        rules.stream().map(GeoToolsStyles::rule).toArray(Rule[]::new)));
        return style;
    }

    private static Rule rule(LayerRule rule) {
        Rule geoTools = STYLES.createRule();
        geoTools.setName(rule.title());
        geoTools.setFilter(FilterRules.filter(rule));
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

    /**
     * The rules of a style for the features of {@link org.conflictmap.map.basemap.BasemapFeatures}, in their order. An area
     * with a line round it becomes two.
     *
     * @param problems told what a {@link LayerRule} cannot say
     */
    static List<Said> rules(Style style, SldProblems problems) {
        List<Said> rules = new ArrayList<>();
        for (FeatureTypeStyle part : style.featureTypeStyles()) {
            for (Rule rule : part.rules()) {
                Filter filter = rule.isElseFilter() ? others(rule, part.rules()) : filter(rule);
                Optional<FilterRules.Taken> taken = FilterRules.taken(filter, name(rule), problems);
                if (taken.isPresent()) {
                    for (Symbolizer symbolizer : rule.symbolizers()) {
                        add(rule, symbolizer, taken.get(), problems, rules);
                    }
                }
            }
        }
        return rules;
    }

    private static Filter filter(Rule rule) {
        return rule.getFilter() == null ? Filter.INCLUDE : rule.getFilter();
    }

    /**
     * What no other rule takes that draws at some of this one's scales. One for all features that draws nothing here, as QGIS
     * writes labels, takes nothing away.
     */
    private static Filter others(Rule rule, List<Rule> all) {
        return FilterRules.noneOf(all.stream()
                .filter(other -> !other.isElseFilter()
                        && (other.getFilter() != null || !other.symbolizers().isEmpty())
                        && other.getMinScaleDenominator() < rule.getMaxScaleDenominator()
                        && rule.getMinScaleDenominator() < other.getMaxScaleDenominator())
                .map(GeoToolsStyles::filter)
                .toList());
    }

    private static String name(Rule rule) {
        return rule.getName() == null ? "" : rule.getName();
    }

    private static void add(
            Rule rule, Symbolizer symbolizer, FilterRules.Taken taken, SldProblems problems, List<Said> rules) {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            Fill fill = polygon.getFill();
            if (fill != null) {
                LayerRule flat = flat(rule, taken, argb(fill.getColor(), fill.getOpacity()), 0, List.of());
                rules.add(new Said(flat, LayerKind.POLYGON));
            }
            addLine(rule, polygon.getStroke(), LayerKind.POLYGON, taken, rules);
        } else if (symbolizer instanceof LineSymbolizer line) {
            addLine(rule, line.getStroke(), LayerKind.LINE, taken, rules);
        } else {
            problems.add(
                    name(rule),
                    symbolizer.getClass().getSimpleName().replace("Impl", ""),
                    "",
                    "PolygonSymbolizer or LineSymbolizer",
                    "it is not drawn");
        }
    }

    private static void addLine(
            Rule rule, @Nullable Stroke stroke, LayerKind of, FilterRules.Taken taken, List<Said> rules) {
        double width = stroke == null ? 0 : stroke.getWidth().evaluate(null, Double.class);
        if (stroke != null && width > 0) {
            List<Expression> dashes = stroke.dashArray() == null ? List.of() : stroke.dashArray();
            List<Float> lengths = dashes.stream()
                    .map(length -> length.evaluate(null, Float.class))
                    .toList();
            LayerRule flat = flat(rule, taken, argb(stroke.getColor(), stroke.getOpacity()), width, lengths);
            rules.add(new Said(flat, of));
        }
    }

    private static LayerRule flat(Rule rule, FilterRules.Taken taken, int argb, double widthPx, List<Float> dashPx) {
        return new LayerRule(
                taken.classes(),
                taken.maxRank(),
                rule.getMinScaleDenominator(),
                rule.getMaxScaleDenominator(),
                argb,
                widthPx,
                dashPx,
                name(rule),
                taken.sieve());
    }

    private static int argb(Expression color, Expression opacity) {
        int rgb = Integer.decode(color.evaluate(null, String.class));
        return (int) Math.round(opacity.evaluate(null, Double.class) * 255) << 24 | rgb;
    }
}
