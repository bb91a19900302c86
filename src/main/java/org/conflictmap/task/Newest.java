package org.conflictmap.task;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions off the caller's thread, one at a time. Questions that come while one is being answered replace each
 * other: the newest is always answered. Used and called back on one thread, that of the tasks' callbacks.
 */
public final class Newest<Q, A> {
    private final Tasks tasks;
    private final Function<Q, A> work;
    private final BiConsumer<Q, A> onAnswer;
    private final Consumer<Throwable> onFailed;
    private @Nullable Q waiting;
    private boolean isBusy;

    /**
     * @param work runs outside the caller's thread
     * @param onAnswer gets every answer with its question, which may not be the newest any more
     * @param onFailed told when the work threw
     */
    public Newest(Tasks tasks, Function<Q, A> work, BiConsumer<Q, A> onAnswer, Consumer<Throwable> onFailed) {
        this.tasks = tasks;
        this.work = work;
        this.onAnswer = onAnswer;
        this.onFailed = onFailed;
    }

    /** Asks; what was asked before and is not being answered yet is forgotten. */
    public void ask(Q question) {
        if (isBusy) {
            waiting = question;
            return;
        }
        isBusy = true;
        tasks.submit(
                progress -> work.apply(question),
                answer -> next(() -> onAnswer.accept(question, answer)),
                failure -> next(() -> onFailed.accept(failure)));
    }

    private void next(Runnable deliver) {
        try {
            deliver.run();
        } finally {
            isBusy = false;
            Q question = waiting;
            waiting = null;
            if (question != null) {
                ask(question);
            }
        }
    }
}
