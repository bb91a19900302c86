package org.conflictmap.map.style;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyledLayer;
import org.geotools.api.style.StyledLayerDescriptor;
import org.geotools.api.style.Symbolizer;
import org.jspecify.annotations.Nullable;

/**
 * Writes our own styles as a Styled Layer Descriptor 1.0, which QGIS, GeoServer and {@link SldReader} read. It knows what
 * our rules need: fills, lines, marks, and filters by equality and rank. For one thread.
 */
final class SldWriter {
    private static final String SLD = "http://www.opengis.net/sld";
    private static final String OGC = "http://www.opengis.net/ogc";

    private final XMLStreamWriter out;
    private int depth;

    private SldWriter(XMLStreamWriter out) {
        this.out = out;
    }

    static String write(StyledLayerDescriptor descriptor) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            new SldWriter(out).descriptor(descriptor);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("written to memory", e);
        }
        return text.append('\n').toString();
    }

    private void begin(String name) throws XMLStreamException {
        indent();
        if (name.startsWith("ogc:")) {
            out.writeStartElement("ogc", name.substring(4), OGC);
        } else {
            out.writeStartElement(name);
        }
        depth++;
    }

    private void end() throws XMLStreamException {
        depth--;
        indent();
        out.writeEndElement();
    }

    private void indent() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void text(String name, String value) throws XMLStreamException {
        begin(name);
        depth--;
        out.writeCharacters(value);
        out.writeEndElement();
    }

    private void descriptor(StyledLayerDescriptor descriptor) throws XMLStreamException {
        begin("StyledLayerDescriptor");
        out.writeDefaultNamespace(SLD);
        out.writeNamespace("ogc", OGC);
        out.writeAttribute("version", "1.0.0");
        for (StyledLayer layer : descriptor.layers()) {
            begin("NamedLayer");
            text("Name", layer.getName());
            for (Style style : ((NamedLayer) layer).styles()) {
                begin("UserStyle");
                for (FeatureTypeStyle part : style.featureTypeStyles()) {
                    begin("FeatureTypeStyle");
                    for (Rule rule : part.rules()) {
                        rule(rule);
                    }
                    end();
                }
                end();
            }
            end();
        }
        end();
    }

    private void rule(Rule rule) throws XMLStreamException {
        begin("Rule");
        if (rule.getName() != null && !rule.getName().isEmpty()) {
            text("Title", rule.getName());
        }
        if (rule.getFilter() != null && rule.getFilter() != Filter.INCLUDE) {
            begin("ogc:Filter");
            filter(rule.getFilter());
            end();
        }
        if (rule.getMinScaleDenominator() > 0) {
            text("MinScaleDenominator", plain(rule.getMinScaleDenominator()));
        }
        if (rule.getMaxScaleDenominator() < Double.POSITIVE_INFINITY) {
            text("MaxScaleDenominator", plain(rule.getMaxScaleDenominator()));
        }
        for (Symbolizer symbolizer : rule.symbolizers()) {
            symbolizer(symbolizer);
        }
        end();
    }

    private void filter(Filter filter) throws XMLStreamException {
        if (filter instanceof BinaryLogicOperator logic) {
            begin(filter instanceof And ? "ogc:And" : "ogc:Or");
            for (Filter part : logic.getChildren()) {
                filter(part);
            }
            end();
        } else {
            BinaryComparisonOperator comparison = (BinaryComparisonOperator) filter;
            begin(filter instanceof PropertyIsEqualTo ? "ogc:PropertyIsEqualTo" : "ogc:PropertyIsLessThanOrEqualTo");
            operand(comparison.getExpression1());
            operand(comparison.getExpression2());
            end();
        }
    }

    private void operand(Expression expression) throws XMLStreamException {
        if (expression instanceof PropertyName property) {
            text("ogc:PropertyName", property.getPropertyName());
        } else {
            text("ogc:Literal", constant(expression));
        }
    }

    private void symbolizer(Symbolizer symbolizer) throws XMLStreamException {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            begin("PolygonSymbolizer");
            fill(polygon.getFill());
            stroke(polygon.getStroke());
        } else if (symbolizer instanceof LineSymbolizer line) {
            begin("LineSymbolizer");
            stroke(line.getStroke());
        } else {
            PointSymbolizer point = (PointSymbolizer) symbolizer;
            begin("PointSymbolizer");
            begin("Graphic");
            for (GraphicalSymbol symbol : point.getGraphic().graphicalSymbols()) {
                Mark mark = (Mark) symbol;
                begin("Mark");
                text("WellKnownName", constant(mark.getWellKnownName()));
                fill(mark.getFill());
                stroke(mark.getStroke());
                end();
            }
            text("Size", constant(point.getGraphic().getSize()));
            end();
        }
        end();
    }

    private void fill(@Nullable Fill fill) throws XMLStreamException {
        if (fill != null) {
            begin("Fill");
            css("fill", constant(fill.getColor()));
            css("fill-opacity", constant(fill.getOpacity()));
            end();
        }
    }

    private void stroke(@Nullable Stroke stroke) throws XMLStreamException {
        if (stroke != null) {
            begin("Stroke");
            css("stroke", constant(stroke.getColor()));
            css("stroke-width", constant(stroke.getWidth()));
            css("stroke-opacity", constant(stroke.getOpacity()));
            List<Expression> dashes = stroke.dashArray() == null ? List.of() : stroke.dashArray();
            if (!dashes.isEmpty()) {
                css(
                        "stroke-dasharray",
                        String.join(
                                " ", dashes.stream().map(SldWriter::constant).toList()));
            }
            css("stroke-linejoin", "round");
            css("stroke-linecap", dashes.isEmpty() ? "round" : "butt");
            end();
        }
    }

    private void css(String name, String value) throws XMLStreamException {
        indent();
        out.writeStartElement("CssParameter");
        out.writeAttribute("name", name);
        out.writeCharacters(value);
        out.writeEndElement();
    }

    private static String constant(Expression expression) {
        Object value = expression.evaluate(null);
        return value instanceof Double || value instanceof Float ? plain(((Number) value).doubleValue()) : "" + value;
    }

    /** A number without an exponent, which not all readers know; widths as they were chosen, not as floats hold them. */
    private static String plain(double number) {
        double rounded = Math.round(number * 1e4) / 1e4;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : new java.math.BigDecimal(String.valueOf(rounded)).toPlainString();
    }
}
