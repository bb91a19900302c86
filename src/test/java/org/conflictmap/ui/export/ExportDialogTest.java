package org.conflictmap.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.symbol.SymbolIndex;
import org.conflictmap.query.SyntheticEvents;
import org.conflictmap.query.WindowView;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportDialogTest {
    private final List<Path> opened = new ArrayList<>();
    private final ObjectProperty<@Nullable Path> lastFolder = new SimpleObjectProperty<>();
    private final Path folder;
    private Path chosen;

    ExportDialogTest(@TempDir Path folder) {
        this.folder = folder;
        this.chosen = folder.resolve("synthetic");
    }

    @Start
    void start(Stage stage) {
        Theme.LIGHT.dress();
        stage.setScene(new Scene(new StackPane(), 1000, 700));
        stage.show();
        Dataset dataset = new Dataset(
                new Dataset.Manifest(
                        "synthetic",
                        "Synthetic",
                        "",
                        "en",
                        "",
                        List.of(),
                        null,
                        new Place.Bounds(-180, -90, 180, 90),
                        ""),
                List.of(
                        SyntheticEvents.event("inside", EventType.RIOTS, "2001-05-04"),
                        SyntheticEvents.event("later", EventType.RIOTS, "2002"),
                        SyntheticEvents.event("undated", EventType.RIOTS, "")),
                Gazetteer.EMPTY,
                java.util.Map.of(),
                java.util.Map.of(),
                List.of());
        EventTable table = EventTable.of(dataset);
        DayRange may =
                SyntheticEvents.event("may", EventType.RIOTS, "2001-05").when().span();
        RowSet all = RowSet.all(table.size());
        new ExportDialog(
                        stage,
                        Texts.of(Locale.ENGLISH),
                        new ExportDialog.View(
                                dataset,
                                dataset.manifest(),
                                FrameRequest.of(Viewport.world(800, 600, 1), MapTheme.LIGHT, table),
                                may,
                                WindowView.of(table, all, may).certain(),
                                all),
                        new ExportDialog.Means(
                                Tasks.direct(),
                                ExportDialogTest::plainFigure,
                                lastFolder,
                                chooser -> chosen.toFile(),
                                opened::add))
                .show();
    }

    static Frame plainFigure(FrameRequest request) {
        int width = request.viewport().physicalWidth();
        int height = request.viewport().physicalHeight();
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFF336699);
        return new Frame(pixels, width, height, request, SymbolIndex.EMPTY, Frame.Completeness.COMPLETE);
    }

    @Test
    void aPictureIsSavedUnderTheNameWithItsExtensionAndTheFolderIsRemembered(FxRobot robot) {
        press(robot, "#export-save");

        Path file = folder.resolve("synthetic.png");
        assertThat(file).isRegularFile();
        assertThat(message(robot)).isEqualTo("Written: " + file);
        assertThat(lastFolder.get()).isEqualTo(folder);
        press(robot, "#export-open-folder");
        assertThat(opened).containsExactly(folder);
    }

    @Test
    void theTableHoldsTheEventsOfTheWindow(FxRobot robot) throws IOException {
        press(robot, "#export-csv");
        press(robot, "#export-save");

        assertThat(Files.readString(folder.resolve("synthetic.csv")))
                .contains("inside")
                .doesNotContain("later")
                .doesNotContain("undated");
    }

    @Test
    void onRequestTheEventsOfAnyDateAreSavedToo(FxRobot robot) throws IOException {
        press(robot, "#export-geojson");
        press(robot, "#export-rows-filtered");
        press(robot, "#export-save");

        assertThat(Files.readString(folder.resolve("synthetic.geojson")))
                .contains("inside")
                .contains("later")
                .contains("undated");
    }

    @Test
    void aFileIsNotReplacedBehindTheUsersBack(FxRobot robot) throws IOException {
        Path mine = Files.writeString(folder.resolve("synthetic.png"), "mine");

        press(robot, "#export-save");

        assertThat(mine).hasContent("mine");
        assertThat(message(robot)).contains("exists already");
    }

    @Test
    void aFailureSaysWhichFileAndWhy(FxRobot robot) {
        chosen = folder.resolve("missing").resolve("synthetic.png");

        press(robot, "#export-save");

        assertThat(message(robot)).isEqualTo("Could not write " + chosen + ": its folder does not exist");
    }

    @Test
    void aSizeThatCannotBePaintedCannotBeSaved(FxRobot robot) {
        ComboBox<?> sizes = robot.lookup("#export-size").queryComboBox();
        robot.interact(() -> sizes.getSelectionModel().selectLast());
        Button save = robot.lookup("#export-save").queryButton();
        assertThat(save.isDisabled()).isFalse();

        TextField width = robot.lookup("#export-width").queryAs(TextField.class);
        robot.interact(() -> width.setText("12"));
        assertThat(save.isDisabled()).isTrue();

        robot.interact(() -> width.setText("1200"));
        assertThat(save.isDisabled()).isFalse();
    }

    private static void press(FxRobot robot, String selector) {
        javafx.scene.control.ButtonBase button = robot.lookup(selector).queryAs(javafx.scene.control.ButtonBase.class);
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String message(FxRobot robot) {
        return robot.lookup("#export-message").queryAs(Label.class).getText();
    }
}
