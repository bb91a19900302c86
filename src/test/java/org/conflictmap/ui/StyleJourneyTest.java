package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import org.conflictmap.map.paint.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleJourneyTest {
    private static final int RED = 0xFFFF0000;

    private static final String STYLE = """
            <StyledLayerDescriptor version="1.0.0"><NamedLayer><Name>land</Name><UserStyle><FeatureTypeStyle>
              <Rule><PolygonSymbolizer><Fill><CssParameter name="fill">#FF0000</CssParameter></Fill>
              </PolygonSymbolizer><PointSymbolizer/></Rule>
            </FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
            """;

    @Test
    void aLayerIsDrawnByAFileRememberedAndSavedAndDrawnInItsOwnStyleAgain(@TempDir Path folder) throws Exception {
        Path config = folder.resolve("config");
        Path style = Files.writeString(folder.resolve("synthetic.sld"), STYLE);
        Path copy = folder.resolve("copy.sld");
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            window.robot.interact(
                    () -> window.find("#layer-relief", CheckBox.class).setSelected(false));
            assertThat(reds(window)).isZero();

            window.choose(() -> menu(window, "Use style from SLD file…"), style);
            window.await("the style", () -> reds(window) > 50_000);
            assertThat(window.words("#notice .label")).contains("synthetic.sld", "one thing");

            OpenWindow.saveAs.set(copy.toFile());
            menu(window, "Save style as SLD…");
            window.await("the copy", () -> Files.exists(copy));
            assertThat(copy).hasContent(STYLE);
        }
        try (OpenWindow window = OpenWindow.onLast(config)) {
            window.await("the remembered style", () -> reds(window) > 50_000);

            menu(window, "Own style again");
            window.await("its own style", () -> reds(window) == 0);
            window.choose(() -> menu(window, "Use style from SLD file…"), style);
            window.await("the style", () -> reds(window) > 50_000);
        }
        Files.writeString(style, "no style any more");
        try (OpenWindow window = OpenWindow.onLast(config)) {
            window.await("the notice", () -> window.words("#notice .label").contains("synthetic.sld"));
            assertThat(reds(window)).isZero();
        }
    }

    private static void menu(OpenWindow window, String item) {
        window.robot.interact(
                () -> window.find("#style-land-water", Button.class).fire());
        window.robot.clickOn(item);
    }

    private static long reds(OpenWindow window) {
        Frame frame = window.map().shown().get();
        return frame == null
                ? 0
                : IntStream.of(frame.pixels()).filter(argb -> argb == RED).count();
    }

    @Test
    void theMapsMenuCopiesTheCoordinatesOfWhereItWasOpened(@TempDir Path config) throws Exception {
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            openMenu(window, window.symbolOf("kweyris-siege-broken"));
            window.robot.clickOn("#here-copy");
            String[] copied = new String[1];
            window.robot.interact(
                    () -> copied[0] = Clipboard.getSystemClipboard().getString());
            assertThat(copied[0]).matches("36\\.[0-9]{4}, 37\\.[0-9]{4}");
        }
    }

    @Test
    void theMapsMenuSaysWhatIsWhereItWasOpened(@TempDir Path config) throws Exception {
        String name = "#here-name .label";
        try (OpenWindow window = OpenWindow.on(OpenWindow.KWEYRIS, config)) {
            openMenu(window, window.symbolOf("kweyris-siege-broken"));
            assertThat(window.words(name)).isNotEmpty();
            window.await("what is here", () -> window.words(name).equals("Aleppo Governorate, Syria"));
            assertThat(window.robot.lookup("#here-name").<Node>query().getOpacity())
                    .as("readable")
                    .isEqualTo(1);
        }
    }

    /** Opens the map's menu, as the right button does. */
    private static void openMenu(OpenWindow window, Point2D onScreen) {
        Point2D inScene = window.map().localToScene(window.map().screenToLocal(onScreen));
        window.robot.interact(() -> window.map()
                .fireEvent(new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        inScene.getX(),
                        inScene.getY(),
                        onScreen.getX(),
                        onScreen.getY(),
                        false,
                        null)));
    }
}
