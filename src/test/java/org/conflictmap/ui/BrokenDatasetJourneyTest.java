package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.conflictmap.dataset.SyntheticDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenDatasetJourneyTest extends Journey {
    private final Path folder;

    BrokenDatasetJourneyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsSoundIsShownAndWhatIsNotIsListedByFileAndRecord() throws IOException {
        SyntheticDataset broken = new SyntheticDataset(folder)
                .with("places.json", "\"lat\": 35.5", "\"lat\": 95")
                .with("events.json", "\"edtf\": \"2001-02\"", "\"edtf\": \"2001-02-06/2001-02-05\"");
        Map<String, String> before = contents();

        window.open(broken.folder());

        assertThat(window.words("#dataset-title")).isEqualTo("Synthetic dataset");
        assertThat(window.map().currentRequest().table().size()).isPositive();
        assertThat(window.words("#notice .label")).contains("things are wrong with this dataset");

        assertThat(listOfProblems())
                .contains("places.json testville")
                .contains("95")
                .contains("events.json second");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aDatasetWithoutItsEventsFileOpensEmptyAndSaysWhy() throws IOException {
        window.open(new SyntheticDataset(folder).without("events.json").folder());

        assertThat(window.words("#dataset-title")).isEqualTo("Synthetic dataset");
        assertThat(window.map().currentRequest().table().size()).isZero();
        assertThat(window.shows("#notice")).isTrue();
        assertThat(window.find("#action-present", Button.class).isDisabled()).isTrue();
    }

    @Test
    void eventsThatAreNoJsonAreToldAndTheWindowGoesOn() throws IOException {
        window.open(new SyntheticDataset(folder)
                .write("events.json", "{ synthetic: not JSON")
                .folder());
        assertThat(window.shows("#notice")).isTrue();

        window.open(OpenWindow.KWEYRIS);

        assertThat(window.map().currentRequest().table().size()).isEqualTo(23);
        assertThat(window.shows("#notice")).isFalse();
    }

    @Test
    void aFolderWithoutAManifestIsToldAndWhatWasOpenStaysOpen() {
        window.open(OpenWindow.KWEYRIS);

        window.open(folder);

        assertThat(window.words("#notice .label")).contains("holds no dataset.json");
        assertThat(window.map().currentRequest().table().size()).isEqualTo(23);
    }

    /** What the list says that the notice's link opens. */
    private String listOfProblems() {
        window.robot.clickOn("#notice .hyperlink");
        String list = window.robot.lookup(".dialog-table .label").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .reduce("", (above, below) -> above + "\n" + below);
        closeDialog();
        return list;
    }

    private void closeDialog() {
        window.robot.interact(() -> window.robot.listWindows().stream()
                .filter(other -> other != window.stage() && other instanceof Stage)
                .filter(Window::isShowing)
                .toList()
                .forEach(Window::hide));
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
