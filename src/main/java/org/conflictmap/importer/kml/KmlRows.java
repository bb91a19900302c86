package org.conflictmap.importer.kml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.store.OriginalRecord.Field;
import org.conflictmap.store.RowSource;

/** The placemarks of a file; what of them is not in the columns is read again when it is asked for. */
record KmlRows(ImportFile file, Dataset dataset) implements RowSource {
    @Override
    public Optional<OriginalRecord> original(long record, long offset) throws IOException {
        file.checkUnchanged();
        List<Field> fields = new ArrayList<>();
        try {
            XmlInput input = XmlInput.at(file, offset);
            input.next();
            input.flatten("", fields);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return Optional.of(new OriginalRecord(file.name(), 0, fields));
    }
}
