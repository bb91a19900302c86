package org.conflictmap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.map.style.FileStyle;
import org.junit.jupiter.api.Test;

class LayerStackTest {
    @Test
    void aStyleStaysWhenALayerIsHiddenFadedOrMovedAndGoesWhenItsOwnIsWanted() {
        FileStyle style = new FileStyle(java.nio.file.Path.of("synthetic.sld"), List.of());
        LayerStack styled = LayerStack.STANDARD
                .withStyle(LayerId.BORDERS, style)
                .withOpacity(LayerId.BORDERS, 0.5)
                .withVisibility(LayerId.BORDERS, Visibility.HIDDEN)
                .moved(LayerId.BORDERS, 0);
        assertThat(styled.state(LayerId.BORDERS).style()).isEqualTo(style);
        assertThat(styled.withStyle(LayerId.BORDERS, null)
                        .state(LayerId.BORDERS)
                        .style())
                .isNull();
    }

    @Test
    void changingOneLayerLeavesTheOthersAndTheOldStackAsTheyWere() {
        LayerStack changed = LayerStack.STANDARD
                .withOpacity(LayerId.BORDERS, 0.4)
                .withVisibility(LayerId.RIVERS_LAKES, Visibility.HIDDEN);
        assertThat(changed.state(LayerId.BORDERS).opacity()).isEqualTo(0.4);
        assertThat(changed.isPainted(LayerId.RIVERS_LAKES)).isFalse();
        assertThat(changed.isPainted(LayerId.EVENTS)).isTrue();
        assertThat(LayerStack.STANDARD.isPainted(LayerId.RIVERS_LAKES)).isTrue();
    }

    @Test
    void aMovedLayerHasThatManyLayersBelowIt() {
        LayerStack moved = LayerStack.STANDARD.moved(LayerId.EVENTS, 1);
        assertThat(moved.layers().get(1).id()).isEqualTo(LayerId.EVENTS);
        assertThat(moved.layers()).hasSameSizeAs(LayerStack.STANDARD.layers());
        assertThat(moved.moved(LayerId.EVENTS, 99)).isEqualTo(LayerStack.STANDARD);
    }

    @Test
    void aStackWithoutEveryLayerIsRefused() {
        assertThatThrownBy(() -> new LayerStack(List.of(new LayerState(LayerId.EVENTS, Visibility.SHOWN, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsFullyTransparentIsNotPainted() {
        assertThat(LayerStack.STANDARD.withOpacity(LayerId.PLACES, 0).isPainted(LayerId.PLACES))
                .isFalse();
    }
}
