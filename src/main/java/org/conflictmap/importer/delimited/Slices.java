package org.conflictmap.importer.delimited;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.conflictmap.store.DictionaryBuilder;

/**
 * A record as slices of bytes. It holds until the reader goes on: what is to be kept is taken out as text, number or code.
 * For one thread.
 */
public final class Slices {
    private static final long[] POWERS = new long[16];

    static {
        POWERS[0] = 1;
        for (int power = 1; power < POWERS.length; power++) {
            POWERS[power] = POWERS[power - 1] * 10;
        }
    }

    private final RecordParser parser;
    private final Charset charset;
    private final boolean isUtf8;
    private byte[] bytes = new byte[0];
    private long offset;
    private long line;
    private int decimalMark = '.';

    Slices(RecordParser parser, Charset charset) {
        this.parser = parser;
        this.charset = charset;
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    void set(byte[] newBytes, long newOffset, long newLine) {
        bytes = newBytes;
        offset = newOffset;
        line = newLine;
    }

    /** Numbers have a comma before their decimals from now on, or again a point. */
    public void setDecimalMark(char mark) {
        decimalMark = mark;
    }

    /** The number of fields. */
    public int count() {
        return parser.count;
    }

    /** The offset of the record's first byte in the file. */
    public long offset() {
        return offset;
    }

    /** The line on which the record begins, from 1. */
    public long line() {
        return line;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Where a field begins in {@link #bytes}, without blanks before it. */
    public int start(int field) {
        int at = parser.start[field];
        int end = parser.end(bytes, field);
        while (at < end && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Where it ends, without blanks behind it. */
    public int end(int field) {
        int start = parser.start[field];
        int at = parser.end(bytes, field);
        while (at > start && isBlank(bytes[at - 1])) {
            at--;
        }
        return at;
    }

    /** Whether no quotes had to be taken out of the bytes from a field to another, that one included. */
    public boolean isAsWritten(int first, int last) {
        for (int field = first; field <= last; field++) {
            if (!parser.isPlain(field)) {
                return false;
            }
        }
        return true;
    }

    /** Where a field begins as it is written, quote and blanks and all: two runs of fields are the same if their bytes are. */
    public int writtenStart(int field) {
        return parser.writtenStart(bytes, field);
    }

    /** Where it ends, before its last quote. */
    public int writtenEnd(int field) {
        return parser.end(bytes, field);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /** Whether there is nothing but blanks, or no such field. */
    public boolean isEmpty(int field) {
        if (field < 0 || field >= count()) {
            return true;
        }
        int end = parser.end(bytes, field);
        return start(field) == end;
    }

    /** The text of a field, without blanks round it; empty if there is no such field. */
    public String text(int field) {
        if (isEmpty(field)) {
            return "";
        }
        int start = start(field);
        return new String(bytes, start, end(field) - start, charset);
    }

    /** The text of a field as it stands, blanks and all. */
    public String raw(int field) {
        int start = parser.start[field];
        return new String(bytes, start, parser.end(bytes, field) - start, charset);
    }

    /** The code of a field's text; 0 if it is empty or there is no such field. No string is made where the file is UTF-8. */
    public int code(int field, DictionaryBuilder dictionary) {
        if (field < 0 || field >= count()) {
            return 0;
        }
        int start = start(field);
        int end = end(field);
        if (start >= end) {
            return 0;
        }
        return isUtf8 ? dictionary.code(bytes, start, end) : dictionary.code(text(field));
    }

    /** The first byte of a field; 0 if it is empty. */
    public byte first(int field) {
        return isEmpty(field) ? 0 : bytes[start(field)];
    }

    /** A number of digits only, or {@code otherwise}; one with nothing but zeros behind its decimal mark is whole too. */
    public int whole(int field, int otherwise) {
        if (isEmpty(field)) {
            return otherwise;
        }
        int at = start(field);
        int end = end(field);
        long number = 0;
        int digits = 0;
        for (; at < end && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            number = number * 10 + bytes[at] - '0';
            if (++digits > 9) {
                return otherwise;
            }
        }
        if (digits > 0 && at < end && bytes[at] == decimalMark) {
            at++;
            while (at < end && bytes[at] == '0') {
                at++;
            }
        }
        return at == end && digits > 0 ? (int) number : otherwise;
    }

    /** A decimal number, or NaN. Numbers of up to 15 digits are read without a string, and rounded as Java rounds. */
    public double decimal(int field) {
        if (isEmpty(field)) {
            return Double.NaN;
        }
        int at = start(field);
        int end = end(field);
        boolean isNegative = bytes[at] == '-';
        if (isNegative || bytes[at] == '+') {
            at++;
        }
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; at < end; at++) {
            byte b = bytes[at];
            if (b >= '0' && b <= '9') {
                digits = digits * 10 + b - '0';
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (b == decimalMark && decimals < 0) {
                decimals = 0;
            } else {
                return slowDecimal(field);
            }
            if (count > 15) {
                return slowDecimal(field);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double number = decimals > 0 ? (double) digits / POWERS[decimals] : digits;
        return isNegative ? -number : number;
    }

    /**
     * A coordinate, or NaN: a decimal number with a point or a comma before its decimals, whichever the table has elsewhere,
     * since no coordinate has thousands.
     */
    public double degrees(int field) {
        double number = decimal(field);
        return Double.isNaN(number) && !isEmpty(field) ? parsed(text(field).replace(',', '.')) : number;
    }

    private double slowDecimal(int field) {
        String text = text(field);
        return parsed(decimalMark == '.' ? text : text.replace((char) decimalMark, '.'));
    }

    private static double parsed(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) && !text.endsWith("d") && !text.endsWith("f") ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** An ISO date, {@code 2015-11-10} with or without a time behind it, as epoch day; {@code otherwise} if it is none. */
    public int isoDay(int field, int otherwise) {
        if (isEmpty(field)) {
            return otherwise;
        }
        int at = start(field);
        int length = end(field) - at;
        if (length < 10
                || bytes[at + 4] != '-'
                || bytes[at + 7] != '-'
                || length > 10 && bytes[at + 10] != ' ' && bytes[at + 10] != 'T') {
            return otherwise;
        }
        int year = digits(at, 4);
        int month = digits(at + 5, 2);
        int day = digits(at + 8, 2);
        return Days.epochDay(year, month, day, otherwise);
    }

    /** {@code 20151110} as epoch day; {@code otherwise} if it is none. */
    public int compactDay(int field, int otherwise) {
        if (isEmpty(field) || end(field) - start(field) < 8) {
            return otherwise;
        }
        int at = start(field);
        return Days.epochDay(digits(at, 4), digits(at + 4, 2), digits(at + 6, 2), otherwise);
    }

    private int digits(int from, int length) {
        int number = 0;
        for (int at = from; at < from + length; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return -1;
            }
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }
}
