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
 * window shows it without a copy. For all threads.
 *
 * <p>JavaFX reads an array after the pulse in which its image was shown, on a thread of its own. So an array that was
 * shown is free only when a whole pulse has gone by with another image in its place: the pulse after it waits until all
 * that was shown before has been drawn.
 */
final class FrameImages {
    private static final int KEPT = 4;

    /** The beginning of the second pulse from now is after the end of the next one. */
    private static final int PULSES = 2;

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

    private record Retired(Slot slot, int pulses) {}

    private final List<Slot> free = new ArrayList<>();
    private final List<Retired> retired = new ArrayList<>();

    /** An array of that size that nobody uses; give it back with {@link #release}. */
    synchronized Slot take(int widthPx, int heightPx) {
        free.removeIf(slot -> slot.widthPx != widthPx || slot.heightPx != heightPx);
        return free.isEmpty() ? new Slot(widthPx, heightPx) : free.remove(free.size() - 1);
    }

    /** The array was never shown and is not painted any more. */
    synchronized void release(Slot slot) {
        if (free.size() < KEPT) {
            free.add(slot);
        }
    }

    /** Another image has been put in the place of the array's: it is free after {@link #pulse} has been told of twice. */
    synchronized void retire(@Nullable Slot slot) {
        if (slot != null) {
            retired.add(new Retired(slot, PULSES));
        }
    }

    /**
     * A pulse begins.
     *
     * @return whether arrays still wait for one
     */
    synchronized boolean pulse() {
        List<Retired> waiting = new ArrayList<>();
        for (Retired one : retired) {
            if (one.pulses == 1) {
                release(one.slot);
            } else {
                waiting.add(new Retired(one.slot, one.pulses - 1));
            }
        }
        retired.clear();
        retired.addAll(waiting);
        return !waiting.isEmpty();
    }
}
