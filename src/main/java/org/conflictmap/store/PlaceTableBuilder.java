package org.conflictmap.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.task.Parallel;

/**
 * Gives places their indexes, the same place in the same precision the same index. For one thread; adding a table takes
 * others to its help. Cost: one look at the place that last had the name, else one hash.
 */
final class PlaceTableBuilder {
    private static final int NO_RECORD = 0;
    private static final int PLACES_BETWEEN_CHECKPOINTS = 1 << 14;

    private final PlaceColumns columns = new PlaceColumns();
    /**
     * Indexes and 1, by hash; at most half are taken, so that they leave the upper bits free: those have as much of the hash,
     * and few places are looked at that are others.
     */
    private int[] slots = new int[64];
    /** So many places have one. */
    private int slotted;

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
        int at = drawnNumber(outline);
        Place.Bounds area = outline.bounds();
        GroundShape shape = outline.shape();
        double lon = shape == null ? (area.west() + area.east()) / 2 : shape.middleLon();
        double lat = (area.south() + area.north()) / 2;
        return index(new PlaceColumns.Key(lon, lat, name, inArea, country, Dictionary.NONE, -at, precision));
    }

    /** The index of a place of a gazetteer. */
    int index(Place place, int name, int areaKey, PlacePrecision precision) {
        int at = keptNumber(place);
        Place.Position position = place.position();
        double lon = position == null ? Double.NaN : position.lon();
        double lat = position == null ? Double.NaN : position.lat();
        return index(new PlaceColumns.Key(lon, lat, name, 0, 0, areaKey, at, precision));
    }

    private int drawnNumber(PlaceTable.Drawn outline) {
        return drawnIndexes.computeIfAbsent(outline, unknown -> {
            drawn.add(outline);
            shapePositions += outline.shape() == null ? 0 : outline.shape().positionCount();
            return drawn.size();
        });
    }

    private int keptNumber(Place place) {
        return keptById.computeIfAbsent(place.id(), unknown -> {
            kept.add(place);
            return kept.size();
        });
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
        makeSlots();
        int index = search(key);
        lastOfName[name] = index + 1;
        return index;
    }

    private int search(PlaceColumns.Key key) {
        int hash = key.hash();
        int slot = slot(key, hash);
        if (slots[slot] != 0) {
            return indexAt(slot);
        }
        columns.add(key);
        slots[slot] = entry(hash, columns.size);
        slotted = columns.size;
        return columns.size - 1;
    }

    /** The slot of a place, or the empty one where it should be. */
    private int slot(PlaceColumns.Key key, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && !(((slots[slot] ^ hash) & ~mask) == 0 && columns.isAt(indexAt(slot), key))) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int entry(int hash, int number) {
        return hash & -slots.length | number;
    }

    /** The place at a slot; -1 if it is empty. */
    private int indexAt(int slot) {
        return (slots[slot] & slots.length - 1) - 1;
    }

    /** Sees to it that at least half of the slots are empty, and that every place has one. */
    private void makeSlots() {
        if (columns.size > slots.length / 2) {
            slots = new int[Math.max(slots.length, Integer.highestOneBit(columns.size)) * 2];
            slotted = 0;
        }
        int mask = slots.length - 1;
        for (; slotted < columns.size; slotted++) {
            int hash = columns.key(slotted).hash();
            int slot = hash & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = entry(hash, slotted + 1);
        }
    }

    /**
     * The indexes that the places of another table have here. All are looked for among those that were here before, by
     * several threads; the others are new, as they differ from each other, and get their slots when somebody next looks for a
     * place.
     */
    int[] add(PlaceTable others, int[] names, Runnable checkpoint) {
        makeSlots();
        PlaceColumns.Codes codes = new PlaceColumns.Codes(
                names,
                Stream.of(others.kept()).mapToInt(this::keptNumber).toArray(),
                Stream.of(others.drawn()).mapToInt(this::drawnNumber).toArray());
        int[] indexes = new int[others.size()];
        Parallel.ranges(indexes.length, PLACES_BETWEEN_CHECKPOINTS, (from, to) -> {
            for (int index = from; index < to; index++) {
                if (index % PLACES_BETWEEN_CHECKPOINTS == 0) {
                    checkpoint.run();
                }
                PlaceColumns.Key key = others.columns().key(index, codes);
                indexes[index] = indexAt(slot(key, key.hash()));
            }
            return indexes;
        });
        columns.addNew(others.columns(), codes, indexes, checkpoint);
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
