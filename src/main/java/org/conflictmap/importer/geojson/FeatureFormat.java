package org.conflictmap.importer.geojson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Crs;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Reading;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.file.WatchedStream;
import org.conflictmap.importer.json.JsonInput;
import org.conflictmap.store.OriginalRecord.Field;
import org.conflictmap.task.Tasks;

/** A format whose records are GeoJSON features. */
public abstract class FeatureFormat implements ImportFormat {
    private static final int HEAD_BYTES = 1 << 20;

    /** Says what a feature means. For one thread. */
    @FunctionalInterface
    public interface Interpreter {
        /** Sets what the feature says; the sink was told where it begins, and ends it itself afterwards. */
        void interpret(Feature feature);
    }

    /** Whether a file is of this format, told by the names of its first feature's properties, in lower case. */
    protected abstract boolean isOwn(Set<String> firstProperties);

    /** How many features {@link #interpreter} wants to see before. */
    protected abstract int sampleSize();

    /**
     * What can be said of the dataset before it is read.
     *
     * @param title of the collection; empty if it has none
     */
    protected abstract Manifest manifest(ImportFile file, String title);

    /** @param sample the properties of the first features */
    protected abstract Interpreter interpreter(List<List<Field>> sample, EventSink sink, ImportContext context);

    @Override
    public Recognition recognise(ImportFile file) throws IOException {
        if (!JsonInput.looksLikeJson(file)) {
            return Recognition.NO;
        }
        Set<String> names = new HashSet<>();
        try (JsonInput input = JsonInput.head(file, HEAD_BYTES)) {
            FeatureReader reader = new FeatureReader(file, input, Crs.WGS_84, first -> {
                first.properties().forEach(field -> names.add(field.name().toLowerCase(Locale.ROOT)));
                return false;
            });
            reader.read((offset, line, what) -> {});
            return reader.isGeoJson() && isOwn(names) ? Recognition.SURE : Recognition.NO;
        } catch (ImportException unknownCoordinates) {
            return isOwn(names) ? Recognition.SURE : Recognition.NO;
        }
    }

    @Override
    public Imported read(ImportFile file, ImportContext context) throws IOException {
        Sample sample = sample(file, context.progress());
        Dataset dataset =
                new Dataset(manifest(file, sample.title), List.of(), Gazetteer.EMPTY, Map.of(), Map.of(), List.of());
        Crs crs = Crs.WGS_84;
        while (true) {
            Reading reading = new Reading(file, id(), new FeatureRows(file, dataset), context);
            Optional<Crs> other = read(file, context, crs, reading, sample);
            if (other.isEmpty()) {
                return reading.finish();
            }
            crs = other.get();
        }
    }

    /** The properties of the first features, as many as {@link #interpreter} wants to see. */
    protected final List<List<Field>> properties(ImportFile file, Tasks.Progress progress) throws IOException {
        return sample(file, progress).features;
    }

    private record Sample(String title, List<List<Field>> features) {}

    private Sample sample(ImportFile file, Tasks.Progress progress) throws IOException {
        List<List<Field>> features = new ArrayList<>();
        try (JsonInput input = JsonInput.open(file, WatchedStream.onlyCancelled(progress))) {
            FeatureReader reader = new FeatureReader(file, input, Crs.WGS_84, feature -> {
                if (features.size() < sampleSize()) {
                    features.add(List.copyOf(feature.properties()));
                }
                return features.size() < sampleSize();
            });
            reader.read((offset, line, what) -> {});
            return new Sample(reader.title(), features);
        }
    }

    private Optional<Crs> read(ImportFile file, ImportContext context, Crs crs, Reading reading, Sample sample)
            throws IOException {
        EventSink sink = reading.sink();
        Interpreter interpreter = interpreter(sample.features, sink, context);
        try (JsonInput input = JsonInput.open(file, context.progress())) {
            FeatureReader reader = new FeatureReader(file, input, crs, feature -> {
                reading.begin(feature.offset());
                if (feature.isGeoJson()) {
                    interpreter.interpret(feature);
                    sink.end();
                } else {
                    sink.reject(ImportReason.NO_EVENT, "type", "", Expected.of(Expected.Kind.FEATURE));
                }
                return true;
            });
            return reader.read((offset, line, what) ->
                    reading.broken(offset, line, what, Expected.of(Expected.Kind.WELL_FORMED, "JSON")));
        }
    }
}
