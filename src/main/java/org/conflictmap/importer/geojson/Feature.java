package org.conflictmap.importer.geojson;

import java.util.ArrayList;
import java.util.List;
import org.conflictmap.importer.Positions;
import org.conflictmap.store.OriginalRecord.Field;

/**
 * A feature as it was read, or a geometry that stands for itself. The reader fills the same one again and again: it holds
 * until the next is read.
 */
public final class Feature {
    private final List<Field> properties = new ArrayList<>();
    private final Positions shape = new Positions();
    private long offset;
    private boolean isKnown;
    private String id = "";

    void begin(long newOffset) {
        offset = newOffset;
        isKnown = false;
        id = "";
        properties.clear();
        shape.clear();
    }

    void isKnown(boolean isFeatureOrGeometry) {
        isKnown = isFeatureOrGeometry;
    }

    void id(String newId) {
        id = newId;
    }

    /** Where it begins in the file. */
    public long offset() {
        return offset;
    }

    /** Whether its type is one of GeoJSON's. */
    public boolean isGeoJson() {
        return isKnown;
    }

    /** Its id; empty if it has none. */
    public String id() {
        return id;
    }

    /** Its properties, those within others with a dotted name. */
    public List<Field> properties() {
        return properties;
    }

    public Positions shape() {
        return shape;
    }
}
