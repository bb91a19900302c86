package org.conflictmap.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NewestTest {
    /** Work that waits until the test lets it run, in the test's thread. */
    private final Deque<Runnable> work = new ArrayDeque<>();

    private final List<String> answers = new ArrayList<>();
    private final Newest<Integer, String> newest = new Newest<>(
            new WaitingTasks(),
            this::answer,
            (question, answer) -> answers.add(answer),
            failure -> answers.add("failed"));

    @Test
    void theNewestQuestionIsAnsweredAndThoseBetweenAreNot() {
        newest.ask(1);
        newest.ask(2);
        newest.ask(3);
        assertThat(work).hasSize(1);
        work.remove().run();
        work.remove().run();
        assertThat(work).isEmpty();
        assertThat(answers).containsExactly("answer 1", "answer 3");
    }

    @Test
    void aQuestionThatFailsDoesNotStopTheNext() {
        newest.ask(-1);
        newest.ask(2);
        work.remove().run();
        work.remove().run();
        assertThat(answers).containsExactly("failed", "answer 2");
    }

    @Test
    void directlyEveryQuestionIsAnsweredBeforeTheCallReturns() {
        Newest<Integer, String> direct = new Newest<>(
                Tasks.direct(),
                this::answer,
                (question, answer) -> answers.add(answer),
                failure -> answers.add("failed"));
        direct.ask(1);
        direct.ask(2);
        assertThat(answers).containsExactly("answer 1", "answer 2");
    }

    private String answer(int question) {
        if (question < 0) {
            throw new IllegalArgumentException("no answer");
        }
        return "answer " + question;
    }

    private final class WaitingTasks implements Tasks {
        @Override
        public <T> Handle submit(
                Work<T> asked, ProgressListener onProgress, Consumer<T> onDone, Consumer<Throwable> onFailed) {
            work.add(() -> Tasks.direct().submit(asked, onProgress, onDone, onFailed));
            return () -> {};
        }

        @Override
        public Lane lane(String name) {
            return Runnable::run;
        }

        @Override
        public void close() {}
    }
}
