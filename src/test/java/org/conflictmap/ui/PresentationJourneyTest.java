package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.conflictmap.event.DayRange;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.query.Certainty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresentationJourneyTest extends Journey {
    private static final double LATAKIA_LON = 35.7901;
    private static final double LATAKIA_LAT = 35.5317;

    @BeforeEach
    void reopen() {
        window.open(OpenWindow.KWEYRIS);
    }

    @AfterEach
    void end() {
        window.robot.type(KeyCode.ESCAPE);
    }

    @Test
    void presentingFillsTheScreenWithTheMapTheClockAndOnePassage() {
        window.robot.type(KeyCode.F5);
        window.settle();

        assertThat(window.stage().isFullScreen()).isTrue();
        assertThat(window.shows(".top-bar")).isFalse();
        assertThat(window.shows(".side-panel")).isFalse();
        assertThat(window.shows(".details-panel")).isFalse();
        assertThat(window.map().getWidth()).isEqualTo(window.stage().getScene().getWidth());
        FrameRequest request = window.frame().request();
        assertThat(window.frame().widthPx()).isEqualTo((int) window.map().getWidth());
        assertThat(request.symbolScale()).isEqualTo(1.6);
        assertThat(request.theme()).isEqualTo(MapTheme.HIGH_CONTRAST);
        assertThat(window.words(".presentation-date")).isNotEmpty();
        assertThat(window.words(".presentation-title"))
                .isEqualTo(window.event(window.selected()).title());
        assertThat(window.words(".presentation-passage")).hasSizeGreaterThan(20);
    }

    @Test
    void aClickerWalksThroughTheEventsInTheOrderOfTimeAndClockAndCameraFollow() {
        window.robot.type(KeyCode.F5);
        List<Integer> walked = new ArrayList<>();
        for (KeyCode key : List.of(KeyCode.HOME, KeyCode.PAGE_DOWN, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PAGE_UP)) {
            window.robot.type(key);
            walked.add(window.row(window.selected()));
            assertThat(window.words(".presentation-title"))
                    .isEqualTo(window.event(window.selected()).title());
            assertThat(window.event(window.selected())
                            .when()
                            .possiblyIn(window.timeline().windowProperty().get()))
                    .isTrue();
        }
        assertThat(walked).containsExactly(0, 1, 2, 3, 2);

        while (!window.selected().equals("latakia-mortar-attack")) {
            window.robot.type(KeyCode.PAGE_DOWN);
        }
        window.settle();
        Viewport camera = window.map().viewport().get();
        assertThat(camera.lonToPx(LATAKIA_LON)).isBetween(0.0, (double) camera.widthPx());
        assertThat(camera.latToPx(LATAKIA_LAT)).isBetween(0.0, (double) camera.heightPx());
        assertThat(camera.bounds().east() - camera.bounds().west()).isLessThan(8);
    }

    /** All that a presentation changes. */
    private record Look(
            DayRange days,
            Certainty certainty,
            Set<Integer> rows,
            String selected,
            LayerStack layers,
            MapTheme theme,
            Viewport camera,
            boolean leftShown,
            boolean rightShown,
            boolean topShown,
            boolean battlesShown,
            boolean fullScreen,
            double windowX,
            double windowWidth,
            double windowHeight,
            double symbolScale,
            double timelineScale) {
        static Look now() {
            FrameRequest request = window.frame().request();
            return new Look(
                    window.timeline().windowProperty().get(),
                    window.timeline().certaintyProperty().get(),
                    Set.copyOf(request.certain()
                            .or(request.possible())
                            .rows()
                            .boxed()
                            .toList()),
                    window.selected(),
                    request.layers(),
                    request.theme(),
                    request.viewport(),
                    window.shows(".side-panel"),
                    window.shows(".details-panel"),
                    window.shows(".top-bar"),
                    window.find("#facet-battles", CheckBox.class).isSelected(),
                    window.stage().isFullScreen(),
                    window.stage().getX(),
                    window.stage().getWidth(),
                    window.stage().getHeight(),
                    request.symbolScale(),
                    window.timeline().scaleProperty().get());
        }
    }

    @Test
    void nothingThatIsSaidOfAnEventIsCutOnALowScreen() {
        window.robot.type(KeyCode.F5);
        window.settle();
        VBox caption = window.find("#presentation-caption", VBox.class);
        for (int step = 0; step < 23; step++) {
            for (Node part : caption.getChildren()) {
                Label label = (Label) part;
                assertThat(label.getHeight())
                        .as("%s", label.getText())
                        .isGreaterThanOrEqualTo(Math.floor(label.prefHeight(label.getWidth())));
            }
            window.robot.type(KeyCode.PAGE_DOWN);
            window.settle();
        }
        window.robot.type(KeyCode.ESCAPE);
        window.settle();
    }

    @Test
    void escapeReturnsToExactlyWhatWasBefore() {
        window.robot.clickOn("#facet-battles");
        window.robot.clickOn("#timeline-certain-only");
        window.robot.clickOn("#timeline-preset-month");
        window.robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        window.robot.type(KeyCode.F8);
        window.robot.push(KeyCode.CONTROL, KeyCode.D);
        window.robot.interact(() -> {
            window.find("#layer-governorates", CheckBox.class).setSelected(false);
            window.map().viewport().set(window.map().viewport().get().panned(123, -45));
        });
        Look before = Look.now();
        assertThat(before.rightShown()).isFalse();
        assertThat(before.theme()).isEqualTo(MapTheme.DARK);

        window.robot.type(KeyCode.F5, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.END, KeyCode.PAGE_UP);
        window.settle();
        assertThat(Look.now()).isNotEqualTo(before);
        window.robot.type(KeyCode.ESCAPE);

        window.await("the window's old size", () -> window.stage().getWidth() == before.windowWidth());
        assertThat(Look.now()).isEqualTo(before);
        assertThat(window.shows("#presentation-caption")).isFalse();
    }

    @Test
    void aNoticeDoesNotLieOverWhatIsPresentedAndIsThereAgainAfterwards() {
        NoticeBar notice = window.find("#notice", NoticeBar.class);
        window.robot.interact(() -> notice.show("A synthetic notice"));
        window.robot.type(KeyCode.F5);
        window.settle();
        assertThat(window.shows("#notice")).isFalse();
        window.robot.type(KeyCode.ESCAPE);
        window.settle();
        assertThat(window.shows("#notice")).isTrue();
    }

    @Test
    void timeThatWasPlayingStandsStillWhilePresenting() {
        window.robot.clickOn("#timeline-preset-day");
        window.robot.interact(() -> window.timeline().playingProperty().set(true));

        window.robot.type(KeyCode.F5);

        assertThat(window.timeline().playingProperty().get()).isFalse();
    }
}
