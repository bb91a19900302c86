package org.conflictmap.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Count;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.event.Where;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;

/** Invented events at given places, for tests. Events have the ids e0, e1, ... in the order in which they are added. */
public final class SyntheticEvents {
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();

    public SyntheticEvents at(double lon, double lat, EventType type, PlacePrecision precision) {
        String id = "synthetic-" + lon + "-" + lat;
        return at(place(id, new Place.Position(lon, lat), null, null, Place.Verification.VERIFIED), type, precision);
    }

    public SyntheticEvents at(Place place, EventType type, PlacePrecision precision) {
        return at(place, type, precision, List.of());
    }

    public SyntheticEvents at(Place place, EventType type, PlacePrecision precision, List<Count> counts) {
        places.put(place.id(), place);
        return add(type, new Where(place.id(), precision, "", ""), counts);
    }

    public SyntheticEvents nowhere(EventType type) {
        return add(type, Where.NOT_TOLD, List.of());
    }

    private SyntheticEvents add(EventType type, Where where, List<Count> counts) {
        events.add(new Event(
                "e" + events.size(),
                "Synthetic event " + events.size(),
                type,
                "",
                EventType.Vocabulary.OWN,
                When.parse("2015-11-10"),
                where,
                List.of(),
                List.of(),
                counts,
                List.of(),
                ""));
        return this;
    }

    public static Place place(
            String id,
            Place.@Nullable Position position,
            Place.@Nullable Bounds bounds,
            @Nullable String areaKey,
            Place.Verification verification) {
        return new Place(
                id,
                position,
                position == null ? "ADM1" : "PPL",
                position == null ? Place.Extent.AREA : Place.Extent.EXACT,
                verification,
                "",
                null,
                "",
                bounds,
                areaKey,
                0,
                List.of(new PlaceName(id, "en", "Latn", PlaceName.Kind.PREFERRED)),
                List.of(),
                "");
    }

    public EventTable table() {
        return table("Synthetic");
    }

    /** @param title of the dataset, also its id */
    public EventTable table(String title) {
        Gazetteer gazetteer = new Gazetteer() {
            @Override
            public Optional<Place> byId(String id) {
                return Optional.ofNullable(places.get(id));
            }

            @Override
            public List<Place> search(String name, int limit) {
                return List.of();
            }

            @Override
            public List<Place> places() {
                return List.copyOf(places.values());
            }
        };
        Dataset.Manifest manifest = new Dataset.Manifest(title, title, "", "en", "", List.of(), null, null, "");
        return EventTable.of(new Dataset(manifest, events, gazetteer, Map.of(), Map.of(), List.of()));
    }
}
