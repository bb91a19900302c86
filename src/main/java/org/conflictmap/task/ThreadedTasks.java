package org.conflictmap.task;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Tasks on daemon threads, which end when they have had nothing to do for a while. */
final class ThreadedTasks implements Tasks {
    private static final long IDLE_SECONDS = 30;

    private final Executor callbackExecutor;
    private final ExecutorService workers =
            pool("task", Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Set<Job<?>> jobs = ConcurrentHashMap.newKeySet();
    private final Set<ExecutorService> lanes = ConcurrentHashMap.newKeySet();

    ThreadedTasks(Executor callbackExecutor) {
        this.callbackExecutor = callbackExecutor;
    }

    @Override
    public <T> Handle submit(
            Work<T> work, ProgressListener onProgress, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Job<T> job = new Job<>(work, onProgress, onDone, onFailed, callbackExecutor, jobs::remove);
        jobs.add(job);
        workers.execute(job);
        return job;
    }

    @Override
    public Lane lane(String name) {
        ExecutorService thread = pool(name, 1);
        lanes.add(thread);
        return new LatestLane(thread);
    }

    @Override
    public void close() {
        jobs.forEach(Job::cancel);
        workers.shutdown();
        lanes.forEach(ExecutorService::shutdown);
    }

    private static ExecutorService pool(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                job -> {
                    Thread thread = new Thread(job, threads == 1 ? name : name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
