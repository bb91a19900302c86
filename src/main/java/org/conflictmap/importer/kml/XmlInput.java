package org.conflictmap.importer.kml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.file.WatchedStream;
import org.conflictmap.store.OriginalRecord.Field;
import org.conflictmap.task.Tasks;

/**
 * The elements of a KML file, by their names without prefix, whatever namespace they are in. No document type, no entities
 * but XML's own, no other file is ever read. For one thread.
 */
final class XmlInput {
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int DEEPEST = 500;
    private static final int LONGEST_VALUE = 10_000;

    private final FeatureOffsets bytes;
    private final XMLStreamReader reader;
    private String name = "";
    private long offset;
    private int depth;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no other file is read: " + systemId);
        });
        return factory;
    }

    private XmlInput(ImportFile file, long base, InputStream in) throws IOException, XMLStreamException {
        this.offset = base;
        this.bytes = new FeatureOffsets(in, base, file.name());
        this.reader = factory().createXMLStreamReader(new InputStreamReader(bytes, charset(file)));
    }

    /** The whole file. */
    static XmlInput open(ImportFile file, Tasks.Progress progress) throws IOException, XMLStreamException {
        long begin = DelimitedReader.begin(file);
        return new XmlInput(file, begin, new WatchedStream(file, begin, progress));
    }

    /** The element that begins at an offset. */
    static XmlInput at(ImportFile file, long offset) throws IOException, XMLStreamException {
        return new XmlInput(file, offset, new WatchedStream(file, offset, WatchedStream.UNWATCHED));
    }

    /** The first bytes of a file; it may break off anywhere. */
    static XmlInput head(ImportFile file, int length) throws IOException, XMLStreamException {
        int begin = (int) DelimitedReader.begin(file);
        byte[] head = file.head(length);
        return new XmlInput(file, begin, new ByteArrayInputStream(head, begin, head.length - begin));
    }

    /** What the file declares, unless it was rewritten in UTF-8 when it was opened, or declares what it is not. */
    private static Charset charset(ImportFile file) throws IOException {
        byte[] head = file.head(200);
        Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return file.charset();
        }
        String name = declared.group(1).toUpperCase(Locale.ROOT);
        boolean isOther = !name.startsWith("UTF") && !name.startsWith("UCS") && !name.startsWith("ISO-10646");
        return isOther && Charset.isSupported(name) ? Charset.forName(name) : file.charset();
    }

    /** The next start or end of an element, a {@link XMLStreamConstants}; -1 at the end of the document. */
    int next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event;
            }
        }
        return -1;
    }

    private int advance() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            name = local(reader.getLocalName());
            if (FeatureOffsets.FEATURES.contains(name)) {
                offset = bytes.next();
            }
            if (++depth > DEEPEST) {
                throw new XMLStreamException("elements within more than " + DEEPEST + " others", reader.getLocation());
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    /** The name of the element that began last, without prefix. */
    String name() {
        return name;
    }

    /** Where in the file the last feature began. */
    long offset() {
        return offset;
    }

    /** An attribute of the element that began last; empty if it has none. */
    String attribute(String wanted) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (local(reader.getAttributeLocalName(index)).equals(wanted)) {
                return reader.getAttributeValue(index);
            }
        }
        return "";
    }

    /** Reads over what is left of the element that began last. */
    void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            open += next() == XMLStreamConstants.START_ELEMENT ? 1 : -1;
        }
    }

    /** The text of the element that began last and of all within it, to its end. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int open = 1; open > 0; ) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (isText(event)) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString().strip();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /**
     * Reads what is left of the element that began last as fields: those within others have their names before theirs, but
     * for extended data, which have their own names. Long values are cut.
     */
    void flatten(String prefix, List<Field> into) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean isLeaf = true;
        for (int event = advance(); event != XMLStreamConstants.END_ELEMENT; event = advance()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                isLeaf = false;
                flatten(inner(prefix), into);
            } else if (isText(event) && text.length() <= LONGEST_VALUE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        String value = text.toString().strip();
        if (isLeaf || !value.isEmpty()) {
            into.add(new Field(
                    prefix, value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value));
        }
    }

    /** The name of the field that the element becomes which has just begun. */
    private String inner(String outer) {
        return switch (name) {
            case "Data", "SimpleData", "SimpleArrayData" -> attribute("name");
            case "ExtendedData", "SchemaData" -> "";
            case "value" -> outer;
            default -> outer.isEmpty() ? name : outer + "." + name;
        };
    }
}
