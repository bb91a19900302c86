package org.conflictmap.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Work off the window thread. What comes of it is delivered through one {@link Executor}, which the window sets to its
 * own thread.
 *
 * <p>All methods are safe for all threads and return at once, except with {@link #direct()}.
 */
public interface Tasks extends AutoCloseable {
    /** Runs work on threads of its own: daemons, named, as many as there are processors and at least two. */
    static Tasks threaded(Executor callbackExecutor) {
        return new ThreadedTasks(callbackExecutor);
    }

    /** The synchronous twin for tests: everything is done and delivered before the call returns, in the caller's thread. */
    static Tasks direct() {
        return new DirectTasks();
    }

    /**
     * Runs a piece of work. Exactly one of the two is called, or neither if it is cancelled before.
     *
     * @param onProgress gets the newest report; reports that come faster than it takes them are left out
     */
    <T> Handle submit(Work<T> work, ProgressListener onProgress, Consumer<T> onDone, Consumer<Throwable> onFailed);

    /** Runs a piece of work whose progress nobody watches. */
    default <T> Handle submit(Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        return submit(work, ProgressListener.NONE, onDone, onFailed);
    }

    /**
     * A lane of its own thread, for frames: see {@link Lane}.
     *
     * @param name of the thread
     */
    Lane lane(String name);

    /** Cancels all work and takes no more; what is still running delivers nothing. */
    @Override
    void close();

    /** A piece of work; it runs outside the window thread. */
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** What a piece of work says and asks while it runs. */
    interface Progress {
        /**
         * Says how far the work is.
         *
         * @param total 0 if not known
         */
        void report(long done, long total);

        /** Whether its result is not wanted any more; long work asks now and then, and returns anything. */
        boolean isCancelled();
    }

    /** Hears how far a piece of work is. */
    @FunctionalInterface
    interface ProgressListener {
        ProgressListener NONE = (done, total) -> {};

        /** See {@link Progress#report}. */
        void progressed(long done, long total);
    }

    /** A piece of work that was submitted. */
    @FunctionalInterface
    interface Handle {
        /** From now on nothing is delivered. The work is told, not interrupted. Without effect once it is delivered. */
        void cancel();
    }

    /**
     * Runs one request at a time and remembers only the newest of those that wait: what came between is never run, the
     * newest always is. A request that fails goes to its thread's uncaught exception handler, and the lane goes on.
     */
    @FunctionalInterface
    interface Lane {
        void submit(Runnable newest);
    }
}
