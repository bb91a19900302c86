package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.map.paint.FrameRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What filters and the window of time let through is the same on the map, in the counts and in the tray. */
class FilterJourneyTest extends Journey {
    @BeforeEach
    void reopen() {
        window.open(OpenWindow.KWEYRIS);
    }

    @Test
    void aTypeThatIsSwitchedOffLeavesMapTimelineTrayAndCounts() {
        int before = shown().size();
        int inTray = tray();
        Set<String> statements = shown().stream()
                .filter(id -> window.event(id).type() == EventType.DIPLOMACY_STATEMENTS)
                .collect(Collectors.toSet());
        assertThat(statements).isNotEmpty();

        window.robot.clickOn("#facet-diplomacy-statements");

        assertThat(shown()).hasSize(before - statements.size()).doesNotContainAnyElementsOf(statements);
        assertThat(counts()).isEqualTo(shown().size());
        assertThat(tray()).isLessThan(inTray).isEqualTo(unplaced());
        assertThat(count("#facet-diplomacy-statements")).isEqualTo("0");
        assertThat(window.frame().symbols().anchor(window.row("carlisle-on-contacts")))
                .isEmpty();
    }

    @Test
    void aDoubleClickOnATypeShowsItAloneAndAnotherBringsAllBack() {
        Set<String> all = shown();

        window.robot.moveTo(name("#facet-battles"));
        window.doubleClick();
        assertThat(shown()).isNotEmpty().allMatch(id -> window.event(id).type() == EventType.BATTLES);
        assertThat(window.find("#facet-diplomacy-statements", CheckBox.class).isSelected())
                .isFalse();
        assertThat(window.shows("#unplaced-tray")).isFalse();

        window.robot.moveTo(name("#facet-battles"));
        window.doubleClick();
        assertThat(shown()).isEqualTo(all);
    }

    @Test
    void eventsCanBeFilteredByHowWellTheyArePlaced() {
        window.robot.clickOn("#facet-none");

        assertThat(shown())
                .isNotEmpty()
                .noneMatch(id -> window.event(id).where().precision() == PlacePrecision.NONE);
        assertThat(tray()).isEqualTo(unplaced());
    }

    @Test
    void anEventThatIsFilteredAwayIsNotWalkedTo() {
        window.robot.moveTo(name("#facet-strategic-developments"));
        window.doubleClick();

        window.robot.push(KeyCode.CONTROL, KeyCode.RIGHT);

        assertThat(window.selected()).isEqualTo("flight-safety-memorandum");
    }

    @Test
    void typedDatesChangeMapAndCountsAtOnce() {
        window.robot.clickOn("#timeline-window-text");
        type("#timeline-first-day", "2015-11-14");
        type("#timeline-last-day", "2015-11-15");
        window.robot.clickOn("#timeline-dates-show");

        assertThat(window.timeline().windowProperty().get())
                .isEqualTo(DayRange.of(LocalDate.of(2015, 11, 14), LocalDate.of(2015, 11, 15)));
        assertThat(shown()).contains("g20-summit").doesNotContain("kweyris-siege-broken", "latakia-mortar-attack");
        assertThat(counts()).isEqualTo(shown().size());
        assertThat(window.frame().symbols().anchor(window.row("kweyris-siege-broken")))
                .isEmpty();
    }

    private static void type(String selector, String day) {
        TextField field = window.robot.lookup(selector).queryAs(TextField.class);
        window.robot.interact(() -> field.setText(day));
    }

    @Test
    void aPresetAndTheKeysMoveTheWindowAndTheMapWithIt() {
        window.robot.clickOn("#timeline-preset-day");
        DayRange lastDay = window.timeline().windowProperty().get();
        assertThat(lastDay).isEqualTo(DayRange.day(LocalDate.of(2015, 11, 15)));
        assertThat(shown()).contains("g20-summit");

        window.robot.clickOn("#timeline-back");

        assertThat(window.timeline().windowProperty().get()).isEqualTo(DayRange.day(LocalDate.of(2015, 11, 14)));
        assertThat(window.frame().request().certain())
                .isEqualTo(window.timeline().viewProperty().getValue().certain());
    }

    @Test
    void onlyCertainLeavesOutWhatMayLieOutsideTheWindow() {
        window.robot.clickOn("#timeline-preset-day");
        Set<String> withPossible = shown();

        window.robot.clickOn("#timeline-certain-only");
        try {
            assertThat(shown()).isSubsetOf(withPossible).hasSizeLessThan(withPossible.size());
            assertThat(tray()).isEqualTo(unplaced());
        } finally {
            window.robot.clickOn("#timeline-certain-only");
        }
        assertThat(shown()).isEqualTo(withPossible);
    }

    /** The ids of the events that the map was asked to show. */
    private static Set<String> shown() {
        FrameRequest request = window.frame().request();
        return IntStream.concat(request.certain().rows(), request.possible().rows())
                .mapToObj(row -> request.table().event(row).id())
                .collect(Collectors.toSet());
    }

    private static long unplaced() {
        return shown().stream()
                .map(id -> window.event(id).where().precision())
                .filter(precision -> precision == PlacePrecision.COUNTRY || precision == PlacePrecision.NONE)
                .count();
    }

    /** The number on the tray. */
    private static int tray() {
        return firstNumber(window.words("#unplaced-tray"));
    }

    /** The sum of certain and possible events that the timeline tells. */
    private static int counts() {
        String[] parts = window.words("#timeline-counts").split("·|,");
        return firstNumber(parts[1]) + firstNumber(parts[2]);
    }

    private static int firstNumber(String words) {
        String digits = words.replaceFirst("^\\D*(\\d+).*$", "$1");
        return digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
    }

    private static Node name(String checkBox) {
        return window.find(checkBox, CheckBox.class).getParent().lookup(".facet-name");
    }

    private static String count(String checkBox) {
        return ((Label) window.find(checkBox, CheckBox.class).getParent().lookup(".facet-count")).getText();
    }
}
