package org.conflictmap.importer.geojson;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.MappingGuess;
import org.conflictmap.importer.mapping.PropertyMapping;
import org.conflictmap.importer.mapping.PropertyRow;
import org.conflictmap.importer.table.TableFormat;
import org.conflictmap.store.OriginalRecord.Field;
import org.conflictmap.task.Tasks;

/**
 * GeoJSON of any kind: what its properties mean is guessed from their names and the first features, unless the user said it.
 * A point is a place; any other shape is the area that it spans.
 */
public final class GeoJsonFormat extends FeatureFormat {
    @Override
    public String id() {
        return "geojson";
    }

    @Override
    protected boolean isOwn(Set<String> firstProperties) {
        return true;
    }

    @Override
    protected int sampleSize() {
        return PropertyMapping.SAMPLE;
    }

    @Override
    public Optional<MappingGuess> guess(ImportFile file, Tasks.Progress progress) throws IOException {
        return Optional.of(PropertyMapping.guess(properties(file, progress)));
    }

    @Override
    protected Manifest manifest(ImportFile file, String title) {
        return new Manifest(
                TableFormat.datasetId(file),
                title.isEmpty() ? file.name() : title + ": " + file.name(),
                "",
                "en",
                "",
                List.of(),
                null,
                null,
                "");
    }

    @Override
    protected Interpreter interpreter(List<List<Field>> sample, EventSink sink, ImportContext context) {
        PropertyMapping mapping = PropertyMapping.of(sample, context.mapping());
        PropertyRow row = new PropertyRow(mapping, sink, context.gazetteer());
        return feature -> {
            row.set(feature.properties());
            row.when();
            row.describe();
            row.place(feature.shape(), "geometry");
        };
    }
}
