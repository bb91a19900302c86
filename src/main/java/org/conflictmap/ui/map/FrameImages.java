package org.conflictmap.ui.map;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Pixel arrays that painter and window take turns with: the painter fills one that the window does not show, then the
 * window shows it without a copy. Three of the newest size are kept. For all threads.
 */
final class FrameImages {
    private static final int KEPT = 3;

    /** An array of pixels and the image that is backed by it. */
    static final class Slot {
        private final int widthPx;
        private final int heightPx;
        private final int[] pixels;
        private @Nullable PixelBuffer<IntBuffer> buffer;
        private @Nullable WritableImage image;

        private Slot(int widthPx, int heightPx) {
            this.widthPx = widthPx;
            this.heightPx = heightPx;
            this.pixels = new int[widthPx * heightPx];
        }

        /** Premultiplied ARGB, row by row. */
        int[] pixels() {
            return pixels;
        }

        /** The image of the array as it is now. On the JavaFX thread. */
        WritableImage image() {
            PixelBuffer<IntBuffer> shown = buffer;
            WritableImage made = image;
            if (shown == null || made == null) {
                shown = new PixelBuffer<>(
                        widthPx, heightPx, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
                made = new WritableImage(shown);
                buffer = shown;
                image = made;
            } else {
                shown.updateBuffer(changed -> null);
            }
            return made;
        }
    }

    private final List<Slot> free = new ArrayList<>();

    /** An array of that size that nobody uses; give it back with {@link #release}. */
    synchronized Slot take(int widthPx, int heightPx) {
        free.removeIf(slot -> slot.widthPx != widthPx || slot.heightPx != heightPx);
        return free.isEmpty() ? new Slot(widthPx, heightPx) : free.remove(free.size() - 1);
    }

    /** The array is not shown or painted any more. */
    synchronized void release(@Nullable Slot slot) {
        if (slot != null && free.size() < KEPT) {
            free.add(slot);
        }
    }
}
