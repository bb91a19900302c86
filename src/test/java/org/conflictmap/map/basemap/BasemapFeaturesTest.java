package org.conflictmap.map.basemap;

import static org.assertj.core.api.Assertions.assertThat;

import org.conflictmap.map.Crs;
import org.conflictmap.map.Extent;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.DataUtilities;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class BasemapFeaturesTest {
    private static final Extent FRAME = new Extent(0, 0, 100, 100);

    @Test
    void polygonsKeepTheirHolesAndTheirParts() {
        BasemapLayerBuilder builder = new BasemapLayerBuilder("lakes", LayerKind.POLYGON, FRAME);
        builder.begin("Synthetic Lake", "", FeatureClass.LAKE, "", 4);
        builder.addPart(new double[] {0, 0, 10, 0, 10, 10, 0, 10, 0, 0});
        builder.addPart(new double[] {2, 2, 2, 4, 4, 4, 4, 2, 2, 2});
        builder.addPart(new double[] {20, 0, 30, 0, 30, 10, 20, 0});
        builder.end();

        SimpleFeature feature = only(builder.build());

        Geometry geometry = (Geometry) feature.getDefaultGeometry();
        assertThat(geometry.getNumGeometries()).isEqualTo(2);
        assertThat(geometry.getArea()).isEqualTo(100 - 4 + 50);
        assertThat(geometry.isValid()).isTrue();
        assertThat(feature.getAttribute(BasemapFeatures.NAME)).isEqualTo("Synthetic Lake");
        assertThat(feature.getAttribute(BasemapFeatures.RANK)).isEqualTo(4);
    }

    @Test
    void aFilterFindsFeaturesByClass() throws Exception {
        BasemapLayerBuilder builder = new BasemapLayerBuilder("borders", LayerKind.LINE, FRAME);
        builder.begin("", "", FeatureClass.INTERNATIONAL, "", 0);
        builder.addPart(new double[] {0, 0, 10, 0});
        builder.end();
        builder.begin("", "", FeatureClass.LINE_OF_CONTROL, "", 0);
        builder.addPart(new double[] {0, 5, 10, 5});
        builder.end();

        SimpleFeatureCollection borders = BasemapFeatures.of(builder.build());

        assertThat(borders.getSchema().getCoordinateReferenceSystem()).isSameAs(Crs.webMercator());
        assertThat(DataUtilities.list(borders.subCollection(ECQL.toFilter("class = 'line of control'"))))
                .singleElement()
                .extracting(SimpleFeature::getID)
                .isEqualTo("borders.1");
    }

    private static SimpleFeature only(BasemapLayer layer) {
        return DataUtilities.list(BasemapFeatures.of(layer)).get(0);
    }
}
