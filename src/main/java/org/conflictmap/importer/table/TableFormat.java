package org.conflictmap.importer.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.delimited.Dialect;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;

/** A format whose records are the rows of a table. */
public abstract class TableFormat implements ImportFormat {
    private static final int HEAD_BYTES = 1 << 16;
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=.\"?(\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);
    private static final int SEPARATOR_LINE_BYTES = 9;

    /** How the table lies in the file; empty if it is none of this format. */
    protected abstract Optional<TableLayout> layout(ImportFile file) throws IOException;

    /** What can be said of the dataset before it is read. */
    protected abstract Manifest manifest(ImportFile file, TableLayout layout);

    /** What a record means; a new one for every thread. */
    protected abstract RowInterpreter interpreter(TableLayout layout, EventSink sink, ImportContext context);

    @Override
    public Recognition recognise(ImportFile file) throws IOException {
        return layout(file).isPresent() ? Recognition.SURE : Recognition.NO;
    }

    @Override
    public Imported read(ImportFile file, ImportContext context) throws IOException {
        TableLayout layout = layout(file)
                .orElseThrow(() -> new ImportException(
                        ImportException.Reason.UNKNOWN_FORMAT, file.name() + " is not a file of the format " + id()));
        return read(file, layout, context);
    }

    protected final Imported read(ImportFile file, TableLayout layout, ImportContext context) throws IOException {
        Dataset dataset =
                new Dataset(manifest(file, layout), List.of(), Gazetteer.EMPTY, Map.of(), Map.of(), List.of());
        return new TableReader(file, layout, id(), dataset, context, sink -> interpreter(layout, sink, context)).read();
    }

    /** The layout of a table that begins with a header. */
    protected static Optional<TableLayout> withHeader(ImportFile file) throws IOException {
        return withHeader(file, Dialect.guess(file.head(HEAD_BYTES)));
    }

    /** The layout of a table that begins with a header, in a dialect; empty if there is not a single record. */
    protected static Optional<TableLayout> withHeader(ImportFile file, Dialect dialect) throws IOException {
        TableLayout[] found = new TableLayout[1];
        DelimitedReader reader = new DelimitedReader(file, dialect);
        long begin = DelimitedReader.begin(file);
        int told = separatorLine(file, begin);
        DelimitedReader.Stop stop = reader.read(
                begin + told,
                Long.MAX_VALUE,
                told == 0 ? 1 : 2,
                row -> {
                    List<String> names =
                            IntStream.range(0, row.count()).mapToObj(row::text).toList();
                    found[0] = new TableLayout(dialect, names, 0, 0);
                    return false;
                },
                (line, offset) -> {});
        return Optional.ofNullable(found[0])
                .map(header -> new TableLayout(dialect, header.header(), stop.offset(), stop.line()));
    }

    /** The length of a first line such as {@code sep=;}, which is there for Excel; 0 if there is none. */
    private static int separatorLine(ImportFile file, long begin) throws IOException {
        byte[] bytes = new byte[SEPARATOR_LINE_BYTES];
        int read = Math.max(0, file.read(begin, bytes, 0, bytes.length));
        Matcher line = SEPARATOR_LINE.matcher(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
        return line.lookingAt() ? line.end() : 0;
    }

    /** The first record of a file in a dialect, for formats without a header; empty if there is none. */
    protected static Optional<Slices> first(ImportFile file, Dialect dialect) throws IOException {
        Slices first = new DelimitedReader(file, dialect).record(DelimitedReader.begin(file));
        return first.count() == 0 ? Optional.empty() : Optional.of(first);
    }

    /** An id for the dataset that a file becomes: its name, and a mark of where it lies. */
    public static String datasetId(ImportFile file) {
        return file.name() + "-"
                + Integer.toHexString(file.origin().toAbsolutePath().hashCode());
    }
}
