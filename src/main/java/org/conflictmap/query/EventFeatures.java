package org.conflictmap.query;

import java.util.Iterator;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.store.DataFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Point;

/**
 * Rows of an event table as GeoTools features, for filters and styles: a view, whose features are made while they are
 * read. The attributes are {@link #GEOMETRY} (lon, lat; null for what is not known to be at a point), {@code id},
 * {@code title}, {@code type}, {@code subType}, {@code start} and {@code end} (the first and the last day on which it can
 * have been going on, ISO 8601; null if not known), {@code precision}, {@code place} (its id), {@code placeName},
 * {@code area}, {@code country}, {@code actors} (their names, with "; " between them), {@code source} (who reported it),
 * {@code dataset} (its id), and {@code low}, {@code best}, {@code high} of the killed (null if not said). Immutable; safe
 * from any thread. The first call loads GeoTools.
 */
public final class EventFeatures extends DataFeatureCollection {
    public static final String GEOMETRY = "geom";

    private final RowSet rows;
    private final EventAttributes attributes;

    private EventFeatures(EventTable table, RowSet rows) {
        super("events", EventAttributes.type());
        this.rows = rows;
        this.attributes = new EventAttributes(table);
    }

    /** The rows as features in the table's order. */
    public static SimpleFeatureCollection of(EventTable table, RowSet rows) {
        return new EventFeatures(table, rows);
    }

    @Override
    protected Iterator<SimpleFeature> openIterator() {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(getSchema());
        return rows.rows().mapToObj(row -> feature(builder, row)).iterator();
    }

    private SimpleFeature feature(SimpleFeatureBuilder builder, int row) {
        for (int attribute = 0; attribute < EventAttributes.NAMES.size(); attribute++) {
            builder.add(attributes.value(attribute, row));
        }
        return builder.buildFeature(String.valueOf(attributes.value(EventAttributes.NAMES.indexOf("id"), row)));
    }

    /** The box round all points, empty if there are none. */
    @Override
    public ReferencedEnvelope getBounds() {
        ReferencedEnvelope bounds = new ReferencedEnvelope(DefaultGeographicCRS.WGS84);
        for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
            Point point = attributes.point(row);
            if (point != null) {
                bounds.expandToInclude(point.getCoordinate());
            }
        }
        return bounds;
    }

    @Override
    public int getCount() {
        return rows.count();
    }
}
