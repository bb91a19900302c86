package org.conflictmap.exporter;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conflictmap.task.Tasks;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes CSV as RFC 4180 has it, and beside {@code NAME.csv} the file {@code NAME.csv-metadata.json}: title, licence,
 * credits and what the columns mean, where W3C's "Model for Tabular Data and Metadata on the Web" (2015, section 5.3)
 * has readers look for them. The data themselves stay free of comments, and no value is altered for spreadsheets' sake.
 */
final class CsvFile {
    private static final EventColumn[] COLUMNS = EventColumn.values();

    private CsvFile() {}

    static List<Path> write(DataExport export, Tasks.Progress progress) throws IOException {
        Path file = export.file();
        Path metadata = file.resolveSibling(file.getFileName() + "-metadata.json");
        WholeFile.write(file, out -> writeRows(export, progress, out));
        WholeFile.write(metadata, out -> writeMetadata(export, out));
        return List.of(file, metadata);
    }

    private static void writeRows(DataExport export, Tasks.Progress progress, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(Arrays.stream(COLUMNS).map(EventColumn::id).toList());
            String[] fields = new String[COLUMNS.length];
            export.forEachRow(progress, row -> {
                ExportedEvent event = new ExportedEvent(export.events(), row);
                for (int column = 0; column < fields.length; column++) {
                    fields[column] = text(COLUMNS[column].valueOf(event));
                }
                csv.writeRecord(fields);
            });
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double ? BigDecimal.valueOf((Double) value).toPlainString() : value.toString();
    }

    private static void writeMetadata(DataExport export, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("@context", "http://www.w3.org/ns/csvw");
            json.writeStringProperty("url", String.valueOf(export.file().getFileName()));
            DatasetCredits.writeDublinCore(export.events(), json);
            json.writeObjectPropertyStart("tableSchema");
            json.writeArrayPropertyStart("columns");
            for (EventColumn column : COLUMNS) {
                writeColumn(column, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void writeColumn(EventColumn column, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", column.id());
        json.writeStringProperty("dc:description", column.description());
        json.writeStringProperty("datatype", column.kind().xsd());
        json.writeEndObject();
    }
}
