package org.conflictmap.ui.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictmap.ui.details.SyntheticEvidence.event;
import static org.conflictmap.ui.details.SyntheticEvidence.inOriginal;
import static org.conflictmap.ui.details.SyntheticEvidence.passage;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.event.Event;
import org.conflictmap.event.SourceText;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.details.PassageRuns.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DetailsPanelTest {
    private static final String DIGEST = "First synthetic sentence. Second one.\nThird one.";
    private static final Dataset KWEYRIS =
            DatasetReader.read(Installation.find().orElseThrow().firstDataset());

    private final List<Event> chosen = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private DetailsPanel panel;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        panel = new DetailsPanel(Texts.of(Locale.ENGLISH), Tasks.direct());
        panel.setOnEvent(chosen::add);
        panel.setOnPlace(places::add);
        stage.setScene(new Scene(panel, 400, 700));
        stage.show();
    }

    @Test
    void withoutAnEventItSaysHowToChooseOne() {
        show(KWEYRIS, null);
        assertThat(words()).contains("No event chosen").doesNotContain("Says who");
        assertThat(button("#copy-citation").isDisabled()).isTrue();
    }

    @Test
    void anEventIsToldAsItWasReported() {
        show(KWEYRIS, kweyris("latakia-mortar-attack"));
        assertThat(words())
                .contains("Mortar attack on Latakia kills at least 22")
                .contains("about 10 Nov 2015")
                .contains("اللاذقية")
                .contains("35.5317° N, 35.7901° E")
                .contains("at least 22 killed")
                .contains("best figure not given")
                .contains("publisher not verified");
    }

    @Test
    void coordinatesThatNobodyCheckedSaySo() {
        show(KWEYRIS, kweyris("pentagon-angry-response"));
        assertThat(words()).contains("38.8719° N, 77.0563° W").contains("not verified");
    }

    @Test
    void anAreaHasNoCoordinates() {
        show(KWEYRIS, kweyris("kweyris-called-first-major-victory"));
        assertThat(words()).contains("Aleppo governorate").doesNotContain("°");
    }

    @Test
    void thePassagesOfTheEventAreMarkedAndInView() {
        Event attack = kweyris("latakia-mortar-attack");
        show(KWEYRIS, attack);
        String marked = flow().markedSpans().stream()
                .map(span -> digest().substring(span.start(), span.end()))
                .collect(Collectors.joining("|"));
        assertThat(marked).contains("at least 22 people").contains("While the army advanced");
        Bounds first = onFxThread(() ->
                panel.lookup(".passage").localToScene(panel.lookup(".passage").getBoundsInLocal()));
        Bounds view = onFxThread(() -> panel.lookup(".evidence-text")
                .localToScene(panel.lookup(".evidence-text").getBoundsInLocal()));
        assertThat(first.getMinY()).isBetween(view.getMinY(), view.getMaxY());
    }

    @Test
    void clickingAPassageChoosesItsEvent(FxRobot robot) {
        Event first = event("first", passage(0, 25));
        Event third = event("third", passage(38, 48));
        show(SyntheticEvidence.dataset(DIGEST, null, first, third), first);
        robot.clickOn(at(40));
        assertThat(chosen).containsExactly(third);
    }

    @Test
    void clickingWhereSeveralEventsStandAsksWhich(FxRobot robot) {
        Event sentence = event("sentence", passage(0, 25));
        Event word = event("word", passage(6, 15));
        show(SyntheticEvidence.dataset(DIGEST, null, sentence, word), null);
        robot.clickOn(at(10));
        assertThat(chosen).isEmpty();
        ContextMenu menu = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(menu.getItems()).extracting(item -> item.getText()).containsExactly(word.title(), sentence.title());
        robot.interact(() -> {
            menu.getItems().get(1).fire();
            menu.hide();
        });
        assertThat(chosen).containsExactly(sentence);
    }

    @Test
    void clickingBesideAPassageChoosesNothing(FxRobot robot) {
        Event first = event("first", passage(0, 5));
        show(SyntheticEvidence.dataset(DIGEST, null, first), null);
        robot.clickOn(at(30));
        assertThat(chosen).isEmpty();
    }

    @Test
    void theKeyboardStepsThroughPassagesAndChooses(FxRobot robot) {
        Event first = event("first", passage(0, 25));
        Event second = event("second", passage(26, 37));
        show(SyntheticEvidence.dataset(DIGEST, null, first, second), first);
        robot.interact(() -> flow().requestFocus());
        assertThat(flow().focusedSpan()).isEqualTo(new Span(0, 25));
        robot.type(KeyCode.DOWN);
        assertThat(flow().copyable()).isEqualTo("Second one.");
        robot.type(KeyCode.UP).type(KeyCode.TAB).type(KeyCode.ENTER);
        assertThat(chosen).containsExactly(second);
    }

    @Test
    void theFocusedPassageIsCopied(FxRobot robot) {
        Event first = event("first", passage(0, 5));
        show(SyntheticEvidence.dataset(DIGEST, null, first), first);
        robot.interact(() -> flow().requestFocus());
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        assertThat(onFxThread(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("First");
    }

    @Test
    void theOriginalIsShownWhereItIsHereAndTheDigestOnRequest(FxRobot robot) {
        Event event = event("first", passage(0, 5), inOriginal(10, 15));
        show(SyntheticEvidence.dataset(DIGEST, "Synthetic words of an original.", event), event);
        assertThat(flow().markedSpans()).containsExactly(new Span(10, 15));
        robot.clickOn("#show-digest");
        assertThat(flow().markedSpans()).containsExactly(new Span(0, 5));
        assertThat(((ToggleButton) panel.lookup("#show-digest")).isSelected()).isTrue();
        assertThat(((ToggleButton) panel.lookup("#show-original")).isSelected()).isFalse();
    }

    @Test
    void withoutTheOriginalItSaysHowToAddIt() {
        Event event = event("first", passage(0, 5));
        show(SyntheticEvidence.dataset(DIGEST, null, event), event);
        assertThat(panel.lookup("#show-original").getParent().isVisible()).isFalse();
        Hyperlink have = panel.lookupAll(".quiet-link").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals("Have the original?"))
                .findFirst()
                .orElseThrow();
        onFxThread(() -> {
            have.fire();
            return null;
        });
        assertThat(words()).contains("Put the file beside it.");
    }

    @Test
    void aFieldsLabelBringsOutItsWords(FxRobot robot) {
        show(KWEYRIS, kweyris("siege-of-kweyris"));
        robot.clickOn("When");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(flow().markedSpans())
                .extracting(span -> digest().substring(span.start(), span.end()))
                .contains("more than a year old");
    }

    @Test
    void aPlaceNameShowsThePlace(FxRobot robot) {
        show(KWEYRIS, kweyris("latakia-mortar-attack"));
        robot.clickOn("Latakia");
        assertThat(places).extracting(Place::id).containsExactly("latakia-city");
    }

    @Test
    void previousAndNextStopAtTheEnds(FxRobot robot) {
        List<String> steps = new ArrayList<>();
        onFxThread(() -> {
            panel.setOnPrevious(() -> steps.add("previous"));
            panel.setOnNext(() -> steps.add("next"));
            panel.totalProperty().set(2);
            panel.positionProperty().set(1);
            return null;
        });
        robot.clickOn("#chevron-back").clickOn("#chevron-forward");
        assertThat(steps).containsExactly("next");
        assertThat(words()).contains("1 of 2");
    }

    @Test
    void nothingBelowIsCutHoweverManyEventsThereAreInTheNarrowestPanel() {
        show(KWEYRIS, kweyris("latakia-mortar-attack"));
        for (int total : new int[] {9, 99, 999, 1_848, 123_456}) {
            onFxThread(() -> {
                panel.getScene().getWindow().setWidth(320);
                panel.totalProperty().set(total);
                panel.positionProperty().set(total);
                panel.applyCss();
                panel.layout();
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents();
            Region footer = (Region) panel.lookup(".details-footer");
            double last = panel.lookup("#copy-citation").getBoundsInParent().getMaxX();
            assertThat(last).as("end of the last of %s", total).isLessThanOrEqualTo(footer.getWidth());
        }
    }

    @Test
    void theCitationGoesToTheClipboard(FxRobot robot) {
        show(KWEYRIS, kweyris("latakia-mortar-attack"));
        robot.clickOn("#copy-citation");
        assertThat(onFxThread(() -> Clipboard.getSystemClipboard().getString())).contains("latakia-mortar-attack");
        assertThat(button("#copy-citation").getText()).isEqualTo("Copied");
    }

    @Test
    void theWholeTextOpensInAWindowThatFollows(FxRobot robot) {
        Event first = event("first", passage(0, 25));
        Event third = event("third", passage(38, 48));
        show(SyntheticEvidence.dataset(DIGEST, null, first, third), first);
        robot.interact(() -> ((Hyperlink) panel.lookup("#open-whole-text")).fire());
        Stage window = (Stage) Window.getWindows().stream()
                .filter(open -> open instanceof Stage && ((Stage) open).getOwner() != null)
                .findFirst()
                .orElseThrow();
        PassageFlow whole = (PassageFlow) window.getScene().getRoot().lookup(".passage-flow");
        onFxThread(() -> {
            panel.eventProperty().set(third);
            return null;
        });
        assertThat(whole.markedSpans()).containsExactly(new Span(38, 48));
        robot.interact(window::close);
        assertThat(panel.eventProperty().get()).isEqualTo(third);
    }

    private void show(Dataset dataset, @Nullable Event event) {
        onFxThread(() -> {
            panel.datasetProperty().set(dataset);
            panel.evidence().wantedProperty().set(SourceText.Kind.ORIGINAL);
            if (dataset == KWEYRIS) {
                panel.evidence().wantedProperty().set(SourceText.Kind.DIGEST);
            }
            panel.eventProperty().set(event);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private PassageFlow flow() {
        return panel.evidence().flow();
    }

    private static String digest() {
        return Objects.requireNonNull(KWEYRIS.texts().get("kweyris-digest")).content();
    }

    private Bounds at(int character) {
        return onFxThread(() -> flow().screenBoundsOf(new Span(character, character + 1)));
    }

    private ButtonBase button(String id) {
        return (ButtonBase) panel.lookup(id);
    }

    private String words() {
        return onFxThread(() -> panel.lookupAll("*").stream()
                .filter(DetailsPanelTest::isShown)
                .map(node -> node instanceof Text
                        ? ((Text) node).getText()
                        : node instanceof Label ? ((Label) node).getText() : "")
                .collect(Collectors.joining("\n"))
                .replace("\n", ""));
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static <T> T onFxThread(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(5_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private static Event kweyris(String id) {
        return KWEYRIS.events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
