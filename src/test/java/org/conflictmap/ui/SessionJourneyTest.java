package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionJourneyTest {
    private static final String SETTINGS = "session.properties";

    private final Path config;

    SessionJourneyTest(@TempDir Path config) {
        this.config = config;
    }

    @Test
    void aWindowComesBackAsItWasLeft() throws Exception {
        Viewport left;
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            window.robot.interact(() -> {
                window.stage().setX(20);
                window.stage().setWidth(1100);
                window.stage().setHeight(700);
                window.map().look().set(new EventLook(EventMode.POINTS, SymbolSizing.KILLED));
                window.find("#layer-borders", CheckBox.class).setSelected(false);
            });
            window.robot.type(KeyCode.F8);
            window.robot.push(KeyCode.CONTROL, KeyCode.D);
            window.settle();
            window.robot.interact(() ->
                    window.map().viewport().set(window.map().viewport().get().panned(100, 30)));
            left = window.frame().request().viewport();
        }
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            FrameRequest request = window.frame().request();

            assertThat(window.stage().getX()).isEqualTo(20);
            assertThat(window.stage().getWidth()).isEqualTo(1100);
            assertThat(window.stage().getHeight()).isEqualTo(700);
            assertThat(request.theme()).isEqualTo(MapTheme.DARK);
            assertThat(request.layers().isPainted(LayerId.BORDERS)).isFalse();
            assertThat(request.look().mode()).isEqualTo(EventMode.POINTS);
            assertThat(request.look().sizing()).isEqualTo(SymbolSizing.KILLED);
            assertThat(window.shows(".details-panel")).isFalse();
            assertThat(window.shows(".side-panel")).isTrue();
            assertThat(request.viewport().centerX()).isCloseTo(left.centerX(), within(1.0));
            assertThat(request.viewport().centerY()).isCloseTo(left.centerY(), within(1.0));
            assertThat(request.viewport().metersPerPixel()).isCloseTo(left.metersPerPixel(), within(0.001));
            assertThat(window.shows("#notice")).isFalse();
        }
    }

    @Test
    void aHomeViewFitsTheWindowOfTheNextTimeToo() throws Exception {
        double low;
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            double high = window.frame().request().viewport().metersPerPixel();
            window.robot.push(KeyCode.CONTROL, KeyCode.L);
            window.settle();
            low = window.frame().request().viewport().metersPerPixel();
            assertThat(low).isGreaterThan(high);
        }
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            assertThat(window.frame().request().viewport().metersPerPixel()).isLessThan(low);
        }
    }

    @Test
    void aWindowThatIsClosedWhilePresentingComesBackAsItWasBefore() throws Exception {
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            window.robot.interact(() -> window.stage().setWidth(1100));
            window.robot.type(KeyCode.F5, KeyCode.PAGE_DOWN);
        }
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            assertThat(window.stage().isFullScreen()).isFalse();
            assertThat(window.stage().getWidth()).isEqualTo(1100);
            assertThat(window.frame().request().theme()).isEqualTo(MapTheme.LIGHT);
            assertThat(window.shows(".details-panel")).isTrue();
        }
    }

    @Test
    void whatWasOpenIsOpenedAgainAndWhatIsMissingIsTold(@TempDir Path folder) throws Exception {
        Path file = new SyntheticFiles(folder).acled("synthetic.csv", 12);
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            window.open(file);
        }
        try (OpenWindow window = OpenWindow.onLast(config)) {
            assertThat(window.frame().request().table().size()).isEqualTo(13);
        }
        Files.delete(file);
        try (OpenWindow window = OpenWindow.onLast(config)) {
            assertThat(window.frame().request().table().size()).isEqualTo(23);
            assertThat(window.words("#notice .label")).contains("synthetic.csv").contains("not there any more");
        }
    }

    @Test
    void timeMapsEventsComeBackWithTheFileThatNamesTheirSources(@TempDir Path folder) throws Exception {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path events = files.table(
                "events.json",
                "[{\"id\":\"1\",\"date\":\"11/10/2015\",\"latitude\":\"36.2\",\"longitude\":\"37.1\",\"sources\":[\"s1\"],"
                        + "\"associations\":[]}]");
        Path sources = files.table("sources.json", "{\"s1\":{\"id\":\"s1\",\"title\":\"Synthetic Post\"}}");
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), sources, events);
            assertThat(source(window)).isEqualTo("Synthetic Post");
        }
        try (OpenWindow window = OpenWindow.onLast(config)) {
            assertThat(source(window)).isEqualTo("Synthetic Post");
            window.open(OpenWindow.KWEYRIS);
        }
        try (OpenWindow window = OpenWindow.onLast(config)) {
            chooseRecent(window, "recent-1");
            assertThat(source(window))
                    .as("opened from the list of what was open lately")
                    .isEqualTo("Synthetic Post");
        }
    }

    private static void chooseRecent(OpenWindow window, String id) {
        window.robot.interact(() -> {
            SplitMenuButton menu = window.find("#action-open", SplitMenuButton.class);
            menu.show();
            menu.getItems().stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
    }

    private static String source(OpenWindow window) {
        EventTable table = window.frame().request().table();
        return table.text(TextColumn.SOURCE, table.source(0));
    }

    @Test
    void settingsThatMakeNoSenseAreToldAndTheUsualOnesTaken() throws Exception {
        Files.writeString(config.resolve(SETTINGS), """
            window.x=here
            window.y=0
            window.width=1280
            window.height=800
            camera.lon=900
            camera.lat=35
            camera.metersPerPixel=300
            theme=PLAID
            layer.0.id=moon
            layer.0.visibility=SHOWN
            layer.0.opacity=12
            """);
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            assertThat(window.words("#notice .label"))
                    .contains(SETTINGS)
                    .contains("window.x")
                    .contains("camera.lon")
                    .contains("900");
            assertThat(window.frame().request().theme()).isEqualTo(MapTheme.LIGHT);
        }
    }

    @Test
    void settingsThatAreNoTextAreToldAndTheUsualOnesTaken() throws Exception {
        Files.write(config.resolve(SETTINGS), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, (byte) 0x80});
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            assertThat(window.words("#notice .label")).contains(SETTINGS);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTheWindowStillOpensAndCloses() throws Exception {
        Path file = Files.writeString(config.resolve("file"), "no folder");
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, file.resolve("config"))) {
            assertThat(window.words("#notice .label")).contains(SETTINGS);
            assertThat(window.frame().request().table().size()).isPositive();
        }
        assertThat(file).hasContent("no folder");
    }
}
