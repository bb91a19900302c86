package org.conflictmap.importer.geonames;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.conflictmap.gazetteer.GeoNamesDump;
import org.conflictmap.gazetteer.RowError;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.ImportedGazetteer;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.delimited.Dialect;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.task.Tasks;

/** Reads GeoNames dumps: tab-separated, no header, a quote being a character like any other. */
public final class GeoNamesReader {
    private static final Dialect TABS = new Dialect((byte) '\t', Dialect.Quoting.NONE);
    private static final int PROGRESS_BYTES = 1 << 18;
    private static final int MOST_PLACES = 500_000;
    private static final int NO_DAY = Integer.MIN_VALUE;

    private final ImportFile file;
    private final Tasks.Progress progress;
    private final GeoNamesDump dump = new GeoNamesDump();
    private final ImportReport.Builder report;
    private long told;

    private GeoNamesReader(ImportFile file, Tasks.Progress progress) {
        this.file = file;
        this.progress = progress;
        this.report = new ImportReport.Builder(file.name(), "geonames");
    }

    /** Whether a file is a dump, by its first row. */
    public static boolean isDump(ImportFile file) throws IOException {
        Slices row = new DelimitedReader(file, TABS).record(DelimitedReader.begin(file));
        return row.count() == GeoNamesDump.COLUMNS.size()
                && row.whole(0, -1) >= 0
                && Math.abs(row.decimal(4)) <= 90
                && Math.abs(row.decimal(5)) <= 180
                && row.text(6).matches("[AHLPRSTUV]?")
                && row.text(8).matches("([A-Z]{2})?")
                && row.isoDay(18, NO_DAY) != NO_DAY;
    }

    /**
     * Reads a dump.
     *
     * @return empty if the file is none
     * @throws ImportException if it has more places than memory has room for
     * @throws CancellationException if the progress says so
     */
    public static Optional<ImportedGazetteer> read(ImportFile file, Tasks.Progress progress) throws IOException {
        return isDump(file) ? Optional.of(new GeoNamesReader(file, progress).read()) : Optional.empty();
    }

    private ImportedGazetteer read() throws IOException {
        new DelimitedReader(file, TABS)
                .read(DelimitedReader.begin(file), Long.MAX_VALUE, 1, this::row, (line, offset) -> {});
        file.checkUnchanged();
        return new ImportedGazetteer(
                dump.gazetteer(), "CC-BY-4.0", List.of("GeoNames, geonames.org, CC BY 4.0"), report.build());
    }

    private boolean row(Slices row) throws ImportException {
        if (row.offset() - told > PROGRESS_BYTES) {
            told = row.offset();
            progress.report(told, file.size());
        }
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        String[] fields = new String[row.count()];
        for (int field = 0; field < fields.length; field++) {
            fields[field] = row.text(field);
        }
        Optional<RowError> error = dump.add(file.name(), (int) Math.min(Integer.MAX_VALUE, row.line()), fields);
        report.count(error.isPresent() ? Outcome.REJECTED : Outcome.SHOWN);
        error.ifPresent(wrong -> report.note(new ImportReport.Entry(
                wrong.field().isEmpty() ? ImportReason.FIELD_COUNT : ImportReason.SYNTAX,
                row.line(),
                row.offset(),
                wrong.field(),
                wrong.value(),
                Expected.of(Expected.Kind.WORDS, wrong.expected()))));
        if (dump.size() > MOST_PLACES) {
            throw new ImportException(
                    ImportException.Reason.TOO_LARGE_UNPACKED,
                    file.name() + " has more than " + MOST_PLACES + " places, too many to keep. Open the dumps of the"
                            + " countries that you need.");
        }
        return true;
    }
}
