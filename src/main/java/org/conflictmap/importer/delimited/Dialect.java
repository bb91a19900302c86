package org.conflictmap.importer.delimited;

import java.util.Arrays;
import java.util.List;

/**
 * How a table is written.
 *
 * @param separator an ASCII character
 */
public record Dialect(byte separator, Quoting quoting) {
    public static final Dialect COMMA = new Dialect((byte) ',', Quoting.DOUBLE_QUOTES);
    public static final Dialect SEMICOLON = new Dialect((byte) ';', Quoting.DOUBLE_QUOTES);
    public static final Dialect TAB = new Dialect((byte) '\t', Quoting.DOUBLE_QUOTES);
    public static final Dialect PIPE = new Dialect((byte) '|', Quoting.DOUBLE_QUOTES);

    /** Whether quotes mean anything. */
    public enum Quoting {
        /** RFC 4180. */
        DOUBLE_QUOTES,
        /** A quote is a character like any other: GDELT, GeoNames. */
        NONE
    }

    /**
     * The dialect in which the head of a file has the most fields to a record, the same number in nearly all; a comma if
     * there is nothing to tell by.
     *
     * @param head the first bytes of a file
     */
    public static Dialect guess(byte[] head) {
        Dialect best = COMMA;
        double bestScore = 0;
        for (Dialect dialect : List.of(COMMA, SEMICOLON, TAB, PIPE)) {
            double score = score(head, dialect);
            if (score > bestScore) {
                best = dialect;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(byte[] head, Dialect dialect) {
        int[] counts = dialect.counts(head);
        int usual = usual(counts);
        return score(counts, usual);
    }

    /** How many fields a record of the file has that begins so, if some are no records: titles, explanations. */
    public int usualFields(byte[] head) {
        return usual(counts(head));
    }

    /** How many fields the records of a head have; those of the only one if it is not whole. */
    private int[] counts(byte[] head) {
        RecordParser parser = new RecordParser(this);
        int[] counts = new int[2_000];
        int records = 0;
        int at = 0;
        while (records < counts.length) {
            int next = parser.parse(head, at, head.length, RecordParser.End.MORE_MAY_FOLLOW);
            if (next < 0) {
                break;
            }
            if (parser.count > 1 || parser.end(head, 0) > parser.start[0]) {
                counts[records++] = parser.count;
            }
            at = next;
        }
        if (records == 0) {
            parser.parse(head, at, head.length, RecordParser.End.OF_FILE);
            counts[records++] = parser.count;
        }
        return Arrays.copyOf(counts, records);
    }

    private static int usual(int[] counts) {
        int usual = 1;
        for (int count : Arrays.stream(counts).distinct().toArray()) {
            usual = score(counts, count) > score(counts, usual) ? count : usual;
        }
        return usual;
    }

    private static double score(int[] counts, int usual) {
        double share =
                (double) Arrays.stream(counts).filter(count -> count == usual).count() / counts.length;
        return (usual - 1) * share * share;
    }
}
