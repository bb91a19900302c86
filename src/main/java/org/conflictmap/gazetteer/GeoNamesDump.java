package org.conflictmap.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the rows of a GeoNames dump, as it is downloaded: 19 columns without a header. A place lies in the first-level
 * area of its code, if the dump has that too. For one thread. Cost: about a kilobyte a place, with its names.
 */
public final class GeoNamesDump {
    /** The columns in GeoNames' order. */
    public static final List<String> COLUMNS = List.of(
            "geonameid",
            "name",
            "asciiname",
            "alternatenames",
            "latitude",
            "longitude",
            "featureClass",
            "featureCode",
            "country",
            "cc2",
            "admin1",
            "admin2",
            "admin3",
            "admin4",
            "population",
            "elevation",
            "dem",
            "timezone",
            "modification");

    private static final int ADMIN_1 = COLUMNS.indexOf("admin1");

    private final GeoNamesRow rows = new GeoNamesRow(COLUMNS);
    private final List<Place> places = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();
    private final Map<String, String> areaIds = new HashMap<>();

    /**
     * Takes a row.
     *
     * @param file the dump, as an error names it
     * @return why it is not a place; empty if it is one
     */
    public Optional<RowError> add(String file, int line, String... fields) {
        try {
            Place place = rows.place(fields);
            String area = place.country() + "." + fields[ADMIN_1];
            places.add(place);
            areas.add(area);
            if (place.featureCode().equals("ADM1")) {
                areaIds.putIfAbsent(area, place.id());
            }
            return Optional.empty();
        } catch (GeoNamesRow.BadFieldException e) {
            return Optional.of(new RowError(file, line, e.field(), e.value(), e.expected()));
        }
    }

    /** How many places there are. */
    public int size() {
        return places.size();
    }

    /** All places that were taken. */
    public Gazetteer gazetteer() {
        List<Place> inAreas = new ArrayList<>(places.size());
        for (int index = 0; index < places.size(); index++) {
            Place place = places.get(index);
            String area = areaIds.get(areas.get(index));
            inAreas.add(area == null || area.equals(place.id()) ? place : place.withParent(area));
        }
        return new PlaceIndex(inAreas);
    }
}
