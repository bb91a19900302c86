package org.conflictmap.map.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.StyledLayerDescriptor;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.FilterDOMParser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a Styled Layer Descriptor, version 1.0 or 1.1 with Symbology Encoding as QGIS writes it, into GeoTools' styles.
 * GeoTools' own reader of these files is in a jar (gt-xml) that the wrapper does not have; its reader of filters is in
 * gt-main, and used. Elements are known by their local names, as both versions and their many writers have nearly the same
 * ones. No other file is read, whatever the document asks for. For one thread.
 */
final class SldReader {
    private static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();
    private static final int MOST_BYTES = 8 << 20;
    private static final String LEFT_OUT = "it is left out";

    /** What says nothing of how something is drawn. */
    private static final Set<String> WORDS = Set.of(
            "Name",
            "Title",
            "Abstract",
            "Description",
            "IsDefault",
            "FeatureTypeName",
            "SemanticTypeIdentifier",
            "LegendGraphic");

    private final SldProblems problems;

    private SldReader(SldProblems problems) {
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is no such file at all; the message names it and says what was expected
     */
    static StyledLayerDescriptor read(Path file, SldProblems problems) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + ": too large for a style; expected at most " + MOST_BYTES + " bytes");
        }
        try {
            Element root = parsed(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (!root.getLocalName().equals("StyledLayerDescriptor")) {
                throw new IOException(
                        file + ": the element " + root.getNodeName() + "; expected StyledLayerDescriptor");
            }
            return new SldReader(problems).descriptor(root);
        } catch (SAXParseException e) {
            throw new IOException(file + ", line " + e.getLineNumber() + ": no XML: " + e.getMessage(), e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + ": no XML: " + e.getMessage(), e);
        }
    }

    /** The root of a document of which each element knows its line. */
    private static Element parsed(InputStream in) throws SAXException, IOException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        Tree tree = new Tree(DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .newDocument());
        parser.parse(in, tree);
        return tree.document.getDocumentElement();
    }

    /** Makes a document of what a parser meets. */
    private static final class Tree extends DefaultHandler {
        private final Document document;
        private final Deque<Node> open = new ArrayDeque<>();
        private @Nullable Locator locator;

        Tree(Document document) {
            this.document = document;
            open.push(document);
        }

        @Override
        public void setDocumentLocator(Locator newLocator) {
            locator = newLocator;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            Element element = document.createElementNS(uri.isEmpty() ? null : uri, qName);
            for (int i = 0; i < attributes.getLength(); i++) {
                element.setAttribute(attributes.getQName(i), attributes.getValue(i));
            }
            element.setUserData(Elements.LINE, locator == null ? 0 : locator.getLineNumber(), null);
            open.element().appendChild(element);
            open.push(element);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            open.pop();
        }

        @Override
        public void characters(char[] text, int start, int length) {
            open.element().appendChild(document.createTextNode(new String(text, start, length)));
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private StyledLayerDescriptor descriptor(Element root) {
        StyledLayerDescriptor descriptor = STYLES.createStyledLayerDescriptor();
        for (Element child : Elements.of(root)) {
            String name = child.getLocalName();
            if (name.equals("NamedLayer") || name.equals("UserLayer")) {
                descriptor.addStyledLayer(layer(child));
            } else {
                unknown("", child, LEFT_OUT);
            }
        }
        return descriptor;
    }

    private NamedLayer layer(Element element) {
        NamedLayer layer = STYLES.createNamedLayer();
        layer.setName(Elements.text(element, "Name"));
        for (Element child : Elements.of(element)) {
            if (child.getLocalName().equals("UserStyle")) {
                layer.addStyle(style(child));
            } else {
                unknown(layer.getName(), child, LEFT_OUT);
            }
        }
        return layer;
    }

    private Style style(Element element) {
        Style style = STYLES.createStyle();
        style.setName(Elements.text(element, "Name"));
        for (Element child : Elements.of(element)) {
            if (child.getLocalName().equals("FeatureTypeStyle")) {
                style.featureTypeStyles().add(featureTypeStyle(child));
            } else {
                unknown(style.getName(), child, LEFT_OUT);
            }
        }
        return style;
    }

    private FeatureTypeStyle featureTypeStyle(Element element) {
        FeatureTypeStyle part = STYLES.createFeatureTypeStyle();
        for (Element child : Elements.of(element)) {
            if (child.getLocalName().equals("Rule")) {
                rule(child).ifPresent(part.rules()::add);
            } else {
                unknown("", child, LEFT_OUT);
            }
        }
        return part;
    }

    /** A rule whose filter cannot be read is left out: without it the rule would take everything. */
    private Optional<Rule> rule(Element element) {
        String title = Elements.text(element, "Title");
        String name = title.isEmpty() ? Elements.text(element, "Name") : title;
        Rule rule = STYLES.createRule();
        rule.setName(name);
        SymbolizerReader symbolizers = new SymbolizerReader(name, problems);
        for (Element child : Elements.of(element)) {
            switch (child.getLocalName()) {
                case "Filter" -> {
                    Optional<Filter> filter = filter(child, name);
                    if (filter.isEmpty()) {
                        return Optional.empty();
                    }
                    rule.setFilter(filter.get());
                }
                case "ElseFilter" -> rule.setElseFilter(true);
                case "MinScaleDenominator" ->
                    rule.setMinScaleDenominator(symbolizers.number(child, 0, Double.MAX_VALUE, 0));
                case "MaxScaleDenominator" ->
                    rule.setMaxScaleDenominator(
                            symbolizers.number(child, 0, Double.MAX_VALUE, Double.POSITIVE_INFINITY));
                case "PolygonSymbolizer" -> rule.symbolizers().add(symbolizers.polygon(child));
                case "LineSymbolizer" -> symbolizers.line(child).ifPresent(rule.symbolizers()::add);
                default -> unknown(name, child, LEFT_OUT);
            }
        }
        return Optional.of(rule);
    }

    private Optional<Filter> filter(Element element, String rule) {
        List<Element> conditions = Elements.of(element);
        if (conditions.size() == 1) {
            try {
                Filter filter = FilterDOMParser.parseFilter(conditions.get(0));
                if (filter != null) {
                    return Optional.of(filter);
                }
            } catch (RuntimeException e) {
                problems.add(
                        rule,
                        Elements.line(element),
                        "Filter",
                        String.valueOf(e.getMessage()),
                        "an OGC filter",
                        "the rule is left out");
                return Optional.empty();
            }
        }
        String found = conditions.isEmpty() ? "" : conditions.get(0).getLocalName();
        problems.add(
                rule,
                Elements.line(element),
                "Filter",
                found,
                "one condition of an OGC filter",
                "the rule is left out");
        return Optional.empty();
    }

    private void unknown(String holder, Element element, String consequence) {
        String name = element.getLocalName();
        if (!WORDS.contains(name)) {
            problems.add(holder, element, name, "areas and lines", consequence);
        }
    }
}
