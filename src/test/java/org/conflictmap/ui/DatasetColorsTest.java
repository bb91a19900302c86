package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.conflictmap.map.ColorRule;
import org.junit.jupiter.api.Test;

class DatasetColorsTest {
    @Test
    void aDatasetThatIsAloneIsColouredByTypeUnlessTheUserHasChosen() {
        DatasetColors colors = DatasetColors.NONE.opened(List.of("a"));
        assertThat(colors.rules(List.of("a"))).containsExactly(ColorRule.TYPE);
        assertThat(colors.with("a", ColorRule.KILLED).rules(List.of("a"))).containsExactly(ColorRule.KILLED);
    }

    @Test
    void severalHaveAColourEachThatNoOtherHas() {
        List<String> ids = IntStream.range(0, ColorRule.swatches().size())
                .mapToObj(number -> "d" + number)
                .toList();
        List<ColorRule> rules =
                DatasetColors.NONE.with("d1", ColorRule.BLUE).opened(ids).rules(ids);
        assertThat(rules.get(1)).isEqualTo(ColorRule.BLUE);
        assertThat(rules).doesNotHaveDuplicates().allMatch(ColorRule::isSwatch);
    }

    @Test
    void aDatasetKeepsItsColourWhenAnotherIsTakenAway() {
        DatasetColors colors = DatasetColors.NONE.opened(List.of("a", "b", "c"));
        List<ColorRule> before = colors.rules(List.of("b", "c"));
        assertThat(colors.opened(List.of("b", "c")).rules(List.of("b", "c"))).isEqualTo(before);
        assertThat(colors.opened(List.of("c")).rules(List.of("c"))).containsExactly(ColorRule.TYPE);
    }

    @Test
    void thereCanBeMoreDatasetsThanColours() {
        List<String> ids =
                IntStream.range(0, 30).mapToObj(number -> "d" + number).toList();
        assertThat(DatasetColors.NONE.opened(ids).rules(ids)).hasSize(30).allMatch(ColorRule::isSwatch);
    }
}
