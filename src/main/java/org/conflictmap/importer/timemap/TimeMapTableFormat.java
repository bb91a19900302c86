package org.conflictmap.importer.timemap;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.table.RowInterpreter;
import org.conflictmap.importer.table.TableFormat;
import org.conflictmap.importer.table.TableLayout;

/**
 * TimeMap's events as a table: {@code id,date,latitude,longitude,location,description,sources,associations}; what the ids of
 * the two last stand for may be in files that are opened with it.
 */
public final class TimeMapTableFormat extends TableFormat {
    public static final String ID = "timemap-csv";

    @Override
    public String id() {
        return ID;
    }

    @Override
    protected Optional<TableLayout> layout(ImportFile file) throws IOException {
        return withHeader(file)
                .filter(table -> table.has(
                        "id", "date", "latitude", "longitude", "location", "description", "sources", "associations"));
    }

    @Override
    protected Manifest manifest(ImportFile file, TableLayout layout) {
        return new Manifest(datasetId(file), file.name(), "", "en", "", List.of(), null, null, "");
    }

    @Override
    public Imported read(ImportFile file, ImportContext context) throws IOException {
        return read(file, List.of(), context);
    }

    @Override
    public Imported read(ImportFile file, List<ImportFile> companions, ImportContext context) throws IOException {
        TableLayout layout = known(file);
        TimeMapSources sources = TimeMapSources.of(file, companions, context.progress());
        return read(file, layout, context, sink -> new TimeMapTableRow(layout, sink, sources, context.gazetteer()));
    }

    @Override
    protected RowInterpreter interpreter(TableLayout layout, EventSink sink, ImportContext context) {
        return new TimeMapTableRow(layout, sink, new TimeMapSources(), context.gazetteer());
    }
}
