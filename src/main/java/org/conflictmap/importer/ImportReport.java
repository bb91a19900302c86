package org.conflictmap.importer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conflictmap.store.Dictionary;
import org.conflictmap.store.DictionaryBuilder;

/**
 * What became of every record of a file. {@link #read} is the sum of the counts of all {@link Outcome}s; every record that
 * is not shown, and every remark, is kept with its line, field and value. Immutable; safe for all threads.
 *
 * <p>Cost: 28 bytes for each record that is not shown and each remark, and their different values.
 */
public final class ImportReport {
    private static final int LONGEST_VALUE = 200;
    private static final int NOTES_BETWEEN_CHECKPOINTS = 1 << 13;

    /**
     * A record, and what is to be said of it.
     *
     * @param line on which it begins, from 1; or its index, from 1, where the file has no lines to speak of
     * @param offset where the file's reader finds it again
     * @param field the field that is meant, as the file calls it; empty if the whole record
     * @param value what stands there, cut after 200 characters
     * @param expected what should stand there
     */
    public record Entry(ImportReason reason, long line, long offset, String field, String value, Expected expected) {}

    private final String file;
    private final String format;
    private final long[] counts;
    private final Map<ImportReason, Entries> entries;
    private final Dictionary words;

    private ImportReport(Builder builder) {
        file = builder.file;
        format = builder.format;
        counts = builder.counts.clone();
        entries = new EnumMap<>(builder.entries);
        words = builder.words.freeze();
    }

    /** The file, as shown to the user. */
    public String file() {
        return file;
    }

    /** The id of the format that it was read as. */
    public String format() {
        return format;
    }

    /** How many records were read. */
    public long read() {
        return Arrays.stream(counts).sum();
    }

    public long count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** The reasons that occur, in the order of their enum. */
    public List<ImportReason> reasons() {
        return List.copyOf(entries.keySet());
    }

    /** How many entries a reason has. */
    public int count(ImportReason reason) {
        Entries of = entries.get(reason);
        return of == null ? 0 : of.size;
    }

    /** An entry of a reason, in the order of the file. */
    public Entry entry(ImportReason reason, int index) {
        Entries of = entries.get(reason);
        if (of == null) {
            throw new IndexOutOfBoundsException(reason + " has no entries");
        }
        int at = Objects.checkIndex(index, of.size) * Entries.WORDS;
        return new Entry(
                reason,
                of.lines[index],
                of.offsets[index],
                words.text(of.words[at]),
                words.text(of.words[at + 1]),
                Expected.ofKey(words.text(of.words[at + 2])));
    }

    /** Takes notes while a file is read. For one thread; those of several threads are joined in the file's order. */
    public static final class Builder {
        private final String file;
        private final String format;
        private final long[] counts = new long[Outcome.values().length];
        private final Map<ImportReason, Entries> entries = new EnumMap<>(ImportReason.class);
        private final DictionaryBuilder words = new DictionaryBuilder();

        public Builder(String file, String format) {
            this.file = file;
            this.format = format;
        }

        /** Counts a record. */
        public void count(Outcome outcome) {
            counts[outcome.ordinal()]++;
        }

        /** Takes a note. */
        public void note(Entry entry) {
            Entries of = entries.computeIfAbsent(entry.reason(), unknown -> new Entries());
            of.add(
                    entry.line(),
                    entry.offset(),
                    words.code(entry.field()),
                    code(entry.value()),
                    code(entry.expected().key()));
        }

        private int code(String text) {
            return words.code(text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…");
        }

        /**
         * Adds the counts and notes of a part of the file that comes after this one.
         *
         * @param lineShift is added to their lines
         * @param checkpoint is run every few milliseconds; an exception from there ends it
         */
        public void addAll(ImportReport later, long lineShift, Runnable checkpoint) {
            for (int outcome = 0; outcome < counts.length; outcome++) {
                counts[outcome] += later.counts[outcome];
            }
            for (ImportReason reason : later.reasons()) {
                for (int index = 0; index < later.count(reason); index++) {
                    if (index % NOTES_BETWEEN_CHECKPOINTS == 0) {
                        checkpoint.run();
                    }
                    Entry entry = later.entry(reason, index);
                    note(new Entry(
                            reason,
                            entry.line() + lineShift,
                            entry.offset(),
                            entry.field(),
                            entry.value(),
                            entry.expected()));
                }
            }
        }

        public ImportReport build() {
            return new ImportReport(this);
        }
    }

    private static final class Entries {
        static final int WORDS = 3;

        private long[] lines = new long[4];
        private long[] offsets = new long[4];
        private int[] words = new int[4 * WORDS];
        private int size;

        void add(long line, long offset, int field, int value, int expected) {
            if (size == lines.length) {
                lines = Arrays.copyOf(lines, size * 2);
                offsets = Arrays.copyOf(offsets, size * 2);
                words = Arrays.copyOf(words, size * 2 * WORDS);
            }
            lines[size] = line;
            offsets[size] = offset;
            words[size * WORDS] = field;
            words[size * WORDS + 1] = value;
            words[size * WORDS + 2] = expected;
            size++;
        }
    }
}
