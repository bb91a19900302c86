package org.conflictmap.ui.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Geography;
import org.conflictmap.store.OpenData;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in the files is synthetic. What goes wrong does so when the first rows of a file can be seen. */
class OpenWorkTest {
    private static final int ENOUGH_TO_BE_SEEN = 60_000;

    private final Path folder;

    OpenWorkTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, int rows) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "event_id_cnty,event_date,event_type,latitude,longitude\n"
                        + "SYN1,2015-11-10,Battles,36.2,37.1\n".repeat(rows));
    }

    private static OpenWork work(OpenDatasets beside, Consumer<OpenData> preview, Path... files) {
        return new OpenWork(
                new Opener.Knowledge(() -> Gazetteer.EMPTY, () -> Geography.NONE, Map.of(), List.of()),
                OpenWork.Asking.UNLESS_KNOWN,
                beside,
                List.of(files),
                preview);
    }

    private static OpenWork.Result.Opened opened(OpenWork work, BooleanSupplier isCancelled) throws IOException {
        return (OpenWork.Result.Opened) work.run(new Tasks.Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return isCancelled.getAsBoolean();
            }
        });
    }

    @Test
    void memoryThatDoesNotSufficeLeavesWhatWasOpenAndNamesTheFileThatWasTooLarge() throws IOException {
        OpenDatasets before = opened(work(OpenDatasets.NONE, part -> {}, file("before.csv", 3)), () -> false)
                .view();
        OpenWork work = work(
                before,
                part -> {
                    throw new OutOfMemoryError("synthetic");
                },
                file("small.csv", 3),
                file("large.csv", ENOUGH_TO_BE_SEEN));

        OpenWork.Result.Opened opened = opened(work, () -> false);

        assertThat(opened.view()).isSameAs(before);
        assertThat(opened.news().added()).isEmpty();
        assertThat(opened.news().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.words(Texts.of(Locale.ENGLISH)))
                        .contains("not enough memory for large.csv", "What was open before is still open", "-Xmx"));
    }

    @Test
    void aFileThatChangesWhileItIsReadIsToldAndWhatWasOpenStays() throws IOException {
        OpenDatasets before = opened(work(OpenDatasets.NONE, part -> {}, file("before.csv", 3)), () -> false)
                .view();
        Path changing = file("changing.csv", ENOUGH_TO_BE_SEEN);
        OpenWork work = work(
                before,
                part -> {
                    try {
                        Files.writeString(changing, "more", StandardOpenOption.APPEND);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                changing);

        OpenWork.Result.Opened opened = opened(work, () -> false);

        assertThat(opened.view()).isSameAs(before);
        assertThat(opened.news().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.words(Texts.of(Locale.ENGLISH)))
                        .contains("changing.csv changed while it was being read"));
    }

    /** Cancelled at its first question, at its second and so on: it ends at each, also while the two are joined. */
    @Test
    void severalFilesCanBeGivenUpToTheEnd() throws IOException {
        OpenDatasets before = opened(work(OpenDatasets.NONE, part -> {}, file("before.csv", 3)), () -> false)
                .view();
        Path file = file("after.csv", 3);
        AtomicInteger asked = new AtomicInteger();
        OpenDatasets both = opened(work(before, part -> {}, file), () -> asked.incrementAndGet() < 0)
                .view();
        assertThat(both.all()).hasSize(2);
        for (int at = 1; at <= asked.get(); at++) {
            int last = at;
            AtomicInteger question = new AtomicInteger();
            assertThatThrownBy(() -> opened(work(before, part -> {}, file), () -> question.incrementAndGet() >= last))
                    .as("question %d of %d", last, asked.get())
                    .isInstanceOf(CancellationException.class);
        }
        AtomicInteger joining = new AtomicInteger();
        assertThatThrownBy(() -> OpenDatasets.of(both.all(), new Tasks.Progress() {
                    @Override
                    public void report(long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return joining.incrementAndGet() > 0;
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }
}
