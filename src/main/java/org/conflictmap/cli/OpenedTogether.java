package org.conflictmap.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Together;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.LeftOut;

/** Users' files that are read together, one dataset after the other, and what of them could not be. For one thread. */
final class OpenedTogether {
    private final ImportContext context;
    private final TableOptions tables;
    private final Together together;
    private final List<String> failures = new ArrayList<>();
    private final Map<Together.Part, ImportException> unasked = new LinkedHashMap<>();
    private final Set<Path> read = new HashSet<>();

    private OpenedTogether(ImportContext context, TableOptions tables) {
        this.context = context;
        this.tables = tables;
        this.together = new Together(Formats.ALL, context.progress());
    }

    /** Looks into files. */
    static OpenedTogether of(List<Path> files, TableOptions tables) {
        OpenedTogether opened = new OpenedTogether(OpenedFile.context(), tables);
        for (Path file : files) {
            try {
                opened.together.add(file);
            } catch (IOException e) {
                opened.failed(file, e);
            }
        }
        opened.together
                .dumps()
                .forEach(dump ->
                        opened.failures.add(Formats.isGazetteer(dump.file()).getMessage()));
        opened.together
                .withoutEvents()
                .forEach(
                        path -> opened.failures.add(
                                path.getFileName()
                                        + " tells of the sources or categories of TimeMap's events, but has no events. Name both files."));
        return opened;
    }

    List<Together.Part> parts() {
        return together.parts();
    }

    /** Reads a part; empty if that can't be. */
    Optional<Imported> read(Together.Part part) {
        try {
            Imported imported = tables.read(part, context);
            read.add(part.path());
            return Optional.of(imported);
        } catch (ImportException e) {
            if (e.reason() == ImportException.Reason.NEEDS_MAPPING) {
                unasked.put(part, e);
            } else {
                failures.add(e.getMessage());
            }
        } catch (IOException e) {
            failed(part.path(), e);
        } catch (OutOfMemoryError e) {
            failures.add(Formats.outOfMemory(part.path()).getMessage());
        }
        return Optional.empty();
    }

    private void failed(Path file, IOException e) {
        String message = String.valueOf(e.getMessage());
        failures.add(
                e instanceof ImportException
                        ? message
                        : file
                                + (e instanceof AccessDeniedException
                                        ? " may not be read"
                                        : " cannot be read: " + message));
    }

    /** What was not read of archives of which something was. */
    List<LeftOut> leftOut() {
        List<LeftOut> all = new ArrayList<>(together.leftOut());
        unasked.keySet().stream()
                .filter(part -> read.contains(part.path()))
                .forEach(part -> all.add(new LeftOut(part.path(), part.file().name(), LeftOut.Why.COLUMNS_NOT_TOLD)));
        return all;
    }

    /** What could not be read, in sentences. */
    List<String> failures() {
        List<String> all = new ArrayList<>(failures);
        unasked.forEach((part, e) -> {
            if (!read.contains(part.path())) {
                all.add(e.getMessage());
            }
        });
        return all;
    }
}
