package org.conflictmap.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Dialog;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.map.Viewport;
import org.conflictmap.query.Filter;
import org.conflictmap.query.SearchIndex;
import org.conflictmap.session.Session;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OpenData;
import org.conflictmap.ui.NoticeBar.Link;
import org.conflictmap.ui.dialog.TextDialog.Entry;
import org.conflictmap.ui.open.DatasetList;
import org.conflictmap.ui.open.OpenDataset;
import org.conflictmap.ui.open.OpenDatasets;
import org.conflictmap.ui.open.OpenFailure;
import org.conflictmap.ui.open.OpenGazetteer;
import org.conflictmap.ui.open.OpenNews;
import org.conflictmap.ui.open.Opener;
import org.conflictmap.ui.open.OpeningWords;
import org.conflictmap.ui.open.RecentMenu;
import org.conflictmap.ui.report.ReportWindow;
import org.jspecify.annotations.Nullable;

/**
 * What the window does when files and folders are opened: shows them, and says what came of it. For the JavaFX thread
 * only.
 */
final class Openings implements Opener.Host {
    private static final int RECENT_AT_MOST = 8;
    /** What was open is opened again at the start only if it is no larger: the window should be there at once. */
    private static final long FAST_BYTES = 32_000_000;

    private final Viewer viewer;
    private final ViewerState state;
    private final Texts texts;
    private final Viewer.Workshop workshop;
    private final Session session;
    private final Opener opener;
    private final RecentMenu recent;
    private final DatasetList list;
    private @Nullable Gazetteer installed;
    private @Nullable BeforePreview beforePreview;
    private String toldAtStart = "";

    private record BeforePreview(ViewerState.Snapshot state, Viewport camera) {}

    Openings(Viewer viewer, ViewerState state, Texts texts, Viewer.Workshop workshop, Session session) {
        this.viewer = viewer;
        this.state = state;
        this.texts = texts;
        this.workshop = workshop;
        this.session = session;
        opener = new Opener(
                workshop.tasks(),
                workshop.windowThread(),
                texts,
                this,
                new Opener.Knowledge(
                        this::gazetteer,
                        workshop::geography,
                        session.files().tables(),
                        session.files().choices()));
        recent = new RecentMenu(workshop.tasks(), texts, session.files().recent(), this::openRecent);
        list = new DatasetList(state, texts, opener, this::showReport);
    }

    Opener opener() {
        return opener;
    }

    RecentMenu recent() {
        return recent;
    }

    DatasetList list() {
        return list;
    }

    /** What is to be remembered of it. */
    Session.Files remembered() {
        return new Session.Files(
                openPaths(), recent.all().stream().limit(RECENT_AT_MOST).toList(), opener.tables(), opener.choices());
    }

    private List<Path> openPaths() {
        return Stream.concat(
                        opener.view().get().paths().stream(),
                        opener.gazetteers().stream().map(OpenGazetteer::path))
                .toList();
    }

    /** Opens what was named, or what was open last time, or the first dataset. */
    void start(List<Path> named) {
        if (!named.isEmpty()) {
            opener.open(named, Opener.Place.INSTEAD);
            return;
        }
        List<Path> last = session.files().open();
        List<Path> missing = last.stream().filter(Files::notExists).toList();
        if (!missing.isEmpty()) {
            toldAtStart = texts.get("recent.gone", missing.get(0));
        } else if (bytes(last) > FAST_BYTES) {
            toldAtStart = texts.get("open.large", last.get(0).getFileName());
        }
        opener.open(
                last.isEmpty() || !toldAtStart.isEmpty()
                        ? List.of(workshop.installation().firstDataset())
                        : last,
                Opener.Place.INSTEAD);
    }

    private static long bytes(List<Path> paths) {
        long bytes = 0;
        for (Path path : paths) {
            try {
                bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
            } catch (IOException e) {
                return 0;
            }
        }
        return bytes;
    }

    private void openRecent(Session.Recent one) {
        if (Files.notExists(one.path())) {
            viewer.window().notices().show(texts.get("recent.gone", one.path()), texts.get("recent.remove"), () -> {
                recent.remove(one);
                viewer.window().notices().setVisible(false);
            });
        } else {
            opener.open(
                    Stream.concat(Stream.of(one.path()), one.about().stream()).toList(), Opener.Place.INSTEAD);
        }
    }

