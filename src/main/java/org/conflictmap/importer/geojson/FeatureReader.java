package org.conflictmap.importer.geojson;

import java.io.IOException;
import java.util.Optional;
import org.conflictmap.importer.Crs;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.json.GeometryReader;
import org.conflictmap.importer.json.JsonInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads the features of a GeoJSON file: of a collection, one or several after the other, of an array, or geometries alone.
 * For one thread.
 */
public final class FeatureReader {
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
    private final GeometryReader geometries;
    private boolean isCrsLate;
    private boolean isGeoJson;
    private boolean goesOn = true;
    private boolean isAnyRead;
    private String title = "";

    FeatureReader(ImportFile file, JsonInput input, Crs crs, Features features) {
        this.input = input;
        this.parser = input.parser();
        this.file = file.name();
        this.geometries = new GeometryReader(input, feature.shape(), crs);
        this.features = features;
    }

    /** Whether anything was met that is GeoJSON. */
    boolean isGeoJson() {
        return isGeoJson || geometries.isAnyKnown();
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
        return isCrsLate ? Optional.of(geometries.crs()) : Optional.empty();
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
                    feature.isKnown(type.equals("Feature") || GeometryReader.isGeometry(type));
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
                case "geometry" -> geometries.geometry();
                case "coordinates" -> geometries.coordinates();
                case "geometries" -> geometries.geometries();
                default -> {
                    if (level == Level.OUTERMOST && member.equals("name")) {
                        title = input.text();
                    }
                    parser.skipChildren();
                }
            }
        }
        if (!isCollection && goesOn) {
            geometries.end(type);
            hand();
        }
    }

    private void hand() throws IOException {
        isAnyRead = true;
        goesOn = features.feature(feature);
    }

    private void crs(Level level) throws IOException {
        if (level == Level.ELEMENT) {
            geometries.ownCrs();
            return;
        }
        String name = geometries.crsName();
        if (name.isEmpty()) {
            return;
        }
        Crs named = Crs.of(name)
                .orElseThrow(() -> new ImportException(
                        ImportException.Reason.UNREADABLE,
                        file + " gives its coordinates in " + name
                                + ". Expected WGS 84, that is longitude and latitude,"
                                + " or Web Mercator. Save it in WGS 84, as GeoJSON asks for, and open that."));
        if (named != geometries.crs() && (isAnyRead || !feature.shape().isEmpty())) {
            isCrsLate = true;
            goesOn = false;
        }
        geometries.crs(named);
    }
}
