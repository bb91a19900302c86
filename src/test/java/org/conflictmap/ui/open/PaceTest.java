package org.conflictmap.ui.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void theRateAndWhatIsLeftComeFromWhatIsDone() {
        Pace pace = new Pace(50, 200, 5 * SECOND);

        assertThat(pace.rate()).isCloseTo(10, within(1e-9));
        assertThat(pace.share()).isCloseTo(0.25, within(1e-9));
        assertThat(pace.secondsLeft()).hasValue(15);
    }

    @Test
    void nothingIsPromisedBeforeItCanBeTold() {
        assertThat(new Pace(0, 200, 5 * SECOND).secondsLeft()).isEmpty();
        assertThat(new Pace(50, 200, SECOND / 10).secondsLeft()).isEmpty();
        assertThat(new Pace(50, 0, 5 * SECOND).secondsLeft()).isEmpty();
        assertThat(new Pace(50, 0, 5 * SECOND).share()).isNegative();
    }
}
