package org.conflictmap.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One feature of a source, in degrees, lon before lat, as {@code ogr2ogr} writes it: one GeoJSON feature a line.
 *
 * @param geometry the shape; features without one are left out when a file is read
 * @param properties the attributes as the source has them
 */
@NullMarked
record SourceFeature(Geometry geometry, JsonNode properties) {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Reads a file of GeoJSON features, one a line. */
    static List<SourceFeature> read(Path file) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        List<SourceFeature> features = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(mapper::readTree)
                    .filter(feature -> feature.path("geometry").isObject())
                    .forEach(feature -> features.add(
                            new SourceFeature(geometry(feature.path("geometry")), feature.path("properties"))));
        } catch (UncheckedIOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return features;
    }

    /** Reads a file that is one collection of GeoJSON features. */
    static List<SourceFeature> readCollection(Path file) throws IOException {
        List<SourceFeature> features = new ArrayList<>();
        JsonNode collection = JsonMapper.builder().build().readTree(Files.readString(file));
        for (JsonNode feature : collection.path("features")) {
            if (feature.path("geometry").isObject()) {
                features.add(new SourceFeature(geometry(feature.path("geometry")), feature.path("properties")));
            }
        }
        return features;
    }

    /** The attribute as text, or empty where the source has none. */
    String text(String attribute) {
        JsonNode value = properties.path(attribute);
        return value.isNull() ? "" : value.asString("").strip();
    }

    /** The attribute as a whole number, or the alternative where the source has none. */
    int number(String attribute, int alternative) {
        JsonNode value = properties.path(attribute);
        return value.isNumber() ? (int) value.asDouble() : alternative;
    }

    private static Geometry geometry(JsonNode json) {
        JsonNode coordinates = json.path("coordinates");
        String type = json.path("type").asString();
        return switch (type) {
            case "Point" -> GEOMETRIES.createPoint(coordinate(coordinates));
            case "LineString" -> line(coordinates);
            case "MultiLineString" ->
                GEOMETRIES.createMultiLineString(
                        coordinates.valueStream().map(SourceFeature::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                GEOMETRIES.createMultiPolygon(
                        coordinates.valueStream().map(SourceFeature::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                GEOMETRIES.buildGeometry(json.path("geometries")
                        .valueStream()
                        .map(SourceFeature::geometry)
                        .toList());
            default -> throw new IllegalArgumentException("geometry type " + type + " is not expected from ogr2ogr");
        };
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] all = rings.valueStream()
                .map(ring -> GEOMETRIES.createLinearRing(coordinates(ring)))
                .toArray(LinearRing[]::new);
        LinearRing[] holes = new LinearRing[all.length - 1];
        System.arraycopy(all, 1, holes, 0, holes.length);
        return GEOMETRIES.createPolygon(all[0], holes);
    }

    private static LineString line(JsonNode json) {
        return GEOMETRIES.createLineString(coordinates(json));
    }

    private static Coordinate[] coordinates(JsonNode json) {
        return json.valueStream().map(SourceFeature::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode json) {
        return new Coordinate(json.path(0).asDouble(), json.path(1).asDouble());
    }
}
