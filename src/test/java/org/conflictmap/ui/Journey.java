package org.conflictmap.ui;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What a user does in a window that opens with the first dataset: one window for all tests of a class. */
abstract class Journey {
    static OpenWindow window;

    @BeforeAll
    static void open(@TempDir Path config) throws Exception {
        window = OpenWindow.on(OpenWindow.KWEYRIS, config);
    }

    @AfterAll
    static void close() {
        window.close();
    }
}
