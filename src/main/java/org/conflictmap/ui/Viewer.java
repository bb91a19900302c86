package org.conflictmap.ui;

import java.io.File;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.Installation;
import org.conflictmap.dataset.Problem;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.exporter.DatasetFigure;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Geography;
import org.conflictmap.map.Viewport;
import org.conflictmap.session.Session;
import org.conflictmap.session.SessionStore;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.dialog.TextDialog;
import org.conflictmap.ui.dialog.TextDialog.Entry;
import org.conflictmap.ui.export.ExportDialog;
import org.conflictmap.ui.map.HereItems;
import org.conflictmap.ui.map.MapView;
import org.conflictmap.ui.open.Opener;
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

    private static final List<String> OPENABLE = List.of(
            "*.csv", "*.tsv", "*.txt", "*.tab", "*.json", "*.geojson", "*.kml", "*.kmz", "*.zip", "*.gz", "*.CSV");
    private static final double LEAST_WIDTH_PX = 640;
    private static final double LEAST_HEIGHT_PX = 480;

    /** What works off the window thread, and where things are kept. */
    public record Workshop(
            WindowThread windowThread,
            Tasks tasks,
            MapView.Painters painters,
            SessionStore sessions,
            Geography geography,
            Installation installation) {}

    /**
     * What the window asks of the desktop that it stands on.
     *
     * @param showFolder opens a folder in the system's file browser
     * @param saveAs asks under which name a file is saved; null if under none
     * @param openFiles asks which files are opened
     * @param openFolder asks which folder is opened; null if none
     */
    public record Desktop(
            Consumer<Path> showFolder,
            BiFunction<FileChooser, Window, @Nullable File> saveAs,
            BiFunction<FileChooser, Window, List<File>> openFiles,
            BiFunction<DirectoryChooser, Window, @Nullable File> openFolder) {}

    private final Stage stage;
    private final Workshop workshop;
    private final Texts texts;
    private final Desktop desktop;
    private final ObjectProperty<@Nullable Path> exportFolder = new SimpleObjectProperty<>();
    private final ViewerState state;
    private final MapView view;
    private final Actions actions;
    private final MainWindow window;
    private final Presentation presentation;
    private final SessionStore.Restored restored;
    private boolean isComplete;
    private Runnable later = () -> {};
    private final Openings openings;
    private final LayerFiles layerFiles;
    private @Nullable Path openFolder;
    private Session.@Nullable Window place;
    private @Nullable Viewport viewportBefore;

    public Viewer(Stage stage, Workshop workshop, Texts texts, Desktop desktop) {
        this.stage = stage;
        this.desktop = desktop;
        this.workshop = workshop;
        this.texts = texts;
        stage.setTitle(texts.get("app.title"));
        restored = workshop.sessions().load();
        Remembered.theme(restored.session()).dress();
        Fonts.loadFirst(texts.locale());
        state = new ViewerState(Recount.Source.of(workshop.tasks(), workshop.windowThread()));
        state.theme.set(Remembered.theme(restored.session()));
        view = new MapView(state, texts, workshop.painters(), workshop.windowThread());
        actions = new Actions(this, state);
        openings = new Openings(this, state, texts, workshop, restored.session());
        layerFiles = new LayerFiles(this, state, view, texts, workshop, Remembered.styles(restored.session()));
        window = new MainWindow(state, texts, view, actions, openings, workshop.tasks());
        presentation = new Presentation(state, texts, this);
        window.map().setCaption(presentation.caption());
        state.layers.set(Remembered.layers(restored.session()));
        view.look().set(restored.session().look());
        state.colors.set(DatasetColors.of(restored.session().colors()));
        exportFolder.set(restored.session().exportFolder());
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
        Remembered.place(stage, restored.session().window());
        // With its size, or JavaFX lays it out as large as it would like to be first.
        Scene scene = new Scene(window.root(), stage.getWidth(), stage.getHeight());
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH_PX);
        stage.setMinHeight(LEAST_HEIGHT_PX);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        window.installShortcuts(actions);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, openings::handle);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, presentation::handle);
        stage.setOnCloseRequest(event -> {
            remember();
            workshop.tasks().close();
        });
        // What is read by now is there before the window is laid out, and asks for the first frame.
        workshop.windowThread().started();
        view.setSurroundings(false);
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
                    window.furnish(layerFiles, () -> {
                        view.setSurroundings(true);
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
                .save(Remembered.of(
                        now == null ? place : now,
                        window.journeys().isAtHome() ? null : view.viewport().get(),
                        state,
                        view.look().get(),
                        layerFiles.remembered(),
                        window.folded(),
                        openings.remembered(),
                        exportFolder.get()))
                .ifPresent(trouble -> LOG.log(Level.WARNING, trouble));
    }

    /** What is open and how it is looked at. */
    ViewerState state() {
        return state;
    }

    /** Whether the parts beside the map are there. */
    boolean isComplete() {
        return isComplete;
    }

    /** Does what the first map does not need: now, or when the window is complete. */
    void whenComplete(Runnable work) {
        if (isComplete) {
            work.run();
        } else {
            later = work;
        }
    }

    private void completed() {
        isComplete = true;
        layerFiles.start();
        window.map().filters().setHere(new HereItems(texts, workshop.tasks(), workshop.installation()));
        later.run();
    }

    /** Opens a file or a dataset folder in place of what is in view, which stays until it is read. */
    void open(Path path) {
        openings.opener().open(List.of(path), Opener.Place.INSTEAD);
    }

    /** Opens what was named, or what was open last time. */
    void start(List<Path> named) {
        openings.start(named);
    }

    MainWindow window() {
        return window;
    }

    Viewport camera() {
        return view.viewport().get();
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    File saveAs(FileChooser chooser, Window owner) {
        return desktop.saveAs().apply(chooser, owner);
    }

    void setTitle(String title) {
        stage.setTitle(title);
    }

    void useGazetteer(Gazetteer gazetteer) {
        view.useGazetteer(gazetteer);
    }

    void endPresentation() {
        presentation.end();
    }

    @Override
    public void openFiles(Opener.Place place) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("open.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get("open.kind.known"), OPENABLE),
                        new FileChooser.ExtensionFilter(texts.get("open.kind.all"), "*"));
        Path folder = openFolder;
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        List<Path> chosen = chooseFiles(chooser);
        if (!chosen.isEmpty()) {
            openFolder = chosen.get(0).toAbsolutePath().getParent();
            openings.opener().open(chosen, place);
        }
    }

    /** Asks which files are opened; none if the user thinks better of it. */
    List<Path> chooseFiles(FileChooser chooser) {
        return desktop.openFiles().apply(chooser, stage).stream()
                .map(File::toPath)
                .toList();
    }

    @Override
    public void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("open.folder.title"));
        File data = workshop.installation().data().toFile();
        if (data.isDirectory()) {
            chooser.setInitialDirectory(data);
        }
        File chosen = desktop.openFolder().apply(chooser, stage);
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    @Override
    public void exportView() {
        Dataset dataset = state.dataset().get();
        DayRange days = state.window.get();
        Dataset.Manifest about = state.shownManifest();
        RowSet shown = state.inWindow().get().shown(state.certainty.get());
        show(new ExportDialog(
                stage,
                texts,
                new ExportDialog.View(
                        dataset,
                        about,
                        view.currentRequest(),
                        days,
                        shown,
                        state.rows().get()),
                new ExportDialog.Means(
                        workshop.tasks(),
                        new DatasetFigure(workshop.installation(), dataset, about, days, texts.locale()),
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
            window.journeys().returnTo(before);
            viewportBefore = null;
        }
        view.requestFocus();
    }

    @Override
    public void lookAt(Event event) {
        window.journeys().lookAt(event);
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
        window.journeys().fitToEvents();
    }

    @Override
    public void goHome() {
        window.journeys().goHome();
    }

    @Override
    public void toggle(Actions.Panel panel) {
        window.toggle(panel);
    }

    @Override
    public void toggleList() {
        window.toggleList();
    }

    @Override
    public void showInformation() {
        List<Entry> paragraphs = new ArrayList<>(openings.information());
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
        for (String part : List.of("files", "map", "timeline", "present")) {
            rows.add(new Entry(texts.get("shortcuts." + part), texts.get("shortcuts." + part + ".text")));
        }
        show(TextDialog.ofTable(stage, texts.get("shortcuts.title"), rows));
    }

    /** Shows a dialog in this window's looks; once the window is there, or it would end up behind it. */
    void show(Dialog<?> dialog) {
        if (!stage.isShowing()) {
            stage.addEventHandler(WindowEvent.WINDOW_SHOWN, new EventHandler<>() {
                @Override
                public void handle(WindowEvent shown) {
                    stage.removeEventHandler(WindowEvent.WINDOW_SHOWN, this);
                    show(dialog);
                }
            });
            return;
        }
        if (dialog.getOwner() == null) {
            dialog.initOwner(stage);
        }
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
