package org.conflictmap.ui;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.conflictmap.task.Tasks;

/**
 * Counts anew: at once where it takes no time, else off the window thread, where only the newest of the requests that wait
 * is done. What is older than what was delivered already is dropped. For the JavaFX thread only.
 */
public final class Recount {
    /** With more rows counting could be seen: a window drawn a moment late. */
    private static final int AT_ONCE_ROWS = 100_000;

    /** Makes one for each purpose: requests of one do not displace those of another. */
    @FunctionalInterface
    public interface Source {
        /** Everything is counted at once. */
        Source AT_ONCE = purpose -> new Recount(Runnable::run, Runnable::run);

        /** Those in lanes of their own. */
        static Source of(Tasks tasks, Executor windowThread) {
            return purpose -> new Recount(tasks.lane(purpose), windowThread);
        }

        Recount named(String purpose);
    }

    private final Tasks.Lane lane;
    private final Executor windowThread;
    private long asked;
    private long delivered;

    private Recount(Tasks.Lane lane, Executor windowThread) {
        this.lane = lane;
        this.windowThread = windowThread;
    }

    /** Does the work and hands over its result: before this returns if there are few rows. */
    public <T> void run(int rows, Supplier<T> work, Consumer<T> done) {
        if (rows <= AT_ONCE_ROWS) {
            delivered = ++asked;
            done.accept(work.get());
        } else {
            runAway(work, done);
        }
    }

    /** As {@link #run}, but never on the window thread. */
    public <T> void runAway(Supplier<T> work, Consumer<T> done) {
        long number = ++asked;
        lane.submit(() -> {
            T result = work.get();
            windowThread.execute(() -> {
                if (number > delivered) {
                    delivered = number;
                    done.accept(result);
                }
            });
        });
    }
}
