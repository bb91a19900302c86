package org.conflictmap.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.gazetteer.Place.Extent;
import org.conflictmap.gazetteer.Place.Position;
import org.conflictmap.gazetteer.Place.Verification;

/**
 * Makes a {@link Place} of a row of a GeoNames table. Its main name is of no known language; GeoNames' coordinates were
 * not checked against another source. Immutable.
 */
final class GeoNamesRow {
    private static final List<String> REQUIRED =
            List.of("geonameid", "name", "latitude", "longitude", "featureCode", "country");

    private final List<String> columns;

    GeoNamesRow(List<String> columns) {
        this.columns = columns;
    }

    Optional<String> missingColumn() {
        return REQUIRED.stream().filter(column -> !columns.contains(column)).findFirst();
    }

    Place place(String line) throws BadFieldException {
        return place(line.split("\t", -1));
    }

    Place place(String... fields) throws BadFieldException {
        if (fields.length != columns.size()) {
            throw new BadFieldException("", fields.length + " fields", columns.size() + " fields");
        }
        long id = wholeNumber(fields, "geonameid");
        String name = field(fields, "name");
        if (name.isEmpty()) {
            throw new BadFieldException("name", "", "a name");
        }
        Position position = new Position(degrees(fields, "longitude", 180), degrees(fields, "latitude", 90));
        String population = field(fields, "population");
        return new Place(
                GeoNamesTable.ID_PREFIX + id,
                position,
                field(fields, "featureCode"),
                extent(field(fields, "featureCode"), field(fields, "featureClass")),
                Verification.NOT_VERIFIED,
                "GeoNames",
                null,
                field(fields, "country"),
                null,
                null,
                population.isEmpty() ? 0 : wholeNumber(fields, "population"),
                names(name, field(fields, "nameAr"), field(fields, "alternatenames")),
                List.of(Place.GEONAMES + id),
                "");
    }

    /** Countries, provinces and parks are areas, rivers and mountains are somewhere about their coordinates. */
    private static Extent extent(String featureCode, String featureClass) {
        if (featureCode.startsWith("ADM")
                || featureCode.startsWith("PCL")
                || featureClass.equals("A")
                || featureClass.equals("L")) {
            return Extent.AREA;
        }
        boolean isNature = !featureClass.isEmpty() && "HRTUV".contains(featureClass);
        return isNature ? Extent.APPROXIMATE : Extent.EXACT;
    }

    private static List<PlaceName> names(String name, String nameAr, String alternates) {
        List<PlaceName> names = new ArrayList<>();
        names.add(new PlaceName(name, "und", script(name), PlaceName.Kind.PREFERRED));
        Set<String> seen = new LinkedHashSet<>(List.of(name));
        if (!nameAr.isEmpty()) {
            names.add(new PlaceName(nameAr, "ar", script(nameAr), PlaceName.Kind.PREFERRED));
            seen.add(nameAr);
        }
        for (String alternate : alternates.split(",", -1)) {
            if (!alternate.isBlank() && seen.add(alternate)) {
                names.add(new PlaceName(alternate, "und", script(alternate), PlaceName.Kind.VARIANT));
            }
        }
        return names;
    }

    /** ISO 15924 code of the first letter's script, {@code Zzzz} for one that names of this region are not written in. */
    private static String script(String name) {
        int letter = name.codePoints().filter(Character::isLetter).findFirst().orElse('a');
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> "Latn";
            case ARABIC -> "Arab";
            case CYRILLIC -> "Cyrl";
            case GREEK -> "Grek";
            case HEBREW -> "Hebr";
            case ARMENIAN -> "Armn";
            default -> "Zzzz";
        };
    }

    private String field(String[] fields, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : fields[index];
    }

    private long wholeNumber(String[] fields, String column) throws BadFieldException {
        String text = field(fields, column);
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers below zero.
        }
        throw new BadFieldException(column, text, "a whole number from 0");
    }

    private double degrees(String[] fields, String column, int limit) throws BadFieldException {
        String text = field(fields, column);
        try {
            double number = Double.parseDouble(text);
            if (number >= -limit && number <= limit) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new BadFieldException(column, text, "degrees from -" + limit + " to " + limit);
    }

    /** A field that cannot be read. */
    static final class BadFieldException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String value;
        private final String expected;

        BadFieldException(String field, String value, String expected) {
            super(field + " is '" + value + "', expected " + expected);
            this.field = field;
            this.value = value;
            this.expected = expected;
        }

        String field() {
            return field;
        }

        String value() {
            return value;
        }

        String expected() {
            return expected;
        }
    }
}
