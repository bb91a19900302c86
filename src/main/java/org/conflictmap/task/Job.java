package org.conflictmap.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.conflictmap.task.Tasks.Handle;
import org.conflictmap.task.Tasks.Progress;
import org.conflictmap.task.Tasks.ProgressListener;
import org.conflictmap.task.Tasks.Work;
import org.jspecify.annotations.Nullable;

/** One piece of work from its start to the delivery of its result. Run once; cancelled from any thread. */
final class Job<T> implements Runnable, Handle, Progress {
    private record Report(long done, long total) {}

    private final Work<T> work;
    private final ProgressListener onProgress;
    private final Consumer<T> onDone;
    private final Consumer<Throwable> onFailed;
    private final Executor callbackExecutor;
    private final Consumer<Job<?>> onEnd;
    private final AtomicReference<@Nullable Report> newest = new AtomicReference<>();
    private volatile boolean cancelled;

    /** @param onEnd told when the work has run, delivered or not */
    Job(
            Work<T> work,
            ProgressListener onProgress,
            Consumer<T> onDone,
            Consumer<Throwable> onFailed,
            Executor callbackExecutor,
            Consumer<Job<?>> onEnd) {
        this.work = work;
        this.onProgress = onProgress;
        this.onDone = onDone;
        this.onFailed = onFailed;
        this.callbackExecutor = callbackExecutor;
        this.onEnd = onEnd;
    }

    @Override
    public void run() {
        if (!cancelled) {
            deliver(outcome());
        }
        onEnd.accept(this);
    }

    private Runnable outcome() {
        try {
            T result = work.run(this);
            return () -> onDone.accept(result);
        } catch (Throwable failure) {
            return () -> onFailed.accept(failure);
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void report(long done, long total) {
        if (newest.getAndSet(new Report(done, total)) == null) {
            deliver(this::deliverNewestReport);
        }
    }

    private void deliverNewestReport() {
        Report report = newest.getAndSet(null);
        if (report != null) {
            onProgress.progressed(report.done, report.total);
        }
    }

    private void deliver(Runnable callback) {
        callbackExecutor.execute(() -> {
            if (!cancelled) {
                callback.run();
            }
        });
    }
}
