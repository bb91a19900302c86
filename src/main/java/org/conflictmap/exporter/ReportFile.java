package org.conflictmap.exporter;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.Outcome;
import org.conflictmap.task.Tasks;

/**
 * What became of the records of files, as CSV: a row for each that is not shown and for each remark, by file and reason, in
 * the order of the file; words as {@code not-shown}, in English. Written whole or not at all.
 *
 * <p>The values are those of foreign files and are meant for a spreadsheet. One that a spreadsheet would take for a
 * formula, and that is not made of digits, signs and points, has an apostrophe before it.
 */
public final class ReportFile {
    private static final List<String> COLUMNS =
            List.of("file", "line", "outcome", "reason", "field", "value", "expected");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBERS = Pattern.compile("[-+]?[0-9][-+0-9., ]*");
    private static final int ROWS_BETWEEN_QUESTIONS = 1 << 10;

    private ReportFile() {}

    /**
     * Writes the file.
     *
     * @throws ExportException with the file and the reason
     * @throws CancellationException if the progress says so
     */
    public static void write(List<ImportReport> reports, Path file, Tasks.Progress progress) throws ExportException {
        WholeFile.write(file, out -> write(reports, out, progress));
    }

    private static void write(List<ImportReport> reports, OutputStream out, Tasks.Progress progress)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(COLUMNS);
            for (ImportReport report : reports) {
                for (ImportReason reason : report.reasons()) {
                    writeEntries(report, reason, csv, progress);
                }
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeEntries(ImportReport report, ImportReason reason, CsvWriter csv, Tasks.Progress progress) {
        Outcome outcome = reason.outcome();
        int count = report.count(reason);
        for (int index = 0; index < count; index++) {
            if (index % ROWS_BETWEEN_QUESTIONS == 0 && progress.isCancelled()) {
                throw new CancellationException();
            }
            ImportReport.Entry entry = report.entry(reason, index);
            csv.writeRecord(
                    safe(report.file()),
                    Long.toString(entry.line()),
                    outcome == null ? "remark" : word(outcome),
                    word(reason),
                    safe(entry.field()),
                    safe(entry.value()),
                    safe(entry.expected().words(Locale.ENGLISH)));
        }
    }

    /** The word for an enum's constant: {@code bad-date}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String safe(String value) {
        return FORMULA.matcher(value).matches() && !NUMBERS.matcher(value).matches() ? "'" + value : value;
    }
}
