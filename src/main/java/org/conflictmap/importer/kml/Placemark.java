package org.conflictmap.importer.kml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.conflictmap.importer.Positions;
import org.conflictmap.importer.Positions.Kind;
import org.conflictmap.store.OriginalRecord.Field;

/** A placemark as it was read; filled again and again. For one thread. */
final class Placemark {
    private static final int TITLE_LENGTH = 120;
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    final List<Field> fields = new ArrayList<>();
    final Positions shape = new Positions();
    final List<String> trackTimes = new ArrayList<>();
    final List<String> trackPositions = new ArrayList<>();
    KmlTime time = KmlTime.NONE;

    /** Reads the placemark that has just begun, to its end. */
    void read(XmlInput input, KmlTime inherited) throws XMLStreamException {
        fields.clear();
        shape.clear();
        trackTimes.clear();
        trackPositions.clear();
        time = inherited;
        String name = "";
        String description = "";
        while (input.next() == XMLStreamConstants.START_ELEMENT) {
            switch (input.name()) {
                case "name" -> name = PlainText.of(input.text());
                case "description" -> description = input.text();
                case "TimeStamp", "TimeSpan" -> {
                    KmlTime own = KmlReader.time(input);
                    time = own.isNone() ? time : own;
                }
                case "Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Model", "Track", "MultiTrack" ->
                    shape(input);
                case "ExtendedData" -> input.flatten("", fields);
                case "Style", "StyleMap", "styleUrl", "LookAt", "Camera", "Region", "visibility", "open" ->
                    input.skip();
                default -> input.flatten(input.name(), fields);
            }
        }
        String title = name.isEmpty() ? PlainText.beginning(PlainText.of(description), TITLE_LENGTH) : name;
        fields.add(0, new Field("name", title));
        fields.add(1, new Field("description", description));
    }

    /** Everything within a shape that is a position. */
    private void shape(XmlInput input) throws XMLStreamException {
        boolean isTrack = input.name().equals("Track");
        String longitude = "";
        Kind kind = kind(input.name(), Kind.NOT_TOLD);
        boolean isHole = false;
        for (int open = 1; open > 0; ) {
            if (input.next() != XMLStreamConstants.START_ELEMENT) {
                open--;
                continue;
            }
            kind = kind(input.name(), kind);
            switch (input.name()) {
                case "outerBoundaryIs", "innerBoundaryIs" -> {
                    isHole = input.name().equals("innerBoundaryIs");
                    open++;
                }
                case "coordinates" -> {
                    shape.beginList(!isHole);
                    coordinates(input.text());
                    shape.end(kind);
                }
                case "longitude" -> longitude = input.text();
                case "latitude" -> {
                    shape.beginList(true);
                    position(longitude + "," + input.text());
                    shape.end(Kind.POINTS);
                }
                case "when" -> trackTimes.add(input.text());
                case "coord" -> trackPositions.add(input.text());
                case "angles", "ExtendedData" -> input.skip();
                default -> open++;
            }
        }
        if (isTrack && trackTimes.isEmpty()) {
            shape.beginList(true);
            trackPositions.forEach(coord -> position(BLANKS.matcher(coord).replaceAll(",")));
            shape.end(Kind.LINES);
            trackPositions.clear();
        }
    }

    /** What the coordinates within an element draw; a ring alone is a line. */
    private static Kind kind(String element, Kind outer) {
        return switch (element) {
            case "Point" -> Kind.POINTS;
            case "LineString" -> Kind.LINES;
            case "LinearRing" -> outer == Kind.POLYGONS ? outer : Kind.LINES;
            case "Polygon" -> Kind.POLYGONS;
            default -> outer;
        };
    }

    /** {@code lon,lat[,altitude]}, blanks between them; blanks about a comma are read over. */
    private void coordinates(String text) {
        String tuples = COMMA.matcher(text).replaceAll(",");
        if (!tuples.isEmpty()) {
            for (String tuple : BLANKS.split(tuples)) {
                position(tuple);
            }
        }
    }

    private void position(String tuple) {
        add(shape, tuple.split(",", -1), tuple);
    }

    /** The position of a track, {@code lon lat [altitude]}; none if it is empty. */
    static void trackPosition(String coord, Positions into) {
        into.clear();
        if (!coord.isEmpty()) {
            add(into, BLANKS.split(coord), coord);
        }
    }

    private static void add(Positions into, String[] numbers, String text) {
        boolean isPosition = numbers.length == 2 || numbers.length == 3;
        if (isPosition
                && NUMBER.matcher(numbers[0]).matches()
                && NUMBER.matcher(numbers[1]).matches()) {
            into.add(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        } else {
            into.breakOff(text);
        }
    }
}
