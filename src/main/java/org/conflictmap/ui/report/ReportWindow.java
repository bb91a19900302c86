package org.conflictmap.ui.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.conflictmap.exporter.ReportFile;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.PlaceMatcher;
import org.conflictmap.gazetteer.PlaceMatcher.Candidate;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.ImportReport.Entry;
import org.conflictmap.importer.Outcome;
import org.conflictmap.session.PlaceChoice;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.store.RowSource;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.open.OpenDataset;
import org.conflictmap.ui.open.Opener;
import org.conflictmap.ui.report.PlaceChooser.Made;
import org.conflictmap.ui.report.PlaceChooser.Named;
import org.jspecify.annotations.Nullable;

/**
 * What became of every record of a file: how many were read, shown, left out and doubted, why, and the records themselves.
 * Choosing one shows it as it stands in its file, and selects its event. For the JavaFX thread only; the file is read
 * elsewhere.
 */
public final class ReportWindow {
    /** Formats of which the user can say what their fields mean. */
    private static final Set<String> TOLD = Set.of("table", "geojson", "kml");

    private static final double WIDTH_PX = 1000;
    private static final double HEIGHT_PX = 680;
    /** The list's edges and the padding of its cells. */
    private static final double BESIDE_ROW_PX = 24;

    private static final double REASONS_SHARE = 0.32;
    private static final double ENTRIES_SHARE = 0.42;

    /**
     * What the window works with.
     *
     * @param table the events in view
     * @param select selects a row of that table
     * @param saveAs asks under which name a file is saved; null if under none
     * @param opener opened the file, and can open it otherwise
     */
    public record Means(
            Tasks tasks,
            Supplier<EventTable> table,
            IntConsumer select,
            BiFunction<FileChooser, Window, @Nullable File> saveAs,
            Opener opener) {}

    private final Texts texts;
    private final OpenDataset dataset;
    private final ImportReport report;
    private final Means means;
    private final ListView<ImportReason> reasons = new ListView<>();
    private final EntryTable entries;
    private final RecordPane record;
    private final Label said = new Label();
    private final PlaceChooser places;
    private boolean hasOtherPlaces;
    private Tasks.@Nullable Handle reading;

    private ReportWindow(Texts texts, OpenDataset dataset, Means means) {
        this.texts = texts;
        this.dataset = dataset;
        this.means = means;
        report = dataset.report().orElseThrow();
        entries = new EntryTable(texts);
        record = new RecordPane(texts);
        places = new PlaceChooser(texts, new Answers());
    }

    /**
     * Opens the report of a dataset over a window and in its looks; Escape closes it.
     *
     * @param dataset one that has a report
     */
    public static Stage open(Scene owner, Texts texts, OpenDataset dataset, Means means) {
        ReportWindow window = new ReportWindow(texts, dataset, means);
        Stage stage = new Stage();
        VBox root = window.content(stage);
        root.getStyleClass().addAll(owner.getRoot().getStyleClass());
        Scene scene = new Scene(root, WIDTH_PX, HEIGHT_PX);
        scene.getStylesheets().addAll(((Region) owner.getRoot()).getStylesheets());
        scene.getStylesheets()
                .add(Objects.requireNonNull(ReportWindow.class.getResource("/org/conflictmap/ui/report.css"))
                        .toExternalForm());
        scene.setNodeOrientation(owner.getRoot().getNodeOrientation());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        stage.initOwner(owner.getWindow());
        stage.setTitle(texts.get("report.title", window.report.file()));
        stage.setScene(scene);
        stage.setOnHidden(hidden -> window.closed());
        stage.show();
        window.reasons.requestFocus();
        return stage;
    }