    /** Escape gives up what is being opened. */
    void handle(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && opener.opening().get()) {
            opener.giveUp();
            event.consume();
        }
    }

    /** The places that come with the program. */
    private synchronized Gazetteer gazetteer() {
        Gazetteer known = installed;
        if (known == null) {
            known = DatasetReader.read(workshop.installation().firstDataset()).gazetteer();
            installed = known;
        }
        return known;
    }

    @Override
    public void show(OpenDatasets view, Opener.Change change) {
        Dataset dataset = view.joined().dataset();
        boolean hasPreview = beforePreview != null;
        beforePreview = null;
        viewer.endPresentation();
        if (change == Opener.Change.REARRANGED) {
            ViewerState.Snapshot before = state.snapshot();
            state.open(dataset, view.joined().table());
            state.restore(before.withoutSelection().among(state.datasetIds()));
        } else {
            state.open(dataset, view.joined().table());
            viewer.window()
                    .journeys()
                    .jumpTo(now -> hasPreview ? Optional.empty() : Remembered.camera(session, openPaths(), now));
            filter(Remembered.filter(session, openPaths()), view.joined().table());
        }
        viewer.setTitle(
                dataset.manifest().title().isEmpty()
                        ? texts.get("app.title")
                        : texts.get("app.title.dataset", dataset.manifest().title()));
        viewer.whenComplete(() -> readOn(view));
    }

    private void readOn(OpenDatasets view) {
        OpenData data = view.joined();
        workshop.tasks()
                .submit(
                        progress -> SearchIndex.of(data.dataset(), data.table()),
                        viewer.window()::setSearchIndex,
                        failure -> {});
        workshop.tasks().submit(progress -> completed(view), this::complete, failure -> {});
    }

    /** Filters by what was remembered, once it is known that it can be: an expert's filter loads GeoTools. */
    private void filter(Filter remembered, EventTable table) {
        if (!remembered.equals(Filter.ALL)) {
            workshop.tasks()
                    .submit(
                            progress -> remembered.select(EventTable.EMPTY),
                            none -> {
                                if (state.table().get() == table) {
                                    state.choose(ViewerState.Choice.of(
                                            DatasetSwitches.among(remembered, state.datasetIds())));
                                }
                            },
                            failure -> {});
        }
    }

    private record Completed(Dataset dataset, Gazetteer names) {}

    /** Reads the tables of places: their names can be drawn and searched then. */
    private Completed completed(OpenDatasets view) {
        Dataset dataset = view.joined().dataset();
        boolean hasOwnPlaces = view.all().stream().allMatch(one -> one.report().isEmpty());
        return hasOwnPlaces
                ? new Completed(DatasetReader.complete(dataset), dataset.gazetteer())
                : new Completed(dataset, opener.gazetteer().get());
    }

    private void complete(Completed completed) {
        if (state.dataset().get().manifest().equals(completed.dataset().manifest())) {
            viewer.useGazetteer(completed.names());
            if (!completed.dataset().problems().isEmpty()
                    && opener.view().get().all().size() == 1) {
                tellProblems(completed.dataset());
            }
        }
    }

    private void tellProblems(Dataset dataset) {
        viewer.window()
                .notices()
                .show(
                        texts.get("problems.notice", dataset.problems().size()),
                        texts.get("problems.show"),
                        viewer::showProblems);
    }

    @Override
    public void preview(OpenData data) {
        boolean isFirst = beforePreview == null;
        if (isFirst) {
            viewer.endPresentation();
            beforePreview = new BeforePreview(state.snapshot(), viewer.camera());
        }
        state.open(data.dataset(), data.table());
        if (isFirst) {
            viewer.window().journeys().jumpTo(now -> Optional.empty());
        }
    }

    @Override
    public void endPreview() {
        BeforePreview before = beforePreview;
        beforePreview = null;
        if (before != null) {
            OpenData data = opener.view().get().joined();
            state.open(data.dataset(), data.table());
            state.restore(before.state());
            viewer.window().journeys().returnTo(before.camera());
        }
    }

    @Override
    public void begin() {
        viewer.window().notices().setVisible(false);
    }

    @Override
    public void tell(OpenNews news, Opener.Place place) {
        List<OpenDataset> added = news.added();
        added.stream()
                .map(one -> new Session.Recent(one.path(), one.about()))
                .distinct()
                .forEach(recent::add);
        List<String> sentences = OpeningWords.of(texts, news);
        if (added.isEmpty() && opener.view().get().all().isEmpty() && !isFirstDataset(news.failures())) {
            toldAtStart = sentences.isEmpty() ? texts.get("open.first") : String.join(" ", sentences);
            opener.open(List.of(workshop.installation().firstDataset()), Opener.Place.INSTEAD);
            return;
        }
        if (!toldAtStart.isEmpty()) {
            sentences.add(toldAtStart);
            toldAtStart = "";
        }
        if (!sentences.isEmpty()) {
            viewer.window().notices().show(String.join("\n", sentences), links(news, place));
        } else if (added.size() == 1
                && !added.get(0).data().dataset().problems().isEmpty()) {
            tellProblems(added.get(0).data().dataset());
        }
    }

    private List<Link> links(OpenNews news, Opener.Place place) {
        List<OpenDataset> added = news.added();
        List<Link> links = new ArrayList<>();
        added.stream()
                .filter(one -> one.report().isPresent())
                .findFirst()
                .ifPresent(file -> links.add(new Link(texts.get("report.link"), () -> showReport(file))));
        List<Path> before = opener.before();
        if (!links.isEmpty() && place == Opener.Place.INSTEAD && !before.isEmpty()) {
            links.add(new Link(texts.get("open.before"), () -> opener.open(before, Opener.Place.BESIDE)));
        }
        if (!news.gazetteers().isEmpty() && added.isEmpty() && hasUnplacedNames()) {
            List<Path> open = opener.view().get().paths();
            links.add(new Link(texts.get("open.placeAgain"), () -> opener.open(open, Opener.Place.INSTEAD)));
        }
        return links;
    }

    /** What the datasets in view are, under which licence, whom to cite, and what they cover. */
    List<Entry> information() {
        List<Entry> paragraphs = new ArrayList<>();
        for (OpenDataset dataset : opener.view().get().all()) {
            Dataset.Manifest manifest = dataset.data().dataset().manifest();
            paragraphs.add(new Entry(manifest.title(), manifest.description()));
            paragraphs.add(new Entry(
                    texts.get("information.licence"),
                    Stream.concat(Stream.of(manifest.licence()), manifest.credits().stream())
                            .filter(line -> !line.isBlank())
                            .reduce((above, below) -> above + "\n" + below)
                            .orElse(texts.get("datasets.noLicence"))));
            if (!manifest.coverageNote().isEmpty()) {
                paragraphs.add(new Entry(texts.get("information.coverage"), manifest.coverageNote()));
            }
        }
        for (OpenGazetteer one : opener.gazetteers()) {
            paragraphs.add(new Entry(String.valueOf(one.path().getFileName()), texts.get("report.format.geonames")));
            paragraphs.add(new Entry(
                    texts.get("information.licence"),
                    one.read().licence() + "\n" + String.join("\n", one.read().credits())));
        }
        return paragraphs;
    }

    /** Opens the report of a dataset that was read from a file. */
    void showReport(OpenDataset dataset) {
        ReportWindow.open(
                viewer.window().root().getScene(),
                texts,
                dataset,
                new ReportWindow.Means(
                        workshop.tasks(),
                        () -> state.table().get(),
                        row -> {
                            state.select(row);
                            state.selected().ifPresent(viewer::lookAt);
                        },
                        viewer::saveAs,
                        opener));
    }

    /** Whether files are open that name places of which no gazetteer knew where they are. */
    private boolean hasUnplacedNames() {
        return opener.view().get().all().stream()
                .flatMap(one -> one.report().stream())
                .anyMatch(report ->
                        report.count(ImportReason.NO_PLACE) > 0 || report.count(ImportReason.AMBIGUOUS_NAME) > 0);
    }

    private boolean isFirstDataset(List<OpenFailure> failures) {
        Path first = workshop.installation().firstDataset();
        return failures.stream().anyMatch(failure -> failure.path().equals(first));
    }

    @Override
    public void show(Dialog<?> dialog) {
        viewer.show(dialog);
    }
}
