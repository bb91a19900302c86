package org.conflictmap.importer.mapping;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.conflictmap.importer.table.Meanings;
import org.conflictmap.store.DictionaryBuilder;

/** The fields of a record that was read as texts. */
final class TextFields implements Fields {
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})(?:\\.0*)?");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final String[] texts;
    private final char decimalMark;

    TextFields(int size, char decimalMark) {
        this.texts = new String[size];
        this.decimalMark = decimalMark;
        clear();
    }

    void clear() {
        Arrays.fill(texts, "");
    }

    void set(int field, String text) {
        texts[field] = text.strip();
    }

    @Override
    public boolean isEmpty(int field) {
        return text(field).isEmpty();
    }

    @Override
    public String text(int field) {
        return field < 0 || field >= texts.length ? "" : texts[field];
    }

    @Override
    public int code(int field, DictionaryBuilder dictionary) {
        return dictionary.code(text(field));
    }

    @Override
    public int whole(int field, int otherwise) {
        var whole = WHOLE.matcher(text(field));
        return whole.matches() ? Integer.parseInt(whole.group(1)) : otherwise;
    }

    @Override
    public double decimal(int field) {
        String text = decimalMark == '.' ? text(field) : text(field).replace(decimalMark, '.');
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    @Override
    public <T> T meaning(int field, Meanings<T> meanings) {
        return meanings.of(text(field));
    }
}