    private VBox content(Stage stage) {
        Label title = new Label(report.file());
        title.getStyleClass().add("dataset-title");
        Label format = new Label(texts.get("report.format." + report.format()));
        format.getStyleClass().add("dataset-subtitle");
        VBox names = new VBox(title, format);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(names);
        head.getStyleClass().add("report-head");
        head.setAlignment(Pos.CENTER_LEFT);
        if (TOLD.contains(report.format())) {
            Button columns =
                    new Button(texts.get(report.format().equals("table") ? "report.columns" : "report.properties"));
            columns.setId("report-columns");
            columns.setOnAction(event -> {
                stage.close();
                means.opener().changeColumns(dataset);
            });
            head.getChildren().add(columns);
        }
        Button save = new Button(texts.get("report.save"));
        save.setId("report-save");
        save.setDisable(report.reasons().isEmpty());
        save.setOnAction(event -> save(stage));
        head.getChildren().add(save);
        fillReasons();
        connect();
        VBox.setVgrow(record, Priority.ALWAYS);
        SplitPane right = new SplitPane(entries, new VBox(record, places));
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(ENTRIES_SHARE);
        SplitPane parts = new SplitPane(reasons, right);
        parts.setDividerPositions(REASONS_SHARE);
        VBox.setVgrow(parts, Priority.ALWAYS);
        said.setId("report-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        VBox content = new VBox(head, new BalanceBar(texts, report), parts, said);
        content.getStyleClass().add("report");
        return content;
    }

    private void save(Stage stage) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("report.save"));
        chooser.setInitialFileName("report.csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("export.kind.csv"), "*.csv"));
        File chosen = means.saveAs().apply(chooser, stage);
        if (chosen != null) {
            Path file = chosen.toPath();
            means.tasks()
                    .submit(
                            progress -> {
                                ReportFile.write(List.of(report), file, progress);
                                return file;
                            },
                            written -> said.setText(texts.get("export.done", written)),
                            failure -> said.setText(texts.get("export.failed", file, reason(failure))));
        }
    }

    private void fillReasons() {
        reasons.setId("report-reasons");
        reasons.getStyleClass().add("report-reasons");
        Label nothing = new Label(texts.get("report.nothing"));
        nothing.setWrapText(true);
        reasons.setPlaceholder(nothing);
        reasons.getItems().setAll(report.reasons());
        reasons.setCellFactory(list -> new ReasonCell());
    }

    private void connect() {
        reasons.getSelectionModel().selectedItemProperty().addListener((changed, before, reason) -> {
            record.clear();
            places.hide();
            if (reason == null) {
                entries.clear();
            } else {
                entries.show(report, reason);
            }
        });
        entries.getSelectionModel().selectedItemProperty().addListener((changed, before, entry) -> {
            if (entry != null) {
                show(entry);
            }
        });
        reasons.getSelectionModel().selectFirst();
    }

    private record Shown(
            Optional<OriginalRecord> record, OptionalInt row, List<Candidate> candidates, Optional<Made> made) {}

    /** The notes on places are taken while the window is open, and used when it closes. */
    private final class Answers implements PlaceChooser.Answers {
        @Override
        public void choose(Named name, String placeId) {
            means.opener()
                    .choose(new PlaceChoice(
                            dataset.path(), name.name(), name.area(), name.country(), placeId, LocalDate.now()));
            noted();
        }

        @Override
        public void takeBack(PlaceChoice choice) {
            means.opener().takeBack(choice);
            noted();
        }

        @Override
        public void lookFor(Named name, String otherName) {
            Supplier<Gazetteer> gazetteer = means.opener().gazetteer();
            Named called = new Named(otherName.isEmpty() ? name.name() : otherName, name.area(), name.country());
            means.tasks()
                    .submit(
                            progress -> candidates(gazetteer.get(), called),
                            found -> places.offer(name, found),
                            failure -> said.setText(reason(failure)));
        }

        private void noted() {
            hasOtherPlaces = true;
            said.setText(texts.get("report.place.noted"));
            Entry entry = entries.getSelectionModel().getSelectedItem();
            if (entry != null) {
                show(entry);
            }
        }
    }

    private void closed() {
        if (hasOtherPlaces) {
            hasOtherPlaces = false;
            means.opener().reopen(dataset);
        }
    }

    /** Whether an entry is about the name of a place. */
    private static boolean isOfName(Entry entry) {
        return entry.reason() == ImportReason.PLACED_BY_NAME
                || entry.reason() == ImportReason.AMBIGUOUS_NAME
                || entry.expected().kind() == Expected.Kind.KNOWN_NAME;
    }

