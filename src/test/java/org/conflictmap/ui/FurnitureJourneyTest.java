package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.conflictmap.ui.side.SidePanel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around and on the map has room in a window of 1280 by 720. */
class FurnitureJourneyTest {
    private static OpenWindow window;

    @BeforeAll
    static void open(@TempDir Path config) throws Exception {
        window = OpenWindow.on(OpenWindow.KWEYRIS, config);
        window.robot.interact(() -> window.stage().setHeight(720));
        window.settle();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @Test
    void theDatasetIsNamedInFull() {
        assertThat(shown(window.find("#dataset-title", Label.class)))
                .isEqualTo("Kweyris, Aleppo and Latakia, November 2015");
    }

    @Test
    void inASmallerWindowTheTitleIsCutAndNoButtonIs() {
        window.robot.interact(() -> window.stage().setWidth(800));
        window.settle();
        double right = onScene(window.find("#menu", Node.class)).getMaxX();
        window.robot.interact(() -> window.stage().setWidth(1280));
        window.settle();
        assertThat(right).isLessThanOrEqualTo(800);
    }

    @Test
    void noCountOfTheLeftPanelIsCut() {
        List<Labeled> counts = window.robot.lookup(".facet-count").queryAll().stream()
                .map(Labeled.class::cast)
                .toList();
        assertThat(counts)
                .isNotEmpty()
                .allSatisfy(count -> assertThat(shown(count)).isEqualTo(count.getText()));
    }

    @Test
    void theStatusLineIsNoWiderThanItsWords() {
        HBox pill = (HBox) window.find(".status-pill", Node.class);
        Node last = pill.getChildren().stream()
                .filter(Node::isVisible)
                .reduce((before, after) -> after)
                .orElseThrow();
        double beside = onScene(pill).getMaxX() - onScene(last).getMaxX();
        assertThat(beside).isLessThanOrEqualTo(pill.getInsets().getRight() + 1);
    }

    @Test
    void whatIsUnfoldedAtTheLowerEdgeIsScrolledIntoView() {
        SidePanel panel = window.find(".side-panel", SidePanel.class);
        Region header = window.find("#filter-killed", Region.class);
        window.robot.interact(() -> panel.setVvalue(0));
        window.robot.interact(((ToggleButton) header)::fire);
        window.settle();

        Bounds group = onScene(header.getParent());
        Bounds seen = onScene(panel);
        window.robot.interact(((ToggleButton) header)::fire);
        assertThat(group.getHeight()).isLessThan(seen.getHeight());
        assertThat(group.getMaxY()).isLessThanOrEqualTo(seen.getMaxY() + 1);
        assertThat(group.getMinY()).isGreaterThanOrEqualTo(seen.getMinY() - 1);
    }

    @Test
    void aNoticeLiesOverNothingAndEscapeClosesIt() {
        NoticeBar notice = window.find("#notice", NoticeBar.class);
        ToggleButton legend = window.find("#legend", ToggleButton.class);
        window.robot.interact(() -> {
            notice.show("A synthetic notice that is long enough for two lines of a narrow map", "Report", () -> {});
            legend.setSelected(true);
        });
        window.settle();
        List<Node> cards = Stream.of(".legend-card", "#look", ".zoom-buttons", ".status-pill", "#unplaced-tray")
                .map(selector -> window.find(selector, Node.class))
                .toList();
        for (Node card : cards) {
            Bounds bounds = onScene(card);
            assertThat(onScene(notice).intersects(bounds))
                    .as("notice over %s", card)
                    .isFalse();
            assertThat(cards.stream()
                            .filter(other -> other != card && onScene(other).intersects(bounds)))
                    .isEmpty();
        }

        window.robot.interact(() -> window.map().requestFocus());
        window.robot.type(KeyCode.ESCAPE);

        assertThat(window.shows("#notice")).isFalse();
    }

    @Test
    void aLegendOfMoreSignsThanTheMapHasRoomForScrollsAndMovesNothing() {
        ToggleButton button = window.find("#legend", ToggleButton.class);
        NoticeBar notice = window.find("#notice", NoticeBar.class);
        double mapHeight = window.map().getHeight();
        double lookHeight = window.find("#look", Region.class).getHeight();
        window.robot.interact(() -> {
            notice.show("A synthetic notice that is long enough for two lines of a narrow map", "Report", () -> {});
            button.setSelected(true);
            for (int sign = 0; sign < 40; sign++) {
                ((VBox) window.find(".legend-rows", Node.class))
                        .getChildren()
                        .add(new Label("synthetic sign " + sign + ", in so many words as none of the program's has"));
            }
        });
        window.robot.interact(() -> window.stage().getScene().getRoot().layout());
        Bounds legend = onScene(window.find(".legend-card", Node.class));
        double noticeWidth = notice.getWidth();
        double lookHeightNow = window.find("#look", Region.class).getHeight();
        double height = window.map().getHeight();
        Bounds message = onScene(notice);
        Bounds status = onScene(window.find(".status-pill", Node.class));
        window.robot.interact(() -> {
            button.setSelected(false);
            notice.setVisible(false);
        });

        assertThat(height).isEqualTo(mapHeight);
        assertThat(lookHeightNow).isEqualTo(lookHeight);
        assertThat(legend.getMaxY()).isLessThan(status.getMinY());
        assertThat(legend.intersects(message)).isFalse();
        assertThat(noticeWidth).isGreaterThan(300);
    }

    private static Bounds onScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** The words as they are drawn, with dots where they are cut. */
    private static String shown(Labeled label) {
        return ((Text) label.lookup(".text")).getText();
    }
}
