package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportJourneyTest extends Journey {
    private final Path folder;

    ExportJourneyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void openDialog() {
        window.robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(window.shows("#export-save")).isTrue();
    }

    @AfterEach
    void closeDialog() {
        window.robot.type(KeyCode.ESCAPE);
        assertThat(window.shows("#export-save")).isFalse();
    }

    @Test
    void theMapIsSavedAsAPicture() throws Exception {
        Path file = save("#export-picture", "synthetic-name.png");

        assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
        assertThat(window.words("#export-message")).contains("synthetic-name.png");
    }

    @Test
    void theEventsInViewAreSavedAsATable() throws Exception {
        assertThat(Files.readString(save("#export-csv", "synthetic-name.csv"))).contains("latakia-mortar-attack");
    }

    @Test
    void theEventsInViewAreSavedAsMapData() throws Exception {
        assertThat(Files.readString(save("#export-geojson", "synthetic-name.geojson")))
                .contains("FeatureCollection")
                .contains("latakia-mortar-attack");
    }

    @Test
    void whoGivesNoNameSavesNothing() {
        OpenWindow.saveAs.set(null);

        press("#export-save");

        assertThat(folder).isEmptyDirectory();
        assertThat(window.shows("#export-save")).isTrue();
    }

    private Path save(String kind, String name) {
        Path file = folder.resolve(name);
        OpenWindow.saveAs.set(file.toFile());
        press(kind);
        press("#export-save");
        window.await("the file " + name, () -> Files.isRegularFile(file));
        window.settle();
        return file;
    }

    private static void press(String selector) {
        ButtonBase button = window.robot.lookup(selector).queryAs(ButtonBase.class);
        window.robot.interact(button::fire);
    }
}
