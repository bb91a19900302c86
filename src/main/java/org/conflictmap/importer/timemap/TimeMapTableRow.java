package org.conflictmap.importer.timemap;

import java.util.Map;
import java.util.stream.Stream;
import org.conflictmap.event.EventType;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.TypeWords;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.mapping.ColumnMapping;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.MappedRow;
import org.conflictmap.importer.table.Meanings;
import org.conflictmap.importer.table.RowInterpreter;
import org.conflictmap.importer.table.TableLayout;
import org.conflictmap.store.TextColumn;

/** A row of TimeMap's table, with sources and associations under the names that their ids stand for. For one thread. */
final class TimeMapTableRow implements RowInterpreter {
    private record Kind(EventType type, int subType) {}

    private final EventSink sink;
    private final TimeMapSources known;
    private final MappedRow row;
    private final int sources;
    private final int associations;
    private final Meanings<Integer> sourceCodes = new Meanings<>(this::source);
    private final Meanings<Kind> kinds = new Meanings<>(this::kind);

    TimeMapTableRow(TableLayout layout, EventSink sink, TimeMapSources known, Gazetteer gazetteer) {
        this.sink = sink;
        this.known = known;
        this.sources = layout.column("sources");
        this.associations = layout.column("associations");
        ColumnMapping mapping = new ColumnMapping(
                Map.of(
                        Meaning.ID, layout.name(layout.column("id")),
                        Meaning.START, layout.name(layout.column("date")),
                        Meaning.LATITUDE, layout.name(layout.column("latitude")),
                        Meaning.LONGITUDE, layout.name(layout.column("longitude")),
                        Meaning.PLACE, layout.name(layout.column("location")),
                        Meaning.TITLE, layout.name(layout.column("description"))),
                DateOrder.MONTH_DAY_YEAR,
                DecimalMark.POINT);
        row = new MappedRow(layout, sink, mapping, gazetteer);
    }

    @Override
    public boolean isEventOfOneField(Slices record) {
        return row.isEventOfOneField(record);
    }

    @Override
    public void interpret(Slices record) {
        row.interpret(record);
        Kind kind = kinds.of(record, associations);
        sink.rows().source(sourceCodes.of(record, sources)).type(kind.type).subType(kind.subType);
    }

    private int source(String ids) {
        return sink.rows().texts(TextColumn.SOURCE).code(known.source(ids));
    }

    /** The type is the first that an association names. */
    private Kind kind(String ids) {
        String names = known.association(ids);
        EventType type = Stream.of(names.split("[;,]"))
                .map(TypeWords::type)
                .filter(one -> one != EventType.OTHER)
                .findFirst()
                .orElse(EventType.OTHER);
        return new Kind(type, sink.rows().texts(TextColumn.SUB_TYPE).code(names));
    }
}
