package org.conflictmap.ui.export;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.DayRange;
import org.conflictmap.exporter.DataExport;
import org.conflictmap.exporter.DataFormat;
import org.conflictmap.exporter.EventSelection;
import org.conflictmap.exporter.PictureExport;
import org.conflictmap.importer.acled.AcledFormat;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Tasks;
import org.conflictmap.timeline.DayText;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Saves what is seen: the map as a picture, or its events as data. It stays open while it saves, and says where the file
 * is. For the JavaFX thread only; painting and writing happen elsewhere.
 */
public final class ExportDialog extends Dialog<ButtonType> {
    /**
     * What is to be exported.
     *
     * @param about what is said of the datasets that are shown
     * @param frame the map as it stands
     * @param window the days shown, both ends included
     * @param inWindow the rows that are shown
     * @param filtered the rows that pass the filters, whatever their date
     */
    public record View(
            Dataset dataset,
            Dataset.Manifest about,
            FrameRequest frame,
            DayRange window,
            RowSet inWindow,
            RowSet filtered) {
        private EventSelection events(RowSet rows) {
            return new EventSelection(dataset, frame.table(), window, rows);
        }
    }

    /**
     * What the dialog works with.
     *
     * @param figure paints a figure outside the JavaFX thread: a {@link org.conflictmap.exporter.DatasetFigure}
     * @param folder where the last file was saved, remembered by the caller
     * @param chooser asks for a file: a file chooser's save dialog
     * @param showFolder opens a folder in the system's file browser
     */
    public record Means(
            Tasks tasks,
            Function<FrameRequest, Frame> figure,
            ObjectProperty<@Nullable Path> folder,
            Function<FileChooser, @Nullable File> chooser,
            Consumer<Path> showFolder) {}

    /** What kind of file is made. */
    private enum Kind {
        PICTURE("png"),
        CSV(DataFormat.CSV.extension()),
        GEOJSON(DataFormat.GEOJSON.extension());

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Texts texts;
    private final View view;
    private final Means means;
    private final ToggleGroup kinds = new ToggleGroup();
    private final RadioButton onlyInWindow = new RadioButton();
    private final PictureOptions pictureOptions;
    private final FigurePreview preview;
    private final ExportProgress progress;

    public ExportDialog(Window owner, Texts texts, View view, Means means) {
        this.texts = texts;
        this.view = view;
        this.means = means;
        pictureOptions = new PictureOptions(texts, view.frame());
        preview = new FigurePreview(means.figure(), means.tasks().lane("figure preview"), texts);
        progress = new ExportProgress(texts, means.tasks(), means.showFolder());
        initOwner(owner);
        setTitle(texts.get("export.title"));
        setResizable(true);
        ButtonType save = new ButtonType(texts.get("export.save"), ButtonBar.ButtonData.APPLY);
        ButtonType close = new ButtonType(texts.get("export.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(save, close);
        getDialogPane()
                .getStylesheets()
                .add(Objects.requireNonNull(ExportDialog.class.getResource("/org/conflictmap/ui/export.css"))
                        .toExternalForm());
        getDialogPane().setContent(content());
        bindSave((Button) getDialogPane().lookupButton(save));
        pictureOptions.picture().addListener(changed -> showPreview());
        showPreview();
        setOnHidden(event -> progress.cancel());
    }

    private VBox content() {
        HBox choice = new HBox();
        for (Kind kind : Kind.values()) {
            ToggleButton button = new ToggleButton(texts.get("export.kind." + kind.key()));
            button.setId("export-" + kind.key());
            button.setUserData(kind);
            button.setToggleGroup(kinds);
            button.getStyleClass()
                    .add(
                            switch (kind) {
                                case PICTURE -> Styles.LEFT_PILL;
                                case CSV -> Styles.CENTER_PILL;
                                case GEOJSON -> Styles.RIGHT_PILL;
                            });
            choice.getChildren().add(button);
        }
        kinds.selectToggle(kinds.getToggles().get(0));
        kinds.selectedToggleProperty().addListener((changed, before, now) -> {
            if (now == null) {
                kinds.selectToggle(before);
            }
        });
        HBox picture = new HBox(pictureOptions, preview);
        picture.getStyleClass().add("export-picture");
        HBox.setHgrow(preview, Priority.ALWAYS);
        picture.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> kind() == Kind.PICTURE, kinds.selectedToggleProperty()));
        picture.managedProperty().bind(picture.visibleProperty());
        VBox data = dataOptions();
        data.visibleProperty().bind(picture.visibleProperty().not());
        data.managedProperty().bind(data.visibleProperty());
        VBox content = new VBox(choice, picture, data, progress);
        content.getStyleClass().add("export-content");
        return content;
    }

