package org.conflictmap.exporter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.conflictmap.task.Tasks;

/**
 * Writes events to a data file, with their dataset's title, licence and credits. Every row is read once; memory does not
 * grow with the rows. Files appear whole or not at all.
 *
 * @param file what to write; a file that is there is replaced
 */
public record DataExport(EventSelection events, DataFormat format, Path file) implements Tasks.Work<List<Path>> {
    private static final int ROWS_A_REPORT = 1 << 10;

    /**
     * Writes.
     *
     * @return the files that were written, the one asked for first
     * @throws ExportException if a file cannot be written
     * @throws CancellationException if it was cancelled; nothing was written then
     */
    @Override
    public List<Path> run(Tasks.Progress progress) throws IOException {
        return switch (format) {
            case CSV -> CsvFile.write(this, progress);
            case GEOJSON -> GeoJsonFile.write(this, progress);
        };
    }

    /** Hands over every row in turn, and stops if it is cancelled. */
    void forEachRow(Tasks.Progress progress, IntConsumer write) {
        int total = events.rows().count();
        int done = 0;
        for (int row = events.rows().next(0); row >= 0; row = events.rows().next(row + 1)) {
            if (done % ROWS_A_REPORT == 0) {
                if (progress.isCancelled()) {
                    throw new CancellationException(file + " is not wanted any more");
                }
                progress.report(done, total);
            }
            write.accept(row);
            done++;
        }
        progress.report(total, total);
    }
}
