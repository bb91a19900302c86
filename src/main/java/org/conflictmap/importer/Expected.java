package org.conflictmap.importer;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * What should stand in a file where something else does, as a kind and what it names; it is put into words, in English or
 * Arabic, only where somebody reads it. Immutable.
 *
 * @param names numbers, names and examples, as the kind needs them
 */
public record Expected(Kind kind, List<String> names) {
    /** What can be expected; the words for each are in {@code expected.properties}. */
    public enum Kind {
        /** Nothing has to be said. */
        PLAIN,
        DATE,
        /** Example. */
        DATE_SUCH_AS,
        /** One that tells the day from the month: example. */
        DATE_IN_ORDER,
        LAST_NOT_BEFORE_FIRST,
        DAY_THAT_HAS_COME,
        COORDINATES,
        DECIMAL_DEGREES,
        DEGREES_IN_RANGE,
        POSITIONS,
        /** How many. */
        POSITIONS_AT_MOST,
        /** How many. */
        POSITIONS_IN_ALL,
        LINE_OF_TWO,
        RING_THAT_CLOSES,
        RING_OF_FOUR,
        CUT_ALONG_180,
        COORDINATES_OR_NAME,
        PLACE_OF_THE_EVENT,
        /** Country. */
        POINT_IN,
        /** The name of a place that the gazetteers know: area and country, where the record has them. */
        KNOWN_NAME,
        /** The place that a name means: area and country, where the record has them. */
        PLACE_IN,
        /** A name that means one place: area, country, and the places that it could be. */
        ONE_PLACE_OF,
        LOW_BEST_HIGH,
        WHOLE_NUMBER,
        /** Codes. */
        ONE_OF,
        /** Whose. */
        EVENT_TYPE_OF,
        /** Whose. */
        CODE_OF,
        /** How many. */
        FIELDS,
        CLOSING_QUOTE,
        /** What: JSON, XML. */
        WELL_FORMED,
        OBJECT,
        FEATURE,
        PLACEMARK,
        /** In words that came from elsewhere. */
        WORDS
    }

    public static final Expected PLAIN = of(Kind.PLAIN);
    public static final Expected DATE = of(Kind.DATE);
    public static final Expected LAST_NOT_BEFORE_FIRST = of(Kind.LAST_NOT_BEFORE_FIRST);
    public static final Expected COORDINATES = of(Kind.COORDINATES);
    public static final Expected DECIMAL_DEGREES = of(Kind.DECIMAL_DEGREES);
    public static final Expected WHOLE_NUMBER = of(Kind.WHOLE_NUMBER);

    private static final String BUNDLE = "org.conflictmap.importer.expected";
    private static final String BETWEEN = "\u001F";

    public Expected {
        names = List.copyOf(names);
    }

    public static Expected of(Kind kind, String... names) {
        return new Expected(kind, List.of(names));
    }

    /** A name; empty if there are fewer. */
    public String name(int index) {
        return index < names.size() ? names.get(index) : "";
    }

    /** As one text, from which {@link #ofKey} makes it again. */
    String key() {
        return names.isEmpty() ? kind.name() : kind.name() + BETWEEN + String.join(BETWEEN, names);
    }

    static Expected ofKey(String key) {
        List<String> parts = List.of(key.split(BETWEEN, -1));
        return new Expected(Kind.valueOf(parts.get(0)), parts.subList(1, parts.size()));
    }

    /** In a language of the program, or else in English; empty if nothing has to be said. */
    public String words(Locale locale) {
        return kind == Kind.PLAIN ? "" : MessageFormat.format(pattern(locale), arguments(locale));
    }

    private String pattern(Locale locale) {
        ResourceBundle bundle = bundle(locale);
        String key = "expected." + kind.name();
        return bundle.getString(kind == Kind.PLACE_IN && where(locale).isEmpty() ? key + ".anywhere" : key);
    }

    private Object[] arguments(Locale locale) {
        return switch (kind) {
            case KNOWN_NAME, PLACE_IN -> new Object[] {where(locale)};
            case ONE_PLACE_OF -> new Object[] {name(2)};
            default -> names.toArray();
        };
    }

    /** Area and country, those that there are. */
    private String where(Locale locale) {
        return String.join(
                bundle(locale).getString("expected.between"),
                names.stream().filter(name -> !name.isEmpty()).toList());
    }

    /** @throws MissingResourceException never in a program that is whole */
    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