    private VBox dataOptions() {
        ToggleGroup rows = new ToggleGroup();
        RadioButton all = new RadioButton(
                texts.get("export.rows.filtered", view.filtered().count()));
        onlyInWindow.setText(texts.get(
                "export.rows.window",
                view.inWindow().count(),
                DayText.of(texts.locale()).range(view.window())));
        onlyInWindow.setId("export-rows-window");
        all.setId("export-rows-filtered");
        onlyInWindow.setToggleGroup(rows);
        all.setToggleGroup(rows);
        onlyInWindow.setSelected(true);
        Label explanation = new Label();
        explanation.setWrapText(true);
        explanation
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("export.explain." + kind().key()), kinds.selectedToggleProperty()));
        VBox options = new VBox(onlyInWindow, all, explanation);
        options.getStyleClass().add("export-data");
        Label warning = new Label(texts.get("export.acled"));
        warning.setId("export-warning");
        warning.setWrapText(true);
        warning.getStyleClass().add("export-warning");
        warning.setVisible(false);
        warning.managedProperty().bind(warning.visibleProperty());
        options.getChildren().add(0, warning);
        means.tasks()
                .submit(
                        progress -> new Raw(isAnyRaw(view.inWindow()), isAnyRaw(view.filtered())),
                        raw -> warning.visibleProperty()
                                .bind(Bindings.createBooleanBinding(
                                        () -> raw.isInWindow || raw.isFiltered && all.isSelected(),
                                        all.selectedProperty())),
                        failure -> warning.setVisible(true));
        return options;
    }

    /** Whether there are rows of ACLED among those that would be written: of the window, of all that pass the filters. */
    private record Raw(boolean isInWindow, boolean isFiltered) {}

    /** Of several datasets it walks over the rows until each was met: not for the JavaFX thread. */
    private boolean isAnyRaw(RowSet rows) {
        return rows.count() > 0 && AcledFormat.isLicenceOf(view.events(rows).manifest());
    }

    private void bindSave(Button save) {
        save.setId("export-save");
        save.setDefaultButton(true);
        save.disableProperty()
                .bind(progress.running()
                        .or(Bindings.createBooleanBinding(
                                () -> kind() == Kind.PICTURE
                                        && pictureOptions.picture().get() == null,
                                kinds.selectedToggleProperty(),
                                pictureOptions.picture())));
        save.addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
            event.consume();
            save();
        });
    }

    private Kind kind() {
        return kinds.getSelectedToggle() == null
                ? Kind.PICTURE
                : (Kind) kinds.getSelectedToggle().getUserData();
    }

    private void showPreview() {
        PictureOptions.Picture chosen = pictureOptions.picture().get();
        if (chosen != null) {
            preview.show(view.frame().withTheme(chosen.theme()), chosen.size());
        }
    }

    private void save() {
        Kind kind = kind();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("export.title"));
        chooser.setInitialFileName(view.about().id() + "." + kind.extension);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("export.kind." + kind.key()), "*." + kind.extension));
        Path folder = means.folder().get();
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        File chosen = means.chooser().apply(chooser);
        if (chosen != null) {
            save(kind, chosen.toPath());
        }
    }

    private void save(Kind kind, Path chosen) {
        Path file = withExtension(chosen, kind.extension);
        means.folder().set(file.toAbsolutePath().getParent());
        if (!file.equals(chosen) && Files.exists(file)) {
            progress.say(texts.get("export.exists", file), true);
            return;
        }
        progress.start(work(kind, file), file);
    }

    private Tasks.Work<List<Path>> work(Kind kind, Path file) {
        if (kind == Kind.PICTURE) {
            PictureOptions.Picture picture =
                    Objects.requireNonNull(pictureOptions.picture().get());
            return new PictureExport(
                    means.figure(), view.frame().withTheme(picture.theme()), picture.size(), view.about(), file);
        }
        RowSet rows = onlyInWindow.isSelected() ? view.inWindow() : view.filtered();
        return new DataExport(view.events(rows), kind == Kind.CSV ? DataFormat.CSV : DataFormat.GEOJSON, file);
    }

    private static Path withExtension(Path file, String extension) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension)
                ? file
                : file.resolveSibling(name + "." + extension);
    }
}
