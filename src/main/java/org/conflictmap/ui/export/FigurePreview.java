package org.conflictmap.ui.export;

import java.nio.IntBuffer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.conflictmap.exporter.PictureSize;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;

/**
 * A small picture of what a figure will look like, painted off the window thread by the painter that paints the figure.
 * It says so while it paints. For the JavaFX thread only.
 */
final class FigurePreview extends StackPane {
    private static final double WIDTH_PX = 400;
    private static final double HEIGHT_PX = 290;
    private static final double MARGIN_PX = 16;

    private final Function<FrameRequest, Frame> figure;
    private final Tasks.Lane lane;
    private final ImageView image = new ImageView();
    private final Label painting = new Label();
    private long newest;

    FigurePreview(Function<FrameRequest, Frame> figure, Tasks.Lane lane, Texts texts) {
        this.figure = figure;
        this.lane = lane;
        image.setPreserveRatio(true);
        image.setSmooth(true);
        image.setFitWidth(WIDTH_PX);
        image.setFitHeight(HEIGHT_PX);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(texts.get("export.preview"));
        getStyleClass().add("export-preview");
        setMinSize(WIDTH_PX + MARGIN_PX, HEIGHT_PX + MARGIN_PX);
        painting.setText(texts.get("export.painting"));
        painting.setId("export-painting");
        painting.getStyleClass().add("export-painting");
        painting.setVisible(false);
        setAlignment(painting, Pos.BOTTOM_CENTER);
        getChildren().addAll(image, painting);
    }

    /** Shows the figure of that size as soon as it is painted; what is shown before stays until then. */
    void show(FrameRequest request, PictureSize size) {
        long number = ++newest;
        Viewport whole = size.viewport(request.viewport());
        FrameRequest small = request.withViewport(whole.withPixelRatio(1));
        painting.setVisible(true);
        lane.submit(() -> {
            try {
                WritableImage half = halved(figure.apply(small));
                ifNewest(number, () -> image.setImage(half));
            } finally {
                ifNewest(number, () -> painting.setVisible(false));
            }
        });
    }

    private void ifNewest(long number, Runnable change) {
        Platform.runLater(() -> {
            if (number == newest) {
                change.run();
            }
        });
    }

    /** The frame at half its size: what is shown is smaller still, and would flicker if it were taken pixel by pixel. */
    private static WritableImage halved(Frame frame) {
        int width = frame.widthPx() / 2;
        int height = frame.heightPx() / 2;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = mean(
                        mean(frame.argb(2 * x, 2 * y), frame.argb(2 * x + 1, 2 * y)),
                        mean(frame.argb(2 * x, 2 * y + 1), frame.argb(2 * x + 1, 2 * y + 1)));
            }
        }
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    /** The mean of two pixels in each of their four channels. */
    private static int mean(int a, int b) {
        return (a & b) + (((a ^ b) & 0xFEFEFEFE) >>> 1);
    }
}
