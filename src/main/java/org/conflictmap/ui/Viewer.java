package org.conflictmap.ui;

import java.io.File;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.dataset.Problem;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.exporter.DatasetFigure;
import org.conflictmap.map.Viewport;
import org.conflictmap.query.SearchIndex;
import org.conflictmap.session.Session;
import org.conflictmap.session.SessionStore;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.dialog.TextDialog;
import org.conflictmap.ui.dialog.TextDialog.Entry;
import org.conflictmap.ui.export.ExportDialog;
import org.conflictmap.ui.map.MapView;
import org.conflictmap.ui.present.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * One window and what can be done in it: opening, exporting, presenting, and remembering how it looked. For the JavaFX
 * thread only.
 */
public final class Viewer implements Actions.Doer, Presentation.Stagehand {
    private static final System.Logger LOG = System.getLogger(Viewer.class.getName());
    /** How long the parts beside the map wait for it: a dataset can be broken, or long to read. */
    static final Duration PATIENCE = Duration.seconds(2);

    private static final double LEAST_WIDTH_PX = 640;
    private static final double LEAST_HEIGHT_PX = 480;

    /** What works off the window thread, and where things are kept. */
    public record Workshop(
            WindowThread windowThread,
            Tasks tasks,
            MapView.Painters painters,
            SessionStore sessions,
            Installation installation) {}

    /**
     * What the window asks of the desktop that it stands on.
     *
     * @param showFolder opens a folder in the system's file browser
     * @param saveAs asks under which name a file is saved; null if under none
     */
    public record Desktop(Consumer<Path> showFolder, BiFunction<FileChooser, Window, @Nullable File> saveAs) {}

    private final Stage stage;
    private final Workshop workshop;
    private final Texts texts;
    private final Desktop desktop;
    private final ObjectProperty<@Nullable Path> exportFolder = new SimpleObjectProperty<>();
    private final ViewerState state = new ViewerState();
    private final MapView view;
    private final Actions actions;
    private final MainWindow window;
    private final Presentation presentation;
    private final SessionStore.Restored restored;
    private final List<Path> recent;
    private boolean isComplete;
    private Runnable later = () -> {};
    private Session.@Nullable Window place;
    private @Nullable Viewport viewportBefore;

    public Viewer(Stage stage, Workshop workshop, Texts texts, Desktop desktop) {
        this.stage = stage;
        this.desktop = desktop;
        this.workshop = workshop;
        this.texts = texts;
        stage.setTitle(texts.get("app.title"));
        Fonts.loadFirst(texts.locale());
        view = new MapView(state, texts, workshop.painters(), workshop.windowThread());
        actions = new Actions(this, state);
        window = new MainWindow(state, texts, view, actions);
        presentation = new Presentation(state, texts, this);
        window.map().setCaption(presentation.caption());
        restored = workshop.sessions().load();
        recent = new ArrayList<>(restored.session().recentDatasets());
        state.theme.set(Remembered.theme(restored.session()));
        state.layers.set(Remembered.layers(restored.session()));
        Remembered.folded(restored.session()).forEach(window::toggle);
    }

    /** What the window comes to while it opens, in this order. */
    enum Opening {
        FIRST_MAP,
        COMPLETE
    }

    /** Shows the window where it was last time: the map first, its other parts when that is there. */
    void show() {
        show(PATIENCE, reached -> {});
    }

