package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapGeography;
import org.conflictmap.map.paint.MapPainter;
import org.conflictmap.session.SessionStore;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.map.MapView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** How the window opens: the map first, the other parts in the room that was kept for them. */
class OpeningTest {
    /** Metres a pixel at which Syria is a few pixels: the world in a window has some 50,000. */
    private static final double FAR_TOO_COARSE_METERS = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void thePartsThatComeAfterTheMapFitTheRoomThatWasKeptForThem(String language, @TempDir Path config)
            throws Exception {
        try (OpenWindow window = OpenWindow.on(
                OpenWindow.KWEYRIS,
                config,
                new Locale.Builder().setLanguage(language).build())) {
            StackPane time = window.find(".time-place", StackPane.class);

            assertThat(window.find(".timeline-view", Region.class).getHeight()).isEqualTo(time.getHeight());
            assertThat(time.getHeight()).isEqualTo(time.getMinHeight());
            for (String place : new String[] {".side-place", ".details-place"}) {
                StackPane kept = window.find(place, StackPane.class);
                Region part = (Region) kept.getChildren().get(0);
                assertThat(part.getWidth()).isEqualTo(kept.getWidth()).isEqualTo(Math.ceil(kept.getPrefWidth()));
                assertThat(part.prefWidth(-1)).as("what %s needs", place).isLessThanOrEqualTo(kept.getWidth());
            }
        }
    }

    @Test
    void aDatasetThatIsReadBeforeThereIsAWindowNamesItAndIsTheFirstThatIsPainted(@TempDir Path config)
            throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        WindowThread windowThread = new WindowThread();
        Tasks tasks = Tasks.direct();
        Basemap basemap = new Basemap(OpenWindow.INSTALLATION.basemap());
        MapView.Painters painters = new MapView.Painters(
                new MapPainter(basemap, Gazetteer.EMPTY),
                tasks.lane("map frames"),
                new MapPainter(basemap, Gazetteer.EMPTY),
                tasks.lane("map backdrop"));
        List<Viewport> cameras = new ArrayList<>();

        Viewer viewer = WaitForAsyncUtils.asyncFx(() -> {
                    Stage stage = new Stage();
                    Viewer made = new Viewer(
                            stage,
                            new Viewer.Workshop(
                                    windowThread,
                                    tasks,
                                    painters,
                                    new SessionStore(config),
                                    new BasemapGeography(basemap),
                                    OpenWindow.INSTALLATION),
                            Texts.of(Locale.ENGLISH),
                            new Viewer.Desktop(
                                    folder -> {},
                                    (chooser, owner) -> null,
                                    (chooser, owner) -> List.of(),
                                    (chooser, owner) -> null));
                    made.start(List.of(OpenWindow.KWEYRIS));
                    windowThread.started();
                    made.show();
                    assertThat(stage.getTitle()).startsWith("Kweyris");
                    ((MapView) stage.getScene().lookup(".map-view")).shown().addListener((observed, before, frame) -> {
                        if (frame != null) {
                            cameras.add(frame.request().viewport());
                        }
                    });
                    return made;
                })
                .get(60, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.asyncFx(viewer::close).get(60, TimeUnit.SECONDS);

        assertThat(cameras).as("nothing is painted twice").isNotEmpty().containsOnly(cameras.get(0));
        assertThat(cameras.get(0).metersPerPixel()).isLessThan(FAR_TOO_COARSE_METERS);
    }
}
