package org.conflictmap.query;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conflictmap.store.EventTable;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.identity.FeatureIdImpl;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/** An ECQL filter, asked event by event: only the attributes that it names are made. */
final class ExpertSieve extends RowSieve {
    /** GeoTools tells at length which of its functions need libraries that are not here. */
    private static final Logger FACTORIES = Logger.getLogger("org.geotools.util.factory");

    private static final Pattern COLUMN = Pattern.compile("line \\d+, column (\\d+)");
    /** How the parser says that the last sign means nothing: after an open quotation it quotes what was begun. */
    private static final String LAST_SIGN = "<EOF> after : \"\"";

    private static final Pattern EXPECTED = Pattern.compile("\\n\\s+(\\S.*?) \\.\\.\\.");
    private static final Map<String, String> WORDS = Map.of(
            "<identifier>", "a name",
            "<string_literal>", "a text in single quotes",
            "<integer_literal>", "a number",
            "<floating_literal>", "a number",
            "<date>", "a date",
            "<date_time>", "a date");
    private static final Map<String, String> SIGNS =
            Map.of("<eq>", "=", "<gt>", ">", "<lt>", "<", "<gte>", ">=", "<lte>", "<=", "<neq>", "<>", "<not>", "NOT");
    private static final Set<String> GEOMETRIES = Set.of(
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection",
            "envelope",
            "srid");

    private static final Map<String, Integer> INDEXES = IntStream.range(0, EventAttributes.NAMES.size())
            .boxed()
            .collect(Collectors.toMap(EventAttributes.NAMES::get, index -> index));

    static {
        FACTORIES.setLevel(Level.OFF);
    }

    private final Filter filter;
    private final EventAttributes attributes;
    private final SimpleFeatureType type = EventAttributes.type();
    private final int[] used;

    ExpertSieve(EventTable table, String ecql) {
        filter = read(ecql);
        used = used(filter, ecql).stream()
                .mapToInt(EventAttributes.NAMES::indexOf)
                .toArray();
        attributes = new EventAttributes(table);
    }

    /**
     * Reads an expert's text. Cost: the first call loads GeoTools.
     *
     * @throws FilterException if it is not ECQL, or names an attribute that there is not
     */
    static void check(String ecql) {
        used(read(ecql), ecql);
    }

    private static Filter read(String ecql) {
        try {
            return ECQL.toFilter(ecql);
        } catch (CQLException | RuntimeException e) {
            throw refused(ecql, String.valueOf(e.getMessage()));
        }
    }

    private static FilterException refused(String ecql, String message) {
        Matcher column = COLUMN.matcher(message);
        if (!column.find()) {
            String cause = message.replaceAll("(?s)\\s*Parsing : .*", "");
            return new FilterException(0, cause.isEmpty() ? "not an ECQL filter" : cause);
        }
        boolean isCut = message.contains("<EOF>") && !message.contains(LAST_SIGN);
        int position =
                isCut ? ecql.length() : Math.max(0, Math.min(ecql.length(), Integer.parseInt(column.group(1))) - 1);
        String found = isCut ? "the end" : "'" + ecql.substring(position, Math.min(ecql.length(), position + 12)) + "'";
        if (message.startsWith("Lexical error")) {
            return new FilterException(
                    position,
                    "at " + (position + 1) + ": "
                            + (isCut ? "expected a closing quotation mark, found " : "not to be read: ") + found);
        }
        return new FilterException(
                position, "at " + (position + 1) + ": expected " + expected(message) + ", found " + found);
    }

    /** What may follow, in words; of two tokens that were expected the second is the one that was not met. */
    private static String expected(String message) {
        List<String[]> lines = EXPECTED.matcher(message)
                .results()
                .map(line -> line.group(1).toLowerCase(Locale.ROOT).split(" "))
                .toList();
        int longest = lines.stream().mapToInt(line -> line.length).max().orElse(0);
        Set<String> words = new LinkedHashSet<>();
        for (String[] line : lines) {
            if (line.length == longest) {
                words.add(word(line[longest - 1]));
            }
        }
        return words.isEmpty() ? "an ECQL filter" : String.join(", ", words);
    }

    private static String word(String token) {
        String plain = token.replace("\"", "");
        if (GEOMETRIES.contains(plain)) {
            return "a geometry";
        }
        return WORDS.getOrDefault(plain, SIGNS.getOrDefault(plain, plain.toUpperCase(Locale.ROOT)));
    }

    private static List<String> used(Filter filter, String ecql) {
        FilterAttributeExtractor names = new FilterAttributeExtractor();
        filter.accept(names, null);
        List<String> used = names.getAttributeNameSet().stream().sorted().toList();
        for (String name : used) {
            if (!EventAttributes.NAMES.contains(name)) {
                int position = Math.max(0, ecql.indexOf(name));
                throw new FilterException(
                        position,
                        "at " + (position + 1) + ": expected one of " + String.join(", ", EventAttributes.NAMES)
                                + ", found '" + name + "'");
            }
        }
        return used;
    }

    @Override
    long passing(int word, long wanted) {
        Object[] values = new Object[EventAttributes.NAMES.size()];
        SimpleFeatureImpl feature = new SimpleFeatureImpl(values, type, new FeatureIdImpl("event"), false, INDEXES);
        long found = 0;
        for (long left = wanted; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            for (int attribute : used) {
                values[attribute] = attributes.value(attribute, (word << 6) + bit);
            }
            if (filter.evaluate(feature)) {
                found |= 1L << bit;
            }
        }
        Arrays.fill(values, null);
        return found;
    }

    @Override
    int cost() {
        return 1000;
    }
}
