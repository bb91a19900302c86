package org.conflictmap.importer.kml;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads the features of a KML document, in its order. For one thread. */
final class KmlReader {
    /** Takes features. */
    interface Features {
        /** @return whether to go on */
        boolean placemark(Placemark placemark, long offset) throws IOException;

        /** A picture over the map, a link to another file: no event. */
        default void other(String element, String name, long offset) {}
    }

    private final XmlInput input;
    private final Features features;
    private final Placemark placemark = new Placemark();
    private final Deque<KmlTime> times = new ArrayDeque<>();
    private String title = "";

    KmlReader(XmlInput input, Features features) {
        this.input = input;
        this.features = features;
        times.push(KmlTime.NONE);
    }

    /** The name of the outermost document or folder; empty if it has none. */
    String title() {
        return title;
    }

    /** Reads to the end, or until no more are wanted. What is in a folder has its time, unless it has its own. */
    void read() throws IOException, XMLStreamException {
        for (int event = input.next(); event >= 0; event = input.next()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                times.pop();
                continue;
            }
            KmlTime time = times.getFirst();
            switch (input.name()) {
                case "kml", "Document", "Folder" -> times.push(time);
                case "TimeStamp", "TimeSpan" -> {
                    KmlTime own = time(input);
                    times.pop();
                    times.push(own.isNone() ? time : own);
                }
                case "name" -> {
                    String name = PlainText.of(input.text());
                    title = title.isEmpty() ? name : title;
                }
                case "Placemark" -> {
                    long offset = input.offset();
                    placemark.read(input, time);
                    if (!features.placemark(placemark, offset)) {
                        return;
                    }
                }
                case "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "NetworkLink", "Tour" -> other();
                default -> input.skip();
            }
        }
    }

    private void other() throws XMLStreamException {
        String element = input.name();
        long offset = input.offset();
        String name = "";
        while (input.next() == XMLStreamConstants.START_ELEMENT) {
            if (input.name().equals("name")) {
                name = PlainText.of(input.text());
            } else {
                input.skip();
            }
        }
        features.other(element, name, offset);
    }

    /** The time that has just begun, to its end. */
    static KmlTime time(XmlInput input) throws XMLStreamException {
        String when = "";
        String begin = "";
        String end = "";
        while (input.next() == XMLStreamConstants.START_ELEMENT) {
            switch (input.name()) {
                case "when" -> when = input.text();
                case "begin" -> begin = input.text();
                case "end" -> end = input.text();
                default -> input.skip();
            }
        }
        return new KmlTime(when, begin, end);
    }
}
