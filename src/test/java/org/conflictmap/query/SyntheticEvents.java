package org.conflictmap.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Actor;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.event.Where;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.store.EventTable;

/** Synthetic events for tests: nothing in them was ever reported. */
public final class SyntheticEvents {
    private static final Place.Bounds WORLD = new Place.Bounds(-180, -90, 180, 90);

    private SyntheticEvents() {}

    public static Event event(String id, EventType type, String edtf) {
        return event(id, type, edtf.isEmpty() ? When.UNDATED : When.parse(edtf), Where.NOT_TOLD);
    }

    public static Event event(String id, EventType type, When when, Where where) {
        return new Event(
                id,
                "synthetic " + id,
                type,
                "",
                EventType.Vocabulary.OWN,
                when,
                where,
                List.of(),
                List.of(new Actor("actor of " + id, "", ActorClass.values()[0])),
                List.of(),
                List.of(),
                "");
    }

    public static Where at(String placeId, PlacePrecision precision) {
        return new Where(placeId, precision, "", "");
    }

    public static EventTable table(Event... events) {
        return table(List.of(events), Gazetteer.EMPTY);
    }

    public static EventTable table(List<Event> events, Gazetteer gazetteer) {
        return EventTable.of(new Dataset(
                new Dataset.Manifest("synthetic", "Synthetic", "", "en", "", List.of(), null, WORLD, ""),
                events,
                gazetteer,
                Map.of(),
                Map.of(),
                List.of()));
    }

    /** One event in every list of ways to be dated and placed, by chance. */
    public static EventTable random(long seed, int size) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            PlacePrecision precision = PlacePrecision.values()[random.nextInt(PlacePrecision.values().length)];
            events.add(event(
                    "event " + i,
                    EventType.values()[random.nextInt(EventType.values().length)],
                    randomWhen(random),
                    precision == PlacePrecision.NONE ? Where.NOT_TOLD : at("nowhere", precision)));
        }
        return table(events, Gazetteer.EMPTY);
    }

    static When randomWhen(Random random) {
        String month = "2015-%02d".formatted(1 + random.nextInt(12));
        String day = month + "-%02d".formatted(1 + random.nextInt(28));
        String[] ways = {
            day,
            day,
            day,
            month,
            "2015",
            day + "~",
            month + "?",
            "../" + day,
            day + "/..",
            "/" + day,
            "[" + month + "-01.." + month + "-09]",
            month + "-02/" + month + "-27",
            ""
        };
        String edtf = ways[random.nextInt(ways.length)];
        return edtf.isEmpty() ? When.UNDATED : When.parse(edtf);
    }

    /** A gazetteer of one place. */
    public static Gazetteer gazetteer(String placeId, PlaceName... names) {
        Place place = new Place(
                placeId,
                null,
                "PPL",
                Place.Extent.EXACT,
                Place.Verification.NOT_VERIFIED,
                "",
                null,
                "",
                null,
                null,
                0,
                List.of(names),
                List.of(),
                "");
        return new Gazetteer() {
            @Override
            public java.util.Optional<Place> byId(String id) {
                return id.equals(placeId) ? java.util.Optional.of(place) : java.util.Optional.empty();
            }

            @Override
            public List<Place> search(String name, int limit) {
                return List.of();
            }

            @Override
            public List<Place> places() {
                return List.of(place);
            }
        };
    }
}
