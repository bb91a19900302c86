package org.conflictmap.importer.timemap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Positions;
import org.conflictmap.importer.Reading;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.json.JsonInput;
import org.conflictmap.importer.json.JsonRows;
import org.conflictmap.importer.mapping.PropertyMapping;
import org.conflictmap.importer.mapping.PropertyRow;
import org.conflictmap.importer.table.TableFormat;
import org.conflictmap.store.OriginalRecord.Field;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * TimeMap's events as JSON, with their sources and associations in the same file or in another that is opened with it;
 * also what Bellingcat's fork offers for download.
 */
public final class TimeMapJsonFormat implements ImportFormat {
    public static final String ID = "timemap";

    private static final int HEAD_BYTES = 1 << 20;
    private static final Set<String> ALL_HAVE = Set.of("date", "latitude", "longitude");
    private static final Set<String> ONLY_HERE =
            Set.of("sources", "associations", "filters", "time_precision", "category_full", "time_display");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Recognition recognise(ImportFile file) throws IOException {
        if (!JsonInput.looksLikeJson(file)) {
            return Recognition.NO;
        }
        boolean[] isOwn = {false};
        try (JsonInput input = JsonInput.head(file, HEAD_BYTES)) {
            new TimeMapReader(input, head -> {
                        isOwn[0] = isEvent(names(head));
                        return false;
                    })
                    .read((offset, line, what) -> {});
        }
        return isOwn[0] ? Recognition.SURE : Recognition.NO;
    }

    /** Whether a file has no events, but tells of their sources, associations or categories. */
    public static boolean isAboutEvents(ImportFile file) throws IOException {
        return JsonInput.looksLikeJson(file) && TimeMapSources.isThere(file);
    }

    private static Set<String> names(JsonInput input) {
        Set<String> names = new HashSet<>();
        JsonParser parser = input.parser();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return names;
    }

    private static boolean isEvent(Set<String> names) {
        return names.containsAll(ALL_HAVE) && !Collections.disjoint(names, ONLY_HERE);
    }

    @Override
    public Imported read(ImportFile file, ImportContext context) throws IOException {
        return read(file, List.of(), context);
    }

    @Override
    public Imported read(ImportFile file, List<ImportFile> companions, ImportContext context) throws IOException {
        TimeMapSources known = TimeMapSources.of(file, companions, context.progress());
        Manifest manifest =
                new Manifest(TableFormat.datasetId(file), file.name(), "", "en", "", List.of(), null, null, "");
        Dataset dataset = new Dataset(manifest, List.of(), Gazetteer.EMPTY, Map.of(), Map.of(), List.of());
        Reading reading = new Reading(file, id(), new JsonRows(file, dataset), context);
        EventSink sink = reading.sink();
        PropertyMapping mapping = PropertyMapping.of(List.of(TimeMapEvent.header()), Optional.of(TimeMapEvent.MAPPING));
        PropertyRow row = new PropertyRow(mapping, sink, context.gazetteer());
        Positions noShape = new Positions();
        List<Field> fields = new ArrayList<>();
        try (JsonInput input = JsonInput.open(file, context.progress())) {
            new TimeMapReader(input, event -> {
                        long offset = event.offset();
                        boolean isObject = event.parser().currentToken() == JsonToken.START_OBJECT;
                        fields.clear();
                        event.flatten("", fields);
                        reading.begin(offset);
                        if (!isObject) {
                            sink.reject(ImportReason.NO_EVENT, "", "", Expected.of(Expected.Kind.OBJECT));
                            return true;
                        }
                        row.set(TimeMapEvent.of(fields, known).fields());
                        row.when();
                        row.describe();
                        row.place(noShape, "");
                        sink.end();
                        return true;
                    })
                    .read((offset, line, what) ->
                            reading.broken(offset, line, what, Expected.of(Expected.Kind.WELL_FORMED, "JSON")));
        }
        return reading.finish();
    }
}
