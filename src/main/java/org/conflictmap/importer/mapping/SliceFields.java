package org.conflictmap.importer.mapping;

import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.table.Meanings;
import org.conflictmap.store.DictionaryBuilder;

/** The fields of a row of a table. No string is made where none is needed. */
record SliceFields(Slices row) implements Fields {
    @Override
    public boolean isEmpty(int field) {
        return row.isEmpty(field);
    }

    @Override
    public String text(int field) {
        return row.text(field);
    }

    @Override
    public int code(int field, DictionaryBuilder dictionary) {
        return row.code(field, dictionary);
    }

    @Override
    public int whole(int field, int otherwise) {
        return row.whole(field, otherwise);
    }

    @Override
    public double decimal(int field) {
        return row.decimal(field);
    }

    @Override
    public <T> T meaning(int field, Meanings<T> meanings) {
        return meanings.of(row, field);
    }
}
