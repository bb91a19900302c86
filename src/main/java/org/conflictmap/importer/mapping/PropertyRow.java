package org.conflictmap.importer.mapping;

import java.util.List;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Positions;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.MappingGuess.Ambiguity;
import org.conflictmap.store.OriginalRecord.Field;

/** A record of named properties whose meanings a {@link PropertyMapping} says. For one thread. */
public final class PropertyRow {
    private final PropertyMapping mapping;
    private final EventSink sink;
    private final TextFields fields;
    private final MappedRow row;

    public PropertyRow(PropertyMapping mapping, EventSink sink, Gazetteer gazetteer) {
        this.mapping = mapping;
        this.sink = sink;
        this.fields = new TextFields(mapping.header.size(), mapping.decimalMark());
        this.row = new MappedRow(mapping.header, sink, mapping.mapping, gazetteer);
    }

    /** The properties of the record; those that no sampled record had have no meaning. */
    public void set(List<Field> properties) {
        fields.clear();
        for (Field property : properties) {
            Integer index = mapping.indexes.get(property.name());
            if (index != null) {
                EpochTime epoch = mapping.epochs.get(property.name());
                fields.set(index, epoch == null ? property.value() : epoch.date(property.value()));
            }
        }
    }

    /** Sets the time that the properties say. One that has the day or the month first, nobody knows which, is no date. */
    public void when() {
        if (mapping.ambiguities.contains(Ambiguity.DAY_OR_MONTH_FIRST)) {
            for (Meaning meaning : List.of(Meaning.START, Meaning.END)) {
                String name = mapping.mapping.columns().getOrDefault(meaning, "");
                int index = mapping.indexes.getOrDefault(name, -1);
                if (index >= 0 && ColumnContent.isOfDigits(fields.text(index))) {
                    Expected expected = Expected.of(Expected.Kind.DATE_IN_ORDER, "2015-11-10");
                    sink.note(ImportReason.BAD_DATE, name, fields.text(index), expected);
                    fields.set(index, "");
                }
            }
        }
        row.when(fields);
    }

    /** Sets type, title, actors, deaths and source. */
    public void describe() {
        row.describe(fields);
    }

    /**
     * Places the record at its shape, or, if it has none, where its properties say.
     *
     * @param field what the file calls the shape
     */
    public void place(Positions shape, String field) {
        if (shape.isEmpty()) {
            row.place(fields);
        } else {
            row.place(fields, shape, field);
        }
    }
}
