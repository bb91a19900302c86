package org.conflictmap.task;

import java.util.function.Consumer;

/** Tasks in the caller's thread. */
final class DirectTasks implements Tasks {
    @Override
    public <T> Handle submit(
            Work<T> work, ProgressListener onProgress, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Job<T> job = new Job<>(work, onProgress, onDone, onFailed, Runnable::run, ended -> {});
        job.run();
        return job;
    }

    @Override
    public Lane lane(String name) {
        return Runnable::run;
    }

    @Override
    public void close() {
        // Nothing runs between two calls.
    }
}
