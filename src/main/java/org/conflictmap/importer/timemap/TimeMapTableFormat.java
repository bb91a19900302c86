package org.conflictmap.importer.timemap;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.ColumnMapping;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.MappedRow;
import org.conflictmap.importer.table.RowInterpreter;
import org.conflictmap.importer.table.TableFormat;
import org.conflictmap.importer.table.TableLayout;

/** TimeMap's events as a table: {@code id,date,latitude,longitude,location,description,sources,associations}. */
public final class TimeMapTableFormat extends TableFormat {
    @Override
    public String id() {
        return "timemap-csv";
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
    protected RowInterpreter interpreter(TableLayout layout, EventSink sink, ImportContext context) {
        ColumnMapping mapping = new ColumnMapping(
                Map.of(
                        Meaning.ID, layout.name(layout.column("id")),
                        Meaning.START, layout.name(layout.column("date")),
                        Meaning.LATITUDE, layout.name(layout.column("latitude")),
                        Meaning.LONGITUDE, layout.name(layout.column("longitude")),
                        Meaning.PLACE, layout.name(layout.column("location")),
                        Meaning.TITLE, layout.name(layout.column("description")),
                        Meaning.SOURCE, layout.name(layout.column("sources")),
                        Meaning.TYPE, layout.name(layout.column("associations"))),
                DateOrder.MONTH_DAY_YEAR,
                DecimalMark.POINT);
        return new MappedRow(layout, sink, mapping, context.gazetteer());
    }
}
