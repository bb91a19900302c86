package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.conflictmap.dataset.Installation;
import org.conflictmap.map.basemap.Basemap.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenBasemapJourneyTest {
    private static final String MESSAGE = "#notice .label";

    @Test
    void aMissingFileOfTheBasemapIsToldOnceAndTheMapIsDrawnWithTheOthers(@TempDir Path folder) throws Exception {
        Installation installation = installationWithout(Part.REGION, folder);
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, folder.resolve("config"), installation)) {
            window.await("the notice", () -> window.words(MESSAGE).contains(Part.REGION.fileName()));
            assertThat(window.frame().symbols().groups()).isNotEmpty();

            window.robot.interact(() -> window.map().requestFocus());
            window.robot.type(KeyCode.ESCAPE);
            window.robot.clickOn("#action-zoom-in");
            window.settle();
            assertThat(window.shows("#notice")).isFalse();
        }
    }

    @Test
    void aDamagedFileOfTheBasemapIsToldWithWhatIsWrongInIt(@TempDir Path folder) throws Exception {
        Installation installation = installationWithout(Part.REGION, folder);
        Files.writeString(installation.basemap().resolve(Part.REGION.fileName()), "synthetic, no basemap");
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, folder.resolve("config"), installation)) {
            window.await("the notice", () -> window.words(MESSAGE).contains(Part.REGION.fileName() + ": damaged"));
        }
    }

    /** What is installed, with all files but one of the basemap. */
    private static Installation installationWithout(Part missing, Path folder) throws IOException {
        Installation whole = OpenWindow.INSTALLATION;
        Installation broken = new Installation(folder);
        Files.createDirectories(broken.basemap());
        try (Stream<Path> files = Files.list(whole.basemap())) {
            List<Path> kept =
                    files.filter(file -> !file.endsWith(missing.fileName())).toList();
            for (Path file : kept) {
                Files.copy(file, broken.basemap().resolve(file.getFileName()));
            }
        }
        return broken;
    }
}
