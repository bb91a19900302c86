package org.conflictmap.importer.kml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Positions;
import org.conflictmap.importer.Reading;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.file.WatchedStream;
import org.conflictmap.importer.mapping.MappingGuess;
import org.conflictmap.importer.mapping.PropertyMapping;
import org.conflictmap.importer.mapping.PropertyRow;
import org.conflictmap.importer.table.TableFormat;
import org.conflictmap.store.OriginalRecord.Field;
import org.conflictmap.task.Tasks;

/**
 * KML of all versions: every placemark is an event, of a track every position. Its time is its own or its folder's; what
 * else it says is in its extended data, whose meaning is guessed by their names. KMZ is opened as the archive that it is.
 */
public final class KmlFormat implements ImportFormat {
    private static final int HEAD_BYTES = 1 << 16;

    @Override
    public String id() {
        return "kml";
    }

    @Override
    public Recognition recognise(ImportFile file) throws IOException {
        byte[] head = file.head(1 << 10);
        if (!file.decode(head, 0, head.length)
                .replace("\uFEFF", "")
                .stripLeading()
                .startsWith("<")) {
            return Recognition.NO;
        }
        try {
            XmlInput input = XmlInput.head(file, HEAD_BYTES);
            boolean isKml = input.next() == XMLStreamConstants.START_ELEMENT
                    && input.name().equals("kml");
            return isKml ? Recognition.SURE : Recognition.NO;
        } catch (XMLStreamException e) {
            return isRefused(e) && contains(head, "<kml") ? Recognition.SURE : Recognition.NO;
        }
    }

    private static boolean contains(byte[] head, String text) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static boolean isRefused(XMLStreamException e) {
        return e.getNestedException() instanceof ImportException;
    }

    /** Nothing is asked where every placemark has a time of KML's own. */
    @Override
    public Optional<MappingGuess> guess(ImportFile file, Tasks.Progress progress) throws IOException {
        List<List<Field>> sample = new ArrayList<>();
        boolean[] isTimed = {true};
        sample(file, progress, placemark -> {
            sample.add(List.copyOf(placemark.fields));
            isTimed[0] &= !placemark.time.isNone() || !placemark.trackTimes.isEmpty();
            return sample.size() < PropertyMapping.SAMPLE;
        });
        MappingGuess guess = PropertyMapping.guess(sample);
        return Optional.of(isTimed[0] ? guess.withoutAmbiguities() : guess);
    }

    @Override
    public Imported read(ImportFile file, ImportContext context) throws IOException {
        List<List<Field>> sample = new ArrayList<>();
        String title = sample(file, context.progress(), placemark -> {
            sample.add(List.copyOf(placemark.fields));
            return sample.size() < PropertyMapping.SAMPLE;
        });
        Dataset dataset = new Dataset(manifest(file, title), List.of(), Gazetteer.EMPTY, Map.of(), Map.of(), List.of());
        Reading reading = new Reading(file, id(), new KmlRows(file, dataset), context);
        PropertyMapping mapping = PropertyMapping.of(sample, context.mapping());
        PropertyRow row = new PropertyRow(mapping, reading.sink(), context.gazetteer());
        XmlInput input = null;
        try {
            input = XmlInput.open(file, context.progress());
            new KmlReader(input, new Events(reading, row)).read();
        } catch (XMLStreamException e) {
            throwIfIo(e);
            long offset = input == null ? 0 : input.offset();
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            reading.broken(offset, line, message(e), Expected.of(Expected.Kind.WELL_FORMED, "XML"));
        }
        return reading.finish();
    }

    /** Reads the first placemarks; what is broken is told when they are read again. */
    private static String sample(ImportFile file, Tasks.Progress progress, Predicate<Placemark> taker)
            throws IOException {
        KmlReader reader = null;
        try {
            XmlInput input = XmlInput.open(file, WatchedStream.onlyCancelled(progress));
            reader = new KmlReader(input, (placemark, offset) -> taker.test(placemark));
            reader.read();
        } catch (XMLStreamException e) {
            throwIfIo(e);
        }
        return reader == null ? "" : reader.title();
    }

    private static void throwIfIo(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException) {
            throw (IOException) e.getNestedException();
        }
    }

    /** What the parser says, without where: that is said beside it. */
    private static String message(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + "Message: ".length());
    }

    private static Manifest manifest(ImportFile file, String title) {
        return new Manifest(
                TableFormat.datasetId(file),
                title.isEmpty() ? file.name() : title + ": " + file.name(),
                "",
                "en",
                "",
                List.of(),
                null,
                null,
                "");
    }

    /** Makes rows of features. */
    private record Events(Reading reading, PropertyRow row, Positions position) implements KmlReader.Features {
        Events(Reading reading, PropertyRow row) {
            this(reading, row, new Positions());
        }

        @Override
        public boolean placemark(Placemark placemark, long offset) {
            row.set(placemark.fields);
            int positions = Math.max(placemark.trackTimes.size(), placemark.trackPositions.size());
            for (int at = 0; at < positions; at++) {
                Placemark.trackPosition(element(placemark.trackPositions, at), position);
                event(offset, new KmlTime(element(placemark.trackTimes, at), "", ""), position);
            }
            if (positions == 0 || !placemark.shape.isEmpty()) {
                event(offset, placemark.time, placemark.shape);
            }
            return true;
        }

        private static String element(List<String> texts, int at) {
            return at < texts.size() ? texts.get(at) : "";
        }

        private void event(long offset, KmlTime time, Positions shape) {
            EventSink sink = reading.sink();
            reading.begin(offset);
            if (time.isNone()) {
                row.when();
            } else {
                time.set(sink);
            }
            row.describe();
            row.place(shape, "coordinates");
            sink.end();
        }

        @Override
        public void other(String element, String name, long offset) {
            reading.begin(offset);
            reading.sink().reject(ImportReason.NO_EVENT, element, name, Expected.of(Expected.Kind.PLACEMARK));
        }
    }
}
