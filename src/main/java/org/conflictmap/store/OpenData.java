package org.conflictmap.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.event.Source;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.JoinedGazetteer;

/**
 * What is open: one dataset, or several as one. Immutable; safe for all threads.
 *
 * @param dataset what can be said of it in words; of several, all that each of them says
 * @param table its events
 */
public record OpenData(Dataset dataset, EventTable table) {
    public static final OpenData NOTHING = new OpenData(Dataset.EMPTY, EventTable.EMPTY);

    /** A dataset folder. Cost: one sort. */
    public static OpenData of(Dataset dataset) {
        return new OpenData(dataset, EventTable.of(dataset));
    }

    /** The rows of a file. */
    public static OpenData of(Dataset dataset, EventTable table) {
        return new OpenData(withPlaces(dataset, table), table);
    }

    /** Several as one, in their order. Cost: that of {@link EventTable#join}. */
    public static OpenData join(List<OpenData> parts) {
        return join(parts, () -> {});
    }

    /** @param checkpoint is run every few milliseconds, on several threads; an exception from there ends it */
    public static OpenData join(List<OpenData> parts, Runnable checkpoint) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        EventTable table = EventTable.join(parts.stream().map(OpenData::table).toList(), checkpoint);
        List<Dataset> datasets =
                table.sources().stream().map(RowSource::dataset).toList();
        Map<String, Source> sources = new LinkedHashMap<>();
        Map<String, Dataset.Text> texts = new LinkedHashMap<>();
        datasets.forEach(dataset -> {
            dataset.sources().forEach(sources::putIfAbsent);
            dataset.texts().forEach(texts::putIfAbsent);
        });
        Dataset joined = new Dataset(
                manifest(parts.stream().map(part -> part.dataset().manifest()).toList()),
                datasets.stream().flatMap(dataset -> dataset.events().stream()).toList(),
                new JoinedGazetteer(datasets.stream().map(Dataset::gazetteer).toList()),
                sources,
                texts,
                datasets.stream()
                        .flatMap(dataset -> dataset.problems().stream())
                        .toList());
        return new OpenData(withPlaces(joined, table), table);
    }

    /** What can be said of several datasets together. */
    public static Manifest manifest(List<Manifest> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return new Manifest(
                text(parts.stream().map(Manifest::id), "+"),
                text(parts.stream().map(Manifest::title), " + "),
                text(parts.stream().map(Manifest::description), "\n\n"),
                parts.isEmpty() ? "en" : parts.get(0).language(),
                text(parts.stream().map(Manifest::licence), "; "),
                parts.stream()
                        .flatMap(part -> part.credits().stream())
                        .distinct()
                        .toList(),
                null,
                null,
                text(parts.stream().map(Manifest::coverageNote), "\n"));
    }

    private static String text(Stream<String> parts, String separator) {
        return parts.filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(separator));
    }

    private static Dataset withPlaces(Dataset dataset, EventTable table) {
        Gazetteer places = new JoinedGazetteer(List.of(new TablePlaces(table.places()), dataset.gazetteer()));
        return new Dataset(
                dataset.manifest(), dataset.events(), places, dataset.sources(), dataset.texts(), dataset.problems());
    }
}
