package org.conflictmap.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.conflictmap.dataset.Installation;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapGeography;
import org.conflictmap.store.OpenData;
import org.conflictmap.task.Tasks;

/**
 * Opens a file again and again, cancels each time a little later, from its beginning to beyond its end, and says how long
 * after that all work had stopped: {@code CancelBenchmark FILE [STEP_MILLIS]}. The first ones meet code that is not compiled.
 */
public final class CancelBenchmark {
    private CancelBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]).toAbsolutePath();
        int step = args.length > 1 ? Integer.parseInt(args[1]) : 25;
        long[] stopMicros = new long[1_000];
        int times = 0;
        long micros = 0;
        while (micros >= 0 && times < stopMicros.length) {
            micros = cancelled(file, (long) times * step);
            if (micros >= 0) {
                System.out.printf(
                        Locale.ROOT, "cancelled after %d ms: stopped %.1f ms later%n", times * step, micros / 1e3);
                stopMicros[times++] = micros;
            }
        }
        long[] sorted = Arrays.copyOf(stopMicros, times);
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%d times: median %.1f ms, at most %.1f ms%n",
                times,
                sorted[times / 2] / 1e3,
                sorted[times - 1] / 1e3);
    }

    /** Microseconds from the cancelling to the end of all work; -1 if it had ended before. */
    private static long cancelled(Path file, long afterMillis) throws IOException {
        long at = System.nanoTime() + afterMillis * 1_000_000;
        try {
            Formats.ALL.read(
                    file,
                    new ImportContext(
                            new Deadline(at),
                            Gazetteer.EMPTY,
                            new BasemapGeography(new Basemap(
                                    Installation.find().orElseThrow().basemap())),
                            LocalDate.of(2026, 1, 1),
                            Optional.empty(),
                            CancelBenchmark::look));
        } catch (CancellationException e) {
            return (System.nanoTime() - at) / 1_000;
        }
        return System.nanoTime() > at ? (System.nanoTime() - at) / 1_000 : -1;
    }

    private static void look(OpenData preview) {
        if (preview.table().size() == 0) {
            throw new IllegalStateException("a preview without rows");
        }
    }

    /** Is cancelled from a time on. */
    private record Deadline(long nanos) implements Tasks.Progress {
        @Override
        public void report(long done, long total) {
            // Nobody looks.
        }

        @Override
        public boolean isCancelled() {
            return System.nanoTime() >= nanos;
        }
    }
}
