package org.conflictmap.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/** Gives places their indexes, the same place in the same precision the same index. For one thread. */
final class PlaceTableBuilder {
    private static final int NOT_KEPT = -1;
    private static final int NO_BOUNDS = -1;
    private static final PlacePrecision[] PRECISIONS = PlacePrecision.values();

    private final DictionaryBuilder keys = new DictionaryBuilder();
    private final ByteBuffer key = ByteBuffer.allocate(Double.BYTES * 2 + Integer.BYTES * 6 + 1);
    private final List<Place> kept = new ArrayList<>();
    private final Map<String, Integer> keptById = new HashMap<>();
    private final List<Place.Bounds> bounds = new ArrayList<>();
    private final Map<Place.Bounds, Integer> boundsIndexes = new HashMap<>();

    /** The index of a place that a file describes; the names are codes of {@link TextColumn#PLACE}. */
    int index(double lon, double lat, int name, int area, int country, int areaKey, PlacePrecision precision) {
        return index(lon, lat, name, area, country, areaKey, NOT_KEPT, NO_BOUNDS, precision);
    }

    /** The index of an area that a file describes by its bounds; they say where its name goes: in their middle. */
    int index(Place.Bounds area, int name, int inArea, int country, PlacePrecision precision) {
        int at = boundsIndexes.computeIfAbsent(area, unknown -> {
            bounds.add(area);
            return bounds.size() - 1;
        });
        double lon = (area.west() + area.east()) / 2;
        double lat = (area.south() + area.north()) / 2;
        return index(lon, lat, name, inArea, country, Dictionary.NONE, NOT_KEPT, at, precision);
    }

    /** The index of a place of a gazetteer. */
    int index(Place place, int name, int areaKey, PlacePrecision precision) {
        int at = keptById.computeIfAbsent(place.id(), unknown -> {
            kept.add(place);
            return kept.size() - 1;
        });
        Place.Position position = place.position();
        double lon = position == null ? Double.NaN : position.lon();
        double lat = position == null ? Double.NaN : position.lat();
        return index(lon, lat, name, 0, 0, areaKey, at, NO_BOUNDS, precision);
    }

    private int index(
            double lon,
            double lat,
            int name,
            int area,
            int country,
            int areaKey,
            int at,
            int boundsAt,
            PlacePrecision precision) {
        key.clear();
        key.putDouble(lon)
                .putDouble(lat)
                .putInt(name)
                .putInt(area)
                .putInt(country)
                .putInt(areaKey)
                .putInt(at)
                .putInt(boundsAt)
                .put((byte) precision.ordinal());
        return keys.code(key.array(), 0, key.capacity()) - 1;
    }

    /** The indexes that the places of another table have here. */
    int[] add(PlaceTable others, int[] names) {
        int[] indexes = new int[others.size()];
        for (int index = 0; index < indexes.length; index++) {
            Place place = others.kept(index);
            int name = names[others.name(index)];
            int areaKey = names[others.areaKeyCode(index)];
            int area = names[others.area(index)];
            int country = names[others.country(index)];
            Place.Bounds ofArea = others.bounds(index);
            PlacePrecision precision = others.precision(index);
            if (place != null) {
                indexes[index] = index(place, name, areaKey, precision);
            } else if (ofArea != null) {
                indexes[index] = index(ofArea, name, area, country, precision);
            } else {
                indexes[index] = index(others.lon(index), others.lat(index), name, area, country, areaKey, precision);
            }
        }
        return indexes;
    }

    PlaceTable freeze(Dictionary names) {
        Dictionary frozen = keys.freeze();
        int size = frozen.size() - 1;
        PlaceTable.Columns columns = new PlaceTable.Columns(size, kept.isEmpty(), bounds.isEmpty());
        for (int index = 0; index < size; index++) {
            ByteBuffer bytes = frozen.bytes(index + 1);
            columns.lon()[index] = bytes.getDouble();
            columns.lat()[index] = bytes.getDouble();
            columns.name()[index] = bytes.getInt();
            columns.area()[index] = bytes.getInt();
            columns.country()[index] = bytes.getInt();
            columns.areaKey()[index] = bytes.getInt();
            int at = bytes.getInt();
            int boundsAt = bytes.getInt();
            columns.precision()[index] = PRECISIONS[bytes.get()];
            @Nullable Place[] places = columns.kept();
            if (at != NOT_KEPT && places != null) {
                places[index] = kept.get(at);
            }
            Place.@Nullable Bounds[] areas = columns.bounds();
            if (boundsAt != NO_BOUNDS && areas != null) {
                areas[index] = bounds.get(boundsAt);
            }
        }
        return new PlaceTable(columns, names);
    }
}
