package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.conflictmap.dataset.Dataset;
import org.conflictmap.query.Certainty;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.Test;

class ViewerStateTest {
    @Test
    void aDatasetThatOpensShowsWhatIsOnlyPossibleToo() {
        ViewerState state = new ViewerState();
        state.certainty.set(Certainty.CERTAIN_ONLY);
        state.open(Dataset.EMPTY, EventTable.EMPTY);
        assertThat(state.certainty.get()).isEqualTo(Certainty.CERTAIN_AND_POSSIBLE);
    }
}
