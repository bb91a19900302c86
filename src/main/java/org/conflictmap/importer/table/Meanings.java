package org.conflictmap.importer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.store.DictionaryBuilder;

/**
 * What the texts of a column mean, each worked out once: types, dates and codes repeat by the thousand. No string is made
 * for a text that came before. For one thread. Its memory grows with the different texts only up to a bound, beyond which
 * they are worked out every time.
 */
public final class Meanings<T> {
    private static final int MOST = 1 << 16;
    private static final int MOST_BYTES = 1 << 22;

    private final Function<String, T> meaning;
    private final List<T> known = new ArrayList<>();
    private final DictionaryBuilder texts = new DictionaryBuilder();

    /** @param meaning of a text without blanks round it; of the empty text too */
    public Meanings(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    /** The meaning of a field; that of the empty text if there is no such field. */
    public T of(Slices row, int field) {
        if (isFull()) {
            return meaning.apply(row.text(field));
        }
        return known(row.code(field, texts));
    }

    /** The meaning of a text without blanks round it. */
    public T of(String text) {
        return isFull() ? meaning.apply(text) : known(texts.code(text));
    }

    private boolean isFull() {
        return texts.size() >= MOST || texts.byteCount() >= MOST_BYTES;
    }

    private T known(int code) {
        while (known.size() <= code) {
            known.add(meaning.apply(texts.text(known.size())));
        }
        return known.get(code);
    }
}
