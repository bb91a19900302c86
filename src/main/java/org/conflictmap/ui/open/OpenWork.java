package org.conflictmap.ui.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.ImportedGazetteer;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.file.Limits;
import org.conflictmap.importer.geonames.GeoNamesReader;
import org.conflictmap.importer.mapping.MappedFormat;
import org.conflictmap.importer.mapping.MappingGuess;
import org.conflictmap.importer.mapping.TableReading;
import org.conflictmap.store.OpenData;
import org.conflictmap.task.Tasks;

/**
 * Reads files and folders and puts them into view: beside other datasets, or alone. If it is not known what the columns of
 * a table mean, it reads nothing and returns what has to be asked; {@link #answered} goes on from there. What can't be read
 * is told and does not keep the others from being read. Runs on one thread, which may not be the window's.
 */
final class OpenWork implements Tasks.Work<OpenWork.Result> {
    /** What came of it. */
    sealed interface Result {
        /** The user has to say what columns mean. */
        record Questions(OpenWork work) implements Result {}

        /**
         * All is read that could be.
         *
         * @param view what is in view now; as before if nothing could be read
         * @param added those of it that are new
         * @param gazetteers what was read of places
         */
        record Opened(
                OpenDatasets view, List<OpenDataset> added, List<OpenGazetteer> gazetteers, List<OpenFailure> failures)
                implements Result {}
    }

    /** Whether it is asked what columns mean. */
    enum Asking {
        /** Not if tables with this header were read before. */
        UNLESS_KNOWN,
        ALWAYS
    }

    private final Opener.Knowledge knowledge;
    private final Asking asking;
    private final OpenDatasets beside;
    private final List<Path> paths;
    private final List<Found> found = new ArrayList<>();
    private final List<OpenGazetteer> gazetteers = new ArrayList<>();
    private final List<OpenFailure> failures = new ArrayList<>();
    private final Consumer<OpenData> preview;
    private boolean hasLooked;
    private volatile String current = "";

    /**
     * @param beside what stays in view, but for what is opened again; nothing if what is opened takes its place
     * @param preview gets what is read so far, on a thread that reads
     */
    OpenWork(
            Opener.Knowledge knowledge,
            Asking asking,
            OpenDatasets beside,
            List<Path> paths,
            Consumer<OpenData> preview) {
        this.knowledge = knowledge;
        this.asking = asking;
        this.beside = beside;
        this.paths = List.copyOf(paths);
        this.preview = preview;
    }

    /** The name of the file that is being read. */
    String current() {
        return current;
    }

    /** The tables of which the user has to say what their columns mean. */
    List<Found.File> questions() {
        List<Found.File> questions = new ArrayList<>();
        for (Found one : found) {
            if (one instanceof Found.File file && file.isQuestion()) {
                questions.add(file);
            }
        }
        return questions;
    }

    /** Whether there is anything to read, or to tell. */
    boolean hasSomething() {
        return !found.isEmpty() || !gazetteers.isEmpty() || !failures.isEmpty();
    }

    /** The user has said what a table's columns mean. */
    void answered(Found.File question, TableReading answer) {
        found.replaceAll(one -> one == question ? question.with(answer) : one);
    }

    /** The user does not want to say it: the table is not opened. */
    void leftOut(Found.File question) {
        found.remove(question);
    }

    @Override
    public Result run(Tasks.Progress progress) throws IOException {
        try {
            if (!hasLooked) {
                hasLooked = true;
                for (Path path : paths) {
                    find(path, progress);
                }
            }
            return questions().isEmpty() ? readAll(progress) : new Result.Questions(this);
        } catch (OutOfMemoryError e) {
            found.clear();
            return new Result.Opened(beside, List.of(), List.of(), List.of(new OpenFailure(paths.get(0), e)));
        }
    }

    private void find(Path path, Tasks.Progress progress) {
        current = String.valueOf(path.getFileName());
        try {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            Path parent = path.toAbsolutePath().getParent();
            if (Files.isDirectory(path)) {
                findFolder(path);
            } else if (current.equals(DatasetReader.MANIFEST) && parent != null) {
                findFolder(parent);
            } else {
                findFiles(path, progress);
            }
        } catch (IOException | OpenFailure.NoDatasetException e) {
            failures.add(new OpenFailure(path, e));
        }
    }

