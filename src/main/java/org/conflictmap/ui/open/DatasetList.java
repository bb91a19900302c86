package org.conflictmap.ui.open;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.ui.DatasetSwitches;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The datasets in view, below a control: each can be hidden and taken away, and says how many events it has, under which
 * licence, and whom to cite. For the JavaFX thread only.
 */
public final class DatasetList {
    private static final double HIGHEST_PX = 480;
    private static final double WIDTH_PX = 440;
    private static final double GAP_PX = 4;

    private final ViewerState state;
    private final Texts texts;
    private final Opener opener;
    private final Consumer<OpenDataset> onReport;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Popup popup = new Popup();

    /** @param onReport shows what became of the records of a file */
    public DatasetList(ViewerState state, Texts texts, Opener opener, Consumer<OpenDataset> onReport) {
        this.state = state;
        this.texts = texts;
        this.opener = opener;
        this.onReport = onReport;
        rows.setId("dataset-list");
        rows.getStyleClass().add("dataset-rows");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH_PX);
        scroll.setMaxHeight(HIGHEST_PX);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("root", "dataset-list", "map-card");
        popup.getContent().add(scroll);
        popup.setAutoHide(true);
        opener.view().addListener((changed, before, now) -> fill(now.all()));
        state.filter.addListener(changed -> fill(opener.view().get().all()));
    }

    /** Opens the list below a control, in its window's looks, or closes it. */
    public void toggle(Node below) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        fill(opener.view().get().all());
        Parent root = below.getScene().getRoot();
        scroll.getStylesheets().setAll(root.getStylesheets());
        scroll.setNodeOrientation(root.getNodeOrientation());
        Bounds bounds = below.localToScreen(below.getBoundsInLocal());
        popup.show(below, bounds.getMinX(), bounds.getMaxY() + GAP_PX);
        fitHeight();
    }

    /** As high as its wrapped lines. */
    private void fitHeight() {
        rows.applyCss();
        scroll.setPrefViewportHeight(rows.prefHeight(WIDTH_PX));
    }

    private void fill(List<OpenDataset> datasets) {
        rows.getChildren().clear();
        for (OpenDataset dataset : datasets) {
            rows.getChildren().add(row(dataset, rows.getChildren().size()));
        }
        if (popup.isShowing()) {
            fitHeight();
        }
    }

    private VBox row(OpenDataset dataset, int index) {
        Manifest manifest = dataset.data().dataset().manifest();
        CheckBox shown = new CheckBox(manifest.title());
        shown.setId("dataset-shown-" + index);
        shown.setMnemonicParsing(false);
        shown.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        shown.setTooltip(new Tooltip(manifest.title()));
        shown.setSelected(DatasetSwitches.isShown(state.filter.get(), dataset.id()));
        shown.getStyleClass().add("dataset-name");
        shown.setMaxWidth(Double.MAX_VALUE);
        shown.setOnAction(event -> state.filter.set(DatasetSwitches.with(
                state.filter.get(),
                state.datasetIds(),
                dataset.id(),
                shown.isSelected() ? Visibility.SHOWN : Visibility.HIDDEN)));
        HBox.setHgrow(shown, Priority.ALWAYS);
        HBox line = new HBox(shown);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("dataset-line");
        if (dataset.report().isPresent()) {
            Hyperlink report = new Hyperlink(texts.get("report.link"));
            report.setId("dataset-report-" + index);
            report.setMinWidth(Region.USE_PREF_SIZE);
            report.setOnAction(event -> {
                popup.hide();
                onReport.accept(dataset);
            });
            line.getChildren().add(report);
        }
        if (opener.view().get().all().size() > 1) {
            Button remove = new Button("", new FontIcon(Feather.X));
            remove.setId("dataset-remove-" + index);
            remove.getStyleClass().addAll("flat", "small");
            remove.setAccessibleText(texts.get("datasets.remove", manifest.title()));
            remove.setOnAction(event -> opener.remove(dataset));
            line.getChildren().add(remove);
        }
        VBox row = new VBox(line, note(figures(dataset, manifest)));
        manifest.credits().forEach(credit -> row.getChildren().add(note(credit)));
        row.getStyleClass().add("dataset-row");
        return row;
    }

    private String figures(OpenDataset dataset, Manifest manifest) {
        String events = texts.get("open.summary.events", dataset.data().table().size());
        String licence = manifest.licence().isEmpty() ? texts.get("datasets.noLicence") : manifest.licence();
        return events + texts.get("details.separator") + licence;
    }

    private static Label note(String words) {
        Label note = new Label(words);
        note.setWrapText(true);
        note.getStyleClass().add("dataset-note");
        return note;
    }
}
