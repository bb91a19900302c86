package org.conflictmap.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapGeography;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.paint.MapPainter;
import org.conflictmap.session.SessionStore;
import org.conflictmap.store.EventTable;
import org.conflictmap.task.ClassArchive;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.map.MapView;
import org.jspecify.annotations.Nullable;

/**
 * The application as JavaFX starts it. Reading the dataset and the basemap begins before JavaFX does, so that both use a
 * processor each and the first map is there with the window.
 */
public final class ViewerApp extends Application {
    /** System property: say when the window is there, and close it. */
    private static final String STARTUP_REPORT = "conflictmap.startup";

    /** The classes of the first seconds, and of what a user does in them, are in the archive. */
    private static final Duration QUIET = Duration.seconds(10);

    private static final Optional<ClassArchive> ARCHIVE = ClassArchive.ofProgram();
    private static final int FIRST_WIDTH_PX = 640;
    private static final int FIRST_HEIGHT_PX = 500;
    private static Viewer.@Nullable Workshop workshop;
    private static @Nullable Consumer<String> report;
    private static @Nullable Viewer viewer;
    private static List<Path> paths = List.of();
    private static volatile boolean hasStarted;

    /** There is no display, or JavaFX cannot use it. */
    public static final class NoDisplayException extends Exception {
        private static final long serialVersionUID = 1L;

        NoDisplayException(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Opens files and dataset folders in a window, or what was open last time if none is named; returns when the window is
     * closed.
     *
     * @param startupReport told when the first map is on screen and when the window is complete, if the system property
     *     {@code conflictmap.startup} is set; the window closes then
     * @throws NoDisplayException if no window could be shown; nothing is left running
     */
    public static void open(Installation installation, List<Path> named, Consumer<String> startupReport)
            throws NoDisplayException {
        WindowThread windowThread = new WindowThread();
        Tasks tasks = Tasks.threaded(windowThread);
        Basemap basemap = new Basemap(installation.basemap());
        MapPainter painter = new MapPainter(basemap, Gazetteer.EMPTY);
        Viewer.Workshop made = new Viewer.Workshop(
                windowThread,
                tasks,
                new MapView.Painters(
                        painter,
                        tasks.lane("map frames"),
                        new MapPainter(basemap, Gazetteer.EMPTY),
                        tasks.lane("map backdrop")),
                SessionStore.ofUser(),
                new BasemapGeography(basemap),
                installation);
        workshop = made;
        report = System.getProperty(STARTUP_REPORT) == null ? null : startupReport;
        paths = List.copyOf(named);
        made.painters().frameLane().submit(() -> rehearse(painter, installation.firstDataset()));
        try {
            launch(ViewerApp.class);
        } catch (RuntimeException | LinkageError e) {
            if (hasStarted) {
                throw e;
            }
            tasks.close();
            throw new NoDisplayException(e);
        } finally {
            ARCHIVE.ifPresent(ClassArchive::close);
        }
    }

    /**
     * Paints about what the window will show first, while JavaFX starts on the other processor: what reads datasets and
     * paints maps is loaded and warm when the window asks for it.
     */
    private static void rehearse(MapPainter painter, Path folder) {
        Dataset dataset = DatasetReader.read(folder);
        Place.Bounds covered = dataset.manifest().coverageBounds();
        Viewport world = Viewport.world(FIRST_WIDTH_PX, FIRST_HEIGHT_PX, 1);
        painter.paint(FrameRequest.of(
                covered == null ? world : world.fitting(covered, 0), MapTheme.LIGHT, EventTable.of(dataset)));
    }

    private static Viewer viewer() {
        return Objects.requireNonNull(viewer, "what was read is delivered when there is a window");
    }

    @Override
    public void start(Stage stage) {
        hasStarted = true;
        Viewer.Workshop tools = Objects.requireNonNull(workshop, "started by JavaFX alone");
        Viewer made = new Viewer(
                stage,
                tools,
                Texts.of(Locale.getDefault()),
                new Viewer.Desktop(
                        shown -> getHostServices().showDocument(shown.toUri().toString()),
                        FileChooser::showSaveDialog,
                        (chooser, owner) -> {
                            List<File> chosen = chooser.showOpenMultipleDialog(owner);
                            return chosen == null ? List.of() : chosen;
                        },
                        DirectoryChooser::showDialog));
        viewer = made;
        made.start(paths);
        made.show(report == null ? Viewer.PATIENCE : Duration.INDEFINITE, ViewerApp::reached);
    }

    private static void reached(Viewer.Opening stage) {
        Consumer<String> told = report;
        if (told != null) {
            told.accept(stage == Viewer.Opening.FIRST_MAP ? "startup: first map" : "startup: complete");
            if (stage == Viewer.Opening.COMPLETE) {
                viewer().close();
            }
        } else if (stage == Viewer.Opening.COMPLETE) {
            ARCHIVE.ifPresent(ViewerApp::makeWhenQuiet);
        }
    }

    private static void makeWhenQuiet(ClassArchive archive) {
        PauseTransition pause = new PauseTransition(QUIET);
        pause.setOnFinished(passed -> archive.makeIfWanted());
        pause.play();
    }
}
