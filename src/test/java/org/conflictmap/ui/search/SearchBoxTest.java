package org.conflictmap.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.event.Event;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.query.SearchIndex;
import org.conflictmap.store.EventTable;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.details.ListRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SearchBoxTest {
    private static final Dataset KWEYRIS =
            DatasetReader.read(Installation.find().orElseThrow().firstDataset());
    private static final EventTable TABLE = EventTable.of(KWEYRIS);
    private static final SearchIndex INDEX = SearchIndex.of(KWEYRIS);

    private final List<Event> events = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private SearchBox search;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        search = new SearchBox(Texts.of(Locale.ENGLISH), Tasks.direct());
        search.datasetProperty().set(KWEYRIS);
        search.indexProperty().set(INDEX);
        search.setOnRow(row -> events.add(TABLE.event(row)));
        search.setOnPlace(places::add);
        stage.setScene(new Scene(new VBox(new Button("elsewhere"), search), 640, 600));
        stage.show();
    }

    @BeforeEach
    void takeTheKeyboard(FxRobot robot) {
        robot.interact(search::start);
    }

    @Test
    void enterChoosesTheBestEvent(FxRobot robot) {
        robot.write("mortar").type(KeyCode.ENTER);
        assertThat(events).extracting(Event::id).containsExactly("latakia-mortar-attack");
        assertThat(search.results().isShowing()).isFalse();
        assertThat(search.isFocused()).isFalse();
    }

    @Test
    void downAndUpWalkThroughTheList(FxRobot robot) {
        robot.interact(() -> search.setText("كويرس"));
        ListRow first = search.results().current();
        robot.type(KeyCode.DOWN);
        assertThat(search.results().current()).isNotNull().isNotSameAs(first);
        robot.type(KeyCode.UP);
        assertThat(search.results().current()).isSameAs(first);
    }

    @Test
    void aPlaceThatIsFoundIsShown(FxRobot robot) {
        robot.interact(() -> search.setText("Ladhiqiyah"));
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        assertThat(places).isNotEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void choosingAnActorListsTheActorsEvents(FxRobot robot) {
        robot.write("carlisle").type(KeyCode.UP).type(KeyCode.ENTER);
        assertThat(search.getText()).startsWith("Herbert Carlisle");
        assertThat(search.results().isShowing()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(events).hasSize(1);
    }

    @Test
    void escapeClosesTheListAndThenEmptiesTheField(FxRobot robot) {
        robot.write("siege");
        assertThat(search.results().isShowing()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(search.results().isShowing()).isFalse();
        assertThat(search.getText()).isEqualTo("siege");
        robot.type(KeyCode.ESCAPE);
        assertThat(search.getText()).isEmpty();
    }

    @Test
    void whatNamesNothingSaysSo(FxRobot robot) {
        robot.write("zzzz");
        assertThat(search.results().isShowing()).isTrue();
        assertThat(search.results().current()).isNull();
        robot.type(KeyCode.ENTER);
        assertThat(events).isEmpty();
    }

    @Test
    void anotherControlTakingTheKeyboardClosesTheList(FxRobot robot) {
        robot.write("siege");
        robot.interact(() -> search.getParent().getChildrenUnmodifiable().get(0).requestFocus());
        assertThat(search.results().isShowing()).isFalse();
    }
}
