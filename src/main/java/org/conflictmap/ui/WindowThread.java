package org.conflictmap.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to the JavaFX thread, also what is done before there is one: loading begins while JavaFX still starts. Safe
 * for all threads.
 */
public final class WindowThread implements Executor {
    private @Nullable List<Runnable> waiting = new ArrayList<>();

    @Override
    public synchronized void execute(Runnable command) {
        List<Runnable> queue = waiting;
        if (queue == null) {
            Platform.runLater(command);
        } else {
            queue.add(command);
        }
    }

    /** JavaFX has started: runs what waited, in its order, on this thread, which is JavaFX's. */
    public synchronized void started() {
        List<Runnable> queue = waiting;
        waiting = null;
        if (queue != null) {
            queue.forEach(Runnable::run);
        }
    }
}
