package org.conflictmap.importer.timemap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.file.WatchedStream;
import org.conflictmap.importer.json.JsonInput;
import org.conflictmap.store.OriginalRecord.Field;
import org.conflictmap.task.Tasks;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/** What the ids mean that TimeMap's events have of their sources and associations. Not changed once it is read. */
final class TimeMapSources {
    private static final int HEAD_BYTES = 1 << 20;
    private static final Set<String> PARTS = Set.of("sources", "associations", "categories");
    private static final Set<String> LABELS = Set.of("title", "category", "paths", "filter_paths", "affil_s");

    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, String> associations = new HashMap<>();

    /** What is said in the events' own file, and in the files that were opened with it. */
    static TimeMapSources of(ImportFile file, List<ImportFile> companions, Tasks.Progress progress) throws IOException {
        TimeMapSources found = new TimeMapSources();
        Tasks.Progress quiet = WatchedStream.onlyCancelled(progress);
        if (JsonInput.looksLikeJson(file)) {
            try (JsonInput input = JsonInput.open(file, quiet)) {
                new TimeMapReader(input, found.parts()).read((offset, line, what) -> {});
            }
        }
        for (ImportFile companion : companions) {
            if (JsonInput.looksLikeJson(companion)) {
                try (JsonInput input = JsonInput.open(companion, quiet)) {
                    new TimeMapReader(input, found.parts()).read((offset, line, what) -> {});
                }
                try (JsonInput input = JsonInput.open(companion, quiet)) {
                    found.companion(input);
                }
            }
        }
        return found;
    }

    /** Whether a file has sources, associations or categories, by what its first record says of itself. */
    static boolean isThere(ImportFile file) throws IOException {
        try (JsonInput input = JsonInput.head(file, HEAD_BYTES)) {
            JsonParser parser = input.parser();
            JsonToken token = parser.nextToken();
            boolean hasId = token == JsonToken.START_OBJECT;
            if (hasId) {
                parser.nextToken();
                if (PARTS.contains(String.valueOf(parser.currentName()))) {
                    return true;
                }
            }
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            Set<String> names = new HashSet<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return (hasId || names.contains("id")) && !Collections.disjoint(names, LABELS);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            return false;
        }
    }

    private TimeMapReader.Parts parts() {
        return new TimeMapReader.Parts() {
            @Override
            public boolean event(JsonInput input) {
                input.parser().skipChildren();
                return true;
            }

            @Override
            public void sources(JsonInput input) {
                records(input, sources, List.of("title", "author", "affil_s[0]", "url", "path", "paths[0]"));
            }

            @Override
            public void associations(JsonInput input) {
                records(input, associations, List.of("title", "filter_paths[0]", "desc"));
            }
        };
    }

    /** A file that has only sources, as an object by their ids, or only associations, as a list. */
    private void companion(JsonInput input) {
        try {
            JsonToken token = input.parser().nextToken();
            if (token == JsonToken.START_OBJECT) {
                parts().sources(input);
            } else if (token == JsonToken.START_ARRAY) {
                parts().associations(input);
            }
        } catch (JacksonException e) {
            // What was said until there holds; ids that nothing is known of are shown as they are.
        }
    }

    /** Objects by their ids, or a list of objects that have ids. */
    private static void records(JsonInput input, Map<String, String> into, List<String> labels) {
        JsonParser parser = input.parser();
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        if (!isObject && parser.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        List<Field> fields = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            String key = "";
            if (isObject) {
                key = parser.currentName();
                parser.nextToken();
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            fields.clear();
            input.flatten("", fields);
            String id = key.isEmpty() ? value(fields, "id").orElse("") : key;
            labels.stream()
                    .flatMap(label -> value(fields, label).stream())
                    .findFirst()
                    .ifPresent(label -> into.putIfAbsent(id, label));
        }
    }

    private static Optional<String> value(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name) && !field.value().isBlank())
                .map(field -> field.value().strip())
                .findFirst();
    }

    /** The sources of an id, or of several with commas between them; what is not known stays as it is. */
    String source(String ids) {
        return named(sources, ids);
    }

    /** The associations of an id, or of several with commas between them; what is not known stays as it is. */
    String association(String ids) {
        return named(associations, ids);
    }

    private static String named(Map<String, String> names, String ids) {
        String whole = names.get(ids);
        if (whole != null) {
            return whole;
        }
        List<String> parts = Stream.of(ids.split(",")).map(String::strip).toList();
        return parts.stream().anyMatch(names::containsKey)
                ? String.join(
                        "; ",
                        parts.stream().map(id -> names.getOrDefault(id, id)).toList())
                : ids;
    }
}
