package org.conflictmap.importer.geojson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.json.JsonInput;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.store.OriginalRecord.Field;
import org.conflictmap.store.RowSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The features of a file; what of them is not in the columns is read again when it is asked for. */
record FeatureRows(ImportFile file, Dataset dataset) implements RowSource {
    private static final int LONGEST_SHAPE_BYTES = 10_000;

    @Override
    public Optional<OriginalRecord> original(long record, long offset) throws IOException {
        file.checkUnchanged();
        List<Field> fields = new ArrayList<>();
        try (JsonInput input = JsonInput.at(file, offset)) {
            JsonParser parser = input.parser();
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                parser.nextToken();
                switch (member) {
                    case "properties" -> input.flatten("", fields);
                    case "geometry", "coordinates", "geometries" -> fields.add(new Field(member, shape(input)));
                    default -> input.flatten(member, fields);
                }
            }
        } catch (JacksonException e) {
            throw new IOException(e);
        }
        return Optional.of(new OriginalRecord(file.name(), 0, fields));
    }

    /** As it stands in the file; a long one is cut. */
    private String shape(JsonInput input) throws IOException {
        long from = input.offset();
        input.parser().skipChildren();
        int length = (int) Math.min(LONGEST_SHAPE_BYTES, input.end() - from);
        byte[] bytes = new byte[length];
        int read = 0;
        while (read < length) {
            int more = file.read(from + read, bytes, read, length - read);
            if (more <= 0) {
                break;
            }
            read += more;
        }
        return file.decode(bytes, 0, read) + (input.end() - from > length ? "…" : "");
    }
}
