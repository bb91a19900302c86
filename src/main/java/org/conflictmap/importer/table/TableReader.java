package org.conflictmap.importer.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Preview;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.EventTableBuilder;
import org.conflictmap.store.RowSource;
import org.conflictmap.task.Parallel;

/**
 * Reads a table into columns, a large one in several parts at once.
 *
 * <p>Where a record begins can be told only by reading all that is before it, because a line break may stand within
 * quotes. So every part but the first begins where a record <em>seems</em> to begin, and when the part before it has been
 * read to its end, it is known whether one does. If not, what was read from the wrong place is thrown away and read again
 * from the right one: what comes out is always what one reader alone would have read.
 */
public final class TableReader {
    private static final long PART_BYTES = 4L << 20;
    private static final int PROGRESS_BYTES = 1 << 18;
    private static final int WITNESSES = 4;

    /** The mark of byte order, and its first byte in UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final byte MARK_START = (byte) 0xEF;

    private final ImportFile file;
    private final TableLayout layout;
    private final String format;
    private final ImportContext context;
    private final Function<EventSink, RowInterpreter> interpreters;
    private final RowSource source;
    private final AtomicLong bytesRead = new AtomicLong();

    /**
     * @param format its id, for the report
     * @param interpreters makes one for each part
     */
    public TableReader(
            ImportFile file,
            TableLayout layout,
            String format,
            Dataset dataset,
            ImportContext context,
            Function<EventSink, RowInterpreter> interpreters) {
        this.file = file;
        this.layout = layout;
        this.format = format;
        this.context = context;
        this.interpreters = interpreters;
        this.source = new FileRows(file, layout, dataset);
    }

    /** Reads all of it. */
    public Imported read() throws IOException {
        return read((int) Math.max(1, Math.min(Parallel.parts(), file.size() / PART_BYTES)));
    }

    /** Reads it in so many parts. */
    Imported read(int parts) throws IOException {
        goOn();
        List<Long> starts = starts(parts);
        List<Callable<Piece>> pieces = new ArrayList<>();
        for (int part = 0; part < starts.size(); part++) {
            long from = starts.get(part);
            long to = part + 1 < starts.size() ? starts.get(part + 1) : Long.MAX_VALUE;
            pieces.add(() -> new Part(from, to).read());
        }
        Piece whole = join(run(pieces));
        file.checkUnchanged();
        return Imported.of(source.dataset(), whole.rows.freeze(), whole.report.build());
    }

    /** Adds up the pieces, in their order; each is given up once it is added. */
    private Piece join(List<Piece> pieces) throws IOException {
        Piece whole = pieces.get(0);
        whole.rows.setCheckpoint(this::goOn);
        for (int at = 1; at < pieces.size(); at++) {
            Piece next = pieces.set(at, whole);
            boolean isInPlace = next.from == whole.stop.offset();
            whole = whole.and(isInPlace ? next : new Part(whole.stop.offset(), next.to).read(), this::goOn);
        }
        return whole;
    }

