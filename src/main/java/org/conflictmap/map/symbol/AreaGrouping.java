package org.conflictmap.map.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conflictmap.event.EventType;
import org.conflictmap.map.mass.RowCounts;
import org.conflictmap.map.mass.TablePoints;
import org.jspecify.annotations.Nullable;

/**
 * The areas that the events shown are in, counted by difference: a frame in which only time moved costs the rows that
 * enter or leave, and nothing if the table has no areas. For one thread at a time.
 */
public final class AreaGrouping {
    private final int[] areas;
    private final @Nullable RowCounts counts;

    public AreaGrouping(TablePoints points) {
        areas = points.areaPlaces();
        if (areas.length == 0) {
            counts = null;
        } else {
            int[] numbers = new int[points.table().places().size()];
            Arrays.fill(numbers, -1);
            for (int number = 0; number < areas.length; number++) {
                numbers[areas[number]] = number;
            }
            counts = new RowCounts(points.table(), numbers, areas.length, RowCounts.Detail.TYPES_AND_KILLED);
        }
    }

    /** The areas in the order of their places. */
    public List<SymbolGroup> areas(ShownRows shown) {
        if (counts == null) {
            return List.of();
        }
        counts.update(shown.certain(), shown.possible());
        List<SymbolGroup> groups = new ArrayList<>();
        int[] types = new int[EventType.values().length];
        for (int number = 0; number < areas.length; number++) {
            if (counts.count(number) > 0) {
                Arrays.fill(types, 0);
                counts.addTypes(number, types);
                groups.add(new SymbolGroup(
                        SymbolGroup.Kind.AREA,
                        new int[] {areas[number]},
                        shown,
                        counts.count(number),
                        counts.certain(number),
                        SymbolGrouping.dominant(types),
                        Double.NaN,
                        Double.NaN,
                        0));
            }
        }
        return groups;
    }
}
