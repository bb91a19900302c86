package org.conflictmap.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TasksTest {
    /** Stands for the window thread: callbacks wait in it until the test runs them. */
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

    private final List<String> delivered = new ArrayList<>();

    @Test
    void aResultIsDeliveredOnTheGivenExecutor() throws Exception {
        try (Tasks tasks = Tasks.threaded(window::add)) {
            tasks.submit(progress -> Thread.currentThread().getName(), this::done, this::failed);
            runNextCallback();
        }
        assertThat(delivered).singleElement().asString().startsWith("task-");
    }

    @Test
    void aFailureIsDeliveredInsteadOfAResult() throws Exception {
        try (Tasks tasks = Tasks.threaded(window::add)) {
            tasks.submit(
                    progress -> {
                        throw new IllegalStateException("broken");
                    },
                    this::done,
                    this::failed);
            runNextCallback();
        }
        assertThat(delivered).containsExactly("failed: broken");
    }

    @Test
    void cancelledWorkIsToldAndDeliversNothing() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicBoolean told = new AtomicBoolean();
        try (Tasks tasks = Tasks.threaded(window::add)) {
            Tasks.Handle handle = tasks.submit(
                    progress -> {
                        started.countDown();
                        cancelled.await();
                        told.set(progress.isCancelled());
                        return "late";
                    },
                    this::done,
                    this::failed);
            started.await();
            handle.cancel();
            cancelled.countDown();
            runNextCallback();
        }
        assertThat(told).isTrue();
        assertThat(delivered).isEmpty();
    }

    @Test
    void aResultThatWaitsForTheWindowIsDroppedWhenItIsCancelled() throws Exception {
        try (Tasks tasks = Tasks.threaded(window::add)) {
            Tasks.Handle handle = tasks.submit(progress -> "unwanted", this::done, this::failed);
            Runnable callback = window.poll(30, TimeUnit.SECONDS);
            handle.cancel();
            assertThat(callback).isNotNull();
            callback.run();
        }
        assertThat(delivered).isEmpty();
    }

    @Test
    void closingCancelsWhatIsRunning() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Tasks tasks = Tasks.threaded(window::add);
        tasks.submit(
                progress -> {
                    started.countDown();
                    closed.await();
                    return "late";
                },
                this::done,
                this::failed);
        started.await();
        tasks.close();
        closed.countDown();
        runNextCallback();
        assertThat(delivered).isEmpty();
    }

    @Test
    void onlyTheNewestOfReportsThatPileUpIsDelivered() throws Exception {
        CountDownLatch reported = new CountDownLatch(1);
        try (Tasks tasks = Tasks.threaded(window::add)) {
            tasks.submit(
                    progress -> {
                        progress.report(1, 3);
                        progress.report(2, 3);
                        progress.report(3, 3);
                        reported.countDown();
                        return "done";
                    },
                    (done, total) -> delivered.add(done + " of " + total),
                    this::done,
                    this::failed);
            reported.await();
            runNextCallback();
            runNextCallback();
        }
        assertThat(delivered).containsExactly("3 of 3", "done");
    }

    @Test
    void aLaneSkipsToTheNewestRequestAndRunsIt() throws Exception {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        CountDownLatch lastDone = new CountDownLatch(1);
        List<String> painted = new ArrayList<>();
        try (Tasks tasks = Tasks.threaded(window::add)) {
            Tasks.Lane lane = tasks.lane("painter");
            lane.submit(() -> {
                firstRuns.countDown();
                await(othersWait);
                painted.add(Thread.currentThread().getName() + " 1");
            });
            firstRuns.await();
            lane.submit(() -> painted.add("2"));
            lane.submit(() -> painted.add("3"));
            lane.submit(() -> {
                painted.add("4");
                lastDone.countDown();
            });
            othersWait.countDown();
            lastDone.await();
        }
        assertThat(painted).containsExactly("painter 1", "4");
    }

    @Test
    void aLaneGoesOnAfterARequestFailed() throws Exception {
        CountDownLatch uncaught = new CountDownLatch(1);
        CountDownLatch nextDone = new CountDownLatch(1);
        try (Tasks tasks = Tasks.threaded(window::add)) {
            Tasks.Lane lane = tasks.lane("painter");
            lane.submit(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> uncaught.countDown());
                throw new IllegalStateException("a frame that fails, on purpose");
            });
            uncaught.await();
            lane.submit(nextDone::countDown);
            nextDone.await();
        }
        assertThat(nextDone.getCount()).isZero();
    }

    @Test
    void theDirectTwinIsDoneWhenItReturns() {
        try (Tasks tasks = Tasks.direct()) {
            tasks.submit(
                    progress -> {
                        progress.report(1, 2);
                        return "done";
                    },
                    (done, total) -> delivered.add(done + " of " + total),
                    this::done,
                    this::failed);
            tasks.lane("painter").submit(() -> delivered.add("painted"));
        }
        assertThat(delivered).containsExactly("1 of 2", "done", "painted");
    }

    private void runNextCallback() throws InterruptedException {
        Runnable callback = window.poll(30, TimeUnit.SECONDS);
        assertThat(callback).isNotNull();
        callback.run();
    }

    private void done(String result) {
        delivered.add(result);
    }

    private void failed(Throwable failure) {
        delivered.add("failed: " + failure.getMessage());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
