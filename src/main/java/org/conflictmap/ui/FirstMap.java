package org.conflictmap.ui;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import org.conflictmap.map.paint.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the first map with events is on screen; not for ever, as a dataset can be broken or long to read. For the
 * JavaFX thread only.
 */
final class FirstMap extends AnimationTimer {
    /** A picture that is set is on screen after the pulse that paints it: this many pulses later. */
    private static final int PULSES = 2;

    private static final long PATIENCE_NANOS = 1_500_000_000;

    private final ObservableValue<@Nullable Frame> shown;
    private final Runnable then;
    private long begunNanos;
    private int pulses;

    /** @param then run once, with the map on screen or without */
    FirstMap(ObservableValue<@Nullable Frame> shown, Runnable then) {
        this.shown = shown;
        this.then = then;
    }

    @Override
    public void handle(long nowNanos) {
        begunNanos = begunNanos == 0 ? nowNanos : begunNanos;
        Frame frame = shown.getValue();
        if (frame != null && frame.request().table().size() > 0) {
            pulses++;
        }
        if (pulses == PULSES || nowNanos - begunNanos > PATIENCE_NANOS) {
            stop();
            then.run();
        }
    }
}
