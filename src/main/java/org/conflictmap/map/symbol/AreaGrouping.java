package org.conflictmap.map.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.mass.RowCounts;
import org.conflictmap.map.mass.TablePoints;
import org.conflictmap.store.PlaceTable;
import org.jspecify.annotations.Nullable;

/**
 * The areas that the events shown are in, counted by difference: a frame in which only time moved costs the rows that
 * enter or leave, and nothing if the table has no areas. Places that stand for the same ground are one area, whatever they
 * are called: hatched once and counted together. For one thread at a time.
 */
public final class AreaGrouping {
    private final int[][] areas;
    private final @Nullable RowCounts counts;

    /** What an area is drawn from: its polygon, its bounds or both, its shape, or else its position alone. */
    private record Ground(
            @Nullable String key,
            Place.@Nullable Bounds bounds,
            @Nullable GroundShape shape,
            double lon,
            double lat) {
        static Ground of(PlaceTable places, int place) {
            String key = places.areaKey(place);
            Place.Bounds bounds = places.bounds(place);
            boolean hasOutline = key != null || bounds != null;
            double lon = hasOutline ? 0 : places.lon(place);
            double lat = hasOutline ? 0 : places.lat(place);
            return new Ground(key, bounds, places.shape(place), lon, lat);
        }
    }

    public AreaGrouping(TablePoints points, EventColors colors) {
        PlaceTable places = points.table().places();
        int[] numbers = new int[places.size()];
        Arrays.fill(numbers, -1);
        Map<Ground, Integer> known = new LinkedHashMap<>();
        List<List<Integer>> grounds = new ArrayList<>();
        for (int place : points.areaPlaces()) {
            if (places.isOnMap(place)) {
                int number = known.computeIfAbsent(Ground.of(places, place), ground -> grounds.size());
                if (number == grounds.size()) {
                    grounds.add(new ArrayList<>());
                }
                grounds.get(number).add(place);
                numbers[place] = number;
            }
        }
        areas = grounds.stream()
                .map(area -> area.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        counts = areas.length == 0 ? null : colors.counts(numbers, areas.length);
    }

    /** The areas in the order of their first places; an area always has all of its places, in the same order. */
    public List<SymbolGroup> areas(ShownRows shown) {
        if (counts == null) {
            return List.of();
        }
        counts.update(shown.certain(), shown.possible());
        List<SymbolGroup> groups = new ArrayList<>();
        EventColors.Sum sum = shown.colors().sum();
        for (int number = 0; number < areas.length; number++) {
            if (counts.count(number) > 0) {
                sum.clear();
                sum.add(counts, number);
                groups.add(new SymbolGroup(
                        SymbolGroup.Kind.AREA,
                        areas[number],
                        shown,
                        counts.count(number),
                        counts.certain(number),
                        sum.mark(areas[number][0]),
                        sum.isMixed(),
                        Double.NaN,
                        Double.NaN,
                        0));
            }
        }
        return groups;
    }
}
