package org.conflictmap.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Pieces of one work at the same time, each on a processor of its own as far as there are any. Safe for all threads. */
public final class Parallel {
    private static final long IDLE_SECONDS = 10;

    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "parallel");
                thread.setDaemon(true);
                return thread;
            });

    private Parallel() {}

    /** How many pieces make sense. */
    public static int parts() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Runs all pieces, the first of them on this thread, and waits for them.
     *
     * @return their results, in their order
     * @throws Exception the first piece's that failed, or its error; the others have ended by then
     */
    public static <T> List<T> all(List<? extends Callable<T>> pieces) throws Exception {
        List<Future<T>> others = new ArrayList<>();
        for (Callable<T> piece : pieces.subList(1, pieces.size())) {
            others.add(THREADS.submit(piece));
        }
        List<T> results = new ArrayList<>();
        Throwable failure = null;
        try {
            results.add(pieces.get(0).call());
        } catch (Exception | Error e) {
            failure = e;
        }
        for (Future<T> other : others) {
            try {
                results.add(other.get());
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
            }
        }
        if (failure instanceof Error) {
            throw (Error) failure;
        }
        if (failure != null) {
            throw (Exception) failure;
        }
        return results;
    }

    /**
     * Works on two things at the same time, on the first of them on this thread.
     *
     * @return their results
     */
    public static <T> List<T> both(Supplier<T> one, Supplier<T> other) {
        return unchecked(List.of(one::get, other::get));
    }

    /** Work on a part of something that is numbered: from an index to another, that one not included. */
    @FunctionalInterface
    public interface RangeWork<T> {
        T on(int from, int to);
    }

    /**
     * Divides {@code 0..size} into as many ranges as there are processors, none much shorter than {@code least}, and works
     * on all of them; on this thread alone if there is only one.
     *
     * @return the results in the order of the ranges, at least one
     */
    public static <T> List<T> ranges(int size, int least, RangeWork<T> work) {
        int parts = Math.max(1, Math.min(parts(), size / least));
        if (parts == 1) {
            return List.of(work.on(0, size));
        }
        List<Callable<T>> pieces = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) size * part / parts);
            int to = (int) ((long) size * (part + 1) / parts);
            pieces.add(() -> work.on(from, to));
        }
        return unchecked(pieces);
    }

    private static <T> List<T> unchecked(List<Callable<T>> pieces) {
        try {
            return all(pieces);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException(e);
        }
    }
}
