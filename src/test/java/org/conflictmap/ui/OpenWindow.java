package org.conflictmap.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.conflictmap.dataset.Installation;
import org.conflictmap.event.Event;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapGeography;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.paint.MapPainter;
import org.conflictmap.session.Session;
import org.conflictmap.session.SessionStore;
import org.conflictmap.ui.map.MapView;
import org.conflictmap.ui.timeline.TimelineView;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole window as the program opens it, on a headless screen, for a test to use with mouse and keys. What a test asks
 * of it is what a user sees: the frame on screen, words, bounds. Used by one test at a time; closing it ends its threads.
 */
final class OpenWindow implements AutoCloseable {
    static final Installation INSTALLATION = Installation.find().orElseThrow();
    static final Path KWEYRIS = INSTALLATION.firstDataset();

    private static final long PATIENCE_SECONDS = 60;
    /** The file that the desktop's dialog answers with when a file is saved. */
    static final AtomicReference<@Nullable File> saveAs = new AtomicReference<>();

    /** The files that the desktop's dialog answers with when files are opened. */
    static final AtomicReference<List<File>> chosen = new AtomicReference<>(List.of());

    private static final Basemap BASEMAP = new Basemap(INSTALLATION.basemap());

    final FxRobot robot = new FxRobot();
    private final WatchedTasks tasks;
    private final Viewer viewer;
    private final Stage stage;

    private OpenWindow(WatchedTasks tasks, Viewer viewer, Stage stage) {
        this.tasks = tasks;
        this.viewer = viewer;
        this.stage = stage;
    }

    /** Opens the window on a dataset, as it was left with this configuration folder. */
    static OpenWindow on(Path dataset, Path config) throws Exception {
        return on(dataset, config, Locale.ENGLISH);
    }

    /** Opens the window without naming anything: on what was open last time. */
    static OpenWindow onLast(Path config) throws Exception {
        return on(List.of(), config, Locale.ENGLISH);
    }

    static OpenWindow on(Path dataset, Path config, Locale locale) throws Exception {
        return on(List.of(dataset), config, locale);
    }

    private static OpenWindow on(List<Path> named, Path config, Locale locale) throws Exception {
        return on(named, config, locale, INSTALLATION, BASEMAP, viewer -> {});
    }

    /** Opens the window on the first dataset; something is done to it before it is on screen, as by a file read that fast. */
    static OpenWindow after(Consumer<Viewer> first, Path config) throws Exception {
        return on(List.of(KWEYRIS), config, Locale.ENGLISH, INSTALLATION, BASEMAP, first);
    }

    /** Opens the window on a dataset, as a program that is installed elsewhere. */
    static OpenWindow on(Path dataset, Path config, Installation installation) throws Exception {
        return on(
                List.of(dataset),
                config,
                Locale.ENGLISH,
                installation,
                new Basemap(installation.basemap()),
                viewer -> {});
    }

