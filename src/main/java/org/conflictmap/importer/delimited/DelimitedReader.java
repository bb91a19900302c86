package org.conflictmap.importer.delimited;

import java.io.IOException;
import java.util.Arrays;
import org.conflictmap.importer.file.ImportFile;

/**
 * Reads the records of a CSV or TSV file one after the other, from any record on. Empty lines are left out. One reader is
 * for one thread; several can read the same file.
 *
 * <p>Cost: a buffer that holds the longest record, one pass over the bytes.
 */
public final class DelimitedReader {
    private static final int BUFFER_BYTES = 1 << 18;
    private static final int LONGEST_RECORD_BYTES = 1 << 24;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Takes records. */
    @FunctionalInterface
    public interface Rows {
        /** @return whether to go on */
        boolean row(Slices row) throws IOException;
    }

    /** Takes what is no record. */
    @FunctionalInterface
    public interface Broken {
        /**
         * A quote that opens on this line is not closed within {@value #LONGEST_RECORD_BYTES} bytes; the line is left out,
         * and reading goes on after it.
         */
        void unclosedQuote(long line, long offset);
    }

    private final ImportFile file;
    private final RecordParser parser;
    private final Slices slices;
    private byte[] buffer;

    public DelimitedReader(ImportFile file, Dialect dialect) {
        this(file, dialect, BUFFER_BYTES);
    }

    DelimitedReader(ImportFile file, Dialect dialect, int bufferBytes) {
        this.file = file;
        this.parser = new RecordParser(dialect);
        this.slices = new Slices(parser, file.charset());
        this.buffer = new byte[bufferBytes];
    }

    /** The record that {@link #read} hands out, for its settings. */
    public Slices slices() {
        return slices;
    }

    /** The offset of the first record: 0, or 3 after a byte order mark. */
    public static long begin(ImportFile file) throws IOException {
        byte[] head = file.head(BOM.length);
        return Arrays.equals(head, BOM) ? BOM.length : 0;
    }

    /**
     * Hands out the records that begin in a range of the file; the last of them may end beyond it.
     *
     * @param from the offset of a record's first byte
     * @param to the offset at which no record may begin any more
     * @param firstLine the number of the line at {@code from}
     * @return where reading ended
     */
    public Stop read(long from, long to, long firstLine, Rows rows, Broken broken) throws IOException {
        long position = from;
        long line = firstLine;
        int filled = fill(position, 0);
        int at = 0;
        boolean isLast = position + filled >= file.size();
        while (position + at < to && (at < filled || !isLast)) {
            int next = parser.parse(
                    buffer, at, filled, isLast ? RecordParser.End.OF_FILE : RecordParser.End.MORE_MAY_FOLLOW);
            if (next == RecordParser.INCOMPLETE && filled - at < LONGEST_RECORD_BYTES) {
                System.arraycopy(buffer, at, buffer, 0, filled - at);
                position += at;
                filled -= at;
                at = 0;
                if (filled == buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.multiplyExact(buffer.length, 2));
                }
                int had = filled;
                filled = fill(position, had);
                isLast = position + filled >= file.size();
                if (filled == had && !isLast) {
                    throw file.cutOff();
                }
                continue;
            }
            if (next < 0) {
                broken.unclosedQuote(line, position + at);
                at = afterLine(at, filled);
                line++;
                continue;
            }
            boolean isEmpty = buffer[at] == '\n' || buffer[at] == '\r';
            slices.set(buffer, position + at, line);
            at = next;
            line += parser.lines;
            if (!isEmpty && !rows.row(slices)) {
                break;
            }
        }
        return new Stop(position + at, line);
    }

    /** Where reading ended: at the beginning of a record, or at the end of the file. */
    public record Stop(long offset, long line) {}

    private int afterLine(int from, int filled) {
        int at = from;
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, filled);
    }

    /** Fills the buffer behind what it has. */
    private int fill(long position, int filled) throws IOException {
        int have = filled;
        while (have < buffer.length) {
            int read = file.read(position + have, buffer, have, buffer.length - have);
            if (read <= 0) {
                break;
            }
            have += read;
        }
        return have;
    }

    /** Reads one record again; empty slices if there is none. */
    public Slices record(long offset) throws IOException {
        read(offset, offset + 1, 1, row -> false, (line, at) -> {});
        return slices;
    }
}
