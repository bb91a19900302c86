package org.conflictmap.map.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.conflictmap.map.Extent;
import org.junit.jupiter.api.Test;

class BasemapLayerTest {
    private static final Extent FRAME = new Extent(0, 0, 100, 100);

    @Test
    void anOutlineLeavesOutTheEdgesAlongTheFrame() {
        BasemapLayer land = polygon(0, 20, 0, 0, 50, 0, 60, 30, 40, 50, 0, 20);

        BasemapLayer coast = land.outline();

        assertThat(coast.kind()).isEqualTo(LayerKind.LINE);
        assertThat(coast.partCount()).isEqualTo(1);
        assertThat(coast.vertexCount()).isEqualTo(4);
        assertThat(coast.x(0)).isEqualTo(50);
        assertThat(coast.y(0)).isZero();
        assertThat(coast.x(3)).isZero();
        assertThat(coast.y(3)).isEqualTo(20);
        assertThat(coast.features())
                .singleElement()
                .extracting(BasemapFeature::name)
                .isEqualTo("synthetic land");
    }

    @Test
    void anOutlineThatTouchesNoFrameIsTheWholeRing() {
        BasemapLayer coast = polygon(10, 10, 20, 10, 20, 20, 10, 10).outline();

        assertThat(coast.partCount()).isEqualTo(1);
        assertThat(coast.vertexCount()).isEqualTo(4);
    }

    @Test
    void landThatFillsTheFrameHasNoOutline() {
        BasemapLayer coast = polygon(0, 0, 100, 0, 100, 100, 0, 100, 0, 0).outline();

        assertThat(coast.features()).isEmpty();
        assertThat(coast.vertexCount()).isZero();
    }

    @Test
    void onlyPolygonsHaveAnOutline() {
        BasemapLayer rivers = new BasemapLayerBuilder("synthetic rivers", LayerKind.LINE, FRAME).build();

        assertThatThrownBy(rivers::outline)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("synthetic rivers");
    }

    private static BasemapLayer polygon(double... ring) {
        BasemapLayerBuilder builder = new BasemapLayerBuilder("land", LayerKind.POLYGON, FRAME);
        builder.begin("synthetic land", "", FeatureClass.LAND, "", 0);
        builder.addPart(ring);
        builder.end();
        return builder.build();
    }
}
