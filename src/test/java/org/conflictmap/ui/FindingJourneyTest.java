package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.conflictmap.map.Viewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event is found by its words, by a place's name in either script, and by the passage that it stands on. */
class FindingJourneyTest extends Journey {
    @BeforeEach
    void reopen() {
        window.open(OpenWindow.KWEYRIS);
    }

    @ParameterizedTest
    @CsvSource({
        "اللاذقية, latakia-city",
        "lattakia, latakia-city",
        "كويرس, kweyris-air-base",
        "kuwaires, kweyris-air-base"
    })
    void eitherSpellingOfAPlaceFindsItsEventAndShowsItOnTheMap(String typed, String placeId) {
        search(typed);
        window.robot.type(KeyCode.ENTER);

        assertThat(window.selected()).isNotEmpty();
        assertThat(window.event(window.selected()).where().placeId()).isEqualTo(placeId);
        window.settle();
        assertThat(isOnScreen(window.selected())).isTrue();
        assertThat(window.shows(".list-popup")).isFalse();
    }

    private static boolean isOnScreen(String eventId) {
        Viewport camera = window.map().viewport().get();
        return window.frame().symbols().anchor(window.row(eventId)).stream()
                .anyMatch(symbol -> symbol.xPx() > 0
                        && symbol.yPx() > 0
                        && symbol.xPx() < camera.widthPx()
                        && symbol.yPx() < camera.heightPx());
    }

    @Test
    void aTownOfTheGazetteerIsShownOnTheMap() {
        search("Palmyra");
        window.robot.type(KeyCode.ENTER);

        window.await("a camera over Palmyra", () -> {
            var seen = window.map().viewport().get().bounds();
            return seen.west() < 38.28 && seen.east() > 38.28 && seen.south() < 34.56 && seen.north() > 34.56;
        });
    }

    @Test
    void escapeClosesTheListAndThenEmptiesTheField() {
        search("kweyris");
        assertThat(window.shows(".list-popup")).isTrue();

        window.robot.type(KeyCode.ESCAPE);
        assertThat(window.shows(".list-popup")).isFalse();
        assertThat(field().getText()).isEqualTo("kweyris");

        window.robot.type(KeyCode.ESCAPE);
        assertThat(field().getText()).isEmpty();
        assertThat(window.selected()).isEmpty();
    }

    @Test
    void anEventThatTheWindowOfTimeHidesComesIntoItWhenItIsFound() {
        window.robot.clickOn("#timeline-preset-day");
        search("garrison");
        window.robot.type(KeyCode.ENTER);

        assertThat(window.selected()).isEqualTo("soldiers-reach-garrison");
        assertThat(isOnScreen("soldiers-reach-garrison")).isTrue();
    }

    @Test
    void anEventThatAFilterHidesIsSeenWhenItIsFound() {
        window.robot.clickOn("#facet-battles");
        search("garrison");
        window.robot.type(KeyCode.ENTER);

        assertThat(window.selected()).isEqualTo("soldiers-reach-garrison");
        assertThat(isOnScreen("soldiers-reach-garrison")).isTrue();
    }

    @Test
    void aClickOnAPassageSelectsAnEventThatStandsOnIt() {
        Node underlined =
                window.robot.lookup(".passage-other").queryAll().iterator().next();
        Bounds bounds = underlined.localToScreen(underlined.getBoundsInLocal());

        window.robot.clickOn(bounds.getMinX() + 6, bounds.getMinY() - 4);
        if (window.selected().isEmpty()) {
            window.robot.type(KeyCode.DOWN, KeyCode.ENTER);
        }

        assertThat(window.selected()).isNotEmpty();
        assertThat(window.words(".details-title"))
                .isEqualTo(window.event(window.selected()).title());
        assertThat(window.shows(".passage")).isTrue();
    }

    @Test
    void anEventWithoutAPlaceIsChosenFromTheTray() {
        window.robot.clickOn("#unplaced-tray");
        window.robot.type(KeyCode.ENTER);

        assertThat(window.selected()).isNotEmpty();
        assertThat(window.event(window.selected()).where().precision().isPoint())
                .isFalse();
    }

    private static TextField field() {
        return window.find("#search", TextField.class);
    }

    private static void search(String words) {
        window.robot.push(KeyCode.CONTROL, KeyCode.F);
        window.robot.interact(() -> field().setText(words));
    }
}
