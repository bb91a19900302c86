package org.conflictmap.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.conflictmap.dataset.Installation;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.paint.MapPainter;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** With the real basemap; frames are painted when the test says so. */
class MapViewTest {
    private static final Viewport SYRIA = Viewport.world(320, 200, 1).fitting(new Place.Bounds(34, 34, 40.5, 37.6), 0);

    private final Queue<Runnable> frames = new ArrayDeque<>();
    private MapView view;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void makeView() throws Exception {
        view = onFx(() -> {
            MapView made = new MapView(
                    new ViewerState(),
                    Texts.of(Locale.ENGLISH),
                    new MapView.Painters(painter(), frames::add, painter(), work -> {}),
                    Runnable::run);
            made.resize(320, 200);
            new Scene(new StackPane(made), 320, 200);
            made.viewport().set(SYRIA);
            return made;
        });
        frames.clear();
    }

    private static MapPainter painter() {
        return new MapPainter(new Basemap(Installation.find().orElseThrow().basemap()), Gazetteer.EMPTY);
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
    }

    /** The camera goes on before the frame that it asked for is painted. */
    private Viewport shownWhileGoingOnTo(Viewport next) throws Exception {
        return onFx(() -> {
            frames.clear();
            view.viewport().set(SYRIA.panned(1, 0));
            Runnable first = frames.remove();
            view.viewport().set(next);
            first.run();
            return view.shown().get() == null
                    ? null
                    : view.shown().get().request().viewport();
        });
    }

    @Test
    void whileTheCameraMovesEachFrameThatIsBegunIsShown() throws Exception {
        assertThat(shownWhileGoingOnTo(SYRIA.panned(60, 0))).isEqualTo(SYRIA.panned(1, 0));
        assertThat(shownWhileGoingOnTo(SYRIA.zoomedAbout(100, 100, 1.2))).isEqualTo(SYRIA.panned(1, 0));
    }

    @Test
    void aFrameOfWhichLittleWouldBeSeenIsGivenUp() throws Exception {
        assertThat(shownWhileGoingOnTo(SYRIA.panned(300, 0))).isNull();
        assertThat(shownWhileGoingOnTo(SYRIA.zoomedAbout(160, 100, 4))).isNull();
    }
}
