package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.map.LayerId;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/conflictmap");
    private static final Path BUNDLES = Path.of("src/main/resources/org/conflictmap/ui");
    private static final String ENGLISH = "texts.properties";
    private static final String ARABIC = "texts_ar.properties";
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"");
    private static final Pattern LOOKUP = Pattern.compile("texts\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void everyKeyThatTheWindowAsksForHasAText() throws IOException {
        Set<String> missing = literals(LOOKUP);
        missing.removeAll(keys(ENGLISH));
        assertThat(missing)
                .as("lines to add to %s:%n%s", ENGLISH, lines(missing))
                .isEmpty();
    }

    @Test
    void everyTextIsAskedFor() throws IOException {
        Set<String> literals = literals(LITERAL);
        Set<String> prefixes = literals.stream()
                .filter(literal -> literal.length() > 2 && literal.endsWith("."))
                .collect(Collectors.toSet());
        Set<String> unused = keys(ENGLISH);
        unused.removeIf(key ->
                literals.contains(key) || prefixes.stream().anyMatch(key::startsWith) || isPutTogether(key, literals));
        assertThat(unused)
                .as("lines to remove from %s:%n%s", ENGLISH, lines(unused))
                .isEmpty();
    }

    @Test
    void theArabicTextsHaveTheSameKeys() throws IOException {
        Set<String> missing = keys(ENGLISH);
        missing.removeAll(keys(ARABIC));
        Set<String> surplus = keys(ARABIC);
        surplus.removeAll(keys(ENGLISH));
        assertThat(missing).as("not translated:%n%s", lines(missing)).isEmpty();
        assertThat(surplus)
                .as("translated, but not in English:%n%s", lines(surplus))
                .isEmpty();
    }

    @Test
    void everyTypePrecisionLayerFormatAndReasonHasAName() {
        Texts texts = Texts.of(Locale.ENGLISH);
        List<String> keys = new ArrayList<>();
        for (EventType type : EventType.values()) {
            keys.add("type." + type.id());
        }
        for (PlacePrecision precision : PlacePrecision.values()) {
            keys.add("precision." + precision.id());
        }
        for (LayerId layer : LayerId.values()) {
            keys.add("layer." + layer.key());
        }
        for (ImportReason reason : ImportReason.values()) {
            keys.add("report.reason." + word(reason));
        }
        for (ImportException.Reason reason : ImportException.Reason.values()) {
            keys.add("open.failed." + word(reason));
        }
        for (ImportFormat format : Formats.ALL.formats()) {
            keys.add("report.format." + format.id());
        }
        assertThat(keys).allSatisfy(key -> assertThat(texts.get(key)).isNotBlank());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void everyTextIsAPatternThatCanBeFilled() throws IOException {
        for (String file : List.of(ENGLISH, ARABIC)) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                if (text.contains("{0")) {
                    assertThatCode(() -> new MessageFormat(text))
                            .as("%s in %s", key, file)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    /** Whether the key is a literal followed by one that begins with a dot: {@code key + ".tip"}. */
    private static boolean isPutTogether(String key, Set<String> literals) {
        return IntStream.range(1, key.length())
                .anyMatch(at -> key.charAt(at) == '.'
                        && literals.contains(key.substring(at))
                        && (literals.contains(key.substring(0, at)) || isPutTogether(key.substring(0, at), literals)));
    }

    private static String lines(Set<String> keys) {
        return keys.stream().map(key -> key + "=").collect(Collectors.joining("\n"));
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> literals(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
