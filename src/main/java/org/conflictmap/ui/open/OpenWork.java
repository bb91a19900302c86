package org.conflictmap.ui.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Together;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.file.LeftOut;
import org.conflictmap.importer.geonames.GeoNamesReader;
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
         */
        record Opened(OpenDatasets view, OpenNews news) implements Result {}
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
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<Path, List<Path>> folders = new LinkedHashMap<>();
    private final List<Path> order = new ArrayList<>();
    private final Consumer<OpenData> preview;
    private Path at;
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
        this.at = paths.get(0);
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
        leftOut.add(new LeftOut(question.path(), question.file().name(), LeftOut.Why.COLUMNS_NOT_TOLD));
    }

    @Override
    public Result run(Tasks.Progress progress) throws IOException {
        try {
            if (!hasLooked) {
                hasLooked = true;
                look(progress);
            }
            return questions().isEmpty() ? readAll(progress) : new Result.Questions(this);
        } catch (OutOfMemoryError e) {
            found.clear();
            return new Result.Opened(beside, OpenNews.failed(new OpenFailure(at, e)));
        }
    }

    private void look(Tasks.Progress progress) {
        Together together = new Together(Formats.ALL, progress);
        for (Path path : paths) {
            current = String.valueOf(path.getFileName());
            at = path;
            try {
                find(path, together);
            } catch (IOException | OpenFailure.NoDatasetException | OpenFailure.TooManyFilesException e) {
                failures.add(new OpenFailure(path, e));
            }
        }
        for (Together.Dump dump : together.dumps()) {
            attempt(
                    dump.path(),
                    () -> GeoNamesReader.read(dump.file(), progress)
                            .ifPresent(read -> gazetteers.add(new OpenGazetteer(dump.path(), read))));
        }
        for (Together.Part part : together.parts()) {
            attempt(
                    part.path(),
                    () -> found.add(new Found.File(
                            part.path(), part.file(), part.companions(), part.format(), table(part, progress))));
        }
        for (Path path : together.withoutEvents()) {
            failures.add(new OpenFailure(path, new ImportException(ImportException.Reason.UNKNOWN_FORMAT, "")));
        }
        leftOut.addAll(together.leftOut());
        found.sort(Comparator.comparingInt(one -> order.indexOf(one.path())));
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void attempt(Path path, Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException e) {
            failures.add(new OpenFailure(path, e));
        }
    }

    private void find(Path path, Together together)
            throws IOException, OpenFailure.NoDatasetException, OpenFailure.TooManyFilesException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        Path parent = path.toAbsolutePath().getParent();
        if (Files.exists(path.resolve(DatasetReader.MANIFEST))) {
            findDataset(path);
        } else if (current.equals(DatasetReader.MANIFEST) && parent != null) {
            findDataset(parent);
        } else if (Files.isDirectory(path)) {
            findFiles(path, together);
        } else {
            together.add(path);
            order.add(path);
        }
    }

    private void findDataset(Path folder) {
        found.add(new Found.Folder(folder));
        order.add(folder);
    }

    /** Files of a folder that is no dataset: what can be read of them. */
    private void findFiles(Path folder, Together together)
            throws IOException, OpenFailure.NoDatasetException, OpenFailure.TooManyFilesException {
        FolderFiles files = FolderFiles.of(folder);
        List<LeftOut> others = new ArrayList<>(files.leftOut());
        List<Path> looked = new ArrayList<>();
        for (Path file : files.files()) {
            String name = String.valueOf(file.getFileName());
            try {
                together.add(file);
                looked.add(file);
            } catch (ImportException e) {
                others.add(new LeftOut(file, name, LeftOut.Why.of(e.reason())));
            } catch (IOException e) {
                others.add(new LeftOut(file, name, LeftOut.Why.UNREADABLE));
            }
        }
        if (looked.isEmpty()) {
            throw new OpenFailure.NoDatasetException();
        }
        order.addAll(looked);
        folders.put(folder, looked);
        leftOut.addAll(others);
    }

    /** What the user has to say, has said before, or, where nothing is in doubt, need not say. */
    private Optional<Found.Table> table(Together.Part part, Tasks.Progress progress) throws IOException {
        Optional<MappingGuess> guess = part.format().guess(part.file(), progress);
        if (guess.isEmpty()) {
            return Optional.empty();
        }
        Optional<TableReading> known =
                Optional.ofNullable(knowledge.tables().get(guess.get().key()));
        boolean isClear =
                guess.get().isOfProperties() && guess.get().ambiguities().isEmpty();
        if (asking == Asking.UNLESS_KNOWN && known.isEmpty() && isClear) {
            return Optional.empty();
        }
        return Optional.of(
                new Found.Table(guess.get(), known, asking == Asking.UNLESS_KNOWN ? known : Optional.empty()));
    }

    private Result readAll(Tasks.Progress progress) throws IOException {
        long total = found.stream().mapToLong(Found::bytes).sum();
        long before = 0;
        List<OpenDataset> added = new ArrayList<>();
        for (Found one : found) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            at = one.path();
            try {
                added.add(read(one, new Part(progress, before, total)));
            } catch (IOException e) {
                failures.add(new OpenFailure(one.path(), e));
            }
            before += one.bytes();
        }
        if (added.isEmpty()) {
            return new Result.Opened(beside, news(added));
        }
        List<OpenDataset> all = new ArrayList<>(beside.all());
        all.removeIf(old -> added.stream().anyMatch(one -> one.path().equals(old.path())));
        all.addAll(added);
        return new Result.Opened(OpenDatasets.of(all, progress), news(added));
    }

    private OpenNews news(List<OpenDataset> added) {
        Map<Path, Integer> opened = new LinkedHashMap<>();
        folders.forEach((folder, files) -> {
            long datasets = added.stream()
                    .map(OpenDataset::path)
                    .filter(files::contains)
                    .distinct()
                    .count();
            if (datasets > 0) {
                opened.put(folder, (int) datasets);
            }
        });
        return new OpenNews(added, gazetteers, failures, leftOut, opened);
    }

    private OpenDataset read(Found one, Tasks.Progress progress) throws IOException {
        if (one instanceof Found.File file) {
            current = file.file().name();
            Imported imported = read(file, progress);
            return new OpenDataset(file.path(), file.about(), imported.data(), Optional.of(imported.report()));
        }
        Path folder = one.path();
        current = String.valueOf(folder.getFileName());
        return new OpenDataset(folder, List.of(), OpenData.of(DatasetReader.read(folder)), Optional.empty());
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
