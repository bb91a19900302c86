package org.conflictmap.exporter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.task.Tasks;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes GeoJSON as RFC 7946 has it: WGS 84, longitude first, a feature a line. An event has the geometry that its file
 * draws; else, of which only an area, a country or no place is known, it is unlocated there: its geometry is null. The dataset's title, licence and credits are in the
 * foreign member {@code dataset}; {@code name} is what GDAL and QGIS call the layer.
 */
final class GeoJsonFile {
    private static final EventColumn[] COLUMNS = EventColumn.values();

    private GeoJsonFile() {}

    static List<Path> write(DataExport export, Tasks.Progress progress) throws IOException {
        WholeFile.write(export.file(), out -> JsonOutput.write(out, json -> writeCollection(export, progress, json)));
        return List.of(export.file());
    }

    private static void writeCollection(DataExport export, Tasks.Progress progress, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeStringProperty("name", export.events().dataset().manifest().id());
        DatasetCredits.writeObject("dataset", export.events(), json);
        json.writeArrayPropertyStart("features");
        export.forEachRow(progress, row -> {
            json.writeRaw('\n');
            writeFeature(new ExportedEvent(export.events(), row), json);
        });
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void writeFeature(ExportedEvent event, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", event.event().id());
        json.writeName("geometry");
        GroundShape shape = event.shape();
        if (shape != null) {
            ShapeJson.write(shape, json);
        } else {
            writeGeometry(event.position(), json);
        }
        json.writeObjectPropertyStart("properties");
        for (EventColumn column : COLUMNS) {
            json.writeName(column.id());
            writeValue(column.valueOf(event), json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeGeometry(Place.@Nullable Position position, JsonGenerator json) {
        if (position == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(position.lon());
        json.writeNumber(position.lat());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeValue(@Nullable Object value, JsonGenerator json) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long) {
            json.writeNumber((Long) value);
        } else if (value instanceof Double) {
            json.writeNumber((Double) value);
        } else if (value instanceof Boolean) {
            json.writeBoolean((Boolean) value);
        } else {
            json.writeString(value.toString());
        }
    }
}
