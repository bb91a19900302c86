package org.conflictmap.importer.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conflictmap.importer.Crs;
import org.conflictmap.importer.Positions;
import org.conflictmap.importer.Positions.Kind;
import org.conflictmap.store.OriginalRecord.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads geometries as GeoJSON writes them, those of features in a file as well as those in the fields of a table. What is
 * well-formed JSON but no geometry breaks the shape off. For one thread.
 */
public final class GeometryReader {
    private static final Set<String> GEOMETRIES = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    private final JsonInput input;
    private final JsonParser parser;
    private final Positions shape;
    private Crs crs;
    private boolean isAnyKnown;

    /** @param shape to which positions are added */
    public GeometryReader(JsonInput input, Positions shape, Crs crs) {
        this.input = input;
        this.parser = input.parser();
        this.shape = shape;
        this.crs = crs;
    }

    /** Whether it is the type of a geometry. */
    public static boolean isGeometry(String type) {
        return GEOMETRIES.contains(type);
    }

    /** Whether a geometry of a known type was read. */
    public boolean isAnyKnown() {
        return isAnyKnown;
    }

    /** The system in which coordinates are read. */
    public Crs crs() {
        return crs;
    }

    /** From here on coordinates are in another system. */
    public void crs(Crs newCrs) {
        crs = newCrs;
    }

    /** Reads the current value as a geometry; null is none. */
    public void geometry() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                shape.breakOff(input.text());
            }
            parser.skipChildren();
            return;
        }
        String type = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "coordinates" -> coordinates();
                case "geometries" -> geometries();
                case "geometry" -> geometry();
                case "crs" -> ownCrs();
                case "type" -> {
                    type = input.text();
                    isAnyKnown |= isGeometry(type);
                    parser.skipChildren();
                }
                default -> parser.skipChildren();
            }
        }
        end(type);
    }

    /** What was read since a type was last told was of this one. */
    public void end(String type) {
        shape.end(
                switch (type) {
                    case "Point", "MultiPoint" -> Kind.POINTS;
                    case "LineString", "MultiLineString" -> Kind.LINES;
                    case "Polygon", "MultiPolygon" -> Kind.POLYGONS;
                    default -> Kind.NOT_TOLD;
                });
    }

    /** Reads the current value as a list of geometries. */
    public void geometries() {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                geometry();
            }
        }
    }

    /** Reads a position, or a list of what has positions; what follows longitude and latitude is read over. */
    public void coordinates() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                shape.breakOff(input.text());
            }
            parser.skipChildren();
            return;
        }
        JsonToken token = parser.nextToken();
        if (token != null && token.isNumeric()) {
            shape.beginList(true);
            position();
        } else {
            list(token, true);
        }
    }

    /**
     * What is in a list, to its end.
     *
     * @param first what follows its beginning
     * @param isFirst whether it is the first of the list that it is in
     */
    private void list(@Nullable JsonToken first, boolean isFirst) {
        boolean isOfPositions = false;
        int lists = 0;
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_ARRAY) {
                shape.breakOff(input.text());
                parser.skipChildren();
                continue;
            }
            JsonToken inner = parser.nextToken();
            if (inner == null || !inner.isNumeric()) {
                list(inner, lists++ == 0);
                continue;
            }
            if (!isOfPositions) {
                shape.beginList(isFirst);
                isOfPositions = true;
            }
            position();
        }
    }

    private void position() {
        double lon = parser.getDoubleValue();
        JsonToken token = parser.nextToken();
        if (token != null && token.isNumeric()) {
            crs.add(shape, lon, parser.getDoubleValue());
        } else {
            shape.breakOff(String.valueOf(lon));
        }
        while (token != JsonToken.END_ARRAY) {
            parser.skipChildren();
            token = parser.nextToken();
        }
    }

    /** Reads the current value as the coordinate system of one shape, which has to be that of all others. */
    public void ownCrs() {
        String name = crsName();
        if (!name.isEmpty() && Crs.of(name).filter(own -> own == crs).isEmpty()) {
            shape.breakOff("coordinates in " + name);
        }
    }

    /** The name that a {@code crs} has, which is the current value, or where it is described; empty if it is null. */
    public String crsName() {
        List<Field> fields = new ArrayList<>();
        input.flatten("", fields);
        String described = "";
        for (Field field : fields) {
            if (field.name().equals("properties.name") || field.name().isEmpty()) {
                return field.value();
            }
            described = field.value();
        }
        return described;
    }
}
