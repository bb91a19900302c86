package org.conflictmap.ui;

import java.lang.System.Logger.Level;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Logs how long it took from the start of the process until the first map was on screen, for {@code src/jmh/startup.sh}.
 * For the JavaFX thread only.
 */
final class StartupReport {
    /** A picture that is set is on screen after the pulse that paints it: this many pulses later. */
    private static final int PULSES = 2;

    private StartupReport() {}

    /**
     * Waits for a value that counts, logs the time and goes on.
     *
     * @param counts whether a value is the one that is waited for
     * @param then run afterwards
     */
    static <T> void when(ObservableValue<@Nullable T> value, Predicate<T> counts, Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                T present = value.getValue();
                if (present != null && counts.test(present) && ++pulses == PULSES) {
                    stop();
                    long millis = System.currentTimeMillis()
                            - ProcessHandle.current()
                                    .info()
                                    .startInstant()
                                    .orElseThrow()
                                    .toEpochMilli();
                    System.getLogger(StartupReport.class.getName())
                            .log(
                                    Level.INFO,
                                    "startup: first map after {0} ms since process start",
                                    Long.toString(millis));
                    then.run();
                }
            }
        }.start();
    }
}