    private void findFolder(Path folder) throws OpenFailure.NoDatasetException {
        if (!Files.exists(folder.resolve(DatasetReader.MANIFEST))) {
            throw new OpenFailure.NoDatasetException();
        }
        found.add(new Found.Folder(folder));
    }

    private void findFiles(Path path, Tasks.Progress progress) throws IOException {
        int before = found.size() + gazetteers.size();
        List<ImportFile> files = ImportFile.open(path, Limits.STANDARD, progress::isCancelled);
        for (ImportFile file : files) {
            Optional<ImportedGazetteer> places = GeoNamesReader.read(file, progress);
            Optional<ImportFormat> format = places.isPresent() ? Optional.empty() : Formats.ALL.recognise(file);
            places.ifPresent(read -> gazetteers.add(new OpenGazetteer(path, read)));
            if (format.isPresent()) {
                Optional<Found.Table> table = format.get() instanceof MappedFormat mapped
                        ? Optional.of(table(mapped.guess(file)))
                        : Optional.empty();
                List<ImportFile> companions =
                        files.stream().filter(other -> other != file).toList();
                found.add(new Found.File(path, file, companions, format.get(), table));
            }
        }
        if (found.size() + gazetteers.size() == before) {
            throw new ImportException(ImportException.Reason.UNKNOWN_FORMAT, "");
        }
    }

    private Found.Table table(MappingGuess guess) {
        String key = TableReading.keyOf(guess.layout().header());
        Optional<TableReading> known = Optional.ofNullable(knowledge.tables().get(key));
        return new Found.Table(guess, known, asking == Asking.UNLESS_KNOWN ? known : Optional.empty());
    }

    private Result readAll(Tasks.Progress progress) throws IOException {
        long total = found.stream().mapToLong(Found::bytes).sum();
        long before = 0;
        List<OpenDataset> added = new ArrayList<>();
        for (Found one : found) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            try {
                added.add(read(one, new Part(progress, before, total)));
            } catch (IOException e) {
                failures.add(new OpenFailure(one.path(), e));
            }
            before += one.bytes();
        }
        if (added.isEmpty()) {
            return new Result.Opened(beside, List.of(), List.copyOf(gazetteers), List.copyOf(failures));
        }
        List<OpenDataset> all = new ArrayList<>(beside.all());
        all.removeIf(old -> added.stream().anyMatch(one -> one.path().equals(old.path())));
        all.addAll(added);
        return new Result.Opened(OpenDatasets.of(all), added, List.copyOf(gazetteers), List.copyOf(failures));
    }

    private OpenDataset read(Found one, Tasks.Progress progress) throws IOException {
        if (one instanceof Found.File file) {
            current = file.file().name();
            Imported imported = read(file, progress);
            return new OpenDataset(file.path(), imported.data(), Optional.of(imported.report()));
        }
        Path folder = one.path();
        current = String.valueOf(folder.getFileName());
        return new OpenDataset(folder, OpenData.of(DatasetReader.read(folder)), Optional.empty());
    }

    private Imported read(Found.File file, Tasks.Progress progress) throws IOException {
        Optional<TableReading> table = file.table().flatMap(Found.Table::reading);
        ImportFile source = file.file();
        if (table.isPresent() && table.get().charset().isPresent()) {
            source = source.withCharset(table.get().charset().get());
        }
        return file.format().read(source, file.companions(), context(file.path(), progress, table));
    }

    private ImportContext context(Path path, Tasks.Progress progress, Optional<TableReading> table) {
        return new ImportContext(
                progress,
                gazetteer(path),
                knowledge.geography().get(),
                LocalDate.now(),
                table.map(TableReading::mapping),
                preview);
    }

    /** What was read now goes before what was known; what the user said of a name goes before both. */
    private Gazetteer gazetteer(Path path) {
        return ChosenPlaces.of(
                OpenGazetteer.join(gazetteers, knowledge.gazetteer().get()),
                knowledge.choices().stream()
                        .filter(choice -> choice.file().equals(path))
                        .toList());
    }

    /** The progress of one file among several. */
    private record Part(Tasks.Progress whole, long before, long total) implements Tasks.Progress {
        @Override
        public void report(long done, long ofFile) {
            whole.report(before + done, total);
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
