package org.conflictmap.map.basemap;

import java.util.ArrayList;
import java.util.List;
import org.conflictmap.map.Crs;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * A basemap layer as GeoTools features, for filters, styles and exports. The attributes are {@link #GEOMETRY} (in
 * EPSG:3857), {@link #NAME}, {@link #NAME_AR}, {@link #CLASS}, {@link #CODE} and {@link #RANK}; absent texts are empty.
 * Pure functions, safe from any thread. The first call loads GeoTools, which takes some hundred milliseconds.
 */
public final class BasemapFeatures {
    public static final String GEOMETRY = "the_geom";
    public static final String NAME = "name";
    public static final String NAME_AR = "name_ar";
    public static final String CLASS = "class";
    public static final String CODE = "code";
    public static final String RANK = "rank";

    /** All attributes but the geometry, which is not known by a feature alone. */
    public static final List<String> ATTRIBUTES = List.of(NAME, NAME_AR, CLASS, CODE, RANK);

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private BasemapFeatures() {}

    /** All features of the layer. Copies the coordinates: keep the answer. */
    public static SimpleFeatureCollection of(BasemapLayer layer) {
        SimpleFeatureType type = type(layer);
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
        List<SimpleFeature> features = new ArrayList<>();
        for (BasemapFeature feature : layer.features()) {
            builder.add(geometry(layer, feature));
            addAttributes(builder, feature);
            features.add(builder.buildFeature(layer.name() + "." + features.size()));
        }
        return new ListFeatureCollection(type, features);
    }

    /** A feature without a geometry, for filters by {@link #ATTRIBUTES}. */
    public static SimpleFeature attributesOf(BasemapFeature feature) {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(AttributesHolder.TYPE);
        addAttributes(builder, feature);
        return builder.buildFeature("");
    }

    private static void addAttributes(SimpleFeatureBuilder builder, BasemapFeature feature) {
        builder.add(feature.name());
        builder.add(feature.nameAr());
        builder.add(feature.featureClass().key());
        builder.add(feature.code());
        builder.add(feature.scaleRank());
    }

    /** The shape of one feature in EPSG:3857: a MultiPoint, MultiLineString or MultiPolygon. */
    public static Geometry geometry(BasemapLayer layer, BasemapFeature feature) {
        return switch (layer.kind()) {
            case POINT -> points(layer, feature);
            case LINE -> lines(layer, feature);
            case POLYGON -> polygons(layer, feature);
        };
    }

    private static SimpleFeatureType type(BasemapLayer layer) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(layer.name());
        type.setCRS(Crs.webMercator());
        type.add(
                GEOMETRY,
                switch (layer.kind()) {
                    case POINT -> MultiPoint.class;
                    case LINE -> MultiLineString.class;
                    case POLYGON -> MultiPolygon.class;
                });
        addAttributes(type);
        return type.buildFeatureType();
    }

    private static void addAttributes(SimpleFeatureTypeBuilder type) {
        type.add(NAME, String.class);
        type.add(NAME_AR, String.class);
        type.add(CLASS, String.class);
        type.add(CODE, String.class);
        type.add(RANK, Integer.class);
    }

    private static final class AttributesHolder {
        static final SimpleFeatureType TYPE = type();

        private static SimpleFeatureType type() {
            SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
            type.setName("attributes");
            addAttributes(type);
            return type.buildFeatureType();
        }
    }

    private static Geometry points(BasemapLayer layer, BasemapFeature feature) {
        Point[] points = new Point[feature.endPart() - feature.firstPart()];
        for (int i = 0; i < points.length; i++) {
            points[i] = GEOMETRIES.createPoint(sequence(layer, feature.firstPart() + i));
        }
        return GEOMETRIES.createMultiPoint(points);
    }

    private static Geometry lines(BasemapLayer layer, BasemapFeature feature) {
        LineString[] lines = new LineString[feature.endPart() - feature.firstPart()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = GEOMETRIES.createLineString(sequence(layer, feature.firstPart() + i));
        }
        return GEOMETRIES.createMultiLineString(lines);
    }

    private static Geometry polygons(BasemapLayer layer, BasemapFeature feature) {
        List<Polygon> polygons = new ArrayList<>();
        int part = feature.firstPart();
        while (part < feature.endPart()) {
            LinearRing shell = ring(layer, part++);
            List<LinearRing> holes = new ArrayList<>();
            while (part < feature.endPart() && layer.isHole(part)) {
                holes.add(ring(layer, part++));
            }
            polygons.add(GEOMETRIES.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        }
        return GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static LinearRing ring(BasemapLayer layer, int part) {
        return GEOMETRIES.createLinearRing(sequence(layer, part));
    }

    private static CoordinateSequence sequence(BasemapLayer layer, int part) {
        int start = layer.partStart(part);
        double[] xy = new double[2 * (layer.partEnd(part) - start)];
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = layer.x(start + i / 2);
            xy[i + 1] = layer.y(start + i / 2);
        }
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}
