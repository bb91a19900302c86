package org.conflictmap.ui.open;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.NameKey;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.session.PlaceChoice;

/**
 * A gazetteer in which a name means what the user said: that place alone, or none. All else is as in the other. Immutable;
 * safe for all threads.
 */
final class ChosenPlaces implements Gazetteer {
    private final Gazetteer gazetteer;
    private final Map<String, String> idsByName = new HashMap<>();

    private ChosenPlaces(Gazetteer gazetteer, List<PlaceChoice> choices) {
        this.gazetteer = gazetteer;
        choices.forEach(choice -> idsByName.put(NameKey.of(choice.name()), choice.placeId()));
    }

    static Gazetteer of(Gazetteer gazetteer, List<PlaceChoice> choices) {
        return choices.isEmpty() ? gazetteer : new ChosenPlaces(gazetteer, choices);
    }

    @Override
    public Optional<Place> byId(String id) {
        return gazetteer.byId(id);
    }

    @Override
    public List<Place> search(String name, int limit) {
        String chosen = idsByName.get(NameKey.of(name));
        return chosen == null
                ? gazetteer.search(name, limit)
                : gazetteer.byId(chosen).map(List::of).orElse(List.of());
    }

    @Override
    public List<Place> places() {
        return gazetteer.places();
    }
}
