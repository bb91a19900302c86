package org.conflictmap.store;

import java.util.List;
import java.util.Optional;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;

/**
 * The places of a table, those too that no gazetteer knows, by the ids that its events name. They are found by id only: the table's
 * own dictionary is where their names are looked for, and they are no names for the map.
 */
record TablePlaces(PlaceTable table) implements Gazetteer {
    @Override
    public Optional<Place> byId(String id) {
        return table.indexOf(id).stream().mapToObj(table::place).findFirst().or(() -> table.kept(id));
    }

    @Override
    public List<Place> search(String name, int limit) {
        return List.of();
    }

    @Override
    public List<Place> places() {
        return List.of();
    }
}