    /**
     * Shows the window.
     *
     * @param patience how long the other parts wait for the map
     * @param reached told how far the window has come
     */
    void show(Duration patience, Consumer<Opening> reached) {
        Scene scene = new Scene(window.root());
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH_PX);
        stage.setMinHeight(LEAST_HEIGHT_PX);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        window.installShortcuts(actions);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, presentation::handle);
        stage.setOnCloseRequest(event -> {
            remember();
            workshop.tasks().close();
        });
        Remembered.place(stage, restored.session().window());
        stage.show();
        if (!restored.troubles().isEmpty()) {
            window.notices().show(texts.get("session.trouble", String.join(" ", restored.troubles())));
        }
        view.requestFocus();
        new FirstMap(view.shown(), patience, isThere -> {
                    if (isThere) {
                        reached.accept(Opening.FIRST_MAP);
                    }
                    Fonts.loadOthers();
                    window.furnish(() -> {
                        reached.accept(Opening.COMPLETE);
                        completed();
                    });
                })
                .start();
    }

    private void remember() {
        presentation.end();
        Session.Window now = Remembered.window(stage);
        workshop.sessions()
                .save(Remembered.of(now == null ? place : now, view.viewport().get(), state, window.folded(), recent))
                .ifPresent(trouble -> LOG.log(Level.WARNING, trouble));
    }

    /** Reads a dataset folder off the window thread and shows it; what was open stays until it is read. */
    void open(Path folder) {
        Path full = folder.toAbsolutePath().normalize();
        window.notices().setVisible(false);
        workshop.tasks().submit(progress -> read(full), this::opened, failure -> failed(full, failure));
    }

    /** A dataset as it is when it has been read; its tables of places are read later. */
    record Read(Path folder, Dataset dataset, EventTable table) {}

    /** Reads a dataset folder; on any thread. */
    static Read read(Path folder) {
        Dataset dataset = DatasetReader.read(folder);
        return new Read(folder, dataset, EventTable.of(dataset));
    }

    /** Shows what was read. */
    void opened(Read read) {
        presentation.end();
        state.open(read.dataset(), read.table());
        stage.setTitle(texts.get("app.title.dataset", read.dataset().manifest().title()));
        window.jumpTo(now -> Remembered.camera(restored.session(), read.folder(), now));
        recent.remove(read.folder());
        recent.add(0, read.folder());
        tellProblems(read.dataset());
        if (isComplete) {
            readOn(read);
        } else {
            later = () -> readOn(read);
        }
    }

    /** Reads what the first map does not need. */
    private void readOn(Read read) {
        workshop.tasks().submit(progress -> SearchIndex.of(read.dataset()), window::setSearchIndex, failure -> {});
        workshop.tasks().submit(progress -> DatasetReader.complete(read.dataset()), this::completed, failure -> {});
    }

    /** Whether the parts beside the map are there. */
    boolean isComplete() {
        return isComplete;
    }

    private void completed() {
        isComplete = true;
        later.run();
    }

    /** The tables of places are read now: their names can be drawn and searched. */
    private void completed(Dataset dataset) {
        if (state.dataset().get().manifest().equals(dataset.manifest())) {
            view.useGazetteer(dataset.gazetteer());
            tellProblems(dataset);
        }
    }

    private void tellProblems(Dataset dataset) {
        if (!dataset.problems().isEmpty()) {
            window.notices()
                    .show(
                            texts.get("problems.notice", dataset.problems().size()),
                            texts.get("problems.show"),
                            this::showProblems);
        }
    }

    /** Says that a folder could not be read. */
    void failed(Path folder, Throwable failure) {
        window.notices().show(texts.get("open.failed", folder.getFileName(), String.valueOf(failure.getMessage())));
    }

    @Override
    public void openDataset() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("open.title"));
        File data = workshop.installation().data().toFile();
        if (data.isDirectory()) {
            chooser.setInitialDirectory(data);
        }
        File chosen = chooser.showDialog(stage);
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    @Override
    public void exportView() {
        Dataset dataset = state.dataset().get();
        DayRange days = state.window.get();
        RowSet shown = state.inWindow().get().shown(state.certainty.get());
        show(new ExportDialog(
                stage,
                texts,
                new ExportDialog.View(
                        dataset,
                        view.currentRequest(),
                        days,
                        shown,
                        state.rows().get()),
                new ExportDialog.Means(
                        workshop.tasks(),
                        new DatasetFigure(workshop.installation(), dataset, days, texts.locale()),
                        exportFolder,
                        chooser -> desktop.saveAs().apply(chooser, stage),
                        desktop.showFolder())));
    }

    @Override
    public void present() {
        if (presentation.isRunning()) {
            presentation.end();
        } else {
            presentation.start();
        }
    }

    @Override
    public void setPresenting(boolean presenting) {
        if (presenting) {
            viewportBefore = view.viewport().get();
            place = Remembered.window(stage);
        }
        stage.setFullScreen(presenting);
        window.setPresenting(presenting);
        Viewport before = viewportBefore;
        if (!presenting && before != null) {
            window.returnTo(before);
            viewportBefore = null;
        }
        view.requestFocus();
    }

    @Override
    public void lookAt(Event event) {
        window.lookAt(event);
    }

    @Override
    public void search() {
        window.search().requestFocus();
    }

    @Override
    public void zoom(double factor) {
        Viewport now = view.viewport().get();
        view.flyTo(now.zoomedAbout(now.widthPx() / 2.0, now.heightPx() / 2.0, factor));
    }

    @Override
    public void fitToEvents() {
        window.fitToEvents();
    }

    @Override
    public void goHome() {
        window.goHome();
    }

    @Override
    public void toggle(Actions.Panel panel) {
        window.toggle(panel);
    }

    @Override
    public void showInformation() {
        Dataset.Manifest manifest = state.dataset().get().manifest();
        List<Entry> paragraphs = new ArrayList<>();
        paragraphs.add(new Entry(manifest.title(), manifest.description()));
        paragraphs.add(new Entry(
                texts.get("information.licence"),
                Stream.concat(Stream.of(manifest.licence()), manifest.credits().stream())
                        .filter(line -> !line.isBlank())
                        .reduce((above, below) -> above + "\n" + below)
                        .orElse("")));
        paragraphs.add(new Entry(texts.get("information.coverage"), manifest.coverageNote()));
        for (String part : List.of("symbols", "borders", "sources", "projection")) {
            paragraphs.add(new Entry(texts.get("information." + part), texts.get("information." + part + ".text")));
        }
        show(TextDialog.ofParagraphs(stage, texts.get("information.title"), paragraphs));
    }

    @Override
    public void showProblems() {
        List<Entry> rows = new ArrayList<>();
        rows.add(new Entry("", texts.get("problems.intro")));
        for (Problem problem : state.dataset().get().problems()) {
            rows.add(new Entry(
                    texts.get("problems.where", problem.file(), problem.record()),
                    texts.get(
                            "problems.what",
                            problem.field(),
                            problem.value(),
                            problem.expected(),
                            problem.consequence())));
        }
        show(TextDialog.ofTable(stage, texts.get("problems.title"), rows));
    }

    @Override
    public void showShortcuts() {
        List<Entry> rows = new ArrayList<>();
        for (AppAction action : actions.all()) {
            KeyCombination shortcut = action.shortcut();
            if (shortcut != null) {
                rows.add(new Entry(shortcut.getDisplayText(), action.text(texts)));
            }
        }
        for (String part : List.of("map", "timeline", "present")) {
            rows.add(new Entry(texts.get("shortcuts." + part), texts.get("shortcuts." + part + ".text")));
        }
        show(TextDialog.ofTable(stage, texts.get("shortcuts.title"), rows));
    }

    private void show(Dialog<ButtonType> dialog) {
        window.style(dialog.getDialogPane());
        dialog.show();
    }

    @Override
    public void close() {
        remember();
        workshop.tasks().close();
        stage.close();
    }
}
