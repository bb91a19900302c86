package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListJourneyTest extends Journey {
    @SuppressWarnings("NullAway.Init")
    @BeforeEach
    void reopen() {
        window.open(OpenWindow.KWEYRIS);
    }

    @Test
    void theListHoldsTheEventsOfTheWindowAndItsSelectionIsTheWindows() {
        assertThat(window.shows("#event-list")).isFalse();
        window.robot.push(KeyCode.CONTROL, KeyCode.L);
        window.settle();
        assertThat(window.shows("#event-list")).isTrue();
        int dated = window.map().currentRequest().table().datedCount();
        assertThat(window.words(".event-list-heading")).isEqualTo("EVENTS IN THE WINDOW · " + dated);
        assertThat(lines().getItems()).hasSize(dated);

        window.robot.type(KeyCode.DOWN, 2);
        assertThat(window.selected())
                .isEqualTo(window.map()
                        .currentRequest()
                        .table()
                        .event(lines().getItems().get(1))
                        .id());

        window.robot.clickOn("#chevron-forward");
        assertThat(lines().getSelectionModel().getSelectedIndex()).isEqualTo(2);

        window.robot.clickOn(lines()).type(KeyCode.HOME);
        window.robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(lines().getSelectionModel().getSelectedIndex()).isEqualTo(1);
        window.robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(lines().getSelectionModel().getSelectedIndex()).isZero();

        window.robot.clickOn("#timeline-preset-day");
        window.settle();
        assertThat(lines().getItems().size()).isBetween(1, dated - 1);
        assertThat(window.words(".event-list-heading"))
                .isEqualTo("EVENTS IN THE WINDOW · " + lines().getItems().size());

        window.robot.clickOn(lines()).type(KeyCode.ESCAPE);
        assertThat(window.shows("#event-list")).isFalse();
    }

    @Test
    void whichDatasetAnEventIsFromIsToldWhereThereIsRoom(@TempDir Path folder) throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        window.choose(
                () -> window.robot.push(KeyCode.CONTROL, KeyCode.O),
                files.acled("one.csv", 3),
                files.acled("two.csv", 5));
        assertThat(window.words(".dataset-subtitle")).endsWith("2 datasets");
        window.robot.push(KeyCode.CONTROL, KeyCode.L);
        window.settle();
        TableColumn<Integer, ?> datasets = lines().getColumns().get(4);
        assertThat(datasets.getText()).isEqualTo("Dataset");
        assertThat(lines().getWidth()).isLessThan(720);
        assertThat(datasets.isVisible()).isFalse();

        window.robot.type(KeyCode.F7);
        window.settle();
        assertThat(datasets.isVisible()).isTrue();
        window.robot.type(KeyCode.F7);
        window.robot.push(KeyCode.CONTROL, KeyCode.L);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Integer> lines() {
        return window.find("#event-list .table-view", TableView.class);
    }
}
