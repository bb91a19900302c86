package org.conflictmap.ui.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.WindowEvent;
import org.conflictmap.event.DayRange;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.store.EventTable;
import org.conflictmap.ui.ViewerState;
import org.jspecify.annotations.Nullable;

/**
 * Measures frames in the real window, for {@code src/jmh/frames.sh}: moves time, then the camera, then zooms, as fast as
 * pulses come, and writes how long frames took from being asked for to being shown, how regularly pulses came, and how long
 * the JavaFX thread was not free from the beginning of a pulse on. Then it closes the window. For the JavaFX thread only.
 */
final class FrameReport extends AnimationTimer {
    /** System property: the file to write to; without it nothing is measured. */
    private static final String FILE = "conflictmap.frames";

    private static final double NANOS_A_MILLI = 1e6;
    private static final long SETTLING_NANOS = 4_000_000_000L;
    private static final long PHASE_NANOS = 7_000_000_000L;
    private static final int STEP_DAYS = 3;
    private static final int STEP_PX = 7;
    private static final double PAN_TURN_NANOS = 4e9;
    private static final double ZOOM_TURN_NANOS = 2e9;
    private static final double ZOOM_STEP = 1.02;

    private enum Phase {
        SETTLING,
        PLAYING,
        PANNING,
        ZOOMING
    }

    private final MapView view;
    private final ViewerState state;
    private final Path file;
    private final List<String> lines = new ArrayList<>();
    private final List<Double> frames = new ArrayList<>();
    private final List<Double> pulses = new ArrayList<>();
    private final List<Double> held = new ArrayList<>();
    private Phase phase = Phase.SETTLING;
    private long phaseBegan;
    private long lastPulse;
    private @Nullable DayRange all;
    private @Nullable Viewport home;

    private FrameReport(MapView view, ViewerState state, Path file) {
        this.view = view;
        this.state = state;
        this.file = file;
        view.shown().addListener((observed, before, frame) -> {
            if (frame != null) {
                frames.add((System.nanoTime() - view.requestedNanos(frame)) / NANOS_A_MILLI);
            }
        });
    }

    /** Begins if the program was started to be measured, as soon as there are events on the map. */
    static void startIfAsked(MapView view, ViewerState state) {
        String file = System.getProperty(FILE);
        if (file != null) {
            new FrameReport(view, state, Path.of(file)).start();
        }
    }

    @Override
    public void handle(long now) {
        boolean isThere = isShown(state.table().get());
        if (!isThere || phaseBegan == 0) {
            phaseBegan = isThere ? now : 0;
            return;
        }
        pulses.add((now - lastPulse) / NANOS_A_MILLI);
        lastPulse = now;
        long began = System.nanoTime();
        Platform.runLater(() -> held.add((System.nanoTime() - began) / NANOS_A_MILLI));
        long elapsed = now - phaseBegan;
        if (elapsed > (phase == Phase.SETTLING ? SETTLING_NANOS : PHASE_NANOS)) {
            end(now);
        } else if (phase == Phase.PLAYING) {
            play();
        } else if (phase == Phase.PANNING) {
            double angle = elapsed / PAN_TURN_NANOS * 2 * Math.PI;
            view.viewport().set(view.viewport().get().panned(STEP_PX * Math.cos(angle), STEP_PX * Math.sin(angle)));
        } else if (phase == Phase.ZOOMING) {
            boolean isInwards = elapsed % ZOOM_TURN_NANOS < ZOOM_TURN_NANOS / 2;
            Viewport camera = view.viewport().get();
            view.viewport()
                    .set(camera.zoomedAbout(
                            camera.widthPx() / 3.0, camera.heightPx() / 3.0, isInwards ? ZOOM_STEP : 1 / ZOOM_STEP));
        }
    }

    private boolean isShown(EventTable table) {
        Frame frame = view.shown().get();
        return table.size() > 0 && frame != null && frame.request().table() == table;
    }

    /** A year, or a fifth of the time if that is less, goes through all of the time. */
    private void play() {
        DayRange whole = all;
        if (whole == null) {
            return;
        }
        int length = Math.min(365, (whole.lastDay() - whole.firstDay()) / 5 + 1);
        DayRange window = state.window.get();
        boolean isAtEnd = window.lastDay() + STEP_DAYS > whole.lastDay() || window.equals(whole);
        int first = isAtEnd ? whole.firstDay() : window.firstDay() + STEP_DAYS;
        state.window.set(new DayRange(first, first + length - 1));
    }

    private void end(long now) {
        if (phase != Phase.SETTLING) {
            lines.add(phase + " with " + state.table().get().size() + " events, "
                    + view.viewport().get().widthPx() + " x "
                    + view.viewport().get().heightPx() + ", "
                    + (view.shown().get() == null
                            ? ""
                            : view.shown().get().signs().mode()));
            lines.add(distribution("asked to shown", frames));
            lines.add(distribution("pulse to pulse", pulses));
            lines.add(distribution("JavaFX thread held up", held));
        }
        frames.clear();
        pulses.clear();
        held.clear();
        phaseBegan = now;
        if (phase == Phase.SETTLING) {
            all = state.table().get().knownDays().orElse(DayRange.ALL);
            home = view.viewport().get();
            phase = Phase.PLAYING;
        } else if (phase == Phase.PLAYING) {
            goHome();
            phase = Phase.PANNING;
        } else if (phase == Phase.PANNING) {
            goHome();
            phase = Phase.ZOOMING;
        } else {
            stop();
            write();
            view.getScene()
                    .getWindow()
                    .fireEvent(new WindowEvent(view.getScene().getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST));
            view.getScene().getWindow().hide();
        }
    }

    private void goHome() {
        Viewport camera = home;
        if (camera != null) {
            view.viewport().set(camera);
        }
    }

    private static String distribution(String name, List<Double> millis) {
        if (millis.isEmpty()) {
            return "  " + name + ": none";
        }
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "  %s: %d, median %.1f ms, 90 %% within %.1f, 99 %% within %.1f, longest %.1f",
                name,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 9 / 10],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }

    private void write() {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
