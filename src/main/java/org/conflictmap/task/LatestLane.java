package org.conflictmap.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.conflictmap.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;

/** The newest request wins. Safe for all threads; the executor must run one job at a time. */
final class LatestLane implements Lane {
    private final Executor thread;
    private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();

    LatestLane(Executor thread) {
        this.thread = thread;
    }

    @Override
    public void submit(Runnable newest) {
        if (waiting.getAndSet(newest) == null) {
            thread.execute(this::runNewest);
        }
    }

    private void runNewest() {
        Runnable newest = waiting.getAndSet(null);
        if (newest != null) {
            newest.run();
        }
    }
}
