package org.conflictmap.importer.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        return read(file, known(file), context);
    }

    /** The layout of a file that is of this format. */
    protected final TableLayout known(ImportFile file) throws IOException {
        return layout(file)
                .orElseThrow(() -> new ImportException(
                        ImportException.Reason.UNKNOWN_FORMAT, file.name() + " is not a file of the format " + id()));
    }

    protected final Imported read(ImportFile file, TableLayout layout, ImportContext context) throws IOException {
        return read(file, layout, context, sink -> interpreter(layout, sink, context));
    }

    /** @param interpreters makes one for every thread */
    protected final Imported read(
            ImportFile file,
            TableLayout layout,
            ImportContext context,
            Function<EventSink, RowInterpreter> interpreters)
            throws IOException {
        Dataset dataset =
                new Dataset(manifest(file, layout), List.of(), Gazetteer.EMPTY, Map.of(), Map.of(), List.of());
        return new TableReader(file, layout, id(), dataset, context, interpreters).read();
    }

    /** The layout of a table with a header; empty if there is not a single record. */
    protected static Optional<TableLayout> withHeader(ImportFile file) throws IOException {
        return HeaderSearch.layout(file);
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
