package org.conflictmap.map.style;

import org.conflictmap.map.basemap.BasemapFeature;

/** What else a rule asks of a feature, by its attributes. Safe from any thread; asked once a feature, rule and frame. */
@FunctionalInterface
public interface FeatureSieve {
    /** Takes every feature. */
    FeatureSieve ALL = feature -> true;

    boolean takes(BasemapFeature feature);
}
