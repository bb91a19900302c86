package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArabicJourneyTest {
    private static OpenWindow window;

    @BeforeAll
    static void open(@TempDir Path config) throws Exception {
        window = OpenWindow.on(OpenWindow.KWEYRIS, config, new Locale("ar"));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @Test
    void thePanelsAreMirrored() {
        assertThat(window.stage().getScene().getRoot().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(leftEdge(".side-panel")).isGreaterThan(leftEdge(".map-view"));
        assertThat(leftEdge(".details-panel")).isLessThan(leftEdge(".map-view"));
    }

    private static double leftEdge(String selector) {
        Node node = window.find(selector, Node.class);
        return node.localToScreen(node.getBoundsInLocal()).getMinX();
    }

    @Test
    void theMapItselfIsNotMirrored() {
        double kweyris = window.symbolOf("siege-of-kweyris").getX();
        double latakia = window.symbolOf("latakia-mortar-attack").getX();

        assertThat(latakia).isLessThan(kweyris);
        window.robot.clickOn(window.symbolOf("latakia-mortar-attack"));
        assertThat(window.selected()).isEqualTo("latakia-mortar-attack");
    }

    @Test
    void aDragMovesTheMapWithThePointer() {
        Point2D from = window.onMap(0.5, 0.5);
        double lon = lonAt(from);

        window.robot.drag(from).moveBy(60, 0).drop();

        assertThat(lonAt(from.add(60, 0))).isCloseTo(lon, within(0.02));
    }

    private static double lonAt(Point2D onScreen) {
        return window.map()
                .viewport()
                .get()
                .lonAt(window.map().screenToLocal(onScreen).getX());
    }

    @Test
    void theCountsAreToldInArabic() {
        assertThat(window.words(".scale")).as("digits of one kind").doesNotContainPattern("[0-9]");
        assertThat(window.words("#timeline-counts")).matches(".*\\p{IsArabic}.*");
        assertThat(window.words("#unplaced-tray")).matches(".*\\p{IsArabic}.*");
    }

    @Test
    void presentingAndReturningWorksToo() {
        window.robot.type(KeyCode.F5, KeyCode.PAGE_DOWN);
        assertThat(window.shows("#presentation-caption")).isTrue();

        window.robot.type(KeyCode.ESCAPE);
        assertThat(window.shows("#presentation-caption")).isFalse();
    }
}
