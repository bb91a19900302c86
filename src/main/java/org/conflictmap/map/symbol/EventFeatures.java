package org.conflictmap.map.symbol;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.conflictmap.event.Count;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.map.Crs;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.store.DataFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Rows of an event table as GeoTools features, for filters and styles: a view, whose features are made while they are
 * read. The attributes are {@link #GEOMETRY} (lon, lat; null for what is not known to be at a point), {@code id},
 * {@code title}, {@code type}, {@code subType}, {@code start} and {@code end} (the first and the last day on which it can
 * have been going on, ISO 8601; null if not known), {@code precision}, {@code place}, and {@code low}, {@code best},
 * {@code high} of the killed (null if not said). Immutable; safe from any thread. The first call loads GeoTools.
 */
public final class EventFeatures extends DataFeatureCollection {
    public static final String GEOMETRY = "geom";

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final EventTable table;
    private final RowSet rows;

    private EventFeatures(EventTable table, RowSet rows) {
        super("events", type());
        this.table = table;
        this.rows = rows;
    }

    /** The rows as features in the table's order. */
    public static SimpleFeatureCollection of(EventTable table, RowSet rows) {
        return new EventFeatures(table, rows);
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("events");
        type.setCRS(Crs.wgs84());
        type.add(GEOMETRY, Point.class);
        for (String text : List.of("id", "title", "type", "subType", "start", "end", "precision", "place")) {
            type.add(text, String.class);
        }
        for (String count : List.of("low", "best", "high")) {
            type.add(count, Long.class);
        }
        return type.buildFeatureType();
    }

    @Override
    protected Iterator<SimpleFeature> openIterator() {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(getSchema());
        return rows.rows().mapToObj(row -> feature(builder, row)).iterator();
    }

    private SimpleFeature feature(SimpleFeatureBuilder builder, int row) {
        Event event = table.event(row);
        Count killed = event.counts().stream()
                .filter(count -> count.of().equals(Count.KILLED))
                .findFirst()
                .orElse(null);
        builder.add(point(row));
        builder.add(event.id());
        builder.add(event.title());
        builder.add(event.type().id());
        builder.add(event.subType());
        builder.add(day(table.firstDay(row)));
        builder.add(day(table.lastDay(row)));
        builder.add(table.precision(row).id());
        builder.add(event.where().placeId());
        builder.add(killed == null ? null : killed.low());
        builder.add(killed == null ? null : killed.best());
        builder.add(killed == null ? null : killed.high());
        return builder.buildFeature(event.id());
    }

    private @Nullable Point point(int row) {
        int place = table.place(row);
        if (place == EventTable.NO_PLACE
                || !table.precision(row).isPoint()
                || Double.isNaN(table.places().lon(place))) {
            return null;
        }
        return GEOMETRIES.createPoint(
                new Coordinate(table.places().lon(place), table.places().lat(place)));
    }

    private static @Nullable String day(int epochDay) {
        return epochDay == DayRange.NO_FIRST || epochDay == DayRange.NO_LAST
                ? null
                : LocalDate.ofEpochDay(epochDay).toString();
    }

    /** The box round all points, empty if there are none. */
    @Override
    public ReferencedEnvelope getBounds() {
        ReferencedEnvelope bounds = new ReferencedEnvelope(Crs.wgs84());
        rows.rows().mapToObj(this::point).forEach(point -> {
            if (point != null) {
                bounds.expandToInclude(point.getCoordinate());
            }
        });
        return bounds;
    }

    @Override
    public int getCount() {
        return rows.count();
    }
}
