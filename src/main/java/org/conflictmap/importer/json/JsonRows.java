package org.conflictmap.importer.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.store.OriginalRecord.Field;
import org.conflictmap.store.RowSource;
import tools.jackson.core.JacksonException;

/** The objects of a JSON file; what of them is not in the columns is read again when it is asked for. */
public record JsonRows(ImportFile file, Dataset dataset) implements RowSource {
    @Override
    public Optional<OriginalRecord> original(long record, long offset) throws IOException {
        file.checkUnchanged();
        List<Field> fields = new ArrayList<>();
        try (JsonInput input = JsonInput.at(file, offset)) {
            input.parser().nextToken();
            input.flatten("", fields);
        } catch (JacksonException e) {
            throw new IOException(e);
        }
        return Optional.of(new OriginalRecord(file.name(), 0, fields));
    }
}
