package org.conflictmap.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
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

    private boolean fails;

    @Start
    void start(Stage stage) {
        preview = new FigurePreview(this::figure, waiting::add, Texts.of(Locale.ENGLISH));
        stage.setScene(new Scene(preview, 500, 400));
        stage.show();
    }

    private Frame figure(FrameRequest request) {
        if (fails) {
            throw new IllegalStateException("synthetic failure");
        }
        return ExportDialogTest.plainFigure(request);
    }

    @Test
    void afterAPictureThatFailedItDoesNotSayThatItPaints(FxRobot robot) {
        fails = true;
        ask(robot, PictureSize.FULL_HD);
        assertThatThrownBy(this::paintOne).isInstanceOf(IllegalStateException.class);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isPainting(robot)).isFalse();
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
