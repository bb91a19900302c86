package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import org.conflictmap.event.Actor;
import org.conflictmap.event.Event;
import org.conflictmap.map.paint.FrameRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel of filters: what is chosen there is what is shown, is told as a chip, and can be taken back. */
class FilterPanelJourneyTest extends Journey {
    @BeforeEach
    void reopen() {
        window.robot.push(KeyCode.ESCAPE);
        window.open(OpenWindow.KWEYRIS);
    }

    @Test
    void anActorThatIsChosenIsInEveryEventThatIsShownAndOnAChip() {
        Set<Event> all = shown();
        click("#filter-actor");
        String actor = firstValue("#filter-actor-values");
        int count =
                Integer.parseInt(((Label) values("#filter-actor-values").get(0).lookup(".facet-count")).getText());

        click(values("#filter-actor-values").get(0).lookup(".check-box"));

        assertThat(shown()).hasSize(count).allMatch(event -> names(event).contains(actor));
        assertThat(chips()).singleElement().asString().contains(actor);

        click(".chip-remove");
        assertThat(shown()).isEqualTo(all);
        assertThat(window.shows("#filter-chips")).isFalse();
        click("#filter-actor");
    }

    @Test
    void valuesAreLookedForByPartsOfTheirNamesAndMoreOfThemOnRequest() {
        click("#filter-actor");
        int few = values("#filter-actor-values").size();
        click("#filter-actor-more");
        assertThat(values("#filter-actor-values").size()).isGreaterThan(few);

        type("#filter-actor-search", "PENTAGON");
        assertThat(firstValue("#filter-actor-values")).contains("Pentagon");
        assertThat(values("#filter-actor-values")).hasSizeLessThan(few);

        type("#filter-actor-search", "nobody by this name");
        assertThat(values("#filter-actor-values")).isEmpty();
        type("#filter-actor-search", "");
        click("#filter-actor");
    }

    @Test
    void aNumberOfKilledLeavesThoseOfWhichItIsSaid() {
        click("#filter-killed");
        click("#filter-killed-low");
        enter("#filter-killed-from", "20");

        assertThat(shown())
                .extracting(Event::id)
                .contains("latakia-mortar-attack")
                .hasSizeLessThan(5);
        assertThat(chips()).singleElement().asString().contains("20 or more");

        enter("#filter-killed-to", "x");
        assertThat(window.shows(".filter-error")).isTrue();
        enter("#filter-killed-to", "");
        window.robot.interact(() -> window.map().requestFocus());
        click("#filter-clear");
        click("#filter-killed");
    }

    @Test
    void wordsInAnySpellingAndUndo() {
        Set<Event> all = shown();
        click("#filter-words");
        enter("#filter-words-field", "كويرس");
        Set<Event> kweyris = shown();
        assertThat(kweyris).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(kweyris).extracting(Event::id).contains("kweyris-siege-broken");
        window.robot.interact(() -> window.map().requestFocus());

        click("#facet-battles");
        assertThat(shown()).hasSizeLessThan(kweyris.size());
        assertThat(chips()).hasSize(2);

        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(kweyris);
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(all);
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(all);
        click("#filter-words");
    }

    @Test
    void anExpertsMistakeIsToldBeneathAndChangesNothing() {
        Set<Event> all = shown();
        click("#filter-expert");
        enter("#filter-expert-field", "low >");
        window.await("what is wrong", () -> window.words("#filter-expert-error").contains("expected"));
        assertThat(window.words("#filter-expert-error")).startsWith("at 6:").contains("a number");
        assertThat(shown()).isEqualTo(all);

        enter("#filter-expert-field", "low >= 20 AND type <> 'riots'");
        window.await("the filter", () -> window.shows("#filter-chips"));
        assertThat(shown())
                .extracting(Event::id)
                .contains("latakia-mortar-attack")
                .hasSizeLessThan(5);
        assertThat(window.shows("#filter-expert-error")).isFalse();
        window.robot.interact(() -> window.map().requestFocus());
        click("#filter-expert");
    }

    @Test
    void anAreaIsDrawnOnTheMapAndHoldsWhatIsLeft() {
        click("#filter-map");
        click("#filter-map-draw");
        Point2D at = window.symbolOf("latakia-mortar-attack");
        for (int[] step : new int[][] {{-40, -40}, {40, -40}, {40, 40}, {-40, 40}}) {
            window.robot.clickOn(at.getX() + step[0], at.getY() + step[1]);
        }
        assertThat(window.shows("#map-draw-hint")).isTrue();
        assertThat(window.map().currentRequest().covers().boxes())
                .as("with the hint")
                .hasSize(6);
        window.robot.push(KeyCode.ENTER);

        assertThat(shown())
                .isNotEmpty()
                .allMatch(event -> "latakia-city".equals(event.where().placeId()));
        assertThat(window.shows("#map-draw-hint")).isFalse();
        Polygon area = window.find("#map-filter-area", Polygon.class);
        assertThat(area.localToScreen(area.getBoundsInLocal()).contains(at)).isTrue();
        assertThat(((Color) area.getFill()).getOpacity() * area.getOpacity())
                .as("how much of what lies within it hides")
                .isLessThan(0.1);

        click("#filter-clear");
        assertThat(area.getPoints()).isEmpty();
        click("#filter-map");
    }

