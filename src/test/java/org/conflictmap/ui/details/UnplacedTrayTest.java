package org.conflictmap.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.SyntheticEvents;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class UnplacedTrayTest {
    private static final EventTable TABLE =
            EventTable.of(DatasetReader.read(Installation.find().orElseThrow().firstDataset()));

    private final List<Event> chosen = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private UnplacedTray tray;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        tray = new UnplacedTray(Texts.of(Locale.ENGLISH), Tasks.direct());
        tray.setOnRow(row -> chosen.add(TABLE.event(row)));
        stage.setScene(new Scene(new StackPane(tray), 500, 700));
        stage.show();
    }

    @Test
    void itIsNotThereWhileEverythingHasAPlace(FxRobot robot) {
        assertThat(tray.isVisible()).isFalse();
        show(robot, rows(PlacePrecision.EXACT, PlacePrecision.PROVINCE));
        assertThat(tray.isVisible()).isFalse();
    }

    @Test
    void itCountsWhatHasNoMoreThanACountry(FxRobot robot) {
        show(robot, RowSet.all(TABLE.size()));
        int count = rows(PlacePrecision.COUNTRY, PlacePrecision.NONE).count();
        assertThat(tray.isVisible()).isTrue();
        assertThat(tray.getText()).isEqualTo(count + " without a place");
    }

    @Test
    void itCountsAnAreaOfWhichNothingIsKnown(FxRobot robot) {
        EventTable table = new SyntheticEvents()
                .at(
                        SyntheticEvents.place("Synthetic area", null, null, null, Place.Verification.NOT_STATED),
                        EventType.BATTLES,
                        PlacePrecision.PROVINCE)
                .at(37.5, 36, EventType.BATTLES, PlacePrecision.PROVINCE)
                .table();
        robot.interact(() -> {
            tray.tableProperty().set(table);
            tray.rowsProperty().set(RowSet.all(2));
        });
        assertThat(tray.getText()).isEqualTo("1 without a place");
    }

    @Test
    void theListLeadsToTheEvent(FxRobot robot) {
        show(robot, rows(PlacePrecision.NONE));
        robot.clickOn(tray);
        assertThat(tray.popup().isShowing()).isTrue();
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(chosen).hasSize(1);
        assertThat(chosen.get(0).where().precision()).isEqualTo(PlacePrecision.NONE);
        assertThat(tray.popup().isShowing()).isFalse();
    }

    @Test
    void rowsThatLeaveTheWindowCloseTheList(FxRobot robot) {
        show(robot, rows(PlacePrecision.NONE));
        robot.clickOn(tray);
        show(robot, RowSet.all(0));
        assertThat(tray.popup().isShowing()).isFalse();
        assertThat(tray.isVisible()).isFalse();
    }

    private void show(FxRobot robot, RowSet rows) {
        robot.interact(() -> {
            tray.tableProperty().set(TABLE);
            tray.rowsProperty().set(rows);
        });
    }

    private static RowSet rows(PlacePrecision... precisions) {
        BitSet bits = new BitSet();
        for (int row = 0; row < TABLE.size(); row++) {
            if (List.of(precisions).contains(TABLE.precision(row))) {
                bits.set(row);
            }
        }
        return RowSet.of(bits);
    }
}
