package org.conflictmap.ui;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.conflictmap.map.paint.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the first map with events is on screen; not for ever, as a dataset can be broken or long to read. For the
 * JavaFX thread only.
 */
final class FirstMap extends AnimationTimer {
    /** A picture that is set is on screen after the pulse that paints it: this many pulses later. */
    private static final int PULSES = 2;

    private final ObservableValue<@Nullable Frame> shown;
    private final Duration patience;
    private final Consumer<Boolean> then;
    private long begunNanos;
    private int pulses;

    /** @param then told once whether the map is on screen; if not, patience is over */
    FirstMap(ObservableValue<@Nullable Frame> shown, Duration patience, Consumer<Boolean> then) {
        this.shown = shown;
        this.patience = patience;
        this.then = then;
    }

    @Override
    public void handle(long nowNanos) {
        begunNanos = begunNanos == 0 ? nowNanos : begunNanos;
        Frame frame = shown.getValue();
        if (frame != null && frame.request().table().size() > 0) {
            pulses++;
        }
        if (pulses == PULSES || (nowNanos - begunNanos) / 1e6 > patience.toMillis()) {
            stop();
            then.accept(pulses == PULSES);
        }
    }
}
