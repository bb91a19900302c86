package org.conflictmap.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.map.SyntheticEvents;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Test;

class EventFeaturesTest {
    private final EventTable table = new SyntheticEvents()
            .at(37.5, 36, EventType.BATTLES, PlacePrecision.EXACT)
            .at(38, 35, EventType.PROTESTS, PlacePrecision.PROVINCE)
            .nowhere(EventType.BATTLES)
            .table();
    private final SimpleFeatureCollection features = EventFeatures.of(table, RowSet.all(3));

    @Test
    void everyRowIsAFeatureAndOnlyAPointHasAGeometry() {
        List<SimpleFeature> all = list(features);
        assertThat(all).extracting(SimpleFeature::getID).containsExactly("e0", "e1", "e2");
        assertThat(features.size()).isEqualTo(3);
        assertThat(all.get(0).getDefaultGeometry()).hasToString("POINT (37.5 36)");
        assertThat(all.get(1).getDefaultGeometry()).isNull();
        assertThat(all.get(2).getDefaultGeometry()).isNull();
        assertThat(all.get(0).getAttribute("start")).isEqualTo("2015-11-10");
    }

    @Test
    void aGeoToolsFilterSelectsByTheAttributes() {
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        SimpleFeatureCollection battles =
                features.subCollection(filters.equals(filters.property("type"), filters.literal("battles")));
        assertThat(list(battles)).extracting(SimpleFeature::getID).containsExactly("e0", "e2");
    }

    @Test
    void theBoundsHoldThePointsAndNoAreas() {
        assertThat(features.getBounds().getMinX()).isEqualTo(37.5);
        assertThat(features.getBounds().getMaxX()).isEqualTo(37.5);
    }

    private static List<SimpleFeature> list(SimpleFeatureCollection collection) {
        List<SimpleFeature> list = new ArrayList<>();
        try (SimpleFeatureIterator iterator = collection.features()) {
            while (iterator.hasNext()) {
                list.add(iterator.next());
            }
        }
        return list;
    }
}
