package org.conflictmap.importer;

import java.io.IOException;
import java.util.concurrent.CancellationException;
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
    private final Preview preview;
    private long records;

    /** @param format its id, for the report */
    public Reading(ImportFile file, String format, RowSource source, ImportContext context) {
        this.file = file;
        this.source = source;
        this.rows = new EventTableBuilder(source);
        this.report = new ImportReport.Builder(file.name(), format);
        this.sink = new EventSink(rows, report, context);
        this.preview = new Preview(source.dataset(), rows, context);
        rows.setCheckpoint(() -> {
            if (context.progress().isCancelled()) {
                throw new CancellationException();
            }
        });
    }

    public EventSink sink() {
        return sink;
    }

    /** Begins the next record; it is known by its index, from 1. Those before may be seen from now on. */
    public void begin(long offset) {
        preview.offer();
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

    /**
     * All is read.
     *
     * @throws org.conflictmap.importer.file.ImportException if the file is not what it was when reading began
     * @throws CancellationException if the context's progress says so
     */
    public Imported finish() throws IOException {
        file.checkUnchanged();
        return Imported.of(source.dataset(), rows.freeze(), report.build());
    }
}
