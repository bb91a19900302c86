package org.conflictmap.map.style;

import java.util.IdentityHashMap;
import java.util.Map;
import org.conflictmap.map.basemap.BasemapFeature;
import org.conflictmap.map.basemap.BasemapFeatures;
import org.geotools.api.filter.Filter;

/** A GeoTools filter by attributes, asked once for every feature; what it answered is kept. Safe from any thread. */
final class GeoToolsSieve implements FeatureSieve {
    private final Filter filter;
    private final Map<BasemapFeature, Boolean> answers = new IdentityHashMap<>();

    GeoToolsSieve(Filter filter) {
        this.filter = filter;
    }

    @Override
    public synchronized boolean takes(BasemapFeature feature) {
        return answers.computeIfAbsent(feature, this::ask);
    }

    /** A function that fails on a feature's values does not take it. */
    private boolean ask(BasemapFeature feature) {
        try {
            return filter.evaluate(BasemapFeatures.attributesOf(feature));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
