package org.conflictmap.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.dataset.Installation;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.Geography;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.Imported;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapGeography;
import org.conflictmap.task.Tasks;

/**
 * Reads one file in one way, some times over, and prints a line for each: the way, wall and processor milliseconds, rows,
 * heap that is retained afterwards, and the most memory that the process has had. {@code load.sh} runs it for each way in
 * turn, each in a process of its own, so that memory can be told apart.
 */
public final class LoadBenchmark {
    private static final int MEBI = 1 << 20;

    /** A way to read a file. */
    private enum Way {
        /** As the program does when a user opens it: checked against the basemap, report and all. */
        OURS {
            @Override
            Object read(Path file) throws IOException {
                return ours(file, geography());
            }
        },
        /** The same without the question whether a point lies in its country. */
        OURS_WITHOUT_GEOGRAPHY {
            @Override
            Object read(Path file) throws IOException {
                return ours(file, Geography.NONE);
            }
        },
        /** FastCSV takes every record apart, and nothing is kept. */
        FASTCSV_PARSE {
            @Override
            Object read(Path file) throws IOException {
                int rows = -1;
                try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
                    for (CsvRecord row : csv) {
                        rows += row.getFieldCount() > 0 ? 1 : 0;
                    }
                }
                return rows;
            }
        },
        /** FastCSV's fields as columns of codes, with a hash map for each column, and the notes left out. */
        FASTCSV_COLUMNS {
            @Override
            Object read(Path file) throws IOException {
                return new CodedColumns(file);
            }
        },
        /** A table of DuckDB's, in memory, with two threads. */
        DUCKDB {
            @Override
            Object read(Path file) throws SQLException {
                Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET threads TO " + Runtime.getRuntime().availableProcessors());
                    statement.execute("CREATE TABLE t AS SELECT * FROM read_csv('" + file + "')");
                }
                return connection;
            }
        };

        abstract Object read(Path file) throws IOException, SQLException;
    }

    private LoadBenchmark() {}

    /** {@code LoadBenchmark WAY FILE [ROUNDS]} */
    public static void main(String[] args) throws Exception {
        Way way = Way.valueOf(args[0].toUpperCase(Locale.ROOT));
        Path file = Path.of(args[1]).toAbsolutePath();
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        for (int round = 0; round < rounds; round++) {
            measure(way, file);
        }
    }

    private static void measure(Way way, Path file) throws IOException, SQLException {
        long heapBefore = retained();
        long cpuBefore = cpuNanos();
        long begun = System.nanoTime();
        Object read = way.read(file);
        long wallMillis = (System.nanoTime() - begun) / 1_000_000;
        long cpuMillis = (cpuNanos() - cpuBefore) / 1_000_000;
        long rows = rows(read);
        long heapBytes = retained() - heapBefore;
        System.out.printf(
                Locale.ROOT,
                "load: %s %d ms wall, %d ms processor, %d rows, %d bytes retained a row, peak %d MB%n",
                way.name().toLowerCase(Locale.ROOT),
                wallMillis,
                cpuMillis,
                rows,
                rows == 0 ? 0 : heapBytes / rows,
                peakMegabytes());
        close(read);
        Reference.reachabilityFence(read);
    }

    private static List<Imported> ours(Path file, Geography geography) throws IOException {
        return Formats.ALL.read(
                file,
                new ImportContext(
                        Unwatched.PROGRESS, Gazetteer.EMPTY, geography, LocalDate.of(2026, 1, 1), Optional.empty()));
    }

    private static Geography geography() {
        return new BasemapGeography(
                new Basemap(Installation.find().orElseThrow().basemap()));
    }

    private static long rows(Object read) throws SQLException {
        if (read instanceof List<?> files) {
            return ((Imported) files.get(0)).report().read();
        }
        if (read instanceof Connection connection) {
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("SELECT count(*) FROM t")) {
                count.next();
                return count.getLong(1);
            }
        }
        return read instanceof CodedColumns columns ? columns.rows : (Integer) read;
    }

    private static void close(Object read) throws SQLException {
        if (read instanceof Connection connection) {
            connection.close();
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** The heap that is in use when the collector has found all that is not. */
    private static long retained() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The most memory that the process has had, all included; 0 where the system does not tell. */
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                * 1024
                / MEBI;
    }

    /** Columns of codes as one would write them in an afternoon. */
    private static final class CodedColumns {
        private static final int NOTES = 27;

        private final List<Map<String, Integer>> dictionaries = new ArrayList<>();
        private final List<int[]> codes = new ArrayList<>();
        private int rows;

        CodedColumns(Path file) throws IOException {
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
                for (CsvRecord row : csv) {
                    add(row);
                }
            }
        }

        private void add(CsvRecord row) {
            for (int column = 1; column < row.getFieldCount(); column++) {
                if (column == NOTES) {
                    continue;
                }
                while (codes.size() <= column) {
                    codes.add(new int[1 << 10]);
                    dictionaries.add(new HashMap<>());
                }
                if (codes.get(column).length == rows) {
                    codes.set(column, Arrays.copyOf(codes.get(column), rows * 2));
                }
                Map<String, Integer> dictionary = dictionaries.get(column);
                codes.get(column)[rows] = dictionary.computeIfAbsent(row.getField(column), text -> dictionary.size());
            }
            rows++;
        }
    }

    private enum Unwatched implements Tasks.Progress {
        PROGRESS;

        @Override
        public void report(long done, long total) {
            // Nobody looks.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
