package org.conflictmap.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictmap.query.SyntheticEvents.event;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.event.When;
import org.conflictmap.query.Certainty;
import org.conflictmap.query.SyntheticEvents;
import org.conflictmap.query.WindowView;
import org.conflictmap.store.EventTable;
import org.conflictmap.task.Tasks;
import org.conflictmap.timeline.Playback;
import org.conflictmap.timeline.TimeAxis;
import org.conflictmap.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class TimelineViewTest {
    private static final EventTable TABLE = SyntheticEvents.table(
            event("siege", EventType.BATTLES, "/2015-11-10"),
            event("campaign", EventType.EXPLOSIONS_REMOTE_VIOLENCE, "2015-09-30"),
            event("relief", EventType.BATTLES, "2015-11-10"),
            event("attack", EventType.EXPLOSIONS_REMOTE_VIOLENCE, "2015-11-10~"),
            event("statement", EventType.DIPLOMACY_STATEMENTS, "2015-11-11"),
            event("summit", EventType.DIPLOMACY_STATEMENTS, "2015-11-14/2015-11-15"));

    private final HandClock clock = new HandClock();
    private TimelineView view;
    private TimelinePlot plot;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new TimelineView(Texts.of(Locale.ENGLISH), Locale.ENGLISH, clock, Tasks.direct());
        view.viewProperty()
                .bind(Bindings.createObjectBinding(
                        () -> WindowView.of(
                                view.tableProperty().get(),
                                view.rowsProperty().get(),
                                view.windowProperty().get()),
                        view.tableProperty(),
                        view.rowsProperty(),
                        view.windowProperty()));
        view.tableProperty().set(TABLE);
        view.windowProperty().set(days("2015-11-07/2015-11-11"));
        stage.setScene(new Scene(new StackPane(view), 1270, 220));
        stage.show();
        plot = (TimelinePlot) view.lookup("#timeline-plot");
        plot.requestFocus();
    }

    @Test
    void theWindowIsSaidInWordsWithItsCounts() {
        assertThat(button("#timeline-window-text").getText()).isEqualTo("7 – 11 November 2015");
        assertThat(label("#timeline-counts").getText()).isEqualTo("both days included · 3 certainly, 1 possibly");
        assertThat(plot.getAccessibleText()).contains("7 – 11 November 2015", "3 events certainly");
    }

    @Test
    void draggingTheWindowMovesBothOfItsDays(FxRobot robot) {
        drag(robot, track("2015-11-09"), track("2015-10-10"));
        assertThat(window()).isEqualTo("2015-10-08/2015-10-12");
    }

    @Test
    void draggingAThumbMovesOneDayButNotPastTheOther(FxRobot robot) {
        drag(robot, trackEdge("2015-11-07"), trackEdge("2015-10-20"));
        assertThat(window()).isEqualTo("2015-10-20/2015-11-11");
        drag(robot, trackEdge("2015-11-12"), trackEdge("2015-11-02"));
        assertThat(window()).isEqualTo("2015-10-20/2015-11-01");
        drag(robot, trackEdge("2015-11-02"), trackEdge("2015-10-05"));
        assertThat(window()).isEqualTo("2015-10-20/2015-10-20");
    }

    @Test
    void draggingBesideTheWindowPansTheAxis(FxRobot robot) {
        TimeAxis before = view.axis();
        drag(robot, track("2015-10-10"), track("2015-10-15"));
        assertThat(view.axis().fromDay()).isLessThan(before.fromDay() - 4);
        assertThat(window()).isEqualTo("2015-11-07/2015-11-11");
    }

    @ParameterizedTest
    @CsvSource({
        "RIGHT, , 2015-11-08/2015-11-12",
        "LEFT, , 2015-11-06/2015-11-10",
        "RIGHT, SHIFT, 2015-11-07/2015-11-12",
        "LEFT, SHIFT, 2015-11-07/2015-11-10",
        "RIGHT, ALT, 2015-11-08/2015-11-11",
        "LEFT, ALT, 2015-11-06/2015-11-11",
        "HOME, , 2015-09-30/2015-10-04",
        "END, , 2015-11-11/2015-11-15",
    })
    void keysMoveTheWindowOrOneOfItsDays(KeyCode key, KeyCode held, String expected, FxRobot robot) {
        if (held != null) {
            robot.press(held);
        }
        robot.push(key);
        if (held != null) {
            robot.release(held);
        }
        assertThat(window()).isEqualTo(expected);
    }

    @Test
    void upAndDownGoThroughTheEventsOfTheWindow(FxRobot robot) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.DOWN);
            titles.add(TABLE.event(view.selectedRowProperty().get()).id());
        }
        assertThat(titles).containsExactly("siege", "relief", "attack", "statement", "statement");
        robot.push(KeyCode.UP);
        assertThat(TABLE.event(view.selectedRowProperty().get()).id()).isEqualTo("attack");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2015-11-11/2015-11-11",
        "week, 2015-11-09/2015-11-15",
        "month, 2015-11-01/2015-11-30",
        "all, 2015-09-30/2015-11-15"
    })
    void aPresetSetsTheWindowAndStaysLit(String preset, String expected, FxRobot robot) {
        robot.clickOn("#timeline-preset-" + preset);
        assertThat(window()).isEqualTo(expected);
        assertThat(((ToggleButton) view.lookup("#timeline-preset-" + preset)).isSelected())
                .isTrue();
    }

    @Test
    void playingMovesTheWindowUntilTheLastDayAndBeginsAnewFromThere(FxRobot robot) {
        robot.push(KeyCode.SPACE);
        assertThat(clock.isRunning()).isTrue();
        robot.interact(clock::tick);
        assertThat(window()).isEqualTo("2015-11-08/2015-11-12");
        for (int i = 0; i < 3; i++) {
            robot.interact(clock::tick);
        }
        assertThat(window()).isEqualTo("2015-11-11/2015-11-15");
        assertThat(view.playingProperty().get()).isFalse();
        assertThat(clock.isRunning()).isFalse();

        robot.clickOn("#timeline-play");
        assertThat(window()).isEqualTo("2015-09-30/2015-10-04");
        robot.clickOn("#timeline-play");
        assertThat(clock.isRunning()).isFalse();
    }

    @Test
    void theSpeedGoesRound(FxRobot robot) {
        robot.clickOn("#timeline-play");
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            robot.clickOn("#timeline-speed");
            speeds.add(clock.ticksPerSecond());
        }
        assertThat(speeds).containsExactly(2.0, 4.0, 0.5, 1.0);
    }

    @Test
    void cumulativeModeKeepsTheBeginningAndGivesTheWindowBackItsLength(FxRobot robot) {
        robot.clickOn("#timeline-mode-cumulative");
        assertThat(window()).isEqualTo("2015-09-30/2015-11-11");
        robot.clickOn("#timeline-forward");
        assertThat(window()).isEqualTo("2015-09-30/2015-11-12");
        robot.clickOn("#timeline-mode-window");
        assertThat(window()).isEqualTo("2015-11-08/2015-11-12");
        assertThat(view.modeProperty().get()).isEqualTo(Playback.Mode.WINDOW);
    }

    @Test
    void stepsGoBothWays(FxRobot robot) {
        robot.clickOn("#timeline-back");
        robot.clickOn("#timeline-back");
        robot.clickOn("#timeline-forward");
        assertThat(window()).isEqualTo("2015-11-06/2015-11-10");
    }

    @Test
    void typedDaysBecomeTheWindow(FxRobot robot) {
        type(robot, "30 Sep 2015", "2015-10");
        assertThat(window()).isEqualTo("2015-09-30/2015-10-31");
        assertThat(robot.lookup("#timeline-first-day").tryQuery()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-02-30, 2015-11-11, “2015-02-30” is not a day",
        "2015-11-07, yesterday, “yesterday” is not a day",
        "2015-11-12, 2015-11-11, 'The first day, Thu 12 Nov 2015, is after the last, Wed 11 Nov 2015.'"
    })
    void whatIsTypedWrongIsSaidAndChangesNothing(String first, String last, String words, FxRobot robot) {
        type(robot, first, last);
        assertThat(((Label) robot.lookup("#timeline-date-advice").query()).getText())
                .contains(words);
        assertThat(window()).isEqualTo("2015-11-07/2015-11-11");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#timeline-first-day").tryQuery()).isEmpty();
    }

    @Test
    void clickingABarSelectsItsEvent(FxRobot robot) {
        robot.clickOn(onBar("statement"));
        assertThat(selected()).isEqualTo("statement");
        robot.clickOn(onBar("campaign"));
        assertThat(selected()).isEqualTo("campaign");
        assertThat(window()).isEqualTo("2015-11-07/2015-11-11");
    }

    @Test
    void theSwitchForCertainEventsIsTheProperty(FxRobot robot) {
        robot.clickOn("#timeline-certain-only");
        assertThat(view.certaintyProperty().get()).isEqualTo(Certainty.CERTAIN_ONLY);
        robot.interact(() -> view.certaintyProperty().set(Certainty.CERTAIN_AND_POSSIBLE));
        robot.clickOn("#timeline-certain-only");
        assertThat(view.certaintyProperty().get()).isEqualTo(Certainty.CERTAIN_ONLY);
    }

    @Test
    void theWheelZoomsAboutTheCursorAndCtrlZeroFitsAgain(FxRobot robot) {
        TimeAxis before = view.axis();
        robot.moveTo(track("2015-10-20"));
        robot.scroll(5, javafx.geometry.VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.axis().pxPerDay()).isNotEqualTo(before.pxPerDay());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(view.axis()).isEqualTo(before);
    }

    @Test
    void aTableWithoutDatesSaysSoAndNothingCanBePressed(FxRobot robot) {
        robot.interact(() -> view.tableProperty().set(SyntheticEvents.table(event("x", EventType.RIOTS, ""))));
        assertThat(button("#timeline-window-text").getText()).isEqualTo("No dates");
        assertThat(view.lookup("#timeline-play").isDisabled()).isTrue();
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SPACE);
        assertThat(clock.isRunning()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1270, 1, LEFT_TO_RIGHT",
        "1280, 1, RIGHT_TO_LEFT",
        "900, 1, LEFT_TO_RIGHT",
        "1280, 1.6, RIGHT_TO_LEFT",
        "800, 1, LEFT_TO_RIGHT",
        "640, 1, RIGHT_TO_LEFT"
    })
    void nothingInTheHeaderOverlapsOrLeavesIt(double width, double scale, NodeOrientation orientation, FxRobot robot) {
        robot.interact(() -> {
            view.setNodeOrientation(orientation);
            view.scaleProperty().set(scale);
            view.setMaxWidth(width);
        });
        Node header = view.lookup(".timeline-header");
        List<Node> shown = header.lookupAll("*").stream()
                .filter(node -> node.getParent() == header && node.isVisible())
                .toList();
        for (Node node : shown) {
            assertThat(header.getLayoutBounds().contains(node.getBoundsInParent()))
                    .as("%s within the header: %s in %s", node, node.getBoundsInParent(), header.getLayoutBounds())
                    .isTrue();
            for (Node other : shown) {
                assertThat(node != other && overlap(node.getBoundsInParent(), other.getBoundsInParent()))
                        .as("%s over %s", node, other)
                        .isFalse();
            }
        }
    }

    @Test
    void whereItIsNarrowThePresetsAreAMenuThatKeysReach(FxRobot robot) {
        Node menu = view.lookup("#timeline-preset-menu");
        assertThat(menu.isVisible()).isFalse();
        robot.interact(() -> view.setMaxWidth(640));
        assertThat(view.lookup("#timeline-preset-all").getParent().isVisible()).isFalse();
        assertThat(menu.isVisible()).isTrue();
        assertThat(menu.isFocusTraversable()).isTrue();
        assertThat(((MenuButton) menu).getText()).isEqualTo("Period");

        robot.interact(menu::requestFocus);
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
        assertThat(window()).isEqualTo("2015-11-01/2015-11-30");
        assertThat(((MenuButton) menu).getText()).isEqualTo("Month");

        robot.interact(menu::requestFocus);
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(((MenuButton) menu).getText()).isEqualTo("All");
    }

    @Test
    void daysThatNoDatasetCoversSaySo(FxRobot robot) {
        robot.moveTo(plot.localToScreen(view.axis().xOf(days("2015-09-28").firstDay()), 22));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plot.tipText())
                .isEqualTo("No data before Wednesday 30 September 2015 in Synthetic\n"
                        + "No event here does not mean that nothing happened.");
        robot.moveTo(plot.localToScreen(view.axis().xOf(days("2015-10-20").firstDay()), 22));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plot.tipText()).isEmpty();
    }

    /** By more than the edge that neighbours share. */
    private static boolean overlap(Bounds one, Bounds other) {
        return one.getMinX() < other.getMaxX() - 0.5
                && other.getMinX() < one.getMaxX() - 0.5
                && one.getMinY() < other.getMaxY() - 0.5
                && other.getMinY() < one.getMaxY() - 0.5;
    }

    private void type(FxRobot robot, String first, String last) {
        robot.clickOn("#timeline-window-text");
        TextField firstField = robot.lookup("#timeline-first-day").query();
        TextField lastField = robot.lookup("#timeline-last-day").query();
        robot.interact(() -> {
            firstField.setText(first);
            lastField.setText(last);
        });
        robot.clickOn("#timeline-dates-show");
    }

    private static void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.drag(from).dropTo(to);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** On the screen: the middle of a day, on the track of the thumbs. */
    private Point2D track(String day) {
        return plot.localToScreen(view.axis().xOf(days(day).firstDay() + 0.5), 7);
    }

    /** On the screen: where a day begins, on the track of the thumbs. */
    private Point2D trackEdge(String day) {
        return plot.localToScreen(view.axis().xOf(days(day).firstDay()), 7);
    }

    private Point2D onBar(String id) {
        PlotGeometry geometry = plot.geometry();
        var lanes = plot.content().lanes(geometry).orElseThrow();
        var placed = lanes.bars().stream()
                .filter(bar -> TABLE.event(bar.bar().rows().get(0)).id().equals(id))
                .findFirst()
                .orElseThrow();
        var box = geometry.box(lanes, placed);
        return plot.localToScreen((box.getMinX() + box.getMaxX()) / 2, (box.getMinY() + box.getMaxY()) / 2);
    }

    private String window() {
        return view.windowProperty().get().toString();
    }

    private String selected() {
        return TABLE.event(view.selectedRowProperty().get()).id();
    }

    private Button button(String id) {
        return (Button) view.lookup(id);
    }

    private Label label(String id) {
        return (Label) view.lookup(id);
    }

    private static DayRange days(String edtf) {
        return When.parse(edtf).span();
    }
}
