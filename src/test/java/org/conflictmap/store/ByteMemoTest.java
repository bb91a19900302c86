package org.conflictmap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What it remembers is right; a hash map is the oracle. It may forget. */
class ByteMemoTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void remembersNumbersForExactlyTheseBytes() {
        Random random = new Random(1);
        ByteMemo memo = new ByteMemo(2);
        Map<String, Integer> oracle = new HashMap<>();
        for (int turn = 0; turn < 50_000; turn++) {
            String key = "x".repeat(random.nextInt(20)) + random.nextInt(800);
            byte[] around = bytes("..." + key + "...");
            int found = memo.find(around, 3, around.length - 3);
            Integer expected = oracle.get(key);
            assertThat(found >= 0).isEqualTo(expected != null);
            if (expected == null) {
                memo.keep(around, 3, around.length - 3, turn, -turn);
                oracle.put(key, turn);
            } else {
                assertThat(memo.number(found, 0)).isEqualTo(expected);
                assertThat(memo.number(found, 1)).isEqualTo(-expected);
            }
        }
    }

    @Test
    void whereNothingComesTwiceItForgetsAndGoesOn() {
        ByteMemo memo = new ByteMemo(1);
        byte[] key = new byte[100_000];
        for (int turn = 0; turn < 1_000; turn++) {
            key[0] = (byte) turn;
            key[1] = (byte) (turn >> 8);
            assertThat(memo.find(key, 0, key.length)).isEqualTo(-1);
            memo.keep(key, 0, key.length, turn);
            int found = memo.find(key, 0, key.length);
            assertThat(found < 0 || memo.number(found, 0) == turn).isTrue();
        }
        assertThat(memo.find(key, 0, 3)).isEqualTo(-1);
    }
}
