package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.conflictmap.map.symbol.SymbolGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyAtOnePlaceJourneyTest {
    private static final int BATTLES = 60;
    private static final String LIST = ".event-list-popup";

    private static OpenWindow window;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        Path file = new SyntheticFiles(folder).acledAtOnePoint("synthetic.csv", BATTLES);
        window = OpenWindow.on(file, folder.resolve("config"));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void clickOnTheSymbol() {
        window.robot.clickOn(symbol());
    }

    @Test
    void theListHasAllEventsOfTheSymbolInTheOrderOfTimeAndNothingIsSelectedYet() {
        assertThat(events()).hasSize(BATTLES).isSorted();
        assertThat(window.selected()).isEmpty();
        window.robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aClickOnALineOfTheListSelectsItsEventAndClosesTheList() {
        Integer third = events().get(2);
        Node line = window.robot.lookup(LIST + " .list-cell").queryAll().stream()
                .filter(cell -> third.equals(((ListCell<?>) cell).getItem()))
                .findFirst()
                .orElseThrow();
        window.robot.clickOn(line);

        assertThat(window.selected()).isEqualTo(eventId(third));
        assertThat(window.shows(LIST)).isFalse();
        deselect();
    }

    @Test
    void downAndEnterSelectTheNextEventAndCloseTheList() {
        Integer second = events().get(1);
        window.robot.type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(window.selected()).isEqualTo(eventId(second));
        assertThat(window.shows(LIST)).isFalse();
        deselect();
    }

    @Test
    void escapeClosesTheListAndSelectsNothing() {
        window.robot.type(KeyCode.ESCAPE);

        assertThat(window.shows(LIST)).isFalse();
        assertThat(window.selected()).isEmpty();
    }

    private static void deselect() {
        window.robot.clickOn(window.onMap(0.5, 0.02));
        assertThat(window.selected()).isEmpty();
    }

    private static Point2D symbol() {
        SymbolGroup all = window.frame().symbols().groups().stream()
                .filter(group -> group.count() == BATTLES)
                .findFirst()
                .orElseThrow();
        return window.symbolOf(eventId(all.rows().findFirst().orElseThrow()));
    }

    private static String eventId(int row) {
        return window.map().currentRequest().table().event(row).id();
    }

    /** The rows that are listed, without headings. */
    private static List<Integer> events() {
        return window.robot.lookup(LIST).<ListView<Integer>>query().getItems().stream()
                .filter(row -> row >= 0)
                .toList();
    }
}