    /** The name of a place that an entry is about: the area and the country are among what is expected of it. */
    private static Named named(Entry entry) {
        return new Named(
                entry.value(), entry.expected().name(0), entry.expected().name(1));
    }

    /** What was said of this name there, or else of this name wherever it is. */
    private Optional<PlaceChoice> choice(Named name) {
        return choice(name.name(), name.area(), name.country()).or(() -> choice(name.name(), null, null));
    }

    private Optional<PlaceChoice> choice(String name, @Nullable String area, @Nullable String country) {
        PlaceChoice wanted = new PlaceChoice(dataset.path(), name, area, country, "", LocalDate.EPOCH);
        return means.opener().choices().stream().filter(wanted::isOfSameName).findFirst();
    }

    private void show(Entry entry) {
        if (reading != null) {
            reading.cancel();
        }
        EventTable table = means.table().get();
        Supplier<Gazetteer> gazetteer = means.opener().gazetteer();
        Optional<PlaceChoice> choice = isOfName(entry) ? choice(named(entry)) : Optional.empty();
        places.hide();
        reading = means.tasks()
                .submit(
                        progress -> new Shown(
                                source().original(entry.line(), entry.offset()),
                                row(table, entry),
                                isOfName(entry) ? candidates(gazetteer.get(), named(entry)) : List.of(),
                                choice.map(made -> new Made(
                                        made,
                                        gazetteer.get().byId(made.placeId()).orElse(null)))),
                        shown -> shown(entry, shown),
                        failure -> record.say(texts.get("report.record.failed", reason(failure))));
    }

    private RowSource source() {
        return dataset.data().table().sources().get(0);
    }

    /** The row of the joined table that the entry's record became. Cost: one pass over the rows. */
    private OptionalInt row(EventTable table, Entry entry) {
        int index = table.sources().indexOf(source());
        for (int row = 0; index >= 0 && row < table.size(); row++) {
            if (table.record(row) == entry.line() && table.dataset(row) == index) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    /** Those that fit what the record says of area and country, then the others that are called so. */
    private static List<Candidate> candidates(Gazetteer gazetteer, Named name) {
        PlaceMatcher matcher = new PlaceMatcher(gazetteer);
        Map<String, Candidate> byId = new LinkedHashMap<>();
        Stream.concat(
                        matcher.match(name.name(), name.area(), name.country()).stream(),
                        matcher.match(name.name(), "", "").stream())
                .forEach(candidate -> byId.putIfAbsent(candidate.place().id(), candidate));
        return List.copyOf(byId.values());
    }

    private void shown(Entry entry, Shown shown) {
        if (isOfName(entry)) {
            places.show(named(entry), shown.candidates(), shown.made());
        }
        shown.record().ifPresentOrElse(record::show, () -> record.say(texts.get("report.record.notKept")));
        shown.row().ifPresent(means.select());
    }

    private static String reason(Throwable failure) {
        return failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : failure.toString();
    }

    private final class ReasonCell extends ListCell<ImportReason> {
        @Override
        protected void updateItem(@Nullable ImportReason reason, boolean empty) {
            super.updateItem(reason, empty);
            setText(null);
            setGraphic(reason == null || empty ? null : row(reason));
        }

        private HBox row(ImportReason reason) {
            Outcome outcome = reason.outcome();
            String key = outcome == null ? "remark" : outcome.name().toLowerCase(Locale.ROOT);
            Region sign = new Region();
            sign.getStyleClass().addAll("balance-sign", "balance-" + key);
            Label words = new Label(texts.get(
                    "report.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            Label count = new Label(texts.get("facet.count", report.count(reason)));
            count.getStyleClass().add("facet-count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(sign, words, count);
            row.getStyleClass().add("balance-part");
            row.setAlignment(Pos.CENTER_LEFT);
            row.maxWidthProperty().bind(reasons.widthProperty().subtract(BESIDE_ROW_PX));
            row.prefWidthProperty().bind(row.maxWidthProperty());
            setAccessibleText(words.getText() + ", " + count.getText());
            return row;
        }
    }
}
