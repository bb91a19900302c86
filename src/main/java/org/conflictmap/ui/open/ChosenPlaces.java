package org.conflictmap.ui.open;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.NameKey;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.session.PlaceChoice;
import org.jspecify.annotations.Nullable;

/**
 * A gazetteer that knows which places the user says are meant by names, in their areas and countries. All else is as in
 * the other. Immutable; safe for all threads.
 */
final class ChosenPlaces implements Gazetteer {
    private final Gazetteer gazetteer;
    private final Map<Named, String> ids = new HashMap<>();

    /** A name as it is looked for; without area and country it is the same everywhere. */
    private record Named(
            String name, @Nullable String area, @Nullable String country) {
        static Named of(String name, @Nullable String area, @Nullable String country) {
            return new Named(
                    NameKey.of(name),
                    area == null ? null : NameKey.of(area),
                    country == null ? null : NameKey.of(country));
        }
    }

    private ChosenPlaces(Gazetteer gazetteer, List<PlaceChoice> choices) {
        this.gazetteer = gazetteer;
        choices.forEach(choice -> ids.put(Named.of(choice.name(), choice.area(), choice.country()), choice.placeId()));
    }

    static Gazetteer of(Gazetteer gazetteer, List<PlaceChoice> choices) {
        return choices.isEmpty() ? gazetteer : new ChosenPlaces(gazetteer, choices);
    }

    @Override
    public Optional<List<Place>> meant(String name, String area, String country) {
        String there = ids.get(Named.of(name, area, country));
        String chosen = there == null ? ids.get(Named.of(name, null, null)) : there;
        return Optional.ofNullable(chosen)
                .map(id -> gazetteer.byId(id).map(List::of).orElse(List.of()));
    }

    @Override
    public Optional<Place> byId(String id) {
        return gazetteer.byId(id);
    }

    @Override
    public List<Place> search(String name, int limit) {
        return gazetteer.search(name, limit);
    }

    @Override
    public List<Place> places() {
        return gazetteer.places();
    }
}
