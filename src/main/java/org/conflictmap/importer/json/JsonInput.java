package org.conflictmap.importer.json;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.file.WatchedStream;
import org.conflictmap.store.OriginalRecord.Field;
import org.conflictmap.task.Tasks;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The tokens of a JSON file, and where in the file they stand. Several values may follow each other, on lines of their own
 * or as a text sequence of RFC 7464. NaN is read, since programs write it. For one thread.
 *
 * <p>Cost: that of Jackson's streaming parser; nothing is kept. Nesting deeper than 500 is refused.
 */
public final class JsonInput implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final Pattern JSON = Pattern.compile("[\\s\\x1E]*(\\{\\s*[\"}]|\\[\\s*[{\\[\"\\]])");

    private final JsonParser parser;
    private final long base;
    private final boolean isBytes;

    private JsonInput(String text) {
        this.base = 0;
        this.isBytes = false;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    private JsonInput(ImportFile file, long base, InputStream bytes) {
        this.base = base;
        this.isBytes = file.charset().equals(StandardCharsets.UTF_8);
        InputStream plain = new Unseparated(bytes);
        this.parser = isBytes
                ? FACTORY.createParser(ObjectReadContext.empty(), plain)
                : FACTORY.createParser(ObjectReadContext.empty(), new InputStreamReader(plain, file.charset()));
    }

    /** The whole file. */
    public static JsonInput open(ImportFile file, Tasks.Progress progress) throws IOException {
        long begin = DelimitedReader.begin(file);
        return new JsonInput(file, begin, new WatchedStream(file, begin, progress));
    }

    /** The values from an offset on, at which one begins. */
    public static JsonInput at(ImportFile file, long offset) {
        return new JsonInput(file, offset, new WatchedStream(file, offset, WatchedStream.UNWATCHED));
    }

    /** A text, such as a field of a table. */
    public static JsonInput of(String text) {
        return new JsonInput(text);
    }

    /** The first bytes of the file; it may break off anywhere. */
    public static JsonInput head(ImportFile file, int length) throws IOException {
        int begin = (int) DelimitedReader.begin(file);
        byte[] head = file.head(length);
        return new JsonInput(file, begin, new ByteArrayInputStream(head, begin, head.length - begin));
    }

    /** Whether a file begins like a JSON object, or an array of objects, arrays or texts. */
    public static boolean looksLikeJson(ImportFile file) throws IOException {
        int begin = (int) DelimitedReader.begin(file);
        byte[] head = file.head(1 << 10);
        String text = new String(head, begin, head.length - begin, StandardCharsets.ISO_8859_1);
        return JSON.matcher(text).lookingAt();
    }

    public JsonParser parser() {
        return parser;
    }

    /** The offset in the file of the current token's first byte. */
    public long offset() {
        return base + offset(parser.currentTokenLocation());
    }

    /** The offset in the file behind the current token. */
    public long end() {
        return base + offset(parser.currentLocation());
    }

    private long offset(TokenStreamLocation location) {
        return Math.max(0, isBytes ? location.getByteOffset() : location.getCharOffset());
    }

    /** The offset in the file at which it is broken. */
    public long offset(JacksonException broken) {
        return base + offset(location(broken));
    }

    /** The line on which it is broken, from 1. */
    public long line(JacksonException broken) {
        return location(broken).getLineNr();
    }

    private TokenStreamLocation location(JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        return location == null ? parser.currentLocation() : location;
    }

    /**
     * Reads the current value as fields: those of an object have its name and a dot before theirs, elements of an array
     * their number in brackets.
     *
     * @param name of the value; empty for the outermost
     */
    public void flatten(String name, List<Field> into) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String inner = parser.currentName();
                parser.nextToken();
                flatten(name.isEmpty() ? inner : name + "." + inner, into);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                flatten(name + "[" + index + "]", into);
            }
        } else {
            into.add(new Field(name, text()));
        }
    }

    /** The current value as text; empty for null, NaN, an object or an array. */
    public String text() {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            return "";
        }
        String text = parser.getString();
        return token == JsonToken.VALUE_NUMBER_FLOAT && text.equals("NaN") ? "" : text;
    }

    @Override
    public void close() {
        parser.close();
    }

    /** Takes the separators of text sequences for blanks: they may stand nowhere else. */
    private static final class Unseparated extends FilterInputStream {
        static final byte RS = 0x1E;

        Unseparated(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read == RS ? ' ' : read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            for (int at = from; at < from + read; at++) {
                if (into[at] == RS) {
                    into[at] = ' ';
                }
            }
            return read;
        }
    }
}
