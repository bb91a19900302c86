package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.paint.Legend;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A researcher opens files of their own. */
class OpeningJourneyTest extends Journey {
    private static final int SAMPLE = 23;

    private final Path folder;

    OpeningJourneyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void reopen() {
        window.open(OpenWindow.KWEYRIS);
    }

    @Test
    void aFileTakesThePlaceOfTheSampleAndTheNoticeSaysWhatBecameOfItsRecords() throws IOException {
        Path file = new SyntheticFiles(folder).acled("synthetic.csv", 50);

        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), file);

        assertThat(events()).isEqualTo(51);
        assertThat(window.words("#dataset-title")).contains("synthetic.csv");
        assertThat(notice()).contains("51 events").contains("1 without a place").contains("1 rejected");
        assertThat(window.shows("#opening-bar")).isFalse();
    }

    @Test
    void rowsThatMayNotBeGivenOnAreToldWhenTheyAreOpenedAndWhenTheyAreExported() throws IOException {
        Path file = new SyntheticFiles(folder).acled("synthetic.csv", 5);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), file);
        assertThat(notice()).contains("may not be redistributed");

        window.robot.push(KeyCode.CONTROL, KeyCode.E);
        window.robot.clickOn("#export-csv");
        window.settle();
        assertThat(window.words("#export-warning")).contains("may not be redistributed");
        window.robot.push(KeyCode.ESCAPE);
    }

    @Test
    void eachDatasetHasItsOwnTermsAndOnlyRowsOfAcledAreWarnedOf() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path ged = files.table(
                "ged.csv",
                "id,type_of_violence,dyad_name,where_prec,latitude,longitude,date_prec,date_start,date_end,best,high,low\n"
                        + "1,1,Synthetic,1,36.2,37.1,1,2019-02-01,2019-02-01,1,1,1\n");
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), files.acled("acled.csv", 5), ged);
        window.robot.clickOn("#datasets");
        assertThat(window.robot.lookup(".dataset-note").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anySatisfy(words -> assertThat(words).contains("CC-BY-4.0"))
                .anySatisfy(words -> assertThat(words).contains("Uppsala Conflict Data Program"))
                .anySatisfy(words -> assertThat(words).contains("acleddata.com").contains("may not be redistributed"));
        window.robot.push(KeyCode.ESCAPE);

        for (String kind : List.of("#export-csv", "#export-geojson")) {
            assertThat(isWarned(kind)).as(kind).isTrue();
        }
        window.robot.clickOn("#side-dataset-0");
        window.settle();
        for (String kind : List.of("#export-csv", "#export-geojson")) {
            assertThat(isWarned(kind)).as("%s without ACLED", kind).isFalse();
        }
    }

    private static boolean isWarned(String kind) {
        window.robot.push(KeyCode.CONTROL, KeyCode.E);
        window.robot.clickOn(kind);
        window.settle();
        boolean isWarned =
                window.robot.lookup("#export-warning").queryAs(Label.class).isVisible();
        window.robot.push(KeyCode.ESCAPE);
        return isWarned;
    }

    @Test
    void aLargeFileTakesThePlaceOfWhatIsSeenWithoutAMomentOfNothing() throws IOException {
        Path file = new SyntheticFiles(folder).acled("large.csv", 100_001);
        List<FrameRequest> seen = new ArrayList<>();
        window.robot.interact(
                () -> window.map().shown().addListener((observed, before, frame) -> seen.add(frame.request())));

        window.open(file);

        assertThat(window.frame().request().certain().count()).isEqualTo(100_002);
        assertThat(seen).isNotEmpty().allMatch(request -> request.certain().count() > 0);
    }

    @Test
    void whatHasToBeAskedBeforeTheWindowIsThereIsAskedOverIt() throws Exception {
        window.close();
        Dialog<?>[] asked = new Dialog<?>[1];
        window = OpenWindow.after(
                viewer -> {
                    Dialog<ButtonType> dialog = new Dialog<>();
                    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
                    asked[0] = dialog;
                    viewer.show(dialog);
                    assertThat(dialog.isShowing()).isFalse();
                },
                folder);
        assertThat(asked[0].isShowing()).isTrue();
        window.robot.interact(() -> {
            asked[0].close();
            window.stage().hide();
            window.stage().show();
        });
        assertThat(asked[0].isShowing()).as("asked once").isFalse();
    }

    @Test
    void severalFilesBecomeOneViewAndOthersCanBeAddedToIt() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path first = files.acled("one.csv", 10);
        Path second = files.acled("two.csv", 20);

        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), first, second);
        assertThat(events()).isEqualTo(32);

        Path third = files.acled("three.csv", 30);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O), third);
        assertThat(events()).isEqualTo(63);

        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O), third);
        assertThat(events()).as("a file that is open already").isEqualTo(63);
    }

    @Test
    void aDatasetCanBeHiddenShownAndTakenOutOfTheView() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path first = files.acled("one.csv", 10);
        Path second = files.acled("two.csv", 20);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), first, second);

        window.robot.clickOn("#datasets").clickOn("#dataset-shown-0");
        assertThat(shown()).isEqualTo(21);
        assertThat(events()).as("nothing is read again").isEqualTo(32);
        window.robot.clickOn("#dataset-shown-0");
        assertThat(shown()).isEqualTo(32);
        window.robot.clickOn("#dataset-shown-0").clickOn("#dataset-shown-1");
        assertThat(shown()).isZero();
        window.robot.clickOn("#dataset-shown-0").clickOn("#dataset-remove-1");
        window.settle();
        assertThat(events()).isEqualTo(11);
        assertThat(shown()).isEqualTo(11);
        window.robot.clickOn("#datasets");
        assertThat(first).exists();
    }

    @Test
    void aFigureNamesTheDatasetsThatItShowsAndNoOthers() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        window.choose(
                () -> window.robot.push(KeyCode.CONTROL, KeyCode.O),
                files.acled("one.csv", 10),
                files.acled("two.csv", 20));
        window.robot.clickOn("#side-dataset-0");
        window.robot.push(KeyCode.CONTROL, KeyCode.E);
        Path file = folder.resolve("synthetic.png");
        OpenWindow.saveAs.set(file.toFile());
        window.robot.interact(() ->
                window.robot.lookup("#export-save").queryAs(ButtonBase.class).fire());
        window.await("the picture", () -> Files.isRegularFile(file));
        window.robot.type(KeyCode.ESCAPE);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains("ACLED: two.csv")
                .doesNotContain("one.csv");
    }

    @Test
    void severalDatasetsHaveAColourEachWhichTheUserCanChange() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path first = files.acled("one.csv", 10);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), first);
        assertThat(colors()).containsExactly(ColorRule.TYPE);
        Path second = files.acled("two.csv", 20);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O), second);
        assertThat(colors()).containsExactly(ColorRule.BLUE, ColorRule.ORANGE);
        assertThat(legend())
                .as("all at the same places")
                .contains("ACLED: two.csv", "several datasets: the colour of the one with most events");

        window.robot.clickOn("#side-dataset-color-1").clickOn("By number killed");
        assertThat(colors()).containsExactly(ColorRule.BLUE, ColorRule.KILLED);
        window.robot.clickOn("#side-dataset-1");
        assertThat(shown()).isEqualTo(11);
        assertThat(legend()).contains("ACLED: one.csv").doesNotContain("ACLED: two.csv");
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(32);
        assertThat(colors()).containsExactly(ColorRule.BLUE, ColorRule.ORANGE);
    }

    private static List<ColorRule> colors() {
        return window.frame().request().look().colors();
    }

    private static List<String> legend() {
        return Legend.of(window.frame()).entries().stream()
                .map(entry -> entry.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void whatWasReplacedCanBeAddedToTheView() throws IOException {
        Path file = new SyntheticFiles(folder).acled("synthetic.csv", 10);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), file);

        window.robot.clickOn("Add what was open before");
        window.settle();

        assertThat(events()).isEqualTo(11 + SAMPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "picture.csv, not a text file",
        "empty.csv, it is empty",
        "cut.csv.gz, cut off or broken",
        "missing.csv, not there any more",
        "prose.csv, none of the formats"
    })
    void aFileThatCannotBeReadIsToldAndWhatWasOpenStaysOpen(String name, String reason) throws IOException {
        Path file = folder.resolve(name);
        switch (name) {
            case "picture.csv" -> Files.write(file, new byte[] {1, 0, 2, 0, 0, 3});
            case "empty.csv" -> Files.createFile(file);
            case "cut.csv.gz" -> Files.write(file, new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2});
            case "prose.csv" -> Files.writeString(file, "a synthetic sentence");
            default -> assertThat(file).doesNotExist();
        }

        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), file);

        assertThat(notice()).contains(name).contains(reason);
        assertThat(events()).isEqualTo(SAMPLE);
    }

    @Test
    void oneFileThatCannotBeReadDoesNotKeepTheOthersFromBeingOpened() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path sound = new SyntheticFiles(folder).acled("sound.csv", 5);

        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), empty, sound);

        assertThat(events()).isEqualTo(6);
        assertThat(notice()).contains("6 events").contains("empty.csv");
    }

    @Test
    void whoGivesUpTheVeryFirstReadingGetsTheSampleAndIsToldSo(@TempDir Path config) throws Exception {
        Path large = new SyntheticFiles(folder).acled("large.csv", 150_000);
        window.close();

        window = OpenWindow.after(
                viewer -> {
                    viewer.open(large);
                    Platform.runLater(() -> ((Button) viewer.window().root().lookup("#opening-cancel")).fire());
                },
                config);

        assertThat(events()).isEqualTo(SAMPLE);
        assertThat(notice()).isEqualTo("Nothing was opened. This is the dataset that comes with the program.");
    }

    @Test
    void escapeGivesUpReadingAndWhatWasOpenIsThereAtOnce() throws IOException {
        Path large = new SyntheticFiles(folder).acled("large.csv", 150_000);
        window.robot.clickOn("#timeline-plot");
        window.settle();
        Viewport before = window.map().viewport().get();

        window.robot.interact(() -> {
            OpenWindow.chosen.set(List.of(large.toFile()));
            window.find("#action-open", SplitMenuButton.class).fire();
        });
        window.await("reading to begin", () -> window.shows("#opening-bar"));
        long pressed = System.nanoTime();
        window.robot.push(KeyCode.ESCAPE);
        window.await("reading to end", () -> !window.shows("#opening-bar"));
        long millis = (System.nanoTime() - pressed) / 1_000_000;
        window.settle();

        assertThat(millis).isLessThan(1_000);
        assertThat(events()).isEqualTo(SAMPLE);
        assertThat(window.map().viewport().get()).isEqualTo(before);
    }

    private static int events() {
        return window.frame().request().table().size();
    }

    private static int shown() {
        FrameRequest request = window.frame().request();
        return request.certain().or(request.possible()).count();
    }

    private static String notice() {
        return window.words("#notice .label");
    }
}
