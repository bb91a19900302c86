package org.conflictmap.store;

import java.util.List;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;

/**
 * The distinct places at which the events of a table stand, once each for every precision that it is used with: the base
 * itself and "near the base" are two. Immutable; safe for all threads. Cost: 20 bytes a place, and the {@link Place}.
 */
public final class PlaceTable {
    private final List<Place> places;
    private final PlacePrecision[] precisions;

    PlaceTable(List<Place> places, List<PlacePrecision> precisions) {
        this.places = List.copyOf(places);
        this.precisions = precisions.toArray(new PlacePrecision[0]);
    }

    public int size() {
        return precisions.length;
    }

    public Place place(int index) {
        return places.get(index);
    }

    public PlacePrecision precision(int index) {
        return precisions[index];
    }

    /** Degrees east, or NaN if the place has no position. */
    public double lon(int index) {
        Place.Position position = places.get(index).position();
        return position == null ? Double.NaN : position.lon();
    }

    /** Degrees north, or NaN if the place has no position. */
    public double lat(int index) {
        Place.Position position = places.get(index).position();
        return position == null ? Double.NaN : position.lat();
    }
}
