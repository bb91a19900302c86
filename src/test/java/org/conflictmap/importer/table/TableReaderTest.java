package org.conflictmap.importer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.delimited.Dialect;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.TextColumn;
import org.conflictmap.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Parts that are read at the same time come out as one reader would have read them. */
class TableReaderTest {
    private final ImportFixture files;

    TableReaderTest(@TempDir Path folder) {
        files = new ImportFixture(folder);
    }

    /** Notes hold lines that look like records, so that parts begin in the wrong place. */
    private static String table(Random random, int rows) {
        StringBuilder table = new StringBuilder("day,title,note\n");
        for (int row = 0; row < rows; row++) {
            String day = random.nextInt(20) == 0 ? "never" : "2015-11-" + (10 + random.nextInt(20));
            table.append(day).append(",Synthetic ").append(row).append(",\"");
            for (int line = random.nextInt(12); line > 0; line--) {
                table.append("2001-01-01,no record,no record\n");
            }
            table.append(random.nextInt(30) == 0 ? "\",one,too many\n" : "\"\n");
        }
        return table.toString();
    }

    private static Imported read(ImportFile file, int parts) throws IOException {
        return read(file, parts, ImportFixture.context());
    }

    private static Imported read(ImportFile file, int parts, ImportContext context) throws IOException {
        TableLayout layout = new TableLayout(Dialect.COMMA, List.of("day", "title", "note"), 15, 2);
        return new TableReader(file, layout, "synthetic", Dataset.EMPTY, context, sink -> row -> {
                    int day = row.isoDay(0, -1);
                    if (day < 0) {
                        sink.note(ImportReason.BAD_DATE, "day", row.text(0), Expected.DATE);
                    } else {
                        sink.day(day, "day", "");
                    }
                    sink.rows().title(row.code(1, sink.rows().texts(TextColumn.TITLE)));
                })
                .read(parts);
    }

    @Test
    void howeverManyPartsTheResultIsTheSame() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            try (ImportFile file = files.file(table(new Random(seed), 400))) {
                Imported one = read(file, 1);
                ImportFixture.balances(one);
                assertThat(one.report().read()).isEqualTo(400);
                for (int parts : new int[] {2, 3, 7}) {
                    Imported several = read(file, parts);
                    assertThat(rows(several)).isEqualTo(rows(one));
                    assertThat(notes(several)).isEqualTo(notes(one));
                }
            }
        }
    }

    @Test
    void aLargeFileIsSeenBeforeAllOfItIsRead() throws IOException {
        try (ImportFile file = files.file(table(new Random(1), 60_000))) {
            ImportContext waits = ImportFixture.context();
            List<EventTable> seen = new ArrayList<>();
            ImportContext context = new ImportContext(
                    waits.progress(),
                    waits.gazetteer(),
                    waits.geography(),
                    waits.today(),
                    waits.mapping(),
                    data -> seen.add(data.table()));
            EventTable whole = read(file, 1, context).data().table();
            assertThat(seen).hasSize(1);
            assertThat(seen.get(0).size()).isBetween(25_000, whole.size() - 1);
            assertThat(seen.get(0).firstDay(0)).isEqualTo(whole.firstDay(0));
        }
    }

    private static ImportContext context(Tasks.Progress progress) {
        ImportContext usual = ImportFixture.context();
        return new ImportContext(progress, usual.gazetteer(), usual.geography(), usual.today(), usual.mapping());
    }

    /** Does something at the first report of progress. */
    private static final class Meddling implements Tasks.Progress {
        private final Callable<?> deed;
        private final AtomicBoolean isDone = new AtomicBoolean();

        Meddling(Callable<?> deed) {
            this.deed = deed;
        }

        @Override
        public void report(long done, long total) {
            if (isDone.compareAndSet(false, true)) {
                try {
                    deed.call();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private static void changed(ImportFile file, Callable<?> deed) {
        assertThatThrownBy(() -> read(file, 2, context(new Meddling(deed))))
                .isInstanceOfSatisfying(
                        ImportException.class, e -> assertThat(e.reason()).isEqualTo(ImportException.Reason.CHANGED));
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsNotOpened() throws IOException {
        try (ImportFile file = files.file(table(new Random(2), 20_000))) {
            changed(file, () -> Files.writeString(file.origin(), "more", StandardOpenOption.APPEND));
        }
    }

    @Test
    @Timeout(20)
    void aFileThatShrinksWhileItIsReadIsNotOpenedAndDoesNotHang() throws IOException {
        try (ImportFile file = files.file(table(new Random(3), 20_000))) {
            changed(file, () -> {
                try (FileChannel channel = FileChannel.open(file.origin(), StandardOpenOption.WRITE)) {
                    return channel.truncate(300_000);
                }
            });
        }
    }

    @Test
    void readingCanBeCancelledInEachOfItsPhases() throws IOException {
        try (ImportFile file = files.file(table(new Random(4), 2_000))) {
            int questions = 0;
            boolean isCancelled = true;
            while (isCancelled) {
                int[] left = {questions++};
                try {
                    read(file, 3, context(new Tasks.Progress() {
                        @Override
                        public void report(long done, long total) {}

                        @Override
                        public synchronized boolean isCancelled() {
                            return left[0]-- <= 0;
                        }
                    }));
                    isCancelled = false;
                } catch (CancellationException e) {
                    assertThat(questions).isLessThan(100);
                }
            }
            assertThat(questions).as("joining and sorting ask too").isGreaterThan(10);
        }
    }

    @Test
    void onceCancelledOnlyAStretchMoreIsReadInEachPart() throws IOException {
        try (ImportFile file = files.file(table(new Random(5), 60_000))) {
            TableLayout layout = new TableLayout(Dialect.COMMA, List.of("day", "title", "note"), 15, 2);
            AtomicBoolean isCancelled = new AtomicBoolean();
            AtomicInteger bytesAfter = new AtomicInteger();
            AtomicInteger rows = new AtomicInteger();
            ImportContext context = context(new Tasks.Progress() {
                @Override
                public void report(long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return isCancelled.get();
                }
            });
            TableReader reader = new TableReader(file, layout, "synthetic", Dataset.EMPTY, context, sink -> row -> {
                if (isCancelled.get()) {
                    bytesAfter.addAndGet(row.raw(0).length()
                            + row.raw(1).length()
                            + row.raw(2).length());
                }
                if (rows.incrementAndGet() == 20_000) {
                    isCancelled.set(true);
                }
                sink.day(0, "day", "");
            });
            assertThatThrownBy(() -> reader.read(2)).isInstanceOf(CancellationException.class);
            assertThat(rows.get()).isLessThan(60_000);
            assertThat(bytesAfter.get()).as("a stretch in each of two parts").isLessThan(2 * (1 << 18) + 10_000);
        }
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() throws IOException {
        try (ImportFile file = files.file("day,title,note\n")) {
            Imported imported = read(file, 1);
            ImportFixture.balances(imported);
            assertThat(imported.report().read()).isZero();
        }
    }

    private static List<Map.Entry<Integer, String>> rows(Imported imported) {
        var table = imported.data().table();
        return IntStream.range(0, table.size())
                .mapToObj(
                        row -> Map.entry(table.record(row), table.title(row) + table.firstDay(row) + table.offset(row)))
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    private static List<Object> notes(Imported imported) {
        return imported.report().reasons().stream()
                .flatMap(reason -> IntStream.range(0, imported.report().count(reason))
                        .<Object>mapToObj(index -> imported.report().entry(reason, index)))
                .toList();
    }
}
