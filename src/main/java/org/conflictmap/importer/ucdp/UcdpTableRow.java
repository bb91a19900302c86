package org.conflictmap.importer.ucdp;

import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Positions;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.table.RowInterpreter;
import org.conflictmap.importer.table.TableLayout;

/** A row of GED's in a table. */
final class UcdpTableRow implements RowInterpreter {
    private final int[] columns;
    private final UcdpRow row;
    private final Positions none = new Positions();

    UcdpTableRow(TableLayout layout, EventSink sink) {
        UcdpField[] fields = UcdpField.values();
        columns = new int[fields.length];
        for (UcdpField field : fields) {
            columns[field.ordinal()] = layout.column(field.names());
        }
        row = new UcdpRow(sink);
    }

    @Override
    public void interpret(Slices slices) {
        row.interpret(field -> slices.text(columns[field.ordinal()]), none);
    }
}
