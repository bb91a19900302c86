package org.conflictmap.importer.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceMatcher;
import org.conflictmap.gazetteer.PlaceMatcher.Candidate;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportReason;

/** Places events that only name their place, if a gazetteer knows one place of that name better than all others. */
public final class NamedPlaces {
    private static final int MOST_TOLD = 3;

    private record Name(String place, String area, String country) {}

    private final PlaceMatcher matcher;
    private final Map<Name, List<Candidate>> known = new HashMap<>();

    public NamedPlaces(Gazetteer gazetteer) {
        matcher = new PlaceMatcher(gazetteer);
    }

    /** Places the record, or notes why not. The names are as the data has them; area and country may be empty. */
    public void place(EventSink sink, String field, String place, String area, String country) {
        List<Candidate> candidates =
                known.computeIfAbsent(new Name(place, area, country), name -> matcher.match(place, area, country));
        if (candidates.isEmpty()) {
            sink.note(ImportReason.NO_PLACE, field, place, Expected.of(Expected.Kind.KNOWN_NAME, area, country));
            return;
        }
        Candidate best = candidates.get(0);
        if (candidates.size() > 1 && candidates.get(1).score() == best.score()) {
            String several = candidates.stream()
                    .limit(MOST_TOLD)
                    .map(candidate -> candidate.place().displayName() + " ("
                            + candidate.place().id() + ")")
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            sink.note(
                    ImportReason.AMBIGUOUS_NAME,
                    field,
                    place,
                    Expected.of(Expected.Kind.ONE_PLACE_OF, area, country, several));
            return;
        }
        sink.place(
                best.place(),
                precision(best.place()),
                field,
                place,
                Expected.of(Expected.Kind.PLACE_IN, area, country));
    }

    private static PlacePrecision precision(Place place) {
        String code = place.featureCode();
        if (place.extent() != Place.Extent.AREA) {
            return place.extent() == Place.Extent.APPROXIMATE ? PlacePrecision.NEAR : PlacePrecision.EXACT;
        }
        if (code.startsWith("PCL")) {
            return PlacePrecision.COUNTRY;
        }
        return code.matches("ADM[2-5].*") ? PlacePrecision.DISTRICT : PlacePrecision.PROVINCE;
    }
}
