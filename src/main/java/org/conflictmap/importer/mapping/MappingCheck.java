package org.conflictmap.importer.mapping;

import java.io.IOException;
import java.util.List;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.table.TableLayout;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.EventTableBuilder;

/**
 * What becomes of the first rows of a table if its columns are read in a certain way. Immutable.
 *
 * @param rows how many were tried
 * @param dated how many of them have a date then
 * @param placed how many of them have a place then; 0 of properties, whose places stand elsewhere
 */
public record MappingCheck(int rows, int dated, int placed) {
    private static final int SAMPLE_ROWS = 2_000;

    /** Tries it with the first 2,000 rows, as they would be read; of properties, only whether they give a date. */
    public static MappingCheck of(ImportFile file, MappingGuess guess, ColumnMapping mapping, ImportContext context)
            throws IOException {
        EventTableBuilder builder = new EventTableBuilder(() -> Dataset.EMPTY);
        EventSink sink = new EventSink(builder, new ImportReport.Builder(file.name(), ""), context);
        TableLayout layout = guess.layout();
        MappedRow interpreter = new MappedRow(layout, sink, mapping, context.gazetteer());
        if (guess.isOfProperties()) {
            return ofProperties(guess, builder, sink, interpreter);
        }
        int[] rows = {0};
        new DelimitedReader(file, layout.dialect())
                .read(
                        layout.offset(),
                        Long.MAX_VALUE,
                        layout.line(),
                        row -> {
                            add(row, layout, sink, interpreter);
                            return ++rows[0] < SAMPLE_ROWS;
                        },
                        (line, offset) -> {});
        EventTable table = builder.freeze();
        int placed = 0;
        for (int row = 0; row < table.size(); row++) {
            placed += table.place(row) == EventTable.NO_PLACE ? 0 : 1;
        }
        return new MappingCheck(rows[0], table.datedCount(), placed);
    }

    private static MappingCheck ofProperties(
            MappingGuess guess, EventTableBuilder builder, EventSink sink, MappedRow interpreter) {
        TextFields fields = new TextFields(guess.layout().header().size(), '.');
        for (List<String> row : guess.rows()) {
            fields.clear();
            for (int field = 0; field < row.size(); field++) {
                fields.set(field, row.get(field));
            }
            sink.begin(1, 0);
            interpreter.when(fields);
            sink.end();
        }
        return new MappingCheck(guess.rows().size(), builder.freeze().datedCount(), 0);
    }

    private static void add(Slices row, TableLayout layout, EventSink sink, MappedRow interpreter) {
        if (row.count() >= layout.header().size()) {
            sink.begin(row.line(), row.offset());
            interpreter.interpret(row);
            sink.end();
        }
    }
}
