package org.conflictmap.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void resultsComeInTheOrderOfThePieces() throws Exception {
        List<Callable<String>> pieces = List.of(() -> "one", () -> "two", () -> "three");
        assertThat(Parallel.all(pieces)).containsExactly("one", "two", "three");
    }

    @Test
    void whateverTheFirstPieceThrowsTheOthersHaveEnded() {
        for (Throwable thrown : List.of(new OutOfMemoryError("synthetic"), new IOException("synthetic"))) {
            CountDownLatch hasFailed = new CountDownLatch(1);
            AtomicBoolean hasEnded = new AtomicBoolean();
            List<Callable<String>> pieces = List.of(
                    () -> {
                        hasFailed.countDown();
                        if (thrown instanceof Error) {
                            throw (Error) thrown;
                        }
                        throw (Exception) thrown;
                    },
                    () -> {
                        hasFailed.await();
                        hasEnded.set(true);
                        return "two";
                    });
            assertThatThrownBy(() -> Parallel.all(pieces)).isSameAs(thrown);
            assertThat(hasEnded).isTrue();
        }
    }

    @Test
    void theFailureOfAnyPieceIsThrown() {
        IOException thrown = new IOException("synthetic");
        List<Callable<String>> pieces = List.of(() -> "one", () -> {
            throw thrown;
        });
        assertThatThrownBy(() -> Parallel.all(pieces)).isSameAs(thrown);
    }
}
