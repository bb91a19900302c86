package org.conflictmap.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.file.LeftOut;
import org.conflictmap.importer.file.LeftOut.Why;
import org.conflictmap.importer.file.Limits;
import org.conflictmap.importer.file.Unpacked;
import org.conflictmap.importer.geonames.GeoNamesReader;
import org.conflictmap.importer.mapping.MappedFormat;
import org.conflictmap.importer.timemap.TimeMapJsonFormat;
import org.conflictmap.importer.timemap.TimeMapTableFormat;
import org.conflictmap.task.Tasks;

/**
 * Files that are opened together, and the formats of what is in them. What is in one of them may be said about another:
 * sources about events. For one thread; whoever has it closes the files.
 */
public final class Together {
    /**
     * Something that can be read.
     *
     * @param path the file that was given
     * @param companions the other files of its archive, and those that say something about others
     */
    public record Part(Path path, ImportFile file, List<ImportFile> companions, ImportFormat format) {
        public Part {
            companions = List.copyOf(companions);
        }

        /** Reads it. */
        public Imported read(ImportContext context) throws IOException {
            return format.read(file, companions, context);
        }
    }

    /** A gazetteer. */
    public record Dump(Path path, ImportFile file) {}

    private record Spare(Path path, ImportFile file) {}

    private final Formats formats;
    private final Tasks.Progress progress;
    private final List<Part> parts = new ArrayList<>();
    private final List<Dump> dumps = new ArrayList<>();
    private final List<Spare> spares = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<ImportFile> opened = new ArrayList<>();

    /** @param progress is only asked whether to go on */
    public Together(Formats formats, Tasks.Progress progress) {
        this.formats = formats;
        this.progress = progress;
    }

    /**
     * Looks into a file.
     *
     * @throws ImportException if it can't be read, or nothing in it is of a known format
     * @throws CancellationException if the progress says that it is cancelled
     */
    public void add(Path path) throws IOException {
        goOn();
        Unpacked unpacked = ImportFile.unpack(path, Limits.STANDARD, progress::isCancelled);
        opened.addAll(unpacked.files());
        leftOut.addAll(unpacked.leftOut());
        boolean isAlone = unpacked.files().size() == 1;
        List<Part> found = new ArrayList<>();
        List<LeftOut> unknown = new ArrayList<>();
        List<Part> tables = new ArrayList<>();
        int before = dumps.size() + spares.size();
        for (ImportFile file : unpacked.files()) {
            goOn();
            if (GeoNamesReader.isDump(file)) {
                dumps.add(new Dump(path, file));
                continue;
            }
            Optional<ImportFormat> format = formats.recognise(file);
            Optional<Why> why = why(file, format, isAlone);
            if (why.isEmpty() && format.isPresent()) {
                List<ImportFile> companions =
                        unpacked.files().stream().filter(other -> other != file).toList();
                found.add(new Part(path, file, companions, format.get()));
            } else if (format.isEmpty() && TimeMapJsonFormat.isAboutEvents(file)) {
                spares.add(new Spare(path, file));
            } else {
                unknown.add(new LeftOut(path, file.name(), why.orElse(Why.UNKNOWN_FORMAT)));
                if (format.isPresent()
                        && format.get() instanceof MappedFormat table
                        && table.guess(file).isTable()) {
                    tables.add(new Part(path, file, List.of(), table));
                }
            }
        }
        if (found.isEmpty() && dumps.size() + spares.size() == before) {
            found.addAll(tables);
            unknown.removeIf(
                    one -> tables.stream().anyMatch(table -> table.file.name().equals(one.name())));
        }
        if (found.isEmpty() && dumps.size() + spares.size() == before) {
            leftOut.removeIf(one -> one.path().equals(path));
            throw unknown(path, unpacked.leftOut().size() + unknown.size());
        }
        parts.addAll(found);
        leftOut.addAll(unknown);
    }

    private void goOn() {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
    }

    /** Why a file among others is not read; a table alone is, whatever is in it, as are tables among nothing but prose. */
    private static Optional<Why> why(ImportFile file, Optional<ImportFormat> format, boolean isAlone)
            throws IOException {
        if (format.isEmpty()) {
            return Optional.of(Why.UNKNOWN_FORMAT);
        }
        boolean isProse = !isAlone
                && format.get() instanceof MappedFormat table
                && !table.guess(file).isLikely();
        return isProse ? Optional.of(Why.NO_DATES_OR_PLACES) : Optional.empty();
    }

    /** What to throw if nothing in a file, of so many members, is known. */
    static ImportException unknown(Path path, int members) {
        return new ImportException(
                ImportException.Reason.UNKNOWN_FORMAT,
                path.getFileName()
                        + " is in none of the formats that can be read: CSV or TSV with a header (ACLED, UCDP"
                        + " GED, TimeMap or any other), GDELT, GeoJSON, TimeMap JSON, KML or KMZ."
                        + (members > 1 ? " None of the " + members + " files in it is." : ""));
    }

    /** What can be read, with all that was given and says something about it. */
    public List<Part> parts() {
        List<ImportFile> about = spares.stream().map(Spare::file).toList();
        return parts.stream()
                .map(part -> {
                    if (!isOfEvents(part)) {
                        return part;
                    }
                    List<ImportFile> companions = new ArrayList<>(part.companions);
                    about.stream().filter(file -> !companions.contains(file)).forEach(companions::add);
                    return new Part(part.path, part.file, companions, part.format);
                })
                .toList();
    }

    public List<Dump> dumps() {
        return List.copyOf(dumps);
    }

    /** What can't be read of what was given together with something that can. */
    public List<LeftOut> leftOut() {
        List<LeftOut> all = new ArrayList<>(leftOut);
        spares.stream()
                .filter(spare -> !hasEvents() && isKnown(spare.path))
                .forEach(spare -> all.add(new LeftOut(spare.path, spare.file.name(), Why.UNKNOWN_FORMAT)));
        return all;
    }

    /** The files that only say something about events that were not given. */
    public List<Path> withoutEvents() {
        return spares.stream()
                .map(Spare::path)
                .filter(path -> !hasEvents() && !isKnown(path))
                .distinct()
                .toList();
    }

    private boolean isKnown(Path path) {
        return parts.stream().anyMatch(part -> part.path.equals(path))
                || dumps.stream().anyMatch(dump -> dump.path.equals(path));
    }

    private boolean hasEvents() {
        return parts.stream().anyMatch(Together::isOfEvents);
    }

    private static boolean isOfEvents(Part part) {
        return part.format.id().equals(TimeMapJsonFormat.ID) || part.format.id().equals(TimeMapTableFormat.ID);
    }

    /** Closes all files; nothing can be read of them any more. */
    public void close() throws IOException {
        for (ImportFile file : opened) {
            file.close();
        }
    }
}
