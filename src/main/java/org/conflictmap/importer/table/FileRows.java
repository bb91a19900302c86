package org.conflictmap.importer.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.store.RowSource;

/** The rows of a table in a file: their long texts stay there, and are read when they are asked for. */
record FileRows(ImportFile file, TableLayout layout, Dataset dataset) implements RowSource {
    @Override
    public Optional<OriginalRecord> original(long line, long offset) throws IOException {
        file.checkUnchanged();
        Slices record = new DelimitedReader(file, layout.dialect()).record(offset);
        List<OriginalRecord.Field> fields = new ArrayList<>();
        for (int field = 0; field < record.count(); field++) {
            String name = field < layout.header().size() ? layout.header().get(field) : "";
            fields.add(new OriginalRecord.Field(name, record.raw(field)));
        }
        return Optional.of(new OriginalRecord(file.name(), line, fields));
    }
}
