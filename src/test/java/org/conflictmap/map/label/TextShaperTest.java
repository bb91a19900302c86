package org.conflictmap.map.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextShaperTest {
    private final TextShaper shaper = new TextShaper();

    @Test
    void arabicLettersAreJoined() {
        double joined = shaper.line("حلب", MapFont.REGULAR, 20).width();
        double apart = "حلب"
                .chars()
                .mapToDouble(letter -> shaper.line(Character.toString(letter), MapFont.REGULAR, 20)
                        .width())
                .sum();
        assertThat(joined).isLessThan(apart * 0.9);
    }

    @Test
    void textGrowsWithItsSizeAndItsTracking() {
        double width = shaper.shape("Aleppo", MapFont.REGULAR, 12, 0).width();
        assertThat(shaper.shape("Aleppo", MapFont.REGULAR, 24, 0).width()).isCloseTo(2 * width, within(0.5));
        assertThat(shaper.shape("Aleppo", MapFont.REGULAR, 12, 0.2).width()).isGreaterThan(width);
    }

    @ParameterizedTest
    @EnumSource(MapFont.class)
    void everyFontComesWithTheProgram(MapFont font) {
        assertThat(font.font().getSize()).isEqualTo(1);
    }

    @Test
    void aBlockIsAsWideAsItsWidestLineAndLeavesBlankOnesOut() {
        LabelBlock block = LabelBlock.of(shaper, LabelStyle.CITY, 1, "Aleppo", "", "حلب");
        assertThat(block.lines()).hasSize(2);
        assertThat(block.widthPx()).isEqualTo(block.lines().get(0).width());
        assertThat(block.baselinePx(1)).isGreaterThan(block.baselinePx(0));
        assertThat(block.indentPx(1, LabelBlock.Align.RIGHT))
                .isEqualTo(block.widthPx() - block.lines().get(1).width());
    }
}
