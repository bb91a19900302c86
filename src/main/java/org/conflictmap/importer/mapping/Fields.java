package org.conflictmap.importer.mapping;

import org.conflictmap.importer.table.Meanings;
import org.conflictmap.store.DictionaryBuilder;

/** The fields of one record by their index, whatever it is written in. A field that there is not, is empty. For one thread. */
interface Fields {
    boolean isEmpty(int field);

    /** Without blanks round it. */
    String text(int field);

    /** The code of a field's text; 0 if it is empty. */
    int code(int field, DictionaryBuilder dictionary);

    /** A number of digits only, or {@code otherwise}. */
    int whole(int field, int otherwise);

    /** A decimal number, or NaN. */
    double decimal(int field);

    <T> T meaning(int field, Meanings<T> meanings);
}
