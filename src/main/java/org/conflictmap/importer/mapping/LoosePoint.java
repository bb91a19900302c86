package org.conflictmap.importer.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictmap.importer.table.LooseText;

/**
 * Coordinates as people write them: {@code 36.2}, {@code 36,2}, {@code 36.2° N}, {@code 36°11'10"N}, {@code N 36 11.2}; and
 * points in one text: two of these, or {@code POINT (37.1 36.2)}. Minutes need a degree sign or a letter
 * that tells the direction, so that no other number is taken for them. Degrees of WGS 84.
 */
record LoosePoint(double lon, double lat) {
    /** What a coordinate can be. */
    enum Axis {
        LATITUDE("NS"),
        LONGITUDE("EW");

        private final String letters;

        Axis(String letters) {
            this.letters = letters;
        }
    }

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final String DECIMAL = "\\d+(?:[.,]\\d+)?";
    private static final Pattern WKT = Pattern.compile("(?i)(?:SRID=4326;)?\\s*POINT\\s*(?:Z|M|ZM)?\\s*\\(\\s*" + NUMBER
            + "\\s+" + NUMBER + "(?:\\s+-?[\\d.]+){0,2}\\s*\\)");
    private static final Pattern ANGLE = Pattern.compile("([NSEW])?\\s*([-+]?" + DECIMAL + ")\\s*(°)?\\s*(?:(" + DECIMAL
            + ")\\s*'?\\s*(?:(" + DECIMAL + ")\\s*\"?)?)?\\s*([NSEW])?");
    /** Longer texts, such as polygons, are not tried at each of their separators. */
    private static final int LONGEST_PAIR = 80;

    private static final Pattern SEPARATOR = Pattern.compile("[,;/\\s]\\s*");

    /** An angle, and the axis that its letter tells. */
    private record Angle(double degrees, Optional<Axis> axis) {}

    /** Degrees, or NaN if it is no coordinate or one of the other axis. */
    static double degrees(String text, Axis axis) {
        return angle(plain(text))
                .filter(angle -> angle.axis.orElse(axis) == axis)
                .map(Angle::degrees)
                .orElse(Double.NaN);
    }

    /**
     * A point in one text.
     *
     * @param first which of two coordinates is first if no letters tell; in WKT it is the longitude
     */
    static Optional<LoosePoint> of(String text, Axis first) {
        Matcher wkt = WKT.matcher(text.strip());
        if (wkt.matches()) {
            return Optional.of(new LoosePoint(Double.parseDouble(wkt.group(1)), Double.parseDouble(wkt.group(2))));
        }
        if (text.length() > LONGEST_PAIR) {
            return Optional.empty();
        }
        String pair = plain(text);
        if (pair.startsWith("(") && pair.endsWith(")")) {
            pair = pair.substring(1, pair.length() - 1).strip();
        }
        LoosePoint found = null;
        Matcher separator = SEPARATOR.matcher(pair);
        while (separator.find()) {
            Optional<LoosePoint> point =
                    of(angle(pair.substring(0, separator.start())), angle(pair.substring(separator.end())), first);
            if (point.isPresent() && found != null && !point.get().equals(found)) {
                return Optional.empty();
            }
            found = point.orElse(found);
        }
        return Optional.ofNullable(found);
    }

    private static Optional<LoosePoint> of(Optional<Angle> one, Optional<Angle> other, Axis first) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Axis told =
                one.get().axis.or(() -> other.get().axis.map(LoosePoint::other)).orElse(first);
        if (other.get().axis.filter(told::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                told == Axis.LONGITUDE
                        ? new LoosePoint(one.get().degrees, other.get().degrees)
                        : new LoosePoint(other.get().degrees, one.get().degrees));
    }

    private static Axis other(Axis axis) {
        return axis == Axis.LATITUDE ? Axis.LONGITUDE : Axis.LATITUDE;
    }

    private static Optional<Angle> angle(String text) {
        Matcher parts = ANGLE.matcher(text);
        if (!parts.matches() || parts.group(1) != null && parts.group(6) != null) {
            return Optional.empty();
        }
        String letter = parts.group(1) != null ? parts.group(1) : parts.group(6);
        double degrees = number(parts.group(2));
        boolean hasMinutes = parts.group(4) != null;
        double minutes = hasMinutes ? number(parts.group(4)) : 0;
        double seconds = parts.group(5) != null ? number(parts.group(5)) : 0;
        boolean isOdd = hasMinutes && (letter == null && parts.group(3) == null || degrees != Math.rint(degrees))
                || minutes >= 60
                || seconds >= 60
                || parts.group(5) != null && minutes != Math.rint(minutes)
                || letter != null
                        && (parts.group(2).startsWith("-") || parts.group(2).startsWith("+"));
        if (isOdd) {
            return Optional.empty();
        }
        boolean isNegative = parts.group(2).startsWith("-") || "S".equals(letter) || "W".equals(letter);
        double size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
        Optional<Axis> axis = letter == null
                ? Optional.empty()
                : Optional.of(Axis.LATITUDE.letters.contains(letter) ? Axis.LATITUDE : Axis.LONGITUDE);
        return Optional.of(new Angle(isNegative ? -size : size, axis));
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** With one sign for each of degrees, minutes and seconds, and one letter for each direction. */
    private static String plain(String text) {
        return LooseText.plain(text)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[º˚]|\\bDEG\\b", "°")
                .replaceAll("[′’‘´`]", "'")
                .replaceAll("″|“|”|''", "\"")
                .replaceAll("NORTH", "N")
                .replaceAll("SOUTH", "S")
                .replaceAll("EAST", "E")
                .replaceAll("WEST", "W");
    }
}
