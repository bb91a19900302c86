package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.Covers;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.ui.map.MapView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapJourneyTest extends Journey {
    /** Least alpha of a pixel that paint lies on; layers of partial opacity leave it a little below 255. */
    private static final int NEARLY_OPAQUE = 0xF8;

    private static final String LATAKIA = "latakia-mortar-attack";
    private static final String SIEGE = "siege-of-kweyris";

    @BeforeEach
    void reopen() {
        window.open(OpenWindow.KWEYRIS);
    }

    @Test
    void theMapIsPaintedWithoutAHoleAndTheEventsAreOnIt() {
        Frame frame = window.frame();

        assertThat(frame.widthPx()).isEqualTo((int) window.map().getWidth()).isGreaterThan(400);
        assertThat(frame.heightPx()).isEqualTo((int) window.map().getHeight()).isGreaterThan(300);
        assertThat(Arrays.stream(frame.pixels(), 0, frame.widthPx() * frame.heightPx())
                        .filter(argb -> argb >>> 24 < NEARLY_OPAQUE)
                        .count())
                .isZero();
        assertThat(frame.symbols().anchor(window.row(LATAKIA))).isPresent();
        assertThat(frame.symbols().anchor(window.row(SIEGE))).isPresent();
    }

    @Test
    void namesMoveFromUnderWhatLiesOverTheMapOnceTheCameraRests() {
        assertThat(List.of(".zoom-buttons", ".look-menu", ".legend-card", ".status-pill"))
                .allMatch(MapJourneyTest::isCovered);
        window.await("names to be clear", () -> window.map().isClearOfCovers());
        window.robot.interact(() -> {
            MapView map = window.map();
            map.viewport().set(map.viewport().get().panned(37, -60));
        });
        window.await("names to be clear again", () -> window.map().isClearOfCovers());
    }

    @Test
    void namesKeepOutOfANoticeToo() {
        window.robot.interact(() -> window.find("#notice", NoticeBar.class)
                .show("A synthetic notice, long enough to lie over names at the upper edge of the map"));
        window.settle();

        assertThat(isCovered("#notice")).isTrue();
        window.await("names to be clear of it", () -> window.map().isClearOfCovers());

        window.robot.interact(() -> window.map().requestFocus());
        window.robot.type(KeyCode.ESCAPE);
        assertThat(window.map().currentRequest().covers().boxes()).hasSize(5);
    }

    @Test
    void aNameThatReachesOutOfANoticeIsNotHiddenByIt() {
        NoticeBar notice = window.find("#notice", NoticeBar.class);
        window.robot.interact(() -> notice.show("A synthetic notice, long enough to lie over names of places"));
        window.settle();
        Bounds bounds = window.map().sceneToLocal(notice.localToScene(notice.getBoundsInLocal()));
        Box below = new Box(
                bounds.getMinX() + 20, bounds.getMaxY() - 10, bounds.getMinX() + 80, Math.ceil(bounds.getMaxY()) + 2);
        Covers covers = window.map().currentRequest().covers();
        assertThat(covers.cut(below, 0)).isTrue();
        window.robot.interact(() -> notice.setVisible(false));
    }

    private static boolean isCovered(String selector) {
        Node node = window.find(selector, Node.class);
        Bounds bounds = window.map().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        return window.map()
                .currentRequest()
                .covers()
                .hide(new Box(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
    }

    @Test
    void spaceLetsTimeRunUnlessWordsAreTyped() {
        window.robot.interact(() -> window.map().requestFocus());
        window.robot.type(KeyCode.SPACE);
        assertThat(window.timeline().playingProperty().get()).isTrue();
        window.robot.type(KeyCode.SPACE);
        assertThat(window.timeline().playingProperty().get()).isFalse();

        window.robot.push(KeyCode.CONTROL, KeyCode.F).type(KeyCode.SPACE);
        assertThat(window.timeline().playingProperty().get()).isFalse();
    }

    @Test
    void withoutASelectionTheDetailsSayHowToChooseAnEvent() {
        assertThat(window.selected()).isEmpty();
        assertThat(window.words(".details-title")).isEqualTo("No event chosen");
        assertThat(window.robot.lookup(".passage").queryAll()).isEmpty();
        assertThat(window.robot.lookup(".passage-other").queryAll()).isNotEmpty();
    }

    @Test
    void aClickOnASymbolShowsItsEventAndMarksTheWordsItStandsOn() {
        window.robot.clickOn(window.symbolOf(LATAKIA));

        assertThat(window.selected()).isEqualTo(LATAKIA);
        assertThat(window.words(".details-title"))
                .isEqualTo(window.event(LATAKIA).title());
        window.await("marked passages", () -> window.shows(".passage"));
        assertThat(window.words(".evidence-heading")).startsWith("EVIDENCE").doesNotContain("NO PASSAGE");
    }

    @Test
    void aClickBesideTheSymbolsSelectsNothing() {
        window.robot.clickOn(window.symbolOf(LATAKIA));

        window.robot.clickOn(window.onMap(0.5, 0.02));

        assertThat(window.selected()).isEmpty();
    }

    @Test
    void pointingAtASymbolNamesItsEventsUntilThePointerLeaves() {
        window.robot.moveTo(window.symbolOf(LATAKIA));
        assertThat(window.words(".map-hover")).isEqualTo(window.event(LATAKIA).title());

        window.robot.moveTo(window.onMap(0.5, 0.02));
        assertThat(window.shows(".map-hover")).isFalse();
    }

    @Test
    void aSharedSymbolFansOutAndEachOfTheFanCanBeChosen() {
        window.robot.clickOn(window.symbolOf(SIEGE));
        assertThat(window.selected()).isEmpty();
        assertThat(fanned()).isGreaterThanOrEqualTo(2);

        Point2D own = window.symbolOf(SIEGE);
        assertThat(own.distance(window.symbolOf("kweyris-siege-broken"))).isGreaterThan(10);
        window.robot.clickOn(own);

        assertThat(window.selected()).isEqualTo(SIEGE);
    }

    @Test
    void aClickBesideAFanClosesIt() {
        window.robot.clickOn(window.symbolOf(SIEGE));
        assertThat(fanned()).isPositive();

        window.robot.clickOn(window.onMap(0.5, 0.02));

        assertThat(fanned()).isZero();
    }

    @Test
    void anotherDatasetOpensWithoutTheFanOfTheOneBefore() {
        window.robot.clickOn(window.symbolOf(SIEGE));
        assertThat(fanned()).isPositive();

        window.open(OpenWindow.KWEYRIS);

        assertThat(fanned()).isZero();
    }

    @Test
    void withCtrlAndArrowsOneWalksThroughTheEventsInTheOrderOfTime() {
        window.robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        String first = window.selected();
        window.robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        String second = window.selected();
        assertThat(window.row(first)).isZero();
        assertThat(window.row(second)).isEqualTo(1);

        window.robot.push(KeyCode.CONTROL, KeyCode.LEFT);

        assertThat(window.selected()).isEqualTo(first);
        assertThat(window.words(".details-title")).isEqualTo(window.event(first).title());
    }

    private static long fanned() {
        return window.frame().symbols().groups().stream()
                .filter(group -> group.kind() == SymbolGroup.Kind.FANNED)
                .count();
    }
}