    private static List<Piece> run(List<Callable<Piece>> pieces) throws IOException {
        try {
            return new ArrayList<>(Parallel.all(pieces));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private void goOn() {
        if (context.progress().isCancelled()) {
            throw new CancellationException();
        }
    }

    /** Where parts seem to begin; the first is sure. */
    private List<Long> starts(int parts) throws IOException {
        List<Long> starts = new ArrayList<>(List.of(layout.offset()));
        for (int part = 1; part < parts; part++) {
            long about = layout.offset() + (file.size() - layout.offset()) / parts * part;
            long start = recordNear(about);
            if (start > starts.get(starts.size() - 1)) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Where, after an offset, some records in a row begin that all have as many fields as the header; -1 if nowhere. */
    private long recordNear(long offset) throws IOException {
        byte[] bytes = new byte[1 << 16];
        int read = file.read(offset, bytes, 0, bytes.length);
        for (int at = 0; at < read; at++) {
            if (bytes[at] == '\n' && looksLikeRecords(offset + at + 1)) {
                return offset + at + 1;
            }
        }
        return -1;
    }

    private boolean looksLikeRecords(long offset) throws IOException {
        int[] seen = {0, 0};
        new DelimitedReader(file, layout.dialect())
                .read(
                        offset,
                        Long.MAX_VALUE,
                        1,
                        row -> {
                            seen[1] += row.count() == layout.header().size() ? 1 : 0;
                            return ++seen[0] < WITNESSES;
                        },
                        (line, at) -> seen[0]++);
        return seen[0] == seen[1];
    }

    /** The records that begin in a range; lines are counted from its beginning until it is added to the one before. */
    private final class Part implements DelimitedReader.Rows, DelimitedReader.Broken {
        private final long from;
        private final long to;
        private final EventTableBuilder rows = new EventTableBuilder(source);
        private final ImportReport.Builder report = new ImportReport.Builder(file.name(), format);
        private final EventSink sink = new EventSink(rows, report, context);
        private final RowInterpreter interpreter = interpreters.apply(sink);
        private final byte headerStart = start(layout.header().get(0));
        private final Preview preview = new Preview(source.dataset(), rows, context);
        private long told;

        private byte start(String name) {
            byte[] bytes = name.getBytes(file.charset());
            return bytes.length == 0 ? 0 : bytes[0];
        }

        Part(long from, long to) {
            this.from = from;
            this.to = to;
            this.told = from;
        }

        Piece read() throws IOException {
            boolean isFirst = from == layout.offset();
            long line = isFirst ? layout.line() : 1;
            if (isFirst) {
                layout.headings().forEach(this::readOver);
            }
            DelimitedReader.Stop stop = new DelimitedReader(file, layout.dialect()).read(from, to, line, this, this);
            return new Piece(from, to, stop, rows, report);
        }

        @Override
        public boolean row(Slices row) {
            if (row.offset() - told > PROGRESS_BYTES) {
                tell(row.offset());
            }
            sink.begin(row.line(), row.offset());
            int columns = layout.header().size();
            if ((row.isEmpty(0) || row.isEmpty(1)) && isNoEvent(row)) {
                sink.reject(ImportReason.NO_EVENT, "", firstText(row), Expected.PLAIN);
                return true;
            }
            if ((row.first(0) == headerStart || row.first(0) == MARK_START) && isHeader(row)) {
                sink.reject(ImportReason.NO_EVENT, layout.name(0), row.text(0), Expected.PLAIN);
                return true;
            }
            if (row.count() != columns && !isOnlyLonger(row, columns)) {
                sink.reject(
                        ImportReason.FIELD_COUNT,
                        "",
                        row.count() + " fields",
                        Expected.of(Expected.Kind.FIELDS, Integer.toString(columns)));
                return true;
            }
            interpreter.interpret(row);
            sink.end();
            return true;
        }

        private void readOver(TableLayout.Heading heading) {
            report.note(new ImportReport.Entry(
                    ImportReason.HEADING, heading.line(), heading.offset(), "", heading.text(), Expected.PLAIN));
        }

        private String firstText(Slices row) {
            return IntStream.range(0, row.count())
                    .mapToObj(row::text)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** Nothing but separators, or a single field in a record that should have many. */
        private boolean isNoEvent(Slices row) {
            long filled = IntStream.range(0, row.count())
                    .filter(field -> !row.isEmpty(field))
                    .limit(2)
                    .count();
            return filled == 0
                    || filled == 1 && row.count() >= TableLayout.MANY_COLUMNS && !interpreter.isEventOfOneField(row);
        }

        /** Whether the header stands here again, as it does where files were put together. */
        private boolean isHeader(Slices row) {
            int columns = layout.header().size();
            return columns > 1
                    && row.count() >= columns
                    && IntStream.range(0, columns)
                            .allMatch(field -> isNamed(layout.header().get(field), row.text(field)));
        }

        /** Of several columns of one name the later ones have a number; where files were put together there are marks within. */
        private boolean isNamed(String column, String text) {
            String name = text.startsWith(MARK) ? text.substring(1).strip() : text;
            return column.equals(name) || column.startsWith(name + " (");
        }

        /** Whether what is too much is empty: separators at the end of a line. */
        private boolean isOnlyLonger(Slices row, int columns) {
            for (int field = columns; field < row.count(); field++) {
                if (!row.isEmpty(field)) {
                    return false;
                }
            }
            return row.count() > columns;
        }

        @Override
        public void unclosedQuote(long line, long offset) {
            sink.begin(line, offset);
            sink.reject(ImportReason.SYNTAX, "", "", Expected.of(Expected.Kind.CLOSING_QUOTE));
        }

        private void tell(long offset) {
            context.progress().report(bytesRead.addAndGet(offset - told), file.size());
            told = offset;
            goOn();
            if (from == layout.offset()) {
                preview.offer();
            }
        }
    }

    /** What was read of a part, without what reading took. */
    private record Piece(
            long from, long to, DelimitedReader.Stop stop, EventTableBuilder rows, ImportReport.Builder report) {
        /** Takes in the piece that follows. */
        Piece and(Piece next, Runnable checkpoint) {
            long shift = stop.line() - 1;
            rows.addAll(next.rows, Math.toIntExact(shift));
            report.addAll(next.report.build(), shift, checkpoint);
            return new Piece(
                    from,
                    next.to,
                    new DelimitedReader.Stop(next.stop.offset(), next.stop.line() + shift),
                    rows,
                    report);
        }
    }
}
