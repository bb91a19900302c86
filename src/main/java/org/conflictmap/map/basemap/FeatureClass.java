package org.conflictmap.map.basemap;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a feature of the basemap is. The key is what the files hold and what filters and styles compare with. */
public enum FeatureClass {
    LAND("land"),
    OCEAN("ocean"),
    SEA("sea"),
    /** A bay or gulf. */
    GULF("gulf"),
    LAKE("lake"),
    RESERVOIR("reservoir"),
    SALT_LAKE("salt lake"),
    /** Drawn by us as a sketch of something whose true outline no permissive source has. */
    APPROXIMATE("approximate"),
    RIVER("river"),
    /** A river's course inside a lake or reservoir, which joins the river's two ends. */
    LAKE_CENTRELINE("lake centreline"),
    INTERNATIONAL("international"),
    DISPUTED("disputed"),
    INDEFINITE("indefinite"),
    LINE_OF_CONTROL("line of control"),
    /** The limit of a zone that overlies a country, such as a buffer zone or a lease. */
    OVERLAY_LIMIT("overlay limit"),
    /** A boundary between first-order divisions of a country. */
    ADMIN_1("admin-1"),
    COUNTRY("country"),
    /** A first-order division of a country: governorate, province. */
    GOVERNORATE("governorate"),
    CAPITAL("capital"),
    /** The seat of a first-order division. */
    ADMIN_1_CAPITAL("admin-1 capital"),
    POPULATED_PLACE("populated place");

    private static final Map<String, FeatureClass> BY_KEY = new HashMap<>();

    static {
        for (FeatureClass each : values()) {
            BY_KEY.put(each.key, each);
        }
    }

    private final String key;

    FeatureClass(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The class with this key, or null when there is none. */
    public static @Nullable FeatureClass ofKey(String key) {
        return BY_KEY.get(key);
    }
}
