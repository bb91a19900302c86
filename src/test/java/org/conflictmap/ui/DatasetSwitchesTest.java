package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.query.Filter;
import org.junit.jupiter.api.Test;

class DatasetSwitchesTest {
    private static final List<String> ALL = List.of("a", "b", "c");
    private static final Filter WORDS = new Filter.Text("synthetic");

    @Test
    void allAreShownWhileNothingIsSaidOfDatasets() {
        assertThat(ALL).allMatch(id -> DatasetSwitches.isShown(WORDS, id));
    }

    @Test
    void whatIsHiddenIsAConditionBesideTheOthersAndGoneWhenAllAreShownAgain() {
        Filter hidden = DatasetSwitches.with(WORDS, ALL, "b", Visibility.HIDDEN);
        assertThat(hidden).isEqualTo(new Filter.And(List.of(WORDS, new Filter.Datasets(Set.of("a", "c")))));
        assertThat(DatasetSwitches.hidden(hidden, ALL)).containsExactly("b");
        assertThat(DatasetSwitches.with(hidden, ALL, "b", Visibility.SHOWN)).isEqualTo(WORDS);
    }

    @Test
    void allCanBeHidden() {
        Filter none = DatasetSwitches.with(Filter.ALL, List.of("a"), "a", Visibility.HIDDEN);
        assertThat(none).isEqualTo(new Filter.Datasets(Set.of()));
        assertThat(Filter.parse(none.print())).isEqualTo(none);
        assertThat(DatasetSwitches.among(none, List.of("a"))).isEqualTo(none);
    }

    @Test
    void whatIsLeftWhenTheOthersAreTakenAwayIsNotHiddenByThem() {
        Filter onlyA = new Filter.Datasets(Set.of("a"));
        assertThat(DatasetSwitches.among(onlyA, List.of("b"))).isEqualTo(Filter.ALL);
        assertThat(DatasetSwitches.among(onlyA, List.of("a"))).isEqualTo(Filter.ALL);
        assertThat(DatasetSwitches.among(onlyA, List.of("a", "b"))).isEqualTo(onlyA);
        assertThat(DatasetSwitches.among(WORDS, List.of("b"))).isEqualTo(WORDS);
    }
}
