package org.conflictmap.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conflictmap.exporter.SyntheticSelection.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.conflictmap.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private final Path folder;

    WholeFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFailureHalfwayLeavesTheUsersFileAsItWasAndNothingBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), "mine");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(ExportException.class)
                .hasMessage("cannot write " + file + ": the disk is full");

        assertThat(file).hasContent("mine");
        assertThat(filesIn(folder)).containsExactly(file);
    }

    @Test
    void aCancelledExportWritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("events.geojson"), "mine");
        DataExport export = new DataExport(
                SyntheticSelection.of(event("a", "2001-05-01", SyntheticSelection.TOWN)), DataFormat.GEOJSON, file);
        Tasks.Progress cancelled = new Tasks.Progress() {
            @Override
            public void report(long done, long total) {
                // Nobody watches.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> export.run(cancelled)).isInstanceOf(CancellationException.class);

        assertThat(file).hasContent("mine");
        assertThat(filesIn(folder)).containsExactly(file);
    }

    @Test
    void aFileThatIsThereIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), "old and longer");

        WholeFile.write(file, out -> out.write('n'));

        assertThat(file).hasContent("n");
    }

    @Test
    void aLinkStaysALinkAndItsFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);

        WholeFile.write(link, out -> out.write('n'));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("n");
    }

    @Test
    void aMissingFolderIsNamedAsTheReason() {
        Path file = folder.resolve("missing").resolve("events.csv");

        assertThatThrownBy(() -> WholeFile.write(file, out -> out.write('n')))
                .isInstanceOfSatisfying(ExportException.class, e -> {
                    assertThat(e.reason()).isEqualTo(ExportException.Reason.NO_FOLDER);
                    assertThat(e.file()).isEqualTo(file);
                })
                .hasMessageContaining("its folder does not exist");
    }

    @Test
    void aFolderIsNotReplacedByAFile() throws IOException {
        Path target = Files.createDirectory(folder.resolve("events.csv"));

        assertThatThrownBy(() -> WholeFile.write(target, out -> out.write('n')))
                .isInstanceOfSatisfying(
                        ExportException.class,
                        e -> assertThat(e.reason()).isEqualTo(ExportException.Reason.IS_A_FOLDER));

        assertThat(target).isDirectory();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
