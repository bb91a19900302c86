package org.conflictmap.gazetteer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Several gazetteers as one. An earlier one goes first: its place wins where two have the same id or the same GeoNames
 * id, and among equally good matches of a search its places come before those of the later ones. Safe for all threads.
 */
public final class JoinedGazetteer implements Gazetteer {
    private final List<Gazetteer> parts;

    public JoinedGazetteer(List<? extends Gazetteer> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public Optional<Place> byId(String id) {
        return parts.stream().flatMap(part -> part.byId(id).stream()).findFirst();
    }

    @Override
    public List<Place> search(String name, int limit) {
        String wanted = NameKey.of(name);
        List<Place> found = distinct(parts.stream().flatMap(part -> part.search(name, limit).stream()));
        return Stream.concat(
                        found.stream().filter(place -> isCalled(place, wanted)),
                        found.stream().filter(place -> !isCalled(place, wanted)))
                .limit(limit)
                .toList();
    }

    /** Reads tables that were not read yet. */
    @Override
    public List<Place> places() {
        return distinct(parts.stream().flatMap(part -> part.places().stream()));
    }

    @Override
    public List<RowError> errors() {
        return parts.stream().flatMap(part -> part.errors().stream()).toList();
    }

    private static boolean isCalled(Place place, String wanted) {
        String bare = NameKey.withoutArticle(wanted);
        return place.names().stream()
                .map(name -> NameKey.of(name.text()))
                .anyMatch(
                        key -> key.equals(wanted) || NameKey.withoutArticle(key).equals(bare));
    }

    private static List<Place> distinct(Stream<Place> places) {
        Set<String> seen = new HashSet<>();
        List<Place> kept = new ArrayList<>();
        places.forEach(place -> {
            boolean isNew = seen.add(place.id());
            for (String reference : place.references()) {
                if (reference.startsWith(Place.GEONAMES)) {
                    isNew &= seen.add(reference);
                }
            }
            if (isNew) {
                kept.add(place);
            }
        });
        return kept;
    }
}
