package org.conflictmap.ui.timeline;

import org.jspecify.annotations.Nullable;

/** A clock that ticks when the test says so. */
final class HandClock implements PlayClock {
    private @Nullable Runnable tick;
    private double ticksPerSecond;

    @Override
    public void start(double newTicksPerSecond, Runnable newTick) {
        ticksPerSecond = newTicksPerSecond;
        tick = newTick;
    }

    @Override
    public void stop() {
        tick = null;
    }

    boolean isRunning() {
        return tick != null;
    }

    double ticksPerSecond() {
        return ticksPerSecond;
    }

    /** One tick, if it runs; on the JavaFX thread. */
    void tick() {
        if (tick != null) {
            tick.run();
        }
    }
}
