package org.conflictmap.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.conflictmap.exporter.PictureSize;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.symbol.SymbolIndex;
import org.conflictmap.store.EventTable;
import org.conflictmap.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FigurePreviewTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @SuppressWarnings("NullAway.Init")
    private FigurePreview preview;

    @Start
    void start(Stage stage) {
        preview = new FigurePreview(FigurePreviewTest::plainFigure, waiting::add, Texts.of(Locale.ENGLISH));
        stage.setScene(new Scene(preview, 500, 400));
        stage.show();
    }

    private static Frame plainFigure(FrameRequest request) {
        int width = request.viewport().physicalWidth();
        int height = request.viewport().physicalHeight();
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFF336699);
        return new Frame(pixels, width, height, request, SymbolIndex.EMPTY, Frame.Completeness.COMPLETE);
    }

    @Test
    void itSaysThatItPaintsUntilWhatWasAskedForLastIsThere(FxRobot robot) {
        ask(robot, PictureSize.FULL_HD);
        assertThat(isPainting(robot)).isTrue();
        ask(robot, PictureSize.ULTRA_HD);

        paintOne();
        assertThat(isPainting(robot)).isTrue();
        paintOne();
        assertThat(isPainting(robot)).isFalse();
    }

    private void ask(FxRobot robot, PictureSize size) {
        robot.interact(() ->
                preview.show(FrameRequest.of(Viewport.world(800, 600, 1), MapTheme.LIGHT, EventTable.EMPTY), size));
    }

    private void paintOne() {
        Objects.requireNonNull(waiting.poll()).run();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isPainting(FxRobot robot) {
        return robot.lookup("#export-painting").query().isVisible();
    }
}
