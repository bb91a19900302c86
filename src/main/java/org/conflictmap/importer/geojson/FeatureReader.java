package org.conflictmap.importer.geojson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.importer.Crs;
import org.conflictmap.importer.Positions.Kind;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.json.JsonInput;
import org.conflictmap.store.OriginalRecord.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads the features of a GeoJSON file: of a collection, one or several after the other, of an array, or geometries alone.
 * For one thread.
 */
public final class FeatureReader {
    private static final Set<String> GEOMETRIES = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    /** Takes features. */
    @FunctionalInterface
    public interface Features {
        /** @return whether to go on */
        boolean feature(Feature feature) throws IOException;
    }

    /** Takes what is no JSON. */
    @FunctionalInterface
    public interface Broken {
        void broken(long offset, long line, String what);
    }

    private final JsonInput input;
    private final JsonParser parser;
    private final String file;
    private final Features features;
    private final Feature feature = new Feature();
    private Crs crs;
    private boolean isCrsLate;
    private boolean isGeoJson;
    private boolean goesOn = true;
    private boolean isAnyRead;
    private String title = "";

    FeatureReader(ImportFile file, JsonInput input, Crs crs, Features features) {
        this.input = input;
        this.parser = input.parser();
        this.file = file.name();
        this.crs = crs;
        this.features = features;
    }

    /** Whether anything was met that is GeoJSON. */
    boolean isGeoJson() {
        return isGeoJson;
    }

    /** The collection's own name; empty if it has none. */
    String title() {
        return title;
    }

    /**
     * Reads to the end, until no more are wanted, or as far as it is JSON.
     *
     * @return the coordinate system, if it was named only after features had been read in another: read them again
     * @throws ImportException if coordinates are given in a system that is not known
     */
    Optional<Crs> read(Broken broken) throws IOException {
        try {
            for (JsonToken token = parser.nextToken();
                    token != null && goesOn;
                    token = goesOn ? parser.nextToken() : null) {
                if (token == JsonToken.START_OBJECT) {
                    object(Level.OUTERMOST);
                } else if (token == JsonToken.START_ARRAY) {
                    elements();
                } else {
                    broken.broken(input.offset(), parser.currentTokenLocation().getLineNr(), input.text());
                    break;
                }
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            broken.broken(input.offset(e), input.line(e), e.getOriginalMessage());
        }
        return isCrsLate ? Optional.of(crs) : Optional.empty();
    }

    private enum Level {
        OUTERMOST,
        ELEMENT
    }

    private void elements() throws IOException {
        while (goesOn && parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                object(Level.ELEMENT);
            } else {
                feature.begin(input.offset());
                parser.skipChildren();
                hand();
            }
        }
    }

    /** What an object is, its type says, which may come last; so it is taken for all that it could be. */
    private void object(Level level) throws IOException {
        feature.begin(input.offset());
        boolean isCollection = false;
        String type = "";
        while (goesOn && parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "type" -> {
                    type = input.text();
                    feature.isKnown(type.equals("Feature") || GEOMETRIES.contains(type));
                    isGeoJson |= feature.isGeoJson() || type.equals("FeatureCollection");
                    isCollection |= type.equals("FeatureCollection");
                    parser.skipChildren();
                }
                case "features" -> {
                    if (parser.currentToken() == JsonToken.START_ARRAY) {
                        isCollection = true;
                        elements();
                    } else {
                        parser.skipChildren();
                    }
                }
                case "crs" -> crs(level);
                case "id" -> {
                    feature.id(input.text());
                    parser.skipChildren();
                }
                case "properties" -> input.flatten("", feature.properties());
                case "geometry" -> geometry();
                case "coordinates" -> coordinates();
                case "geometries" -> geometries();
                default -> {
                    if (level == Level.OUTERMOST && member.equals("name")) {
                        title = input.text();
                    }
                    parser.skipChildren();
                }
            }
        }
        if (!isCollection && goesOn) {
            feature.shape().end(kind(type));
            hand();
        }
    }

    private void hand() throws IOException {
        isAnyRead = true;
        goesOn = features.feature(feature);
    }

    private void geometry() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                feature.shape().breakOff(input.text());
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
                case "crs" -> ownCrs(crsName());
                case "type" -> {
                    type = input.text();
                    isGeoJson |= GEOMETRIES.contains(type);
                    parser.skipChildren();
                }
                default -> parser.skipChildren();
            }
        }
        feature.shape().end(kind(type));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "Point", "MultiPoint" -> Kind.POINTS;
            case "LineString", "MultiLineString" -> Kind.LINES;
            case "Polygon", "MultiPolygon" -> Kind.POLYGONS;
            default -> Kind.NOT_TOLD;
        };
    }

    private void geometries() {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                geometry();
            }
        }
    }

    /** A position, or a list of what has positions; what follows longitude and latitude is read over. */
    private void coordinates() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                feature.shape().breakOff(input.text());
            }
            parser.skipChildren();
            return;
        }
        JsonToken token = parser.nextToken();
        if (token != null && token.isNumeric()) {
            feature.shape().beginList(true);
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
                feature.shape().breakOff(input.text());
                parser.skipChildren();
                continue;
            }
            JsonToken inner = parser.nextToken();
            if (inner == null || !inner.isNumeric()) {
                list(inner, lists++ == 0);
                continue;
            }
            if (!isOfPositions) {
                feature.shape().beginList(isFirst);
                isOfPositions = true;
            }
            position();
        }
    }

    private void position() {
        double lon = parser.getDoubleValue();
        JsonToken token = parser.nextToken();
        if (token != null && token.isNumeric()) {
            crs.add(feature.shape(), lon, parser.getDoubleValue());
        } else {
            feature.shape().breakOff(String.valueOf(lon));
        }
        while (token != JsonToken.END_ARRAY) {
            parser.skipChildren();
            token = parser.nextToken();
        }
    }

    private void crs(Level level) throws IOException {
        String name = crsName();
        if (level == Level.ELEMENT) {
            ownCrs(name);
            return;
        }
        if (name.isEmpty()) {
            return;
        }
        Crs named = Crs.of(name)
                .orElseThrow(() -> new ImportException(
                        ImportException.Reason.UNREADABLE,
                        file + " gives its coordinates in " + name
                                + ". Expected WGS 84, that is longitude and latitude,"
                                + " or Web Mercator. Save it in WGS 84, as GeoJSON asks for, and open that."));
        if (named != crs && (isAnyRead || !feature.shape().isEmpty())) {
            isCrsLate = true;
            goesOn = false;
        }
        crs = named;
    }

    /** A feature's own system has to be that of all others. */
    private void ownCrs(String name) {
        if (!name.isEmpty() && Crs.of(name).filter(own -> own == crs).isEmpty()) {
            feature.shape().breakOff("coordinates in " + name);
        }
    }

    /** The name that a {@code crs} has, or where it is described; empty if it is null. */
    private String crsName() {
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
