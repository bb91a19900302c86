package org.conflictmap.map.symbol;

import java.util.ArrayList;
import java.util.List;
import org.conflictmap.event.EventType;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.mass.RowCounts;
import org.conflictmap.map.mass.TablePoints;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of the events shown share a symbol: {@link SymbolClusters} with the counts of what is shown. It keeps what it
 * found, so that a frame in which only time moved costs the rows that enter or leave and a look at every place. The same
 * request gives the same groups, whatever was asked before. For one thread at a time.
 */
public final class SymbolGrouping {
    private static final EventType[] TYPES = EventType.values();

    private final TablePoints points;
    private final SymbolScale scale;
    private final RowCounts counts;
    private @Nullable SymbolClusters clusters;

    public SymbolGrouping(TablePoints points, SymbolScale scale, EventColors colors) {
        this.points = points;
        this.scale = scale;
        counts = colors.counts(null, points.table().places().size());
    }

    /** All groups of some rows, wherever they are: for a single look. */
    public static List<SymbolGroup> of(
            EventTable table,
            RowSet certain,
            RowSet possible,
            Viewport viewport,
            SymbolScale scale,
            double symbolScale) {
        SymbolGrouping grouping = new SymbolGrouping(TablePoints.of(table), scale, EventColors.byType(table));
        ShownRows shown = new ShownRows(grouping.points, certain, possible);
        List<SymbolGroup> groups =
                new ArrayList<>(new AreaGrouping(grouping.points, EventColors.byType(table)).areas(shown));
        groups.addAll(grouping.symbols(shown, viewport, symbolScale, Double.MAX_VALUE));
        return groups;
    }

    public SymbolScale scale() {
        return scale;
    }

    /** The symbols that are in a picture or at most so far beside it, the largest first. */
    public List<SymbolGroup> symbols(ShownRows shown, Viewport viewport, double symbolScale, double nearPx) {
        counts.update(shown.certain(), shown.possible());
        SymbolClusters kept = clusters;
        if (kept == null || !kept.isFor(points, scale, viewport.metersPerPixel(), symbolScale)) {
            kept = new SymbolClusters(points, scale, viewport.metersPerPixel(), symbolScale);
            clusters = kept;
        }
        return kept.groups(counts, shown, viewport, nearPx);
    }

    /** The most frequent type of those counted by their ordinals; ties go to the first by {@link #severity}. */
    static EventType dominant(int[] counts) {
        EventType dominant = TYPES[0];
        for (EventType type : TYPES) {
            int difference = counts[type.ordinal()] - counts[dominant.ordinal()];
            if (difference > 0 || difference == 0 && severity(type) < severity(dominant)) {
                dominant = type;
            }
        }
        return dominant;
    }

    private static int severity(EventType type) {
        return switch (type) {
            case BATTLES, STATE_BASED -> 0;
            case NON_STATE -> 1;
            case EXPLOSIONS_REMOTE_VIOLENCE -> 2;
            case VIOLENCE_AGAINST_CIVILIANS, ONE_SIDED -> 3;
            case RIOTS -> 4;
            case PROTESTS -> 5;
            case STRATEGIC_DEVELOPMENTS -> 6;
            case DIPLOMACY_STATEMENTS -> 7;
            case OTHER -> 8;
        };
    }
}
