package org.conflictmap.map.basemap;

import org.conflictmap.map.Extent;

/**
 * One thing of a basemap layer. Its coordinates are in the layer, as the parts {@code firstPart} up to but not including
 * {@code endPart}. Immutable.
 *
 * @param name the name in English or in Latin letters, or empty
 * @param nameAr the name in Arabic, or empty
 * @param code what others refer to it by: ISO 3166-1 alpha-2 for a country ("SY"), GeoNames' code for a first-order
 *     division ("SY.09"), GeoNames' id for a place ("170063"), or empty
 * @param scaleRank how important it is, 0 (seen on a map of the world) to 12 (seen on a map of a district)
 * @param extent its bounding box in Web Mercator metres
 */
public record BasemapFeature(
        String name,
        String nameAr,
        FeatureClass featureClass,
        String code,
        int scaleRank,
        int firstPart,
        int endPart,
        Extent extent) {}
