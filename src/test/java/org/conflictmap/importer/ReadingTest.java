package org.conflictmap.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSource;
import org.conflictmap.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for GeoJSON, KML and TimeMap's JSON alike. The records are synthetic. */
class ReadingTest {
    private static final int ENOUGH_TO_BE_SEEN = 25_000;

    private final AtomicBoolean isCancelled = new AtomicBoolean();
    private final List<EventTable> seen = new ArrayList<>();
    private final ImportFile file;
    private final Reading reading;

    private record Source(Dataset dataset) implements RowSource {}

    ReadingTest(@TempDir Path folder) throws IOException {
        file = new ImportFixture(folder).file("synthetic");
        ImportContext usual = ImportFixture.context();
        Tasks.Progress progress = new Tasks.Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return isCancelled.get();
            }
        };
        reading = new Reading(
                file,
                "synthetic",
                new Source(Dataset.EMPTY),
                new ImportContext(
                        progress,
                        usual.gazetteer(),
                        usual.geography(),
                        usual.today(),
                        usual.mapping(),
                        data -> seen.add(data.table())));
    }

    private void read(int records) {
        for (int record = 0; record < records; record++) {
            reading.begin(record);
            reading.sink().day(16_000 + record % 7, "date", "");
            reading.sink().end();
        }
    }

    @Test
    void theFirstRecordsAreSeenBeforeAllAreRead() throws IOException {
        read(ENOUGH_TO_BE_SEEN);
        assertThat(seen).isEmpty();
        read(10);
        assertThat(seen).singleElement().extracting(EventTable::size).isEqualTo(ENOUGH_TO_BE_SEEN);
        Imported imported = reading.finish();
        ImportFixture.balances(imported);
        assertThat(imported.data().table().size()).isEqualTo(ENOUGH_TO_BE_SEEN + 10);
    }

    @Test
    void sortingWhatWasReadCanBeGivenUp() {
        read(10);
        isCancelled.set(true);
        assertThatThrownBy(reading::finish).isInstanceOf(CancellationException.class);
    }
}
