package org.conflictmap.importer;

import java.io.IOException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.EventTableBuilder;
import org.conflictmap.store.RowSource;

/** A file that is being read one record after the other. For one thread. */
public final class Reading {
    private final ImportFile file;
    private final RowSource source;
    private final EventTableBuilder rows;
    private final ImportReport.Builder report;
    private final EventSink sink;
    private long records;

    /** @param format its id, for the report */
    public Reading(ImportFile file, String format, RowSource source, ImportContext context) {
        this.file = file;
        this.source = source;
        this.rows = new EventTableBuilder(source);
        this.report = new ImportReport.Builder(file.name(), format);
        this.sink = new EventSink(rows, report, context);
    }

    public EventSink sink() {
        return sink;
    }

    /** Begins the next record; it is known by its index, from 1. */
    public void begin(long offset) {
        sink.begin(++records, offset);
    }

    /**
     * The rest of the file is no record.
     *
     * @param line on which that was seen
     */
    public void broken(long offset, long line, String what, Expected expected) {
        begin(offset);
        sink.reject(ImportReason.SYNTAX, "line " + line, what, expected);
    }

    /** @throws org.conflictmap.importer.file.ImportException if the file is not what it was when reading began */
    public Imported finish() throws IOException {
        file.checkUnchanged();
        return Imported.of(source.dataset(), rows.freeze(), report.build());
    }
}
