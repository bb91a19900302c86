package org.conflictmap.exporter;

import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.GroundShape.Part;
import tools.jackson.core.JsonGenerator;

/** Writes a shape as a geometry of GeoJSON: of one kind if it is of one kind, else as a collection. */
final class ShapeJson {
    private final GroundShape shape;
    private final JsonGenerator json;

    private ShapeJson(GroundShape shape, JsonGenerator json) {
        this.shape = shape;
        this.json = json;
    }

    static void write(GroundShape shape, JsonGenerator json) {
        ShapeJson writer = new ShapeJson(shape, json);
        int end = writer.endOfKind(0);
        if (end == shape.partCount()) {
            writer.geometry(0, end);
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "GeometryCollection");
        json.writeArrayPropertyStart("geometries");
        for (int part = 0; part < shape.partCount(); part = end) {
            end = writer.endOfKind(part);
            writer.geometry(part, end);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private int endOfKind(int first) {
        int end = first;
        while (end < shape.partCount() && kind(end) == kind(first)) {
            end++;
        }
        return end;
    }

    /** A hole is of the kind of its ring. */
    private Part kind(int part) {
        return shape.part(part) == Part.HOLE ? Part.RING : shape.part(part);
    }

    private void geometry(int from, int to) {
        json.writeStartObject();
        switch (kind(from)) {
            case POINTS -> points(from, to);
            case LINE -> lines(from, to);
            default -> polygons(from, to);
        }
        json.writeEndObject();
    }

    private void points(int from, int to) {
        boolean isOne = shape.end(to - 1) - shape.start(from) == 1;
        begin(isOne ? "Point" : "MultiPoint");
        if (isOne) {
            numbers(shape.start(from));
        } else {
            for (int at = shape.start(from); at < shape.end(to - 1); at++) {
                position(at);
            }
        }
        json.writeEndArray();
    }

    private void lines(int from, int to) {
        boolean isOne = to - from == 1;
        begin(isOne ? "LineString" : "MultiLineString");
        for (int part = from; part < to; part++) {
            if (isOne) {
                positions(part);
            } else {
                list(part);
            }
        }
        json.writeEndArray();
    }

    private void polygons(int from, int to) {
        int rings = 0;
        for (int part = from; part < to; part++) {
            rings += shape.part(part) == Part.RING ? 1 : 0;
        }
        begin(rings == 1 ? "Polygon" : "MultiPolygon");
        for (int part = from; part < to; part++) {
            boolean beginsPolygon = rings > 1 && shape.part(part) == Part.RING;
            if (beginsPolygon) {
                json.writeStartArray();
            }
            list(part);
            boolean endsPolygon = rings > 1 && (part + 1 == to || shape.part(part + 1) == Part.RING);
            if (endsPolygon) {
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    private void begin(String type) {
        json.writeStringProperty("type", type);
        json.writeArrayPropertyStart("coordinates");
    }

    private void list(int part) {
        json.writeStartArray();
        positions(part);
        json.writeEndArray();
    }

    private void positions(int part) {
        for (int at = shape.start(part); at < shape.end(part); at++) {
            position(at);
        }
    }

    private void position(int at) {
        json.writeStartArray();
        numbers(at);
        json.writeEndArray();
    }

    private void numbers(int at) {
        json.writeNumber(shape.lon(at));
        json.writeNumber(shape.lat(at));
    }
}
