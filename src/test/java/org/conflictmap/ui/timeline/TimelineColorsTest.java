package org.conflictmap.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.conflictmap.event.EventType;
import org.conflictmap.map.ColorRule;
import org.junit.jupiter.api.Test;

class TimelineColorsTest {
    @Test
    void barsHaveTheColourThatTheDatasetHasOnTheMap() {
        TimelineColors colors =
                TimelineColors.LIGHT.by(List.of(ColorRule.BLUE, ColorRule.TYPE, ColorRule.KILLED, ColorRule.GREEN));
        assertThat(colors.of(0, EventType.RIOTS)).isEqualTo(Color.web("#0072b2"));
        assertThat(colors.of(3, EventType.RIOTS)).isEqualTo(Color.web("#009e73"));
        assertThat(colors.of(1, EventType.RIOTS)).isEqualTo(TimelineColors.LIGHT.of(0, EventType.RIOTS));
        assertThat(colors.of(2, EventType.RIOTS)).isEqualTo(TimelineColors.LIGHT.mutedText());
    }
}
