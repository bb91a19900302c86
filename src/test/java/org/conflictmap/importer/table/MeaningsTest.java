package org.conflictmap.importer.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningsTest {
    private static final int LONG = 1 << 20;

    private final List<String> asked = new ArrayList<>();
    private final Meanings<Integer> lengths = new Meanings<>(text -> {
        asked.add(text);
        return text.length();
    });

    @Test
    void aTextThatCameBeforeIsNotWorkedOutAgain() {
        assertThat(lengths.of("synthetic")).isEqualTo(9);
        asked.clear();
        assertThat(lengths.of("synthetic")).isEqualTo(9);
        assertThat(asked).isEmpty();
    }

    @Test
    void ofLongTextsFewAreKept() {
        for (int text = 0; text < 12; text++) {
            lengths.of("x".repeat(LONG + text));
        }
        asked.clear();
        assertThat(lengths.of("x".repeat(LONG + 11))).isEqualTo(LONG + 11);
        assertThat(asked).hasSize(1);
    }
}
