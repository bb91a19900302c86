package org.conflictmap.importer.delimited;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Cuts one record after the other out of bytes, as RFC 4180 has it: a field that begins with a quote ends with the next
 * single quote, two quotes in it are one, line breaks in it belong to it; CR, LF and CR LF end a record. What follows a
 * closing quote belongs to the field, as does a quote within a field that began without.
 *
 * <p>A hot loop: see {@code LoadBenchmark}. Eight bytes are looked at together where fields are long. For one thread.
 */
final class RecordParser {
    /** What comes after the bytes that are given. */
    enum End {
        MORE_MAY_FOLLOW,
        OF_FILE
    }

    /** A field is as it is written. */
    private static final byte PLAIN = 0;
    /** It has quotes that are no part of it. */
    private static final byte ESCAPED = 1;
    /** They were taken out. */
    private static final byte UNESCAPED = 2;

    /** The record goes on beyond the bytes. */
    static final int INCOMPLETE = -1;
    /** The file ends within quotes. */
    static final int UNCLOSED_QUOTE = -2;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long LF = ONES * '\n';
    private static final long CR = ONES * '\r';
    private static final long QUOTE = ONES * '"';

    private final byte separator;
    private final long separators;
    private final boolean hasQuotes;

    int count;
    int[] start = new int[64];
    private int[] end = new int[64];
    private byte[] quotes = new byte[64];

    /** How many line breaks the record had, that at its end included. */
    int lines;

    RecordParser(Dialect dialect) {
        separator = dialect.separator();
        separators = ONES * (dialect.separator() & 0xFF);
        hasQuotes = dialect.quoting() == Dialect.Quoting.DOUBLE_QUOTES;
    }

    /**
     * Takes the record that begins at {@code from}; an empty line is a record of one empty field. The bytes of a field with
     * doubled quotes are changed when its {@link #end} is asked for.
     *
     * @return where the next one begins, {@link #INCOMPLETE} or {@link #UNCLOSED_QUOTE}
     */
    int parse(byte[] bytes, int from, int to, End atEnd) {
        count = 0;
        lines = 0;
        int at = from;
        while (true) {
            if (count == start.length) {
                grow();
            }
            int field = count;
            quotes[field] = PLAIN;
            if (hasQuotes && at < to && bytes[at] == '"') {
                start[field] = at + 1;
                at = quoted(bytes, at + 1, to, field);
                if (at < 0) {
                    return atEnd == End.OF_FILE ? UNCLOSED_QUOTE : INCOMPLETE;
                }
                if (at < to && !isEnd(bytes[at])) {
                    at = afterQuote(bytes, at, to, field);
                } else {
                    end[field] = at - 1;
                }
            } else {
                start[field] = at;
                at = unquoted(bytes, at, to);
                end[field] = at;
            }
            count++;
            if (at >= to) {
                return atEnd == End.MORE_MAY_FOLLOW ? INCOMPLETE : to;
            }
            byte stop = bytes[at++];
            if (stop == separator) {
                continue;
            }
            if (stop == '\r') {
                if (at == to && atEnd == End.MORE_MAY_FOLLOW) {
                    return INCOMPLETE;
                }
                if (at < to && bytes[at] == '\n') {
                    at++;
                }
            }
            lines++;
            return at;
        }
    }

    private boolean isEnd(byte b) {
        return b == separator || b == '\n' || b == '\r';
    }

    /** The first separator or line break at or after a place. */
    private int unquoted(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long word = (long) LONGS.get(bytes, at);
            long found = zeros(word ^ separators) | zeros(word ^ LF) | zeros(word ^ CR);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < to && !isEnd(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The place after the closing quote, or -1. */
    private int quoted(byte[] bytes, int from, int to, int field) {
        int at = from;
        while (true) {
            while (at + 8 <= to) {
                long word = (long) LONGS.get(bytes, at);
                if (zeros(word ^ QUOTE) != 0) {
                    break;
                }
                if ((zeros(word ^ LF) | zeros(word ^ CR)) != 0) {
                    for (int in = at; in < at + 8; in++) {
                        countBreak(bytes, in, to);
                    }
                }
                at += 8;
            }
            while (at < to && bytes[at] != '"') {
                countBreak(bytes, at, to);
                at++;
            }
            if (at >= to) {
                return -1;
            }
            if (at + 1 < to && bytes[at + 1] == '"') {
                quotes[field] = ESCAPED;
                at += 2;
                continue;
            }
            return at + 1;
        }
    }

    private void countBreak(byte[] bytes, int at, int to) {
        if (bytes[at] == '\n' || bytes[at] == '\r' && !(at + 1 < to && bytes[at + 1] == '\n')) {
            lines++;
        }
    }

    /** What follows a closing quote belongs to the field: the quote is taken out. */
    private int afterQuote(byte[] bytes, int from, int to, int field) {
        int at = unquoted(bytes, from, to);
        quotes[field] = ESCAPED;
        end[field] = at;
        return at;
    }

    /** Bits at the bytes that are 0, exactly. */
    private static long zeros(long word) {
        return ~((word & LOW) + LOW | word | LOW);
    }

    /** Where a field of the record ends, once its quotes are taken out of the bytes. */
    int end(byte[] bytes, int field) {
        if (quotes[field] == ESCAPED) {
            quotes[field] = UNESCAPED;
            unescape(bytes, field);
        }
        return end[field];
    }

    /** Whether no quotes are to be taken out of a field's bytes, nor were. */
    boolean isPlain(int field) {
        return quotes[field] == PLAIN;
    }

    /** Where the bytes of a field begin, the quote that opens it included. */
    int writtenStart(byte[] bytes, int field) {
        int at = start[field];
        return hasQuotes && at > 0 && bytes[at - 1] == '"' ? at - 1 : at;
    }

    private void unescape(byte[] bytes, int field) {
        int to = start[field];
        boolean isInside = true;
        for (int at = start[field]; at < end[field]; at++) {
            if (isInside && bytes[at] == '"') {
                if (at + 1 < end[field] && bytes[at + 1] == '"') {
                    at++;
                } else {
                    isInside = false;
                    continue;
                }
            }
            bytes[to++] = bytes[at];
        }
        end[field] = to;
    }

    private void grow() {
        start = Arrays.copyOf(start, count * 2);
        end = Arrays.copyOf(end, count * 2);
        quotes = Arrays.copyOf(quotes, count * 2);
    }
}
