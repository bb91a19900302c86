package org.conflictmap.ui.details;

import java.util.Locale;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Says a place and how well it is known: names, precision, coordinates. Immutable. */
public final class WhereText {
    private final Texts texts;

    public WhereText(Texts texts) {
        this.texts = texts;
    }

    /** The preferred Arabic name, or null if there is none or the shown name is Arabic already. */
    public static @Nullable String arabicName(Place place) {
        return place.name("ar")
                .filter(PlaceName::isArabic)
                .or(() -> place.names().stream().filter(PlaceName::isArabic).findFirst())
                .map(PlaceName::text)
                .filter(name -> !name.equals(place.displayName()))
                .orElse(null);
    }

    /** How well the place is known, in a few words. */
    public String precision(PlacePrecision precision) {
        return texts.get("details.precision." + precision.id());
    }

    /** WGS 84 degrees with four decimals, about ten metres: "36.1869° N, 37.5831° E". */
    public String coordinates(Place.Position position) {
        return texts.get(
                "details.coordinates",
                degrees(position.lat()),
                texts.get(position.lat() < 0 ? "details.south" : "details.north"),
                degrees(position.lon()),
                texts.get(position.lon() < 0 ? "details.west" : "details.east"));
    }

    private static String degrees(double signed) {
        return String.format(Locale.ROOT, "%.4f", Math.abs(signed));
    }
}