    private static OpenWindow on(
            List<Path> named,
            Path config,
            Locale locale,
            Installation installation,
            Basemap basemap,
            Consumer<Viewer> first)
            throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        SessionStore sessions = new SessionStore(config);
        if (!Files.exists(config.resolve("session.properties"))) {
            sessions.save(new Session(
                    new Session.Window(0, 0, 1280, 800, Session.Extent.NORMAL),
                    null,
                    "",
                    List.of(),
                    Set.of(),
                    Session.Files.NONE));
        }
        WindowThread windowThread = new WindowThread();
        windowThread.started();
        WatchedTasks tasks = new WatchedTasks(windowThread);
        Viewer.Workshop workshop = new Viewer.Workshop(
                windowThread,
                tasks,
                new MapView.Painters(
                        new MapPainter(basemap, Gazetteer.EMPTY),
                        tasks.lane("map frames"),
                        new MapPainter(basemap, Gazetteer.EMPTY),
                        tasks.lane("map backdrop")),
                sessions,
                new BasemapGeography(basemap),
                installation);
        OpenWindow window = WaitForAsyncUtils.asyncFx(() -> {
                    Stage stage = new Stage();
                    Viewer viewer = new Viewer(
                            stage,
                            workshop,
                            Texts.of(locale),
                            new Viewer.Desktop(
                                    folder -> {},
                                    (chooser, owner) -> saveAs.get(),
                                    (chooser, owner) -> chosen.get(),
                                    (chooser, owner) -> null));
                    viewer.start(named);
                    first.accept(viewer);
                    viewer.show();
                    return new OpenWindow(tasks, viewer, stage);
                })
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        window.settle();
        return window;
    }

    /** Opens a dataset: all of it is shown, nothing is selected. */
    void open(Path dataset) {
        robot.interact(() -> viewer.open(dataset));
        settle();
    }

    /** Chooses files in the dialog that an action of the toolbar, the menu or a key opens. */
    void choose(Runnable action, Path... files) {
        chosen.set(Stream.of(files).map(Path::toFile).toList());
        action.run();
        settle();
    }

    /** Waits until all that was asked for is read and painted, and the camera has arrived. */
    void settle() {
        Viewport[] last = new Viewport[1];
        await("window to settle", () -> {
            Viewport now = map().viewport().get();
            boolean still = now.equals(last[0]);
            last[0] = now;
            Frame frame = map().shown().get();
            return still
                    && viewer.isComplete()
                    && tasks.isIdle()
                    && frame != null
                    && frame.request().seq() == map().currentRequest().seq();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until something is so, as the JavaFX thread sees it between two pulses. */
    void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents(1);
                return WaitForAsyncUtils.asyncFx(condition).get();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }

    Stage stage() {
        return stage;
    }

    MapView map() {
        return find(".map-view", MapView.class);
    }

    TimelineView timeline() {
        return find(".timeline-view", TimelineView.class);
    }

    /** The frame on screen, once it shows what was asked for last. */
    Frame frame() {
        settle();
        return Objects.requireNonNull(map().shown().get());
    }

    int row(String eventId) {
        return map().currentRequest().table().rowOf(eventId).orElseThrow();
    }

    /** The id of the selected event, empty if there is none. */
    String selected() {
        int row = map().currentRequest().selectedRow();
        return row < 0 ? "" : map().currentRequest().table().event(row).id();
    }

    Event event(String id) {
        return map().currentRequest().table().event(row(id));
    }

    /** Where an event's symbol is on the screen. */
    Point2D symbolOf(String eventId) {
        settle();
        Point2D anchor = Objects.requireNonNull(map().anchor(row(eventId)), eventId + " is not on the map");
        return map().localToScreen(anchor);
    }

    /** The whole pixel of the screen at shares of the map's width and height: a pointer stands on nothing finer. */
    Point2D onMap(double shareX, double shareY) {
        Point2D exact = map().localToScreen(map().getWidth() * shareX, map().getHeight() * shareY);
        return new Point2D(Math.rint(exact.getX()), Math.rint(exact.getY()));
    }

    /** Clicks twice so fast that it counts as a double click on the slowest machine. */
    void doubleClick() {
        robot.interact(() -> {
            Robot mouse = new Robot();
            mouse.mouseClick(MouseButton.PRIMARY);
            mouse.mouseClick(MouseButton.PRIMARY);
        });
    }

    /** The words of a visible control or text. */
    String words(String selector) {
        return robot.lookup(selector).queryAll().stream()
                .filter(OpenWindow::isSeen)
                .map(OpenWindow::wordsOf)
                .findFirst()
                .orElse("");
    }

    private static String wordsOf(Node node) {
        return node instanceof Labeled
                ? ((Labeled) node).getText()
                : ((TextFlow) node)
                        .getChildrenUnmodifiable().stream()
                                .map(part -> ((Text) part).getText())
                                .collect(Collectors.joining());
    }

    /** Whether something by this selector is in the window, with all that holds it. */
    boolean shows(String selector) {
        return robot.lookup(selector).queryAll().stream().anyMatch(OpenWindow::isSeen);
    }

    static boolean isSeen(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    <T extends Node> T find(String selector, Class<T> type) {
        return robot.from(stage.getScene().getRoot()).lookup(selector).queryAs(type);
    }

    /** Closes the window as its close button does; what is remembered is on disk afterwards. */
    @Override
    public void close() {
        robot.interact(viewer::close);
    }
}
