package org.conflictmap.importer.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.json.JsonInput;
import org.conflictmap.importer.table.RowInterpreter;
import org.conflictmap.importer.table.TableFormat;
import org.conflictmap.importer.table.TableLayout;
import org.conflictmap.task.Tasks;

/** Any table with a header, read as its {@link ColumnMapping} says: the context's, or what {@link MappingGuess} makes of it. */
public final class MappedFormat extends TableFormat {
    @Override
    public String id() {
        return "table";
    }

    @Override
    public Recognition recognise(ImportFile file) throws IOException {
        return !isMarkup(file) && layout(file).isPresent() ? Recognition.POSSIBLE : Recognition.NO;
    }

    /** JSON and XML have commas too. */
    private static boolean isMarkup(ImportFile file) throws IOException {
        byte[] head = file.head(1 << 10);
        String begin = file.decode(head, 0, head.length).replace("\uFEFF", "").stripLeading();
        return begin.startsWith("<") || JsonInput.looksLikeJson(file);
    }

    @Override
    protected Optional<TableLayout> layout(ImportFile file) throws IOException {
        return withHeader(file)
                .filter(table -> table.header().size() > 1)
                .map(table -> table.withHeader(distinct(table.header())));
    }

    /** Columns are known by their names: of several of one name, the later ones get a number. */
    private static List<String> distinct(List<String> header) {
        Set<String> taken = new HashSet<>(header);
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String name : header) {
            String own = name;
            for (int number = 2; !seen.add(own); number++) {
                String numbered = name + " (" + number + ")";
                own = taken.contains(numbered) ? own : numbered;
            }
            names.add(own);
        }
        return names;
    }

    @Override
    public Optional<MappingGuess> guess(ImportFile file, Tasks.Progress progress) throws IOException {
        return Optional.of(guess(file));
    }

    /** What its columns seem to mean. */
    public MappingGuess guess(ImportFile file) throws IOException {
        TableLayout layout = layout(file)
                .orElseThrow(() -> new ImportException(
                        ImportException.Reason.UNKNOWN_FORMAT, file.name() + " is no table with a header"));
        return MappingGuess.of(file, layout);
    }

    /** @throws ImportException with {@code NEEDS_MAPPING} if it is not told where dates or places are, or how to read them */
    @Override
    public Imported read(ImportFile file, ImportContext context) throws IOException {
        MappingGuess guess = guess(file);
        if (context.mapping().isPresent()) {
            return read(file, guess.layout(), context);
        }
        requireTold(file, guess);
        return read(file, guess.layout(), context.withMapping(guess.mapping()));
    }

    /** @throws ImportException with {@code NEEDS_MAPPING} if only the user can say how a table or its dates are to be read */
    public static void requireTold(ImportFile file, MappingGuess guess) throws ImportException {
        boolean isEnough = guess.isOfProperties() || guess.mapping().hasTimeAndPlace();
        if (!isEnough || !guess.ambiguities().isEmpty()) {
            throw new ImportException(
                    ImportException.Reason.NEEDS_MAPPING,
                    file.name()
                            + (isEnough
                                    ? ": whether its dates, such as " + example(guess)
                                            + ", have the day or the month first cannot be told from them."
                                    : ": which of its columns hold dates and places could not be told from their names and"
                                            + " contents."));
        }
    }

    private static String example(MappingGuess guess) {
        return guess.dates(guess.mapping().columns()).stream()
                .filter(ColumnContent::isOfDigits)
                .findFirst()
                .orElse("");
    }

    @Override
    protected Manifest manifest(ImportFile file, TableLayout layout) {
        return new Manifest(datasetId(file), file.name(), "", "en", "", List.of(), null, null, "");
    }

    @Override
    protected RowInterpreter interpreter(TableLayout layout, EventSink sink, ImportContext context) {
        return new MappedRow(layout, sink, context.mapping().orElseThrow(), context.gazetteer());
    }
}
