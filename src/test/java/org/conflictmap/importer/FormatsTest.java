package org.conflictmap.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
    private final Path file;

    FormatsTest(@TempDir Path folder) {
        file = folder.resolve("synthetic.csv");
    }

    /** Takes every file, and has too little memory for it. */
    private static final class Greedy implements ImportFormat {
        @Override
        public String id() {
            return "greedy";
        }

        @Override
        public Recognition recognise(ImportFile any) {
            return Recognition.SURE;
        }

        @Override
        public Imported read(ImportFile any, ImportContext context) {
            throw new OutOfMemoryError("synthetic");
        }
    }

    @Test
    void aFileThatDoesNotFitIntoMemoryIsRefusedWithClearWords() throws IOException {
        Files.writeString(file, "a,b\n");
        assertThatThrownBy(() -> new Formats(List.of(new Greedy())).read(file, ImportFixture.context()))
                .isInstanceOfSatisfying(
                        ImportException.class,
                        e -> assertThat(e.reason()).isEqualTo(ImportException.Reason.OUT_OF_MEMORY))
                .hasMessageContaining("synthetic.csv is too large for the memory")
                .hasMessageContaining("-Xmx");
    }

    @Test
    void aHeaderOfACLEDsWithoutRowsIsADatasetWithoutEvents() throws IOException {
        Files.writeString(file, "event_id_cnty,event_date,event_type,latitude,longitude\n");
        List<Imported> read = Formats.ALL.read(file, ImportFixture.context());
        assertThat(read).hasSize(1);
        ImportFixture.balances(read.get(0));
        assertThat(read.get(0).report().format()).isEqualTo("acled");
        assertThat(read.get(0).data().table().size()).isZero();
    }

    @Test
    void textThatIsNoTableIsRefused() throws IOException {
        Files.writeString(file, "a synthetic sentence");
        assertThatThrownBy(() -> Formats.ALL.read(file, ImportFixture.context()))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("synthetic.csv");
    }
}
