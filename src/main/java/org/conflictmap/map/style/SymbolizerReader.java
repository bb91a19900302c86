package org.conflictmap.map.style;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.ExpressionDOMParser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads the symbolizers of one rule: colours, opacities, widths and dashes, as numbers or as expressions that are the same
 * for all features. What else there is becomes a problem. For one thread.
 */
final class SymbolizerReader {
    private static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final double WIDEST_PX = 200;

    private final String rule;
    private final SldProblems problems;

    SymbolizerReader(String rule, SldProblems problems) {
        this.rule = rule;
        this.problems = problems;
    }

    PolygonSymbolizer polygon(Element element) {
        checkUnit(element);
        Fill fill = null;
        Stroke stroke = null;
        for (Element child : Elements.of(element)) {
            switch (child.getLocalName()) {
                case "Fill" -> fill = fill(child);
                case "Stroke" -> stroke = stroke(child);
                default -> unknown(child);
            }
        }
        return STYLES.createPolygonSymbolizer(stroke, fill, null);
    }

    Optional<LineSymbolizer> line(Element element) {
        checkUnit(element);
        Stroke stroke = null;
        for (Element child : Elements.of(element)) {
            if (child.getLocalName().equals("Stroke")) {
                stroke = stroke(child);
            } else {
                unknown(child);
            }
        }
        return Optional.ofNullable(stroke).map(found -> STYLES.createLineSymbolizer(found, null));
    }

    private void unknown(Element element) {
        String name = element.getLocalName();
        boolean isWord = name.equals("Name") || name.equals("Description");
        boolean isNothing = name.equals("PerpendicularOffset") && isZero(element);
        if (!isWord && !isNothing) {
            add(element, name, "fill and stroke", "it is ignored");
        }
    }

    private static boolean isZero(Element element) {
        return element.getTextContent().strip().matches("0+(\\.0*)?");
    }

    private void checkUnit(Element element) {
        String unit = element.getAttribute("uom");
        if (!unit.isEmpty() && !unit.toLowerCase(java.util.Locale.ROOT).contains("pixel")) {
            problems.add(
                    rule,
                    Elements.line(element),
                    element.getLocalName() + " uom",
                    unit,
                    "pixels",
                    "lengths are taken as pixels");
        }
    }

    private void add(Element at, String name, String expected, String consequence) {
        problems.add(rule, at, name, expected, consequence);
    }

    private @Nullable Fill fill(Element element) {
        String color = "#808080";
        double opacity = 1;
        for (Element child : Elements.of(element)) {
            String parameter = parameter(child);
            switch (parameter) {
                case "fill" -> color = color(child, parameter, color);
                case "fill-opacity" -> opacity = number(child, 0, 1, opacity);
                case "GraphicFill" -> {
                    add(child, "GraphicFill", "one colour", "the area is not filled");
                    return null;
                }
                default -> add(child, parameter, "fill, fill-opacity", "it is ignored");
            }
        }
        return STYLES.createFill(FILTERS.literal(color), FILTERS.literal(opacity));
    }

    private @Nullable Stroke stroke(Element element) {
        String color = "#000000";
        double opacity = 1;
        double width = 1;
        List<Float> dashes = List.of();
        String join = "round";
        String cap = "";
        for (Element child : Elements.of(element)) {
            String parameter = parameter(child);
            switch (parameter) {
                case "stroke" -> color = color(child, parameter, color);
                case "stroke-opacity" -> opacity = number(child, 0, 1, opacity);
                case "stroke-width" -> width = number(child, 0, WIDEST_PX, width);
                case "stroke-dasharray" -> dashes = dashes(child);
                case "stroke-linejoin" -> join = Elements.brief(child);
                case "stroke-linecap" -> cap = Elements.brief(child);
                case "stroke-dashoffset" -> {
                    if (!isZero(child)) {
                        problems.note(parameter, Elements.brief(child), "0", "dashes begin where the line does");
                    }
                }
                case "GraphicStroke", "GraphicFill" ->
                    add(child, parameter, "a line of one colour", "a plain line is drawn");
                default ->
                    add(child, parameter, "stroke, stroke-width, stroke-opacity, stroke-dasharray", "it is ignored");
            }
        }
        String ownCap = dashes.isEmpty() ? "round" : "butt";
        if (!join.equals("round")) {
            problems.note("stroke-linejoin", join, "round", "lines turn round");
        }
        if (!cap.isEmpty() && !cap.equals(ownCap)) {
            problems.note("stroke-linecap", cap, ownCap, "solid lines end round, dashes straight");
        }
        Stroke stroke = STYLES.createStroke(FILTERS.literal(color), FILTERS.literal(width), FILTERS.literal(opacity));
        stroke.setDashArray(dashes.stream()
                .map(length -> (Expression) FILTERS.literal(length))
                .toList());
        return stroke;
    }

    /** What a {@code CssParameter} or {@code SvgParameter} is of, else the element's own name. */
    private static String parameter(Element element) {
        String name = element.getLocalName();
        return name.equals("CssParameter") || name.equals("SvgParameter") ? element.getAttribute("name") : name;
    }

    private String color(Element element, String parameter, String otherwise) {
        Object value = value(element);
        Color color = value == null ? null : FILTERS.literal(value).evaluate(null, Color.class);
        if (color == null) {
            add(element, parameter, "a colour such as #3A7CA5", "it is " + otherwise);
            return otherwise;
        }
        return String.format("#%06X", color.getRGB() & 0xFFFFFF);
    }

    /** The number that an element says, if it lies between both. */
    double number(Element element, double least, double most, double otherwise) {
        Object value = value(element);
        Double number = value == null ? null : FILTERS.literal(value).evaluate(null, Double.class);
        if (number == null || !(number >= least && number <= most)) {
            String limits = most == Double.MAX_VALUE ? "a number from " + least : least + " to " + most;
            add(element, parameter(element), limits, "it is " + otherwise);
            return otherwise;
        }
        return number;
    }

    private List<Float> dashes(Element element) {
        List<Float> lengths = new ArrayList<>();
        float sum = 0;
        try {
            for (String length : String.valueOf(value(element)).strip().split("[\\s,]+")) {
                float px = Float.parseFloat(length);
                if (!(px >= 0 && px <= 1000)) {
                    throw new NumberFormatException(length);
                }
                lengths.add(px);
                sum += px;
            }
        } catch (NumberFormatException e) {
            sum = 0;
        }
        if (sum == 0) {
            add(element, "stroke-dasharray", "lengths such as 4 2", "the line is solid");
            return List.of();
        }
        if (lengths.size() % 2 == 1) {
            lengths.addAll(List.copyOf(lengths));
        }
        return lengths;
    }

    /** The text, or what an expression says that does not depend on the feature; else null. */
    private static @Nullable Object value(Element element) {
        List<Element> inside = Elements.of(element);
        if (inside.isEmpty()) {
            return element.getTextContent().strip();
        }
        try {
            Expression expression = new ExpressionDOMParser(FILTERS).expression(inside.get(0));
            return expression == null ? null : expression.evaluate(null);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
