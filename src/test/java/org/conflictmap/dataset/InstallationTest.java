package org.conflictmap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @Test
    void isFoundFromAnyFolderBelowIt(@TempDir Path root) throws IOException {
        Path deep = Files.createDirectories(root.resolve("target").resolve("classes"));
        Files.createDirectories(root.resolve("data").resolve("gazetteer"));
        assertThat(Installation.above(deep)).contains(new Installation(root));
    }

    @Test
    void isNotFoundWhereThereIsNoData(@TempDir Path root) {
        assertThat(Installation.above(root)).isEmpty();
    }
}
