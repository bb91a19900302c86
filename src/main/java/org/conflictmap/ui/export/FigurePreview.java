package org.conflictmap.ui.export;

import java.nio.IntBuffer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
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

/**
 * A small picture of what a figure will look like, painted off the window thread by the painter that paints the figure.
 * For the JavaFX thread only.
 */
final class FigurePreview extends StackPane {
    private static final double SIDE_PX = 380;

    private final Function<FrameRequest, Frame> figure;
    private final Tasks.Lane lane;
    private final ImageView image = new ImageView();
    private long newest;

    FigurePreview(Function<FrameRequest, Frame> figure, Tasks.Lane lane, String accessibleText) {
        this.figure = figure;
        this.lane = lane;
        image.setPreserveRatio(true);
        image.setSmooth(true);
        image.setFitWidth(SIDE_PX);
        image.setFitHeight(SIDE_PX);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(accessibleText);
        getStyleClass().add("export-preview");
        setPrefSize(SIDE_PX, SIDE_PX * 0.75);
        getChildren().add(image);
    }

    /** Shows the figure of that size as soon as it is painted; what is shown before stays until then. */
    void show(FrameRequest request, PictureSize size) {
        long number = ++newest;
        Viewport whole = size.viewport(request.viewport());
        FrameRequest small = request.withViewport(whole.withPixelRatio(1));
        lane.submit(() -> {
            Frame frame = figure.apply(small);
            Platform.runLater(() -> {
                if (number == newest) {
                    image.setImage(imageOf(frame));
                }
            });
        });
    }

    private static WritableImage imageOf(Frame frame) {
        return new WritableImage(new PixelBuffer<>(
                frame.widthPx(),
                frame.heightPx(),
                IntBuffer.wrap(frame.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }
}
