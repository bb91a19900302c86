package org.conflictmap.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.conflictmap.event.Passage;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OriginalRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Feature", "Point", "MultiPolygon"})
    void theTypeThatGeoJsonGivesItsObjectsIsEvidenceForNothing(String type) {
        assertThat(evidence("type", type)).isEmpty();
    }

    @Test
    void aTypeThatTheDataGivesTheEventIsEvidenceForWhat() {
        assertThat(evidence("type", "Synthetic raid")).contains(Passage.Field.WHAT);
    }

    private static Optional<Passage.Field> evidence(String name, String value) {
        return RecordFields.evidence(new OriginalRecord.Field(name, value), EventTable.EMPTY, 0);
    }
}
