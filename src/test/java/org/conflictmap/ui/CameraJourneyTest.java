package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.conflictmap.map.Viewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraJourneyTest extends Journey {
    private Viewport home;

    @BeforeEach
    void reopen() {
        window.open(OpenWindow.KWEYRIS);
        home = camera();
    }

    @Test
    void theMapFollowsADragAndShowsNoHoleWhileItDoes() {
        window.robot.drag(window.onMap(0.5, 0.5), MouseButton.PRIMARY);
        window.robot.moveBy(-140, 60);
        Bounds seen = pictures();
        window.robot.drop();

        assertThat(camera()).isEqualTo(home.panned(-140, 60));
        assertThat(seen.contains(0, 0, window.map().getWidth(), window.map().getHeight()))
                .isTrue();
        assertThat(window.selected()).isEmpty();
    }

    /** What the pictures of the map cover, in the map's own pixels. */
    private static Bounds pictures() {
        return window.map().getChildrenUnmodifiable().stream()
                .filter(ImageView.class::isInstance)
                .map(picture -> picture.getBoundsInParent())
                .max((one, other) -> Double.compare(one.getWidth(), other.getWidth()))
                .orElseThrow();
    }

    @Test
    void theWheelZoomsAndThePlaceUnderThePointerStays() {
        Point2D at = window.onMap(0.3, 0.4);
        window.robot.moveTo(at);
        Point2D local = window.map().screenToLocal(at);
        double lon = camera().lonAt(local.getX());
        double lat = camera().latAt(local.getY());

        window.robot.scroll(2, VerticalDirection.UP);
        window.settle();

        assertThat(camera().metersPerPixel()).isNotEqualTo(home.metersPerPixel());
        assertThat(camera().lonAt(local.getX())).isCloseTo(lon, within(1e-6));
        assertThat(camera().latAt(local.getY())).isCloseTo(lat, within(1e-6));
    }

    @Test
    void aDoubleClickComesCloserAboutThePointer() {
        Point2D at = window.onMap(0.5, 0.02);
        Point2D local = window.map().screenToLocal(at);

        window.robot.moveTo(at);
        window.doubleClick();

        awaitCamera(home.zoomedAbout(local.getX(), local.getY(), 2));
    }

    @Test
    void plusAndMinusZoomAboutTheMiddle() {
        window.robot.type(KeyCode.PLUS);
        awaitCamera(closer(home, 1.5));

        window.robot.type(KeyCode.MINUS);
        awaitCamera(home);
    }

    private static Viewport closer(Viewport from, double factor) {
        return from.zoomedAbout(from.widthPx() / 2.0, from.heightPx() / 2.0, factor);
    }

    @Test
    void theArrowsPan() {
        window.robot.type(KeyCode.RIGHT, KeyCode.DOWN);

        assertThat(camera()).isEqualTo(home.panned(-80, 0).panned(0, -80));
    }

    @Test
    void withShiftADragZoomsToTheRectangle() {
        Point2D from = window.onMap(0.4, 0.4);
        Point2D to = window.onMap(0.6, 0.6);
        double west = camera().lonAt(window.map().screenToLocal(from).getX());
        double east = camera().lonAt(window.map().screenToLocal(to).getX());

        window.robot.press(KeyCode.SHIFT);
        window.robot.drag(from, MouseButton.PRIMARY).moveTo(to);
        assertThat(window.shows(".map-band")).isTrue();
        window.robot.drop().release(KeyCode.SHIFT);

        window.await("flight to the rectangle", () -> camera().metersPerPixel() < home.metersPerPixel() / 4.5);
        window.settle();
        assertThat(window.shows(".map-band")).isFalse();
        assertThat(camera().bounds().west()).isLessThanOrEqualTo(west + 1e-6);
        assertThat(camera().bounds().east()).isGreaterThanOrEqualTo(east - 1e-6);
    }

    @Test
    void homeReturnsToWhatTheDatasetCovers() {
        window.robot.type(KeyCode.RIGHT, KeyCode.RIGHT);

        window.robot.type(KeyCode.HOME);

        awaitCamera(home);
    }

    @Test
    void untilItIsMovedTheFirstCameraIsTheHomeViewOfEverySize() {
        resize(900, 560);
        Viewport small = camera();
        window.robot.type(KeyCode.HOME);
        awaitCamera(small);

        resize(1280, 800);
        awaitCamera(home);
    }

    @Test
    void aCameraThatWasMovedStaysWhereItIsWhenTheWindowChangesItsSize() {
        window.robot.type(KeyCode.RIGHT);
        Viewport moved = camera();

        resize(900, 560);
        assertThat(camera().metersPerPixel()).isEqualTo(moved.metersPerPixel());
        assertThat(camera().centerX()).isEqualTo(moved.centerX());
        resize(1280, 800);
    }

    private static void resize(double width, double height) {
        window.robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
        });
        window.settle();
    }

    @Test
    void fittingShowsThePlaceOfEveryPlacedEvent() {
        window.robot.clickOn("#action-fit");

        window.await("a camera that shows Washington and Kweyris", () -> {
            var seen = camera().bounds();
            return seen.west() < -77.0364 && seen.east() > 37.5831 && seen.south() < 36.1869 && seen.north() > 38.8951;
        });
    }

    @Test
    void theStatusLineTellsWhereThePointerIs() {
        window.robot.moveTo(window.symbolOf("latakia-mortar-attack"));

        assertThat(window.words(".position")).matches("35\\.5\\d+° N  35\\.7\\d+° E|35\\.5\\d+° N  35\\.8\\d+° E");
        assertThat(window.words(".scale")).startsWith("1 : ");
    }

    private static Viewport camera() {
        return window.map().viewport().get();
    }

    private static void awaitCamera(Viewport wanted) {
        window.await("camera at " + wanted, () -> {
            Viewport now = camera();
            double tolerance = wanted.metersPerPixel() / 10;
            return Math.abs(now.centerX() - wanted.centerX()) < tolerance
                    && Math.abs(now.centerY() - wanted.centerY()) < tolerance
                    && Math.abs(now.metersPerPixel() / wanted.metersPerPixel() - 1) < 1e-6;
        });
    }
}