    @Test
    void drawingEndsWithEscapeAndNothingIsFiltered() {
        Set<Event> all = shown();
        click("#filter-map");
        click("#filter-map-draw");
        Point2D at = window.onMap(0.5, 0.5);
        window.robot.clickOn(at.getX(), at.getY());
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.shows("#map-draw-hint")).isFalse();
        assertThat(shown()).isEqualTo(all);
        assertThat(window.shows("#filter-chips")).isFalse();
        click("#filter-map");
    }

    @Test
    void theMapsMenuLeavesWhatIsNear() {
        Point2D at = window.symbolOf("kweyris-siege-broken");
        Point2D inside = window.map().localToScene(window.map().screenToLocal(at));
        window.robot.interact(() -> javafx.event.Event.fireEvent(
                window.map(),
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        inside.getX(),
                        inside.getY(),
                        at.getX(),
                        at.getY(),
                        false,
                        null)));
        window.robot.clickOn("Only events within 25 km of here");

        assertThat(shown()).isNotEmpty().extracting(Event::id).contains("kweyris-siege-broken");
        assertThat(shown())
                .noneMatch(event -> "latakia-city".equals(event.where().placeId()));
        assertThat(window.find("#map-filter-circle", Polygon.class).getPoints()).isNotEmpty();
        assertThat(chips()).singleElement().asString().contains("25 km");
    }

    @Test
    void theFirstChipHasItsRoomAtOnceHoweverLongItsWords(@TempDir Path folder) throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path one = files.acled("one.csv", 3);
        Path two = files.acled("another-synthetic-file-with-a-long-name.csv", 5);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), one, two);

        click("#side-dataset-0");
        window.settle();

        Bounds clear = onScene("#filter-clear");
        assertThat(clear.getMaxY()).isLessThanOrEqualTo(onScene("#filter-chips").getMaxY() + 1);
        assertThat(clear.intersects(onScene(".filter-chip"))).isFalse();
        assertThat(onScene("#side-datasets").getMaxX())
                .isLessThan(onScene(".side-panel > .scroll-bar:vertical").getMinX());
        click("#filter-clear");
    }

    private static Bounds onScene(String selector) {
        Node node = window.find(selector, Node.class);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void datasetsAreCalledByTheirTitlesAndKnownByTheirIds(@TempDir Path folder) throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path one = files.acled("one.csv", 3);
        Path two = files.acled("two.csv", 5);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), one, two);
        assertThat(values("#side-datasets"))
                .extracting(row -> ((Label) row.lookup(".facet-name")).getText())
                .containsExactly("ACLED: one.csv", "ACLED: two.csv");

        click("#side-dataset-0");
        window.settle();

        assertThat(chips()).singleElement().asString().endsWith("ACLED: two.csv");
        assertThat(shown()).hasSize(6);
        click("#filter-clear");
    }

    private static Set<Event> shown() {
        FrameRequest request = window.frame().request();
        return IntStream.concat(request.certain().rows(), request.possible().rows())
                .mapToObj(row -> request.table().event(row))
                .collect(Collectors.toSet());
    }

    private static List<String> names(Event event) {
        return event.actors().stream().map(Actor::name).toList();
    }

    private static List<Node> values(String list) {
        return List.copyOf(window.find(list, VBox.class).getChildren());
    }

    private static String firstValue(String list) {
        return ((Label) values(list).get(0).lookup(".facet-name")).getText();
    }

    private static List<String> chips() {
        return window.robot.lookup(".filter-chip .label").queryAllAs(Label.class).stream()
                .filter(OpenWindow::isSeen)
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static void type(String field, String text) {
        window.robot.interact(() -> window.find(field, TextField.class).setText(text));
    }

    private static void enter(String field, String text) {
        click(field);
        type(field, text);
        window.robot.push(KeyCode.ENTER);
    }

    private static void click(String selector) {
        click(window.robot.lookup(selector).queryAll().stream()
                .filter(OpenWindow::isSeen)
                .findFirst()
                .orElseThrow());
    }

    /** Scrolls the panel until the node is in view, and clicks on it. */
    private static void click(Node node) {
        window.robot.interact(() -> {
            ScrollPane panel = window.find(".side-panel", ScrollPane.class);
            panel.applyCss();
            panel.layout();
            Node content = panel.getContent();
            Bounds box = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double room = content.getBoundsInLocal().getHeight()
                    - panel.getViewportBounds().getHeight();
            double top = box.getCenterY() - panel.getViewportBounds().getHeight() / 2;
            panel.setVvalue(room <= 0 ? 0 : Math.max(0, Math.min(1, top / room)));
        });
        window.robot.clickOn(node);
        window.settle();
    }
}
