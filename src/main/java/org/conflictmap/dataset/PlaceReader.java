package org.conflictmap.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conflictmap.dataset.Fields.Need;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.Place.Bounds;
import org.conflictmap.gazetteer.Place.Extent;
import org.conflictmap.gazetteer.Place.Position;
import org.conflictmap.gazetteer.Place.Verification;
import org.conflictmap.gazetteer.PlaceName;

/** Reads a place. One without an id is left out, and so is one without coordinates that is no area. Stateless. */
final class PlaceReader {
    static final String LEFT_OUT = "the place is left out";

    private PlaceReader() {}

    static Optional<Place> read(Fields fields) {
        Optional<String> id = fields.text("id", Need.REQUIRED, LEFT_OUT);
        Extent extent = fields.word(
                        "precision",
                        Need.REQUIRED,
                        PlaceReader::extent,
                        "exact, approximate or area",
                        "its coordinates count as approximate")
                .orElse(Extent.APPROXIMATE);
        Need ofPosition = extent == Extent.AREA ? Need.STATED : Need.REQUIRED;
        String withoutPosition = extent == Extent.AREA ? "it has no label of its own" : LEFT_OUT;
        Optional<Double> lon = fields.number("lon", ofPosition, -180, 180, withoutPosition);
        Optional<Double> lat = fields.number("lat", ofPosition, -90, 90, withoutPosition);
        Optional<Position> position =
                lon.isPresent() && lat.isPresent() ? Optional.of(new Position(lon.get(), lat.get())) : Optional.empty();
        boolean verified = fields.flag("verified", Need.REQUIRED, "it counts as not verified")
                .orElse(false);
        Place place = new Place(
                id.orElse(""),
                position.orElse(null),
                fields.text("featureCode", Need.REQUIRED, "its kind is not known")
                        .orElse(""),
                extent,
                verified ? Verification.VERIFIED : Verification.NOT_VERIFIED,
                fields.textOrEmpty("coordinateSource"),
                fields.text("parent", Need.OPTIONAL, "its parent is not known").orElse(null),
                fields.textOrEmpty("country"),
                bounds(fields, "bbox", Need.OPTIONAL).orElse(null),
                areaKey(fields).orElse(null),
                0,
                names(fields),
                references(fields),
                fields.textOrEmpty("note"));
        fields.finish();
        boolean isPlaced = position.isPresent() || extent == Extent.AREA;
        return id.isPresent() && isPlaced ? Optional.of(place) : Optional.empty();
    }

    /** A rectangle, given as west, south, east, north. */
    static Optional<Bounds> bounds(Fields fields, String name, Need need) {
        String expected = "[west, south, east, north] in degrees, west below east and south below north";
        return fields.numbers(name, need, 4, expected, "it is left out").flatMap(sides -> {
            Bounds bounds = new Bounds(sides[0], sides[1], sides[2], sides[3]);
            boolean isOnEarth =
                    bounds.west() >= -180 && bounds.east() <= 180 && bounds.south() >= -90 && bounds.north() <= 90;
            if (isOnEarth && bounds.west() < bounds.east() && bounds.south() < bounds.north()) {
                return Optional.of(bounds);
            }
            String value = sides[0] + ", " + sides[1] + ", " + sides[2] + ", " + sides[3];
            fields.wrong(name, value, expected, "it is left out");
            return Optional.empty();
        });
    }

    private static Optional<String> areaKey(Fields fields) {
        return fields.object("area", Need.OPTIONAL, "its polygon is not known").flatMap(area -> {
            Optional<String> key = area.text("basemap", Need.REQUIRED, "its polygon is not known");
            area.finish();
            return key;
        });
    }

    private static List<PlaceName> names(Fields fields) {
        List<PlaceName> names = new ArrayList<>();
        fields.doubtIfEmpty("names", "it is called by its id");
        for (Fields name : fields.objects("names", Need.REQUIRED, "it is called by its id")) {
            String leftOut = "the name is left out";
            Optional<String> text = name.text("text", Need.REQUIRED, leftOut);
            String language = name.text("language", Need.REQUIRED, "its language is not known")
                    .orElse("und");
            String script = name.text("script", Need.REQUIRED, "its script is not known")
                    .orElse("Zzzz");
            PlaceName.Kind kind = name.word(
                            "kind",
                            Need.REQUIRED,
                            PlaceReader::nameKind,
                            "preferred or variant",
                            "it counts as a variant")
                    .orElse(PlaceName.Kind.VARIANT);
            text.ifPresent(present -> names.add(new PlaceName(present, language, script, kind)));
            name.finish();
        }
        names.sort(Comparator.comparing(PlaceName::kind));
        return names;
    }

    private static List<String> references(Fields fields) {
        List<String> references = new ArrayList<>();
        fields.count("geonames", Need.OPTIONAL, "it is left out").ifPresent(id -> references.add(Place.GEONAMES + id));
        fields.text("wikidata", Need.OPTIONAL, "it is left out").ifPresent(id -> references.add("Wikidata " + id));
        fields.object("codes", Need.OPTIONAL, "they are left out").ifPresent(codes -> {
            addCode(references, codes, "icao", "ICAO ");
            addCode(references, codes, "iso3166-1", "ISO 3166-1 ");
            addCode(references, codes, "iso3166-2", "ISO 3166-2 ");
            addCode(references, codes, "admin1", "GeoNames' admin1 ");
            codes.finish();
        });
        return references;
    }

    private static void addCode(List<String> references, Fields codes, String scheme, String shown) {
        codes.text(scheme, Need.OPTIONAL, "it is left out").ifPresent(code -> references.add(shown + code));
    }

    private static Optional<Extent> extent(String word) {
        return switch (word) {
            case "exact" -> Optional.of(Extent.EXACT);
            case "approximate" -> Optional.of(Extent.APPROXIMATE);
            case "area" -> Optional.of(Extent.AREA);
            default -> Optional.empty();
        };
    }

    private static Optional<PlaceName.Kind> nameKind(String word) {
        return switch (word) {
            case "preferred" -> Optional.of(PlaceName.Kind.PREFERRED);
            case "variant" -> Optional.of(PlaceName.Kind.VARIANT);
            default -> Optional.empty();
        };
    }
}
