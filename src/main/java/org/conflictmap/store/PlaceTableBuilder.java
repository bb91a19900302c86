package org.conflictmap.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;

/**
 * Gives places their indexes, the same place in the same precision the same index. For one thread. Cost: one look at the
 * place that last had the name, else one hash.
 */
final class PlaceTableBuilder {
    private static final int NO_RECORD = 0;
    private static final int PLACES_BETWEEN_CHECKPOINTS = 1 << 14;

    private final PlaceColumns columns = new PlaceColumns();
    /** Indexes and 1, by hash. */
    private int[] slots = new int[64];
    /** The index and 1 of the place that last had a name. */
    private int[] lastOfName = new int[64];

    private final List<Place> kept = new ArrayList<>();
    private final Map<String, Integer> keptById = new HashMap<>();
    private final List<PlaceTable.Drawn> drawn = new ArrayList<>();
    private final Map<PlaceTable.Drawn, Integer> drawnIndexes = new HashMap<>();
    private long shapePositions;

    /** The index of a place that a file describes; the names are codes of {@link TextColumn#PLACE}. */
    int index(double lon, double lat, int name, int area, int country, int areaKey, PlacePrecision precision) {
        return index(new PlaceColumns.Key(lon, lat, name, area, country, areaKey, NO_RECORD, precision));
    }

    /** The index of an area that a file describes by its outline; its bounds say where its name goes: in their middle. */
    int index(PlaceTable.Drawn outline, int name, int inArea, int country, PlacePrecision precision) {
        int at = drawnIndexes.computeIfAbsent(outline, unknown -> {
            drawn.add(outline);
            shapePositions += outline.shape() == null ? 0 : outline.shape().positionCount();
            return drawn.size();
        });
        Place.Bounds area = outline.bounds();
        GroundShape shape = outline.shape();
        double lon = shape == null ? (area.west() + area.east()) / 2 : shape.middleLon();
        double lat = (area.south() + area.north()) / 2;
        return index(new PlaceColumns.Key(lon, lat, name, inArea, country, Dictionary.NONE, -at, precision));
    }

    /** The index of a place of a gazetteer. */
    int index(Place place, int name, int areaKey, PlacePrecision precision) {
        int at = keptById.computeIfAbsent(place.id(), unknown -> {
            kept.add(place);
            return kept.size();
        });
        Place.Position position = place.position();
        double lon = position == null ? Double.NaN : position.lon();
        double lat = position == null ? Double.NaN : position.lat();
        return index(new PlaceColumns.Key(lon, lat, name, 0, 0, areaKey, at, precision));
    }

    private int index(PlaceColumns.Key key) {
        int name = key.name();
        if (name >= lastOfName.length) {
            lastOfName = Arrays.copyOf(lastOfName, DictionaryBuilder.grown(name + 1));
        }
        int last = lastOfName[name] - 1;
        if (last >= 0 && columns.isAt(last, key)) {
            return last;
        }
        int index = search(key);
        lastOfName[name] = index + 1;
        return index;
    }

    private int search(PlaceColumns.Key key) {
        int mask = slots.length - 1;
        int slot = key.hash() & mask;
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if (columns.isAt(entry - 1, key)) {
                return entry - 1;
            }
            slot = slot + 1 & mask;
        }
        columns.add(key);
        slots[slot] = columns.size;
        if (columns.size > slots.length / 2) {
            rehash();
        }
        return columns.size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int index = 0; index < columns.size; index++) {
            int slot = columns.key(index).hash() & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = index + 1;
        }
    }

    /** The indexes that the places of another table have here. */
    int[] add(PlaceTable others, int[] names, Runnable checkpoint) {
        int[] indexes = new int[others.size()];
        for (int index = 0; index < indexes.length; index++) {
            if (index % PLACES_BETWEEN_CHECKPOINTS == 0) {
                checkpoint.run();
            }
            Place place = others.kept(index);
            int name = names[others.name(index)];
            int areaKey = names[others.areaKeyCode(index)];
            int area = names[others.area(index)];
            int country = names[others.country(index)];
            PlaceTable.Drawn outline = others.drawn(index);
            PlacePrecision precision = others.precision(index);
            if (place != null) {
                indexes[index] = index(place, name, areaKey, precision);
            } else if (outline != null) {
                indexes[index] = index(outline, name, area, country, precision);
            } else {
                indexes[index] = index(others.lon(index), others.lat(index), name, area, country, areaKey, precision);
            }
        }
        return indexes;
    }

    long shapePositions() {
        return shapePositions;
    }

    /** The places as they are now, in the same memory. */
    PlaceTable view(Dictionary names) {
        return new PlaceTable(
                columns.view(), kept.toArray(Place[]::new), drawn.toArray(PlaceTable.Drawn[]::new), names);
    }

    /** The places; the builder is of no use afterwards. */
    PlaceTable freeze(Dictionary names) {
        slots = new int[0];
        lastOfName = slots;
        columns.trim();
        return view(names);
    }
}
