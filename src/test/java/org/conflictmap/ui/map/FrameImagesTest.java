package org.conflictmap.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameImagesTest {
    private final FrameImages images = new FrameImages();

    @Test
    void anArrayThatWasShownIsNotPaintedOnBeforeAWholePulseHasShownAnother() {
        FrameImages.Slot shown = images.take(4, 3);
        images.retire(shown);
        assertThat(images.take(4, 3)).isNotSameAs(shown);
        assertThat(images.pulse()).as("still waiting").isTrue();
        assertThat(images.take(4, 3)).isNotSameAs(shown);
        assertThat(images.pulse()).as("still waiting").isFalse();
        assertThat(images.take(4, 3)).isSameAs(shown);
    }

    @Test
    void anArrayThatWasNeverShownIsFreeAtOnce() {
        FrameImages.Slot abandoned = images.take(4, 3);
        images.release(abandoned);
        assertThat(images.take(4, 3)).isSameAs(abandoned);
    }

    @Test
    void anArrayOfAnotherSizeIsGivenUp() {
        images.release(images.take(4, 3));
        FrameImages.Slot larger = images.take(8, 6);
        assertThat(larger.pixels()).hasSize(48);
    }
}
