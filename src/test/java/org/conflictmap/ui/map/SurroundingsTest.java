package org.conflictmap.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.conflictmap.dataset.Installation;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.map.basemap.Relief.Lattice;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.Covers;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.paint.MapPainter;
import org.conflictmap.map.paint.Sheet;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** With the real basemap; the lane runs what it is given when the test says so. */
class SurroundingsTest {
    private static final Viewport SYRIA = Viewport.world(320, 200, 1).fitting(new Place.Bounds(34, 34, 40.5, 37.6), 0);

    private final MapPainter frames = painter();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Surroundings.Picture> backdrops = new ArrayList<>();
    private final Surroundings surroundings =
            new Surroundings(painter(), waiting::add, Runnable::run, new FrameImages(), backdrops::add, () -> {});
    private int failures;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static MapPainter painter() {
        return new MapPainter(new Basemap(Installation.find().orElseThrow().basemap()), Gazetteer.EMPTY);
    }

    private static FrameRequest request(double dxPx, MapTheme theme) {
        return FrameRequest.of(SYRIA.panned(dxPx, 0), theme, EventTable.EMPTY)
                .withLayers(LayerStack.STANDARD.withVisibility(LayerId.RELIEF, Visibility.SHOWN));
    }

    private void show(FrameRequest request) {
        surroundings.follow(request);
        frames.paint(request);
        surroundings.shown(request, frames.sheet().orElseThrow(), true);
    }

    private void runLane() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        for (Runnable work : now) {
            try {
                work.run();
            } catch (RuntimeException e) {
                failures++;
            }
        }
    }

    @Test
    void aPictureThatFailsIsNotTheLast() {
        surroundings.useRelief(relief(4));
        show(request(0, MapTheme.LIGHT));
        runLane();
        assertThat(failures).isEqualTo(1);
        surroundings.useRelief(relief(16));
        show(request(9, MapTheme.LIGHT));
        runLane();
        runLane();
        assertThat(failures).isEqualTo(1);
        assertThat(backdrops).hasSize(1);
        assertThat(surroundings.takeSheet()).isNotNull();
    }

    /** Flat, synthetic; of fewer than eight points it cannot be painted. */
    private static Relief relief(int points) {
        byte[] flat = new byte[points * points];
        Lattice lattice = new Lattice(-180, 90, 360.0 / points, points, points, flat);
        return new Relief(lattice, lattice);
    }

    @Test
    void aSheetOfWhatIsNotShownAnyMoreIsNotHandedOutAndTheRightOneIsPainted() {
        show(request(0, MapTheme.LIGHT));
        runLane();
        show(request(9, MapTheme.LIGHT));
        show(request(9, MapTheme.DARK));
        runLane();
        assertThat(surroundings.takeSheet()).isNull();
        runLane();
        FrameRequest moved = request(20, MapTheme.DARK);
        frames.useSheet(surroundings.takeSheet());
        frames.paint(moved);
        assertThat(frames.sheet().orElseThrow().viewport().widthPx()).isGreaterThan(1000);
    }

    @Test
    void namesThatWereToMoveWhileAFrameWasOnItsWayMoveOnceItIsThere() throws Exception {
        AtomicInteger due = new AtomicInteger();
        Surroundings names = new Surroundings(
                painter(), waiting::add, Runnable::run, new FrameImages(), backdrops::add, due::incrementAndGet);
        FrameRequest request = request(0, MapTheme.LIGHT);
        frames.paint(request);
        Sheet sheet = frames.sheet().orElseThrow();
        CountDownLatch rested = new CountDownLatch(1);
        WaitForAsyncUtils.asyncFx(() -> {
                    names.shown(request, sheet, false);
                    names.cover(new Covers(List.of(new Box(0, 80, 320, 120))));
                    PauseTransition longer = new PauseTransition(Duration.millis(300));
                    longer.setOnFinished(finished -> rested.countDown());
                    longer.play();
                })
                .get(60, TimeUnit.SECONDS);
        assertThat(rested.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(due).hasValue(0);
        WaitForAsyncUtils.asyncFx(() -> names.shown(request, sheet, true)).get(60, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> due.get() == 1);
    }

    @Test
    void aPictureThatLiesUpToHalfAPixelOffIsShownWhereItWasAskedFor() {
        for (double off : List.of(0.5, 0.5 - 1e-12, 0.5 + 1e-9, 0.2, -0.3, -0.5, -0.5 - 1e-9)) {
            assertThat(MapView.onPixels(off / 1.25, 1.25)).as("%s", off).isZero();
        }
        assertThat(MapView.onPixels(0.7 / 1.25, 1.25)).isEqualTo(1 / 1.25);
        assertThat(MapView.onPixels(-7.6 / 1.25, 1.25)).isEqualTo(-8 / 1.25);
    }
}
