package org.conflictmap.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.conflictmap.task.Tasks;

/** Threaded tasks of which a test can tell whether all work is delivered. Safe for all threads. */
final class WatchedTasks implements Tasks {
    private final Tasks tasks;
    private final AtomicInteger open = new AtomicInteger();

    WatchedTasks(Executor callbackExecutor) {
        tasks = Tasks.threaded(callbackExecutor);
    }

    /** Whether everything that was submitted is done and delivered, or cancelled. Lanes do not count. */
    boolean isIdle() {
        return open.get() == 0;
    }

    @Override
    public <T> Handle submit(
            Work<T> work, ProgressListener onProgress, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        open.incrementAndGet();
        AtomicBoolean ended = new AtomicBoolean();
        Runnable end = () -> {
            if (!ended.getAndSet(true)) {
                open.decrementAndGet();
            }
        };
        Handle handle = tasks.submit(work, onProgress, endingWith(onDone, end), endingWith(onFailed, end));
        return () -> {
            handle.cancel();
            end.run();
        };
    }

    private static <T> Consumer<T> endingWith(Consumer<T> consumer, Runnable end) {
        return value -> {
            try {
                consumer.accept(value);
            } finally {
                end.run();
            }
        };
    }

    @Override
    public Lane lane(String name) {
        return tasks.lane(name);
    }

    @Override
    public void close() {
        tasks.close();
    }
}
