package org.conflictmap.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.store.Dictionary;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.PlaceTable;
import org.conflictmap.store.RowSource;

/**
 * In which area of the first level and which country the places of a table lie, by name: as the data says, or as the
 * gazetteer that knows the place says. Immutable. Cost: 8 bytes a place; of making it, one pass over the places.
 */
final class AreaNames {
    /** The area of a place of which none is known, and of an event without a place. */
    static final int NONE = 0;

    private static final Set<String> FIRST_LEVEL = Set.of("ADM1", "ADM1H");
    private static final Set<String> COUNTRY = Set.of("PCLI", "PCLD", "PCLS", "PCLF", "PCL", "TERR");
    private static final int DEEPEST = 16;

    private final List<String> names = new ArrayList<>(List.of(""));
    private final Map<String, Integer> codes = new HashMap<>(Map.of("", NONE));
    private final int[] areas;
    private final int[] countries;

    private AreaNames(EventTable table) {
        PlaceTable places = table.places();
        areas = new int[places.size() + 1];
        countries = new int[places.size() + 1];
        int[] codeOfText = new int[places.names().size()];
        Arrays.fill(codeOfText, -1);
        for (int place = 0; place < places.size(); place++) {
            Place kept = places.kept(place);
            if (kept != null) {
                areas[place + 1] = code(ancestor(table, kept, FIRST_LEVEL));
                countries[place + 1] = code(ancestor(table, kept, COUNTRY));
            } else {
                areas[place + 1] = code(places.names(), places.area(place), codeOfText);
                countries[place + 1] = code(places.names(), places.country(place), codeOfText);
            }
        }
    }

    static AreaNames of(EventTable table) {
        return new AreaNames(table);
    }

    private int code(Dictionary texts, int text, int[] codeOfText) {
        if (codeOfText[text] < 0) {
            codeOfText[text] = code(texts.text(text));
        }
        return codeOfText[text];
    }

    private int code(String name) {
        return codes.computeIfAbsent(name, unknown -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    private static String ancestor(EventTable table, Place place, Set<String> featureCodes) {
        Optional<Place> at = Optional.of(place);
        for (int step = 0; step < DEEPEST && at.isPresent(); step++) {
            if (featureCodes.contains(at.get().featureCode())) {
                return at.get().displayName();
            }
            String parent = at.get().parentId();
            at = parent == null ? Optional.empty() : find(table, parent);
        }
        return "";
    }

    private static Optional<Place> find(EventTable table, String id) {
        return table.sources().stream()
                .map(RowSource::dataset)
                .flatMap(dataset -> dataset.gazetteer().byId(id).stream())
                .findFirst();
    }

    /** How many names there are, the empty one included. */
    int size() {
        return names.size();
    }

    String name(int code) {
        return names.get(code);
    }

    /** The area that a place lies in; empty if it is not known. */
    String area(int place) {
        return names.get(areas[place + 1]);
    }

    /** The country that a place lies in; empty if it is not known. */
    String country(int place) {
        return names.get(countries[place + 1]);
    }

    /** The area of a place, or its country if none is known; the first entry is that of no place. */
    int[] ofPlaces() {
        int[] known = areas.clone();
        for (int place = 0; place < known.length; place++) {
            if (known[place] == NONE) {
                known[place] = countries[place];
            }
        }
        return known;
    }

    /** The places in areas or countries of these names; see {@link Lookups}. */
    byte[] lookup(Set<String> wanted) {
        byte[] isWanted = new byte[names.size()];
        wanted.forEach(name -> {
            Integer code = codes.get(name);
            if (code != null && code != NONE) {
                isWanted[code] = 1;
            }
        });
        byte[] lookup = new byte[areas.length];
        for (int place = 0; place < areas.length; place++) {
            lookup[place] = (byte) (isWanted[areas[place]] | isWanted[countries[place]]);
        }
        return lookup;
    }
}
