package org.conflictmap.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.dataset.Fields.Need;
import org.conflictmap.dataset.Problem.Severity;
import org.conflictmap.event.Event;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place.Bounds;
import org.conflictmap.gazetteer.RowError;

/**
 * Reads a dataset folder: its manifest {@code dataset.json} and the events, sources, gazetteers and texts that it names.
 * Bad data never stops it: what is wrong becomes a {@link Problem}, and the rest is read. Nothing is written.
 *
 * <p>Stateless. Cost: the small files are read, tables of places are not; the first dataset takes about 0.2 s in a cold
 * machine on one core.
 */
public final class DatasetReader {
    /** The manifest's file name. */
    public static final String MANIFEST = "dataset.json";

    private DatasetReader() {}

    /**
     * Reads a dataset. Texts that do not come with it are looked for in the folder itself and in the {@code seeds} folder
     * of the installation that it lies in.
     */
    public static Dataset read(Path folder) {
        List<Path> textFolders = new ArrayList<>(List.of(folder));
        Installation.above(folder.toAbsolutePath().normalize())
                .ifPresent(installation -> textFolders.add(installation.seeds()));
        return read(folder, textFolders);
    }

    /**
     * Reads a dataset.
     *
     * @param textFolders where texts that do not come with it are looked for by their hash
     */
    public static Dataset read(Path folder, List<Path> textFolders) {
        Problems problems = new Problems();
        DatasetFiles files = new DatasetFiles(folder, problems);
        Optional<Fields> manifest = files.json(MANIFEST, "the dataset is empty");
        Manifest described = manifest(manifest, folder);
        Gazetteer gazetteer =
                new GazetteerReader(files).read(names(manifest, "gazetteers", "its places are not known"));
        SourceReader sources = new SourceReader(files, gazetteer, new TextFinder(files, textFolders));
        sources.read(names(manifest, "sources", "its sources are not known"));
        EventReader events = new EventReader(files, gazetteer, new ClaimReader(sources));
        List<Event> read = events.read(names(manifest, "events", "its events are not known"));
        manifest.ifPresent(Fields::finish);
        return new Dataset(described, read, gazetteer, sources.sources(), sources.texts(), problems.found());
    }

    /**
     * Reads what {@link #read} put off, the tables of places, and adds what is wrong there to the dataset's problems. Cost:
     * about 0.2 s for 5,000 places, so not in the window's thread.
     *
     * @return the same dataset if nothing is wrong
     */
    public static Dataset complete(Dataset dataset) {
        List<RowError> errors = dataset.gazetteer().errors();
        if (errors.isEmpty()) {
            return dataset;
        }
        List<Problem> problems = new ArrayList<>(dataset.problems());
        for (RowError error : errors) {
            problems.add(new Problem(
                    Severity.ERROR,
                    error.file(),
                    error.line(),
                    "",
                    error.field(),
                    error.value(),
                    error.expected(),
                    error.line() > 1 ? PlaceReader.LEFT_OUT : "the table is not read, or not to its end"));
        }
        return new Dataset(
                dataset.manifest(),
                dataset.events(),
                dataset.gazetteer(),
                dataset.sources(),
                dataset.texts(),
                problems);
    }

    private static List<String> names(Optional<Fields> manifest, String field, String consequence) {
        manifest.ifPresent(fields -> fields.doubtIfEmpty(field, consequence));
        return manifest.map(fields -> fields.texts(field, Need.REQUIRED, consequence))
                .orElse(List.of());
    }

    private static Manifest manifest(Optional<Fields> manifest, Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String fallback = name == null ? "" : name.toString();
        if (manifest.isEmpty()) {
            return new Manifest(fallback, fallback, "", "und", "", List.of(), null, null, "");
        }
        Fields fields = manifest.get();
        Optional<Fields> coverage = fields.object("coverage", Need.REQUIRED, "it is not shown");
        Optional<When> time = coverage.flatMap(known -> known.date("time", Need.REQUIRED, "it is not shown"));
        Optional<Bounds> bounds = coverage.flatMap(known -> PlaceReader.bounds(known, "bbox", Need.REQUIRED));
        String note = coverage.map(known -> known.textOrEmpty("note")).orElse("");
        coverage.ifPresent(Fields::finish);
        return new Manifest(
                fields.text("id", Need.REQUIRED, "the folder's name is used").orElse(fallback),
                fields.text("title", Need.REQUIRED, "the folder's name is shown")
                        .orElse(fallback),
                fields.text("description", Need.REQUIRED, "it is left empty").orElse(""),
                fields.text("language", Need.REQUIRED, "its language is not known")
                        .orElse("und"),
                fields.object("licence", Need.REQUIRED, "no licence is shown")
                        .map(Licence::read)
                        .orElse(""),
                fields.texts("credits", Need.REQUIRED, "no credits are shown"),
                time.orElse(null),
                bounds.orElse(null),
                note);
    }
}
