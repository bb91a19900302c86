package org.conflictmap.ui.map;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;
import org.conflictmap.map.Viewport;
import org.jspecify.annotations.Nullable;

/**
 * The coarse picture of the surroundings. Only what the sharp picture leaves free of it is drawn, in four strips about that:
 * scaling all of it in software takes several times as long as showing the sharp one. The strips end on whole pixels, as
 * JavaFX clips at others by way of a picture. For the JavaFX thread only.
 */
final class Backdrop extends Group {
    private final List<ImageView> strips =
            Stream.generate(Backdrop::strip).limit(4).toList();
    private @Nullable Viewport painted;

    Backdrop() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(strips);
    }

    private static ImageView strip() {
        ImageView strip = new ImageView();
        strip.setClip(new Rectangle());
        strip.setVisible(false);
        return strip;
    }

    /** Shows another picture when it is next placed. */
    void show(Image image, Viewport camera) {
        painted = camera;
        strips.forEach(strip -> strip.setImage(image));
    }

    /**
     * Puts it where it belongs.
     *
     * @param camera of the view
     * @param sharp what the sharp picture covers, in the view's pixels
     */
    void place(Viewport camera, Bounds sharp) {
        double left = within(Math.ceil(sharp.getMinX()), camera.widthPx());
        double top = within(Math.ceil(sharp.getMinY()), camera.heightPx());
        double right = within(Math.floor(sharp.getMaxX()), camera.widthPx());
        double bottom = within(Math.floor(sharp.getMaxY()), camera.heightPx());
        place(strips.get(0), camera, new BoundingBox(0, 0, camera.widthPx(), top));
        place(strips.get(1), camera, new BoundingBox(0, bottom, camera.widthPx(), camera.heightPx() - bottom));
        place(strips.get(2), camera, new BoundingBox(0, top, left, bottom - top));
        place(strips.get(3), camera, new BoundingBox(right, top, camera.widthPx() - right, bottom - top));
    }

    private static double within(double px, double length) {
        return Math.max(0, Math.min(length, px));
    }

    private void place(ImageView strip, Viewport camera, Bounds seen) {
        Viewport then = painted;
        strip.setVisible(then != null && seen.getWidth() > 0 && seen.getHeight() > 0);
        if (then == null || !strip.isVisible()) {
            return;
        }
        double scale = then.metersPerPixel() / camera.metersPerPixel();
        strip.setFitWidth(then.widthPx() * scale);
        strip.setFitHeight(then.heightPx() * scale);
        strip.setX(camera.xToPx(then.pxToX(0)));
        strip.setY(camera.yToPx(then.pxToY(0)));
        Rectangle clip = (Rectangle) strip.getClip();
        clip.setX(seen.getMinX());
        clip.setY(seen.getMinY());
        clip.setWidth(seen.getWidth());
        clip.setHeight(seen.getHeight());
    }
}
